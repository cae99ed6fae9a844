"""The method page: its worked examples are run, so that page and code cannot part."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT
from lofteskollen.words.labels import LATE_DELIVERY, STATUS
from lofteskollen.words.sentences import sentence
from test_cases import assessment, read, verdict

PAGE = (ROOT / "content/sa-bedomer-vi.md").read_text("utf-8")
EXAMPLES = re.findall(r"\*\*Exempel \d+: .*", PAGE)
FOLDER = ROOT / "content/exempel"


def linked(example: str) -> list[str]:
    return re.findall(r"\(exempel/([a-z0-9-]+)\.yml\)", example)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text[2:40])
def test_a_worked_example_gives_the_verdict_and_the_numbers_that_the_page_says(
    example: str,
) -> None:
    assert linked(example)
    for name in linked(example):
        case = read(FOLDER / f"{name}.yml")
        for expected in case.expect:
            found = assessment(verdict(case, expected), expected.activity)
            assert found.status is expected.status
            assert sentence(found) == expected.sentence
            assert (found.decisive.met, found.decisive.owed) == (expected.met, expected.owed)
            late = found.decisive.rule.endswith("late")
            assert (LATE_DELIVERY if late else STATUS[found.status].word) in example


def test_every_example_file_is_on_the_page() -> None:
    named = {name for example in EXAMPLES for name in linked(example)}
    assert named == {path.stem for path in FOLDER.glob("*.yml")}


def test_the_page_explains_every_status() -> None:
    for label in STATUS.values():
        assert label.word in PAGE
