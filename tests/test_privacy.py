"""Nobody follows the reader: no request elsewhere, no cookie, no storage; and pages are light."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Response

from browsing import open_page
from test_browser import PAGES

LISTEN = """
window.broken = []
document.addEventListener("securitypolicyviolation", event =>
  window.broken.push(event.violatedDirective + " " + event.blockedURI))
"""
STORED = """async () => ({
  cookie: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"cookie": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0}
FIRST_VIEW = 100_000  # bytes over the wire
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')


class Watch:
    """What a page asks for, and what the browser complains about."""

    def __init__(self, page: Page) -> None:
        self.asked: list[str] = []
        self.answers: list[Response] = []
        self.known: dict[str, int] = {}
        self.complaints: list[str] = []
        page.add_init_script(LISTEN)
        page.on("request", self._note)
        page.on("response", self._keep)
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, request: Request) -> None:
        self.asked.append(request.url)

    def _keep(self, response: Response) -> None:
        self.answers.append(response)

    def weights(self) -> dict[str, int]:
        """Return what each answer since the last time would weigh for somebody new."""
        for answer in self.answers:
            if answer.status != 304:  # or it is in the cache, and was weighed before
                self.known[answer.url] = len(gzip.compress(answer.body(), 6))
        found = {answer.url: self.known[answer.url] for answer in self.answers}
        self.answers.clear()
        return found

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)


def settle(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.broken") == [], page.url
    assert page.evaluate(STORED) == NOTHING, page.url
    assert page.context.cookies() == [], page.url


def test_no_page_breaks_its_policy_asks_elsewhere_stores_anything_or_is_heavy(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 1280)
    watch = Watch(page)
    for name, address in PAGES.items():
        page.goto(site + address)
        settle(page)
        weights = watch.weights()
        assert len(weights) >= 3, f"{name}: the page, its styles and its mark"
        assert sum(weights.values()) <= FIRST_VIEW, f"{name}: {weights}"
    assert [url for url in watch.asked if not url.startswith(site)] == []
    assert watch.complaints == []
    page.context.close()


def test_a_search_breaks_nothing_asks_nobody_else_and_leaves_nothing_behind(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 1280)
    watch = Watch(page)
    page.goto(site)
    page.get_by_role("searchbox").fill("fotpatrullering")
    page.keyboard.press("Enter")
    page.locator(".hits a[href*='kommuner/haparanda/']").first.wait_for(timeout=10000)
    settle(page)
    assert [url for url in watch.asked if not url.startswith((site, f"blob:{site[:16]}"))] == []
    assert watch.complaints == []
    page.context.close()


def test_the_policy_lets_nothing_in_from_elsewhere_and_stands_before_all_that_loads(
    site_folder: Path,
) -> None:
    for path in site_folder.rglob("*.html"):
        html = path.read_text("utf-8")
        policy = POLICY.search(html)
        assert policy, path
        rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
        assert "unsafe-inline" not in policy[1]
        assert "'unsafe-eval'" not in policy[1]
        assert not re.search(r"https?:|\*|data:", policy[1])
        assert rules["default-src"] == rules["object-src"] == rules["base-uri"] == "'none'"
        assert rules["form-action"] == "'self'"
        assert not re.search(r"<(link|script|style|img)", html[: policy.start()]), path
        assert not re.search(r"<[^>]+\s(style|on[a-z]+)=", html), path


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2026-11-23", None),
        ("2027-01-05", None),
        ("2027-01-08", "Sidan har inte uppdaterats på mer än en månad. Läget kan vara ett annat."),
        ("2027-02-25", "Sidan har inte uppdaterats på 3 månader. Läget kan vara ett annat."),
    ],
)
def test_a_page_says_itself_when_it_is_old(
    site: str, browser: Browser, day: str, says: str | None
) -> None:
    page = open_page(browser, 320)
    page.clock.set_fixed_time(f"{day}T12:00:00Z")
    page.goto(site + PAGES["promise"])
    assert page.get_by_text("Bedömt 22 november 2026").last.is_visible(), "the day is always there"
    old = page.locator(".old")
    assert old.all_inner_texts() == ([says] * 2 if says else [])
    page.context.close()
