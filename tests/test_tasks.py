"""What a new visitor comes for, on a phone of 360 pixels: each found in a few taps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browsing import open_page

PHONE = 360


@pytest.fixture
def phone(site: str, browser: Browser) -> Iterator[Page]:
    """The start page on a phone."""
    page = open_page(browser, PHONE)
    page.goto(site)
    yield page
    page.context.close()


def tap(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()


def on_screen(page: Page, selector: str) -> bool:
    """Say whether what is looked for stands within the screen, without scrolling."""
    box = page.locator(selector).first.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] < 800


def test_find_my_municipality(phone: Page) -> None:
    tap(phone, "Haparanda")
    assert phone.locator("h1").inner_text() == "Haparanda"
    assert on_screen(phone, ".answer")


def test_is_the_weekly_patrol_kept(phone: Page) -> None:
    tap(phone, "Exempelby")
    row = phone.locator(".index > li", has_text="Fotpatrull i centrum varje vecka").first
    assert "Delvis uppfyllt" in row.inner_text()
    assert "41 av 52 veckor" in row.inner_text()
    row.get_by_role("link").click()
    assert phone.locator("h4:target").inner_text().endswith("Fotpatrull i centrum varje vecka")
    assert on_screen(phone, "h4:target ~ .judge .badge")


def test_what_happened_last(phone: Page) -> None:
    tap(phone, "Exempelby")
    tap(phone, "Läs Medborgarlöften 2025–2026")
    latest = phone.locator("#senast + .events > li").first
    assert "28 augusti 2026" in latest.inner_text()


def test_when_is_the_next_report(phone: Page) -> None:
    tap(phone, "Exempelby")
    tap(phone, "Läs Medborgarlöften 2025–2026")
    coming = phone.locator("#harnast + .events > li").first
    assert "Senast 30 november 2026" in coming.inner_text()


def test_tell_them_something(phone: Page) -> None:
    tap(phone, "Exempelby")
    tap(phone, "Läs Medborgarlöften 2025–2026")
    form = phone.get_by_role("link", name="Lämna en synpunkt till kommunen")
    assert form.get_attribute("href") == "https://exempelby.example/synpunkter"
    address = phone.locator(".address").inner_text()
    assert address.endswith("kommuner/exempelby/2025-2026/")


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_from_a_badge_to_its_proof_in_two_taps(site: str, browser: Browser, width: int) -> None:
    page = open_page(browser, width)
    page.goto(f"{site}kommuner/exempelby/2025-2026/")
    page.locator(".index a").first.click()
    block = page.locator("h4:target ~ .fold").first
    opener = "summary" if width == PHONE else "figure summary"
    block.locator(opener).first.click()
    proof = block.locator(".events a" if width == PHONE else "table a").first
    assert proof.is_visible()
    proof.click()
    assert "/uppdateringar/" in page.url
    assert page.locator(":target").is_visible(), "the place where the activity is told of"
    page.context.close()


def test_what_is_folded_on_a_phone_is_open_where_there_is_room(site: str, browser: Browser) -> None:
    for width, folded in ((PHONE, True), (1280, False)):
        page = open_page(browser, width)
        page.goto(f"{site}kommuner/exempelby/2025-2026/")
        assert page.locator(".fold .weeks").first.is_visible() is not folded
        assert page.locator(".fold > summary").first.is_visible() is folded
        page.context.close()


def test_what_is_folded_is_printed(site: str, browser: Browser) -> None:
    page = open_page(browser, PHONE)
    page.goto(f"{site}kommuner/exempelby/2025-2026/")
    page.emulate_media(media="print")
    assert page.locator(".fold .weeks").first.is_visible()
    page.context.close()
