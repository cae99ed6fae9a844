"""Every built page is whole HTML: valid, in order, named, and in the language that it says."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from lofteskollen.words.interface import LANGUAGES

HEADING = re.compile(r"h([1-6])")
LANDMARKS = ("nav", "aside", "section", "form")


@pytest.fixture(scope="module")
def documents(site_folder: Path) -> dict[str, Element]:
    """Every page of the built site as a tree; the parser stops at the first error."""
    made = {}
    for path in sorted(site_folder.rglob("*.html")):
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        name = path.relative_to(site_folder).as_posix()
        made[name] = parser.parse(path.read_text("utf-8"))
    return made


def text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def headings(page: Element) -> Iterator[tuple[int, str]]:
    for element in page.iter():
        if isinstance(element.tag, str) and (match := HEADING.fullmatch(element.tag)):
            yield int(match[1]), text(element)


def test_every_page_is_valid_and_is_there(documents: dict[str, Element]) -> None:
    assert len(documents) > 30
    assert all(page.find("head") is not None for page in documents.values())


def test_every_page_has_one_first_heading_and_no_level_is_skipped(
    documents: dict[str, Element],
) -> None:
    for name, page in documents.items():
        found = list(headings(page))
        assert [level for level, _ in found].count(1) == 1, name
        assert found[0][0] == 1, name
        for (before, _), (level, title) in itertools.pairwise(found):
            assert level <= before + 1, f"{name}: {title}"
        assert all(title for _, title in found), name


def test_no_two_pages_have_the_same_title(documents: dict[str, Element]) -> None:
    titles = Counter(text(title) for page in documents.values() for title in page.iter("title"))
    assert [title for title, n in titles.items() if n > 1] == []
    assert len(titles) == len(documents)


def test_every_id_stands_once_and_every_reference_to_one_leads_to_it(
    documents: dict[str, Element],
) -> None:
    for name, page in documents.items():
        ids = Counter(e.get("id") for e in page.iter() if e.get("id"))
        assert [i for i, n in ids.items() if n > 1] == [], name
        for element in page.iter():
            for key in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
                for there in (element.get(key) or "").split():
                    assert there in ids, f"{name}: {key}={there}"


def test_the_landmarks_are_there_and_those_of_one_kind_have_names_of_their_own(
    documents: dict[str, Element],
) -> None:
    for name, page in documents.items():
        assert len(list(page.iter("main"))) == 1, name
        assert len(list(page.find("body").findall("header"))) == 1, name  # type: ignore[union-attr]
        assert len(list(page.find("body").findall("footer"))) == 1, name  # type: ignore[union-attr]
        by_id = {e.get("id"): text(e) for e in page.iter() if e.get("id")}
        for kind in LANDMARKS[:2]:
            names = [
                e.get("aria-label") or by_id.get(e.get("aria-labelledby")) for e in page.iter(kind)
            ]
            assert all(names), f"{name}: a {kind} without a name"
            assert len(set(names)) == len(names), f"{name}: {names}"


def test_the_page_is_swedish_and_passages_in_other_languages_say_so(
    documents: dict[str, Element],
) -> None:
    others = {word: code for code, word in LANGUAGES.items() if code != "sv"}
    marked = 0
    for name, page in documents.items():
        assert page.get("lang") == "sv", name
        parents = {child: parent for parent in page.iter() for child in parent}
        for element in page.iter():
            code = others.get((element.text or "").strip())
            if code:
                marked += 1
                around = element
                while around.get("lang") is None:
                    around = parents[around]
                assert around.get("lang") == code, name
    assert marked, "Exempelby has a summary in Finnish"
