"""Plain words: what the site itself says is easy to read, and the page explains its own marks.

LIX (C. H. Björnsson, 1968): words to a sentence plus the share of words longer than six letters.
Below 30 is very easy, 30 to 40 easy, as in fiction.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from conftest import AS_OF, ROOT
from lofteskollen.judging.verdict import judge_place
from lofteskollen.model.collection import Collection
from lofteskollen.words.labels import STATUS
from lofteskollen.words.meanings import MEANING
from lofteskollen.words.needs import need
from lofteskollen.words.sentences import sentence

METHOD = (ROOT / "content/sa-bedomer-vi.md").read_text("utf-8")
DAYS = (AS_OF, date(2024, 9, 1), date(2025, 7, 1), date(2026, 3, 1))


def lix(text: str) -> float:
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", text)
    sentences = len(re.findall(r"[.!?:](?=\s|$)", text)) or 1
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def test_lix_is_counted_as_it_is_defined() -> None:
    assert lix("Vi gick ut. Det var kallt.") == 3.0
    assert lix("Fotpatrullering genomfördes.") == 2 + 100


def test_why_a_status_was_given_is_very_easy_to_read(collection: Collection) -> None:
    said = {
        f"{sentence(a)} {need(a.decisive)}"
        for day in DAYS
        for place in collection.places
        for verdict in judge_place(place, day)
        for a in verdict.assessments
    }
    assert len(said) > 30
    assert lix(" ".join(sorted(said))) < 30


@pytest.mark.parametrize("status", STATUS)
def test_the_page_and_the_method_page_say_the_same_of_each_status(status: object) -> None:
    row = f"| {STATUS[status].word} | {MEANING[status]} |"  # type: ignore[index]
    assert row in METHOD


def test_every_promise_has_a_summary_in_plain_swedish(collection: Collection) -> None:
    for edition in collection.editions:
        plain = edition.promise.plain.get("sv", "")
        assert plain, edition.key
        assert lix(plain) < 42, edition.key
