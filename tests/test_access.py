"""What axe does not see: the keyboard, large text, zoom, own colours, stillness and paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from test_browser import PAGES

SCRIPT = Path(__file__).parent / "access.js"
PHONE = (320, 256)  # also what 400 % zoom leaves of a screen of 1280 by 1024
SCREEN = (1280, 800)
LARGE = "html { font-size: 200% }"
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
)
SKIP = "Hoppa till innehållet"
TOO_MANY = 400


def opened(browser: Browser, size: tuple[int, int]) -> Page:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="sv-SE", reduced_motion="reduce"
    )
    context.add_init_script(path=SCRIPT)
    return context.new_page()


@pytest.fixture(scope="module", params=[PHONE, SCREEN], ids=["phone", "screen"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page that can be asked what a person would see."""
    made = opened(browser, request.param)
    yield made
    made.context.close()


def ask(page: Page, question: str) -> object:
    return page.evaluate(f"access.{question}()")


def visits(page: Page, site: str, only: set[str] | None = None) -> Iterator[str]:
    for name in only or PAGES:
        page.goto(site + PAGES[name])
        yield f"{name}, {page.viewport_size}"


def test_nothing_is_lost_at_400_percent_zoom_in_large_text_or_with_wide_spacing(
    page: Page, site: str
) -> None:
    for name in visits(page, site):
        for how, css in (("zoom", ""), ("large text", LARGE), ("wide spacing", SPACED)):
            page.evaluate("css => access.style(css)", css)
            assert ask(page, "lost") == [], f"{name}: {how}"
            assert ask(page, "overlapping") == [], f"{name}: {how}"


def test_the_keyboard_goes_through_every_page_and_the_focus_is_always_seen(
    page: Page, site: str
) -> None:
    for name in visits(page, site, set(PAGES) - {"promise that is over"}):  # one as long is enough
        stops = 0
        for _ in range(TOO_MANY):
            page.keyboard.press("Tab")
            fault = ask(page, "focus")
            if fault is None:
                break
            stops += 1
            assert fault == "", name
        assert 10 < stops < TOO_MANY, f"{name}: the keyboard comes out at the end"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent").strip() == SKIP, name
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "innehall", name


def test_after_the_skip_link_the_keyboard_goes_on_in_the_content(page: Page, site: str) -> None:
    page.goto(site + PAGES["promise"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")
    assert ask(page, "focus") == ""


def test_what_can_be_pressed_is_large_enough(page: Page, site: str) -> None:
    for name in visits(page, site):
        assert ask(page, "small") == [], name


def test_the_menu_of_a_phone_works_by_keyboard(browser: Browser, site: str) -> None:
    page = opened(browser, (360, 640))
    for name in visits(page, site, {"start", "promise", "method", "lost"}):
        for _ in range(8):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent").strip() == "Meny":
                break
        assert ask(page, "focus") == "", name
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "meny", name
        assert page.get_by_role("heading", name="Alla sidor").is_visible()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent").strip() == "Start", name
        assert ask(page, "focus") == "", name
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommuner/")
    page.context.close()


def test_folded_parts_open_and_close_by_keyboard(page: Page, site: str) -> None:
    page.goto(site + PAGES["promise with reports"])
    outer = page.locator(".fold:has(table)").first
    inner = outer.locator("details:has(table)").first
    for part in (outer, inner):
        if part.locator("> summary").is_visible():  # the outer one is open where there is room
            part.locator("> summary").focus()
            page.keyboard.press("Enter")
            assert ask(page, "focus") == ""
    assert inner.locator("table").is_visible()
    page.keyboard.press("Tab")
    assert inner.evaluate("part => part.contains(document.activeElement)")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert not inner.locator("table").is_visible()


def test_no_state_is_told_by_colour_alone(browser: Browser, site: str) -> None:
    page = opened(browser, SCREEN)
    shapes: dict[str, str] = {}
    for name in visits(page, site):
        assert ask(page, "wordless") == [], name
        for css, drawing, word in page.evaluate(
            "[...document.querySelectorAll('.badge')].map("
            "b => [b.classList[1], b.querySelector('svg').innerHTML, b.textContent.trim()])"
        ):
            if css.startswith("b-"):
                known = shapes.setdefault(drawing, word.split(",")[0])
                assert known == word.split(",")[0], f"{name}: one shape for two states"
    assert len(shapes) > 10
    page.context.close()


def test_nothing_moves_for_somebody_who_asked_for_stillness(browser: Browser, site: str) -> None:
    page = opened(browser, SCREEN)
    for name in visits(page, site, {"start", "promise with reports", "handbook", "legal"}):
        assert ask(page, "moving") == [], name
    page.context.close()


def test_badges_and_boxes_keep_their_lines_in_the_readers_own_colours(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 320, "height": 800})
    context.add_init_script(path=SCRIPT)
    page = context.new_page()
    for name in visits(page, site):
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert ask(page, "borderless") == [], name
    context.close()


def test_paper_shows_all_that_the_page_holds(browser: Browser, site: str) -> None:
    page = opened(browser, SCREEN)
    page.emulate_media(media="print")
    for name in visits(page, site, set(PAGES) - {"search"}):  # empty until one has asked
        for inside in page.locator("main details:not(form *)").all():  # nobody filters on paper
            shown = inside.evaluate(
                "part => [...part.children].slice(1).every(e => e.getBoundingClientRect().height)"
            )
            assert shown, f"{name}: a folded part is empty on paper"
        assert page.locator("main :is(h1, h2, h3, h4):not(:visible, [hidden] *)").count() == 0, name
        assert page.locator("main .badge:not(:visible)").count() == 0, name
        assert not page.locator(".mast nav, .foot nav").first.is_visible()
        assert ask(page, "lost") == [], name
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.context.close()
