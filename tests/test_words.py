"""The catalogue: every word is used, and Swedish is spelt, ordered and counted as Swedish is."""

from __future__ import annotations

import re
from datetime import date

import pytest

from conftest import ROOT
from lofteskollen.forms.shapes import SHAPES
from lofteskollen.judging.duties import DutyState
from lofteskollen.judging.values import Reporting, State, Status
from lofteskollen.periods import Cadence, Period
from lofteskollen.words import calendar, order
from lofteskollen.words.changes import difference
from lofteskollen.words.chrome import CHROME
from lofteskollen.words.finding import FINDING
from lofteskollen.words.interface import INTERFACE, TIMELINE
from lofteskollen.words.labels import DUTY, REPORTING, STATE, STATUS

PACKAGE = ROOT / "generator/lofteskollen"
QUOTED = r"""\bt\.{0}\b|["']{0}["']"""


def test_every_word_is_used() -> None:
    code = "".join(
        path.read_text("utf-8")
        for path in PACKAGE.rglob("*")
        if path.suffix in (".py", ".jinja") and path.name != "interface.py"
    )
    theme = "".join(path.read_text("utf-8") for path in (ROOT / "theme").rglob("*.html"))
    unused = [k for k in INTERFACE if not re.search(QUOTED.format(k), code)]
    assert unused == []
    used = r"\bfinding\.{0}\b|FINDING\[\"{0}\"\]|(?:texts|words)\[\"{0}\"\]"
    assert [k for k in FINDING if not re.search(used.format(k), code)] == []
    assert [k for k in CHROME if not re.search(rf"words\.{k}\b", theme)] == []


def test_every_status_state_and_duty_has_a_word_and_a_shape() -> None:
    assert set(STATUS) == set(Status)
    assert set(STATE) == set(State)
    assert set(DUTY) == set(DutyState)
    assert set(REPORTING) == set(Reporting)
    shapes = {label.shape for label in STATUS.values()} | {shape for _, _, shape in DUTY.values()}
    assert shapes | set(TIMELINE) <= set(SHAPES)
    assert len({label.shape for label in STATUS.values()}) == len(Status), "no two look alike"
    assert len({label.word for label in STATUS.values()}) == len(Status)


def test_nothing_says_ej() -> None:
    for path in [*PACKAGE.rglob("words/*.py"), *(ROOT / "content").glob("*.md")]:
        assert not re.search(r"\b[Ee]j\b", path.read_text("utf-8")), path


def test_a_ring_a_dots_and_o_dots_come_last() -> None:
    names = ["Östersund", "Älmhult", "Åre", "Habo", "Håbo", "Zinkgruvan", "Eda", "Örebro"]
    ordered = ["Eda", "Habo", "Håbo", "Zinkgruvan", "Åre", "Älmhult", "Örebro", "Östersund"]
    assert sorted(names, key=order.key) == ordered


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-01-01", "2026-12-31", "2026"),
        ("2020-01-01", "2022-12-31", "2020–2022"),
        ("2026-01-01", "2026-03-31", "januari–mars 2026"),
        ("2025-09-01", "2026-04-30", "september 2025 – april 2026"),
        ("2026-02-01", "2026-02-28", "februari 2026"),
        ("2026-03-02", "2026-03-02", "2 mars 2026"),
        ("2026-03-02", "2026-04-05", "2 mars – 5 april 2026"),
        ("2025-11-28", "2027-05-27", "28 november 2025 – 27 maj 2027"),
    ],
)
def test_days_are_said_as_briefly_as_they_can_be(first: str, last: str, said: str) -> None:
    assert calendar.span(Period(date.fromisoformat(first), date.fromisoformat(last))) == said


def test_the_first_of_january_2027_is_in_week_53() -> None:
    week = Period(date(2026, 12, 28), date(2027, 1, 3))
    assert calendar.window(week, Cadence.parse("week")) == "vecka 53, 2026"


def test_numbers_and_lists() -> None:
    assert order.grouped(12345.5) == "12\u00a0345,5"
    assert order.value(212.0) == "212"
    assert order.number(1) == "ett"
    assert order.number(13) == "13"
    assert order.listed(["a", "b", "c"]) == "a, b och c"
    assert order.listed([]) == ""


def test_an_amendment_shows_the_words_taken_away_and_put_in() -> None:
    parts = difference("minst en vandring per år", "minst två vandringar per år")
    assert [kind for kind, _ in parts] == ["same", "del", "ins", "same"]
    assert "".join(text for kind, text in parts if kind != "ins").split() == (
        ["minst", "en", "vandring", "per", "år"]
    )
    assert "".join(text for kind, text in parts if kind != "del").split() == (
        ["minst", "två", "vandringar", "per", "år"]
    )
