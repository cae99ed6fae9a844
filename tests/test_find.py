"""Finding one's municipality in a real browser: filters, map, and everything without script."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import open_page

ROWS = "#loftelista > li:visible"
STATUS = "form.filter [role=status]"


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_label(label, exact=True).select_option(label=option)


def test_somebody_finds_what_was_promised_about_drugs_in_norrbotten(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 1280)
    page.goto(site + "loften/")
    expect(page.locator(STATUS)).to_have_text("39 av 39 löften")
    choose(page, "Tema", "Narkotika och alkohol")
    choose(page, "Län", "Norrbottens län")
    shown = page.locator(ROWS)
    expect(page.locator(STATUS)).to_have_text(f"{shown.count()} av 39 löften")
    assert 0 < shown.count() < 39
    assert all(re.search("Haparanda|Överkalix", text) for text in shown.all_inner_texts())
    page.context.close()


def test_a_choice_can_be_shared_as_an_address(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    page.goto(site + "loften/?tema=trafik&lan=25")
    assert page.get_by_label("Tema", exact=True).input_value() == "trafik"
    assert page.get_by_label("Län", exact=True).input_value() == "25"
    assert page.get_by_label("Län", exact=True).is_visible(), "what is chosen is shown"
    first = page.locator(ROWS).count()
    assert 0 < first < 39
    choose(page, "Vem ansvarar", "Polisen")
    assert page.url.endswith("loften/?tema=trafik&lan=25&part=polisen")
    other = open_page(browser, 320)
    other.goto(page.url)
    assert other.locator(ROWS).count() == page.locator(ROWS).count()
    other.context.close()
    page.context.close()


def test_the_back_button_takes_back_one_choice_at_a_time(site: str, browser: Browser) -> None:
    page = open_page(browser, 1280)
    page.goto(site + "loften/")
    choose(page, "Tema", "Trafik")
    traffic = page.locator(ROWS).count()
    page.get_by_label("Sök i listan").press_sequentially("haninge")
    word = page.locator(ROWS).count()
    assert 0 < word < traffic
    page.go_back()
    expect(page.get_by_label("Sök i listan")).to_have_value("")
    assert page.locator(ROWS).count() == traffic
    page.go_back()
    expect(page.get_by_label("Tema", exact=True)).to_have_value("")
    assert page.locator(ROWS).count() == 39
    page.go_forward()
    expect(page.get_by_label("Tema", exact=True)).to_have_value("trafik")
    page.context.close()


def test_everyday_words_find_promises_that_do_not_use_them(site: str, browser: Browser) -> None:
    page = open_page(browser, 1280)
    page.goto(site + "loften/")
    page.get_by_label("Sök i listan").fill("KNARK habo")
    texts = page.locator(ROWS).all_inner_texts()
    assert texts
    assert all("Habo" in text for text in texts)
    assert not any("knark" in text.lower() for text in texts)
    page.context.close()


def test_when_nothing_is_found_there_is_a_sentence_and_a_way_on(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 320)
    page.goto(site + "loften/?ord=zzz")
    expect(page.locator(STATUS)).to_have_text("0 av 39 löften")
    assert page.get_by_text("Inget här stämmer med det du har valt.").is_visible()
    page.get_by_role("link", name="Visa alla igen").click()
    expect(page.locator(STATUS)).to_have_text("39 av 39 löften")
    assert not page.get_by_text("Inget här stämmer med det du har valt.").is_visible()
    assert page.url == site + "loften/"
    assert page.evaluate("document.activeElement.id") == "f-ord", "the focus is not lost"
    page.context.close()


def test_the_keyboard_alone_filters_and_hears_the_result(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    page.goto(site + "loften/")
    assert not page.get_by_label("Tema", exact=True).is_visible(), "folded up on a phone"
    page.get_by_label("Sök i listan").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "tema"
    page.keyboard.type("Trafik")
    expect(page.locator(STATUS)).not_to_have_text("39 av 39 löften")
    assert "tema=trafik" in page.url
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "reset":
            break
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_have_text("39 av 39 löften")
    page.context.close()


def test_an_address_with_an_odd_choice_shows_everything(site: str, browser: Browser) -> None:
    page = open_page(browser, 1280)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site + "loften/?tema=%22%3E%3Cscript%3E&annat=1")
    expect(page.locator(STATUS)).to_have_text("39 av 39 löften")
    choose(page, "Tema", "Trafik")
    assert "annat=1" in page.url, "what is not ours is left alone"
    assert not errors
    page.context.close()


def test_the_list_of_municipalities_hides_letters_that_have_none_left(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 1280)
    page.goto(site + "kommuner/?lan=06")
    expect(page.locator(STATUS)).to_have_text("1 av 5 kommuner")
    assert page.locator("#kommunlista .letter:visible").all_inner_texts() == ["H"]
    assert page.get_by_role("link", name="Habo", exact=True).is_visible()
    assert not page.get_by_role("link", name="Överkalix", exact=True).is_visible()
    assert page.get_by_role("link", name="Exempelby").is_visible(), "shown apart, not counted"
    page.context.close()


def test_what_can_be_pressed_is_large_enough_for_a_thumb(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    page.goto(site + "loften/?lan=25")
    for control in page.locator("form.filter :is(input, select, summary, button)").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44, control.evaluate("e => e.outerHTML")
    page.context.close()


def test_without_script_the_whole_list_is_there_and_plain_pages_narrow_it(
    site: str, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(site + "loften/?tema=trafik")
    assert page.locator(ROWS).count() == 39
    assert not page.locator("form.filter").is_visible()
    page.locator("main").get_by_role("link", name="Löften län för län").click()
    page.get_by_role("link", name="Norrbottens län").click()
    page.get_by_role("link", name="Fotpatrull varje vecka").click()
    assert page.url.endswith("kommuner/haparanda/2020-2022/#fotpatrullering")
    page.goto(site + "loften/")
    page.locator("main").get_by_role("link", name="Löften efter polisområde").click()
    page.get_by_role("link", name="Lokalpolisområde Halmstad").click()
    page.get_by_role("link", name="Halmstad", exact=True).click()
    assert page.url.endswith("kommuner/halmstad/")
    context.close()


def test_on_the_map_a_municipality_is_pressed_and_its_page_opens(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 320)
    page.goto(site)
    for code, there in (("haparanda", "Haparanda"), ("haninge", "Haninge")):
        page.goto(site)
        page.locator(f"svg.sweden a[href*='{code}'] .ring").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(there)
    page.context.close()


def test_the_list_comes_before_the_map_and_the_keyboard_can_pass_the_map(
    site: str, browser: Browser
) -> None:
    for width in (320, 1280):
        page = open_page(browser, width)
        page.goto(site)
        order = page.evaluate(
            "document.querySelector('.az').compareDocumentPosition(document.querySelector('.map'))"
        )
        assert order & 4, "the list comes first"
        page.locator(".map-skip").focus()
        assert page.locator(".map-skip").bounding_box()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        inside = page.evaluate("!!document.activeElement.closest('.map')")
        assert not inside
        page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_screen_reader_hears_each_municipality_of_the_map_by_name(
    site: str, browser: Browser, width: int
) -> None:
    page = open_page(browser, width)
    page.goto(site)
    sweden = page.get_by_role("group", name="Karta över kommunerna. Listan säger samma sak.")
    assert sweden.get_by_role("link", name="Habo: 5 löften, redovisning saknas").count() == 1
    assert sweden.get_by_role("link").count() == 5
    page.context.close()


def test_the_first_view_is_light(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    sizes: dict[str, bytes] = {}
    page.on("response", lambda answer: sizes.update({answer.url: answer.body()}))
    page.goto(site)
    page.wait_for_load_state("networkidle")
    assert sum(len(gzip.compress(body)) for body in sizes.values()) < 100_000
    page.context.close()
