"""Laws of the duty to report: which days each due day looks at (DESIGN §4, rule 9)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lofteskollen.judging.due_days import Occasion, closing_occasions, occasions, own_measure
from lofteskollen.judging.reports import is_told_by
from lofteskollen.model.promise import FollowUpDuty
from lofteskollen.periods import (
    ONE_DAY,
    Cadence,
    Period,
    add_months,
    merged,
    nearest_first,
    windows,
)
from strategies import periods

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
DAYS = ["01-31", "03-31", "05-31", "06-30", "09-30", "12-31"]


def due(period: Period, told: dict[str, Any]) -> tuple[Occasion, ...]:
    """Return the occasions of a duty to citizens."""
    duty = {"id": "plikt", "text": "Vi berättar.", "audience": "citizens", "due": told}
    return occasions(FollowUpDuty.model_validate(duty), period)


def spans(found: tuple[Occasion, ...]) -> list[tuple[str, str, str]]:
    return [(str(o.due), str(o.about.first), str(o.about.last)) for o in found]


@given(periods(1500), st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True))
def test_the_days_of_each_year_look_at_days_that_follow_on_each_other(
    period: Period, days: list[str]
) -> None:
    early = add_months(nearest_first(period.first), 3)
    forward = [
        day
        for day in days
        for year in range(period.first.year, period.last.year + 1)
        if period.first <= date.fromisoformat(f"{year}-{day}") < early
    ]
    found = due(period, {"every": "year", "by": [d for d in days if d not in forward]})
    if not [d for d in days if d not in forward]:
        return
    assert all(o.due in period and o.about.last == o.due for o in found)
    assert all(b.about.first == a.about.last + ONE_DAY for a, b in pairwise(found))
    assert not found or found[0].about.first == period.first


@given(periods(1500), st.sampled_from(DAYS))
@example(Period(date(2026, 3, 31), date(2028, 3, 30)), "03-31")
@example(Period(date(2025, 10, 1), date(2026, 12, 31)), "12-31")
def test_a_day_early_in_the_promise_looks_back_at_every_year(period: Period, day: str) -> None:
    first = date.fromisoformat(f"{period.first.year}-{day}")
    if not period.first <= first < add_months(nearest_first(period.first), 3):
        return
    found = due(period, {"every": "year", "by": day})
    assert found[0].about.first == period.first
    assert found[-1].about.last == period.last
    assert all(b.about.first == a.about.last + ONE_DAY for a, b in pairwise(found))
    assert all(o.about.last < o.due <= o.about.last + timedelta(days=366) for o in found)


@given(
    periods(1500),
    st.sampled_from(
        [
            {"every": "year", "by": "03-31"},
            {"every": "year", "by": "09-30"},
            {"every": "year", "at_least": 4},
            {"every": "quarter"},
            {"by": date(2026, 6, 30)},
        ]
    ),
)
@example(Period(date(2026, 7, 1), date(2026, 12, 31)), {"every": "year", "by": "12-31"})
def test_each_day_of_the_promise_is_to_be_told_of_by_one_due_day(
    period: Period, told: dict[str, Any]
) -> None:
    found = closing_occasions(due(period, told) or own_measure(period), period)
    assert merged(o.about for o in found) == (period,)
    assert sum(o.about.days for o in found) == period.days


@given(periods(1500), st.sampled_from(["month", "quarter", "half-year", "year"]))
def test_a_report_for_each_window_comes_after_it(period: Period, every: str) -> None:
    found = due(period, {"every": every})
    tiles = [window.period for window in windows(period, Cadence.parse(every))]
    assert [o.about for o in found] == tiles
    assert all(o.due > o.about.last or o.due.day >= 28 for o in found)
    assert all(o.due <= o.about.last + timedelta(days=4 * 31) for o in found)
    assert all((o.due + ONE_DAY).day == 1 for o in found)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"every": "quarter"}, ["2026-06-30", "2026-09-30", "2026-12-31", "2027-03-31"]),
        ({"every": "half-year"}, ["2026-09-30", "2027-03-31"]),
        ({"every": "year"}, ["2027-03-31"]),
        ({"at_least": 2, "every": "year"}, ["2026-12-31", "2026-12-31"]),
        ({"by": ["2026-05-31", "2026-04-30"]}, ["2026-04-30", "2026-05-31"]),
        ({"every": "year", "by": "03-31"}, ["2027-03-31"]),
        ({"every": "year", "by": "04-01"}, ["2026-04-01"]),
        ({"every": "year", "by": "05-31"}, ["2026-05-31"]),
    ],
)
def test_a_report_is_due_on_the_day_that_the_document_means(
    told: dict[str, Any], expected: list[str]
) -> None:
    found = due(YEAR, told)
    assert [str(o.due) for o in found] == expected
    assert all(o.by_publication == ("at_least" in told) for o in found)


def test_a_month_is_told_of_in_the_month_that_follows() -> None:
    found = due(YEAR, {"every": "month"})
    assert spans(found)[:2] == [
        ("2026-02-28", "2026-01-01", "2026-01-31"),
        ("2026-03-31", "2026-02-01", "2026-02-28"),
    ]


@pytest.mark.parametrize(
    ("last", "expected"),
    [("2026-01-10", "2026-02-28"), ("2026-03-15", "2026-05-31"), ("2026-03-16", "2026-06-30")],
)
def test_a_report_is_due_as_many_months_after_as_the_window_is_long(
    last: str, expected: str
) -> None:
    (found,) = due(Period(date(2026, 1, 1), date.fromisoformat(last)), {"every": "quarter"})
    assert str(found.due) == expected


def test_a_stated_day_tells_of_the_promise_since_the_one_before_or_to_its_end() -> None:
    found = due(YEAR, {"by": ["2026-06-30", "2027-02-28", "2027-06-30"]})
    assert spans(found) == [
        ("2026-06-30", "2026-01-01", "2026-06-30"),
        ("2027-02-28", "2026-07-01", "2026-12-31"),
        ("2027-06-30", "2026-01-01", "2026-12-31"),
    ]


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-01-01", "2026-11-30", False),
        ("2026-01-01", "2026-12-01", True),
        ("2026-10-01", "2026-12-31", True),
        ("2026-12-31", "2027-03-31", True),
        ("2027-01-01", "2027-03-31", False),
    ],
)
def test_a_report_is_the_one_of_the_year_when_it_reaches_the_last_month(
    first: str, last: str, told: bool
) -> None:
    (year,) = own_measure(YEAR)
    covers = Period(date.fromisoformat(first), date.fromisoformat(last))
    assert is_told_by(covers, year) is told


def test_a_report_that_comes_in_time_need_not_reach_the_day_when_it_is_due() -> None:
    (may,) = due(YEAR, {"every": "year", "by": "05-31"})
    assert is_told_by(Period(date(2026, 1, 1), date(2026, 4, 30)), may)
    assert not is_told_by(Period(date(2026, 6, 1), date(2026, 6, 30)), may)


def test_the_own_measure_is_a_report_a_year_three_months_after_it() -> None:
    found = own_measure(Period(date(2025, 11, 28), date(2027, 5, 27)))
    assert spans(found) == [
        ("2027-02-28", "2025-11-28", "2026-11-30"),
        ("2027-08-31", "2026-12-01", "2027-05-27"),
    ]
