"""What a citizen meets: every page type in a real browser, light and dark, small and large."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browsing import RULES, open_page
from conftest import ROOT

PAGES = {
    "start": "",
    "municipalities": "kommuner/",
    "municipality": "kommuner/haparanda/",
    "promise": "kommuner/haparanda/2020-2022/",
    "promise without a number": "kommuner/halmstad/2019/",
    "promise with reports": "kommuner/exempelby/2025-2026/",
    "promise that is over": "kommuner/exempelby/2024/",
    "update": "kommuner/exempelby/2024/uppdateringar/2024-q1/",
    "all_promises": "loften/",
    "ways by county": "lan/",
    "ways by police area": "polisomraden/",
    "gathering of a county": "lan/norrbotten/",
    "gathering of a police area": "polisomraden/nord/ostra-norrbotten/",
    "municipality with reports": "kommuner/exempelby/",
    "topics": "teman/",
    "topic": "teman/narkotika/",
    "updates": "uppdateringar/",
    "follow-up": "uppfoljning/",
    "method": "sa-bedomer-vi/",
    "handbook": "handbok/",
    "legal": "tillganglighet/",
    "legal about personal data": "integritet/",
    "search": "sok/",
    "lost": "404.html",
}
WIDTHS = (320, 1280)
# In the dark the page is the same but for its colours.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def findings(page: Page, rules: Mapping[str, object]) -> list[tuple[str, str]]:
    """Return what axe finds: the rule, and the first place that breaks it."""
    found = Axe().run(page, options=rules).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_has_a_finding_a_sideways_scroll_or_an_error(
    site: str, browser: Browser, width: int
) -> None:
    page = open_page(browser, width)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for name, address in PAGES.items():
        page.goto(site + address)
        assert findings(page, RULES) == [], f"{name} at {width}"
        page.emulate_media(color_scheme="dark")
        assert findings(page, COLOURS) == [], f"{name} at {width}, dark"
        page.emulate_media(color_scheme="light")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} {width}"
    assert not errors
    page.context.close()


def test_everything_is_there_without_script(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(site)
    page.get_by_role("link", name="Haparanda", exact=True).click()
    page.get_by_role("link", name="Fotpatrull varje vecka").first.click()
    assert page.url.endswith("kommuner/haparanda/2020-2022/#fotpatrullering")
    assert page.locator(".index .badge", has_text="Redovisning saknas").first.is_visible()
    context.close()


def test_somebody_in_haparanda_finds_what_was_promised_and_who_answers_for_it(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 320)
    page.goto(site)
    page.get_by_role("link", name="Haparanda", exact=True).click()
    page.get_by_role("link", name="Läs Medborgarlöften 2020–2022").click()
    assert page.get_by_text("Ingen redovisning av de elva löftena finns här.").is_visible()
    assert page.get_by_text("ska genomföras minst en (1) gång per vecka.").is_visible()
    who = page.locator("#fotpatrullering ~ .who").first
    assert "Lokalpolisområde Östra Norrbotten" in who.inner_text()
    page.context.close()


def test_the_keyboard_alone_reaches_the_content_on_a_phone(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    for address in (PAGES["promise"], PAGES["lost"]):
        page.goto(site + address)
        page.keyboard.press("Tab")
        assert (
            page.evaluate("document.activeElement.textContent").strip() == "Hoppa till innehållet"
        )
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "innehall"
        for _ in range(25):
            page.keyboard.press("Tab")
            box = page.evaluate(
                "(() => { const r = document.activeElement.getBoundingClientRect();"
                " return [r.left, r.right, r.width]; })()"
            )
            assert box[1] > 0, "the focus is never off the screen"
            assert box[0] < 320, "the focus is never off the screen"
    page.context.close()


def test_the_tests_cover_every_template() -> None:
    templates = {path.name.split(".")[0] for path in Path(ROOT).glob("**/templates/*.md.jinja")}
    named = {name.split()[0].replace("-", "_") for name in PAGES}
    assert templates <= named | {"follow_up"}
