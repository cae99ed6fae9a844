"""Search that knows Swedish: what people type, and what they then find, in a real browser."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from typing import Any, get_args
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Response, expect

from browsing import RULES, Scheme, open_page
from conftest import ROOT
from lofteskollen.search.documents import HIDDEN, Document, compounds, feed, vocabulary
from lofteskollen.search.swedish import Vocabulary, fold, stem, words

SHARE = 0.95
QUESTIONS = [
    tuple(re.split(r"\s{2,}", line.strip()))
    for line in (ROOT / "tests/queries.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
ASK = """async questions => {
  const search = await import(new URL("../assets/js/search.js", location))
  const answers = []
  for (const question of questions) {
    const answer = await search.ask(question)
    const pages = await search.pagesOf(answer, answer.hits.slice(0, 10))
    answers.push(pages.map(page => ({ ...page, excerpt: page.excerpt.map(({ text }) => text) })))
  }
  return answers
}"""


def ask(page: Page, site: str, *questions: str) -> list[list[dict[str, Any]]]:
    """Return the first ten pages for each question, all asked in one view of the search page."""
    if not page.url.startswith(f"{site}sok/"):
        page.goto(f"{site}sok/")
    found: list[list[dict[str, Any]]] = page.evaluate(ASK, list(questions))
    return found


def search(page: Page, site: str, question: str) -> None:
    """Come to the search page with a question, as from the field of another page."""
    page.goto(f"{site}sok/?q={question}")
    page.locator("#hits-box").wait_for(state="visible")


def test_what_people_type_finds_its_page_among_the_first_three(site: str, browser: Browser) -> None:
    assert len(QUESTIONS) >= 150
    page = open_page(browser, 1280)
    answers = ask(page, site, *(question for question, _ in QUESTIONS))
    under = re.sub(r"^https?://[^/]+", "", site)
    missed = []
    for (question, address), pages in zip(QUESTIONS, answers, strict=True):
        first = [found["url"].removeprefix(under) for found in pages[:3]]
        if address not in first:
            missed.append(f"{question!r} should find {address}, found {first}")
    share = 1 - len(missed) / len(QUESTIONS)
    print(f"{share:.1%} of {len(QUESTIONS)} questions find their page")
    assert share >= SHARE, f"only {share:.1%} find their page:\n" + "\n".join(missed)
    page.context.close()


def test_every_address_of_the_list_is_a_page(pages: dict[str, str]) -> None:
    by_hand = {f"{path.stem}/" for path in (ROOT / "content").glob("*.md")}
    flat = {f"{path.removesuffix('.md')}/" for path in pages if not path.endswith("index.md")}
    known = {path.removesuffix("index.md") for path in pages} | by_hand | flat
    assert {address for _, address in QUESTIONS} <= known


def test_somebody_types_hears_how_many_pages_there_are_and_tabs_to_the_first(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 360)
    page.goto(site)
    page.get_by_role("link", name="Sök", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/")
    field = page.get_by_role("searchbox", name="Kommun, plats eller ämne")
    expect(field).to_be_focused()
    page.keyboard.type("fotpatrullering överkalix")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"\d+ sid.* för ”fotpatrullering överkalix”"))
    assert page.url.endswith("?q=fotpatrullering%20%C3%B6verkalix")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Sök")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Överkalix: Medborgarlöfte 2018")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommuner/overkalix/2018/")
    page.go_back()
    expect(page.locator("#hits-list > li").first).to_be_visible()
    page.context.close()


def test_enter_moves_to_the_hits(site: str, browser: Browser) -> None:
    page = open_page(browser, 360)
    page.goto(f"{site}sok/")
    page.get_by_role("searchbox").fill("knark")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Träffar")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Narkotika och alkohol")).to_be_focused()
    page.context.close()


def test_the_field_of_the_start_page_leads_to_the_answer(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    page.goto(site)
    page.get_by_role("searchbox").fill("moppe")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=moppe")
    expect(page.get_by_role("heading", name="Trafik").get_by_role("link")).to_be_visible()
    page.context.close()


def test_a_slip_of_the_pen_is_mended_and_said(site: str, browser: Browser) -> None:
    page = open_page(browser, 1280)
    search(page, site, "hapranda")
    told = "Inga träffar för ”hapranda”. Här är träffarna för ”Haparanda” i stället."
    expect(page.locator("#hits-sum")).to_have_text(told)
    expect(page.get_by_role("status")).to_have_text(f"{told} Menade du Haparanda?")
    page.locator("#hits-meant").get_by_role("link", name="Haparanda").click()
    expect(page.locator("#hits-sum")).to_have_text(re.compile("sidor för ”Haparanda”"))
    expect(page.locator("#hits-meant")).to_be_hidden()
    page.context.close()


def test_nothing_found_says_so_and_shows_other_ways(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    search(page, site, "zzqqxx")
    expect(page.locator("#hits-sum")).to_have_text(re.compile("Inga träffar för ”zzqqxx”"))
    expect(page.locator("#hits-meant")).to_be_hidden()
    expect(page.get_by_role("main").get_by_role("link", name="Alla kommuner, A–Ö")).to_be_visible()
    page.context.close()


def test_a_question_is_shown_as_text(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    search(page, site, "%3Cimg%20src=x%20onerror=alert(1)%3E%20haparanda")
    expect(page.locator("#hits-sum")).to_contain_text("<img src=x onerror=alert(1)> haparanda")
    assert page.locator("main img").count() == 0
    page.context.close()


def test_a_hit_leads_to_the_activity(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    search(page, site, "fotpatrull haparanda")
    page.locator("#hits-list").get_by_role("link", name="Fotpatrull varje vecka").first.click()
    page.wait_for_url("**/kommuner/haparanda/2020-2022/#fotpatrullering")
    page.context.close()


def test_what_is_made_up_comes_last_and_says_so(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    for found in ask(page, site, "trygghetsvandring", "narkotika", "polisen"):
        made_up = ["/exempelby/" in hit["url"] for hit in found]
        assert not made_up[0]
        assert made_up == sorted(made_up)
        titles = [hit["title"] for hit in found if "/exempelby/" in hit["url"]]
        assert all(title.startswith("Påhittad: ") for title in titles)
    page.context.close()


def test_no_hidden_word_is_shown_and_more_is_given_when_asked_for(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 320)
    search(page, site, "polisen")
    listed = page.locator("#hits-list > li")
    expect(listed).to_have_count(10)
    page.get_by_role("button", name="Visa fler").click()
    expect(listed.nth(10).get_by_role("link").first).to_be_focused()
    for found in ask(page, site, *(question for question, _ in QUESTIONS[::5])):
        assert not [hit for hit in found if HIDDEN in " ".join([hit["title"], *hit["excerpt"]])]
    page.context.close()


def test_the_search_is_fetched_when_somebody_searches_and_not_before(
    site: str, browser: Browser
) -> None:
    page = open_page(browser, 320)
    seen: list[Response] = []

    def note(response: Response) -> None:
        seen.append(response)

    page.on("response", note)
    page.goto(site)
    page.goto(f"{site}sok/")
    page.wait_for_load_state("networkidle")
    before = [response.url for response in seen]
    assert not [url for url in before if "/pagefind/" in url]
    view = {url for url in before if "/sok/" in url or "/assets/" in url}
    with_gzip = sum(len(gzip.compress(urlopen(url).read())) for url in view)
    assert with_gzip <= 100_000
    page.get_by_role("searchbox").fill("knark")
    page.locator("#hits-list > li").first.wait_for()
    assert [response for response in seen if "/pagefind/pagefind.js" in response.url]
    page.context.close()


def test_without_script_the_page_says_so_and_leads_on(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(site)
    page.get_by_role("searchbox").fill("knark")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=knark")
    assert page.get_by_text("Sökningen behöver script").is_visible()
    page.get_by_role("main").get_by_role("link", name="Alla teman").click()
    page.wait_for_url("**/teman/")
    context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_no_answer_has_a_finding_or_a_sideways_scroll(
    site: str, browser: Browser, width: int, scheme: Scheme
) -> None:
    page = open_page(browser, width, scheme)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for question in ("knark", "trygghetsvandirng", "zzqqxx", "polisen haparanda"):
        search(page, site, question)
        found = Axe().run(page, options=RULES).response["violations"]
        assert not [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found], question
        assert page.evaluate("document.documentElement.scrollWidth") <= width, question
    assert not errors
    page.context.close()


def test_the_browser_and_the_build_read_swedish_alike(site: str, browser: Browser) -> None:
    page = open_page(browser, 320)
    page.goto(f"{site}sok/")
    said = json.loads(urlopen(f"{site}pagefind/words.json").read())
    read = page.evaluate(
        """async said => {
          const { Language, fold } = await import(new URL("../assets/js/question.js", location))
          const language = new Language(said)
          return said.words.map(word => [fold(word), language.stem(fold(word))])
        }""",
        said,
    )
    assert read == [[fold(word), stem(fold(word))] for word in said["words"]]
    page.context.close()


@cache
def known() -> Vocabulary:
    """The words of a small site."""
    return Vocabulary.of(words("trygghet vandringar patrullering grannar samverkan inbrott bostad"))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("trygghetsvandring", ("trygghet", "vandring")),
        ("fotpatrullering", ("fot", "patrullering")),
        ("grannsamverkan", ("grann", "samverkan")),
        ("bostadsinbrotten", ("bostad", "inbrotten")),
        ("trygghetsinventering", ("trygghet", "inventering")),
        ("hund-patrullering", ("hund", "patrullering")),
        ("vandringar", ()),
        ("polisen", ()),
    ],
)
def test_a_compound_is_taken_apart(word: str, parts: tuple[str, ...]) -> None:
    assert known().parts(word) == parts


@given(st.text(alphabet="abdefghilnorstvåäö", max_size=24))
def test_the_parts_of_a_word_stand_in_it(word: str) -> None:
    assert all(part in word and part != word for part in known().parts(word))


@given(st.text())
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_what_is_fed_to_the_index_holds_no_tag_from_a_title_or_a_word() -> None:
    hostile = '"><script>alert(1)</script>'
    page = Document(
        "a/", hostile, '<h2 id="x">Vandring</h2><p>Ord</p>', hostile, hidden={"x": (hostile,)}
    )
    html = feed(page, compounds(vocabulary([page])))
    assert "<script" not in html
    assert "Vandring" in html


def test_the_words_on_a_page_that_nobody_reads_are_not_counted() -> None:
    page = Document("a/", "A", "<p>Läses</p><svg><title>Nej</title></svg><pre>Kod</pre>")
    assert set(vocabulary([page])) == {"Läses"}


def test_a_word_is_written_with_a_capital_only_where_it_always_is() -> None:
    page = Document("a/", "A", "<p>Polisen i Habo. Där är polisen.</p>")
    counted = vocabulary([page])
    assert counted["polisen"] == 2
    assert counted["Habo"] == 1
    assert "Polisen" not in counted
