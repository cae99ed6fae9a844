"""The five real documents: every bullet stands on its page, word for word."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown import Markdown

from lofteskollen.model.collection import Collection

BULLETS = Path(__file__).parent / "seeds"
PLACES = {
    "haparanda/2020-2022": 11,
    "overkalix/2018": 9,
    "haninge/odaterat": 7,
    "habo/2017": 5,
    "halmstad/2019": 7,
}


class Text(HTMLParser):
    """Collects what a reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def shown(markdown: str) -> str:
    """Return the text that a page shows, with every space the same."""
    body = markdown.split("---\n", 2)[2]
    parser = Text()
    parser.feed(Markdown(extensions=["attr_list", "tables", "toc"]).convert(body))
    return " ".join(" ".join(parser.parts).split())


def bullets(key: str) -> list[str]:
    """Return the bullets of a source, as they were copied from it."""
    text = (BULLETS / f"{key.replace('/', '-')}.txt").read_text("utf-8")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize(("key", "number"), PLACES.items())
def test_every_bullet_of_the_source_is_on_its_page_word_for_word(
    key: str, number: int, pages: dict[str, str]
) -> None:
    page = shown(pages[f"kommuner/{key}/index.md"])
    found = bullets(key)
    assert len(found) == number
    for bullet in found:
        assert bullet in page


@pytest.mark.parametrize("key", PLACES)
def test_every_activity_shows_who_is_responsible_and_what_a_report_would_show(
    key: str, pages: dict[str, str], collection: Collection
) -> None:
    edition = next(edition for edition in collection.editions if edition.key == key)
    names = {party.id: party.name for party in edition.promise.parties}
    page = pages[f"kommuner/{key}/index.md"]
    for area in edition.promise.focus_areas:
        for activity in area.activities:
            block = re.split(r"\n#{2,4} ", page.split(f"{{: #{activity.id} }}")[1])[0]
            assert all(names[party] in block for party in activity.by)
            assert "En redovisning skulle visa" in block


def test_the_real_documents_have_no_log(collection: Collection) -> None:
    for place in collection.places:
        if not place.municipality.demo:
            assert all(not edition.logs for edition in place.editions)


def test_those_who_signed_stand_on_the_page_with_role(pages: dict[str, str]) -> None:
    signed = {
        "habo/2017": ["Fredrik Lindfors", "Gunnar Pettersson", "6 december 2016"],
        "overkalix/2018": ["Sara Karlsson", "Lars Öberg", "20 december 2017"],
        "halmstad/2019": ["Mikael Eliasson", "Jonas Bergman", "lokalpolisområdeschef"],
    }
    for key, names in signed.items():
        page = pages[f"kommuner/{key}/index.md"]
        assert all(name in page for name in names)


def test_a_contact_is_dropped_after_its_day(pages: dict[str, str]) -> None:
    assert "Kenneth Mattsson" not in "".join(pages.values())
