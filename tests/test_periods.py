"""Laws of the calendar: windows tile every promise, in every year."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.seasons import season_windows
from lofteskollen.judging.tiling import Tiling
from lofteskollen.periods import (
    MONTHS,
    ONE_DAY,
    THURSDAY,
    Cadence,
    Period,
    Unit,
    is_covered,
    merged,
    month_of,
    nearest_first,
    seasons,
    whole_weeks,
    windows,
    without,
)
from strategies import cadences, periods


@given(periods(), cadences())
@example(Period(date(2026, 1, 1), date(2026, 12, 31)), Cadence(1, Unit.SCHOOL_TERM))
@example(Period(date(2026, 1, 1), date(2026, 12, 31)), Cadence(1, Unit.WEEK))
@example(Period(date(2028, 2, 29), date(2028, 2, 29)), Cadence(1, Unit.MONTH))
@example(Period(date(2026, 12, 28), date(2027, 1, 3)), Cadence(1, Unit.WEEK))
@example(Period(date(2026, 7, 1), date(2027, 6, 30)), Cadence(1, Unit.SCHOOL_TERM))
@example(Period(date(2026, 6, 1), date(2027, 7, 1)), Cadence(1, Unit.SCHOOL_TERM))
def test_windows_follow_on_each_other_and_leave_only_edge_days_outside_a_thursday_week(
    period: Period, every: Cadence
) -> None:
    tiles = [window.period for window in windows(period, every)]
    assert all(b.first == a.last + ONE_DAY for a, b in pairwise(tiles))
    before = (tiles[0].first - period.first).days
    after = (period.last - tiles[-1].last).days
    edge = 3 if every.unit is Unit.WEEK else 0
    assert 0 <= before <= edge
    assert 0 <= after <= edge


@given(periods(), st.integers(1, 9))
@example(Period(date(2026, 6, 1), date(2026, 6, 10)), 3)
def test_each_window_of_days_is_as_long_as_it_says_but_for_the_last(period: Period, n: int) -> None:
    *whole, last = windows(period, Cadence(n, Unit.DAY))
    assert all(tile.period.days == n and tile.share == 1 for tile in whole)
    assert last.period.days <= max(n, period.days if not whole else 0)
    if whole:
        assert last.share == Fraction(last.period.days, n)


@given(periods(), st.integers(1, 5))
@example(Period(date(2026, 6, 1), date(2026, 6, 8)), 1)
def test_a_week_belongs_where_its_thursday_lies(period: Period, n: int) -> None:
    span = [period.first + timedelta(days=i) for i in range(period.days)]
    thursdays = [day for day in span if day.weekday() == THURSDAY]
    tiles = windows(period, Cadence(n, Unit.WEEK))
    if len(thursdays) < n:
        assert [tile.period for tile in tiles] == [period]
        return
    held = [[day for day in thursdays if day in tile.period] for tile in tiles]
    assert [day for own in held for day in own] == thursdays
    assert all(len(own) == n for own in held[:-1])
    assert [tile.anchor for tile in tiles] == [Period(own[0], own[-1]) for own in held]


@given(periods(), cadences(), periods())
@example(
    Period(date(2026, 1, 1), date(2026, 12, 31)),
    Cadence(1, Unit.WEEK),
    Period(date(2026, 2, 5), date(2026, 3, 25)),
)
def test_a_window_is_told_of_when_all_that_decides_where_it_belongs_is(
    period: Period, every: Cadence, told: Period
) -> None:
    tiling = Tiling(windows(period, every))
    assert tiling.within([told]) == tuple(told.covers(w.anchor) for w in tiling.windows)


@given(periods(900), st.sampled_from(sorted(MONTHS)), st.integers(1, 3))
def test_months_and_longer_begin_on_the_first_of_a_month(
    period: Period, unit: Unit, n: int
) -> None:
    tiles = windows(period, Cadence(n, unit))
    assert all(tile.period.first.day == 1 for tile in tiles[1:])
    assert tiles[0].period.first == period.first
    assert tiles[-1].period.last == period.last


@given(periods(900), cadences())
def test_no_window_owes_more_than_all_of_it_and_one_alone_owes_all(
    period: Period, every: Cadence
) -> None:
    tiles = windows(period, every)
    assert all(0 <= tile.share <= 1 for tile in tiles)
    if len(tiles) == 1:
        assert tiles[0].share == 1


@pytest.mark.parametrize(("year", "weeks"), [(2025, 52), (2026, 53), (2027, 52), (2032, 53)])
def test_a_year_has_as_many_weeks_as_thursdays(year: int, weeks: int) -> None:
    period = Period(date(year, 1, 1), date(year, 12, 31))
    assert len(windows(period, Cadence(1, Unit.WEEK))) == weeks


def test_eighteen_months_from_28_november_are_a_year_and_a_half() -> None:
    period = Period(date(2025, 11, 28), date(2027, 5, 27))
    year, rest = windows(period, Cadence(1, Unit.YEAR))
    assert (year.period.last, year.share) == (date(2026, 11, 30), Fraction(1))
    assert (rest.period.first, rest.share) == (date(2026, 12, 1), Fraction(1, 2))
    assert Tiling((year, rest)).owes(100) == (100, 50)


@pytest.mark.parametrize(
    ("day", "nearest"),
    [
        (date(2026, 1, 16), date(2026, 1, 1)),
        (date(2026, 1, 17), date(2026, 2, 1)),
        (date(2028, 2, 15), date(2028, 2, 1)),
        (date(2028, 2, 16), date(2028, 3, 1)),
        (date(2026, 4, 16), date(2026, 4, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_a_month_begins_where_its_first_day_is_nearest(day: date, nearest: date) -> None:
    assert nearest_first(day) == nearest


@pytest.mark.parametrize(("last", "months"), [(15, 2), (16, 3)])
def test_a_month_that_is_half_begun_belongs_to_the_one_before(last: int, months: int) -> None:
    period = Period(date(2026, 1, 1), date(2026, 3, last))
    assert len(windows(period, Cadence(1, Unit.MONTH))) == months
    term, rest = windows(Period(date(2025, 7, 1), period.last), Cadence(1, Unit.SCHOOL_TERM))
    assert (term.share, rest.share) == (Fraction(1), Fraction(months, 6))


def test_two_school_terms_are_a_year_and_a_term_that_is_cut_owes_its_share() -> None:
    period = Period(date(2025, 10, 1), date(2027, 6, 30))
    autumn, *terms = windows(period, Cadence(1, Unit.SCHOOL_TERM))
    assert autumn.share == Fraction(1, 2)
    assert [term.share for term in terms] == [1, 1, 1]
    first, second = windows(period, Cadence(2, Unit.SCHOOL_TERM))
    assert (first.period.last, first.share) == (date(2026, 6, 30), Fraction(3, 4))
    assert (second.period.first, second.share) == (date(2026, 7, 1), Fraction(1))


@given(periods(900), st.sets(st.integers(1, 12), min_size=1, max_size=11))
@example(Period(date(2026, 5, 20), date(2026, 6, 1)), {6})
def test_seasons_are_the_days_of_the_months_that_are_named(
    period: Period, months: set[int]
) -> None:
    runs = seasons(period, months)
    span = [period.first + timedelta(days=i) for i in range(period.days)]
    assert [day for day in span if day.month in months] == [
        day for day in span if any(day in run for run in runs)
    ]
    assert all(a.last + ONE_DAY < b.first for a, b in pairwise(runs))


@given(periods(900), st.sets(st.integers(1, 12), min_size=1, max_size=11), cadences())
def test_each_season_is_tiled_by_itself_and_owes_at_most_all(
    period: Period, months: set[int], every: Cadence
) -> None:
    tiles = season_windows(period, months, every)
    assert all(0 <= tile.share <= 1 for tile in tiles)
    assert all(a.period.last < b.period.first for a, b in pairwise(tiles))


def test_a_season_cut_by_the_edges_of_the_promise_owes_its_share() -> None:
    period = Period(date(2025, 8, 1), date(2026, 7, 31))
    august, summer = season_windows(period, [6, 7, 8], Cadence(1, Unit.YEAR))
    assert (august.share, summer.share) == (Fraction(1, 3), Fraction(2, 3))
    assert Tiling((august, summer)).owes(10) == (3, 6)


@pytest.mark.parametrize("every", ["school-term", "half-year", "2 quarters", "6 months"])
def test_half_a_year_that_the_promise_has_two_months_of_owes_a_third(every: str) -> None:
    period = Period(date(2025, 7, 1), date(2026, 8, 31))
    first, *_, rest = season_windows(period, range(1, 9), Cadence.parse(every))
    assert (first.period.last, first.share) == (date(2025, 8, 31), Fraction(1, 3))
    assert (rest.period.first, rest.share) == (date(2026, 7, 1), Fraction(1, 3))
    assert Tiling((first, rest)).owes(10) == (3, 3)


def test_a_summer_to_the_middle_of_july_is_half_a_month_short_of_two() -> None:
    period = Period(date(2025, 6, 1), date(2026, 7, 16))
    _, rest = season_windows(period, [6, 7, 8], Cadence(1, Unit.YEAR))
    assert rest.share == Fraction(2, 3)


def test_a_week_of_a_season_is_a_whole_week() -> None:
    period = Period(date(2025, 6, 25), date(2026, 6, 7))
    first, last = season_windows(period, [6], Cadence(1, Unit.WEEK))
    assert first.share == last.share == Fraction(1)


@pytest.mark.parametrize("every", ["month", "2 years"])
def test_a_promise_without_its_season_is_tiled_as_it_is(every: str) -> None:
    period = Period(date(2026, 1, 1), date(2026, 3, 31))
    assert season_windows(period, [7], Cadence.parse(every)) == windows(
        period, Cadence.parse(every)
    )


def test_a_winter_of_which_the_promise_has_half_owes_half() -> None:
    period = Period(date(2026, 1, 1), date(2026, 12, 31))
    rest, start = season_windows(period, [11, 12, 1, 2], Cadence(1, Unit.YEAR))
    assert (rest.period.last, rest.share) == (date(2026, 2, 28), Fraction(1, 2))
    assert (start.period.first, start.share) == (date(2026, 11, 1), Fraction(1, 2))


def test_a_month_is_a_window_of_the_summer_alone() -> None:
    period = Period(date(2026, 1, 1), date(2027, 12, 31))
    tiles = season_windows(period, [6, 7, 8], Cadence(1, Unit.MONTH))
    assert [tile.period.first.month for tile in tiles] == [6, 7, 8, 6, 7, 8]
    pairs = season_windows(period, [6, 7, 8], Cadence(2, Unit.MONTH))
    assert [tile.share for tile in pairs] == [1, Fraction(1, 2), 1, Fraction(1, 2)]


def test_a_summer_that_is_alone_in_the_promise_is_owed_in_full() -> None:
    period = Period(date(2026, 8, 1), date(2026, 12, 31))
    (august,) = season_windows(period, [6, 7, 8], Cadence(1, Unit.YEAR))
    assert (august.period.last, august.share) == (date(2026, 8, 31), Fraction(1))


@given(periods(900), cadences())
@example(Period(date(2025, 2, 1), date(2026, 12, 31)), Cadence(1, Unit.YEAR))
@example(Period(date(2024, 2, 1), date(2026, 12, 31)), Cadence(2, Unit.YEAR))
@example(Period(date(2023, 2, 1), date(2026, 12, 31)), Cadence(3, Unit.YEAR))
def test_where_nobody_knows_the_end_each_window_that_has_begun_is_whole(
    period: Period, every: Cadence
) -> None:
    if every.unit is Unit.PERIOD:
        return
    tiles = Terms(period, open_ended=True).tiling(every).windows
    assert all(tile.share == 1 for tile in tiles[1:])
    assert all(a.period.last + ONE_DAY == b.period.first for a, b in pairwise(tiles))


def test_a_season_over_new_year_is_one_window() -> None:
    period = Period(date(2025, 7, 1), date(2027, 6, 30))
    tiles = season_windows(period, [11, 12, 1, 2], Cadence(1, Unit.YEAR))
    assert [tile.period for tile in tiles] == [
        Period(date(2025, 11, 1), date(2026, 2, 28)),
        Period(date(2026, 11, 1), date(2027, 2, 28)),
    ]
    assert all(tile.share == 1 for tile in tiles)


@given(st.lists(periods(60), max_size=6))
def test_joined_periods_hold_the_same_days_in_order(found: list[Period]) -> None:
    joined = merged(found)
    wanted = {period.first + timedelta(days=i) for period in found for i in range(period.days)}
    held = [period.first + timedelta(days=i) for period in joined for i in range(period.days)]
    assert set(held) == wanted
    assert len(held) == len(wanted)
    assert all(b.first > a.last + ONE_DAY for a, b in pairwise(joined))


@given(periods(60), st.lists(periods(20), max_size=5))
@example(Period(date(2026, 1, 1), date(2026, 1, 9)), [Period(date(2026, 1, 9), date(2026, 1, 9))])
@example(Period(date(2026, 1, 1), date(2026, 1, 9)), [Period(date(2026, 1, 12), date(2026, 1, 15))])
@example(Period(date(2026, 1, 5), date(2026, 1, 9)), [Period(date(2026, 1, 1), date(2026, 1, 5))])
def test_what_is_taken_out_of_some_days_leaves_the_others(days: Period, out: list[Period]) -> None:
    taken = merged(out)
    left = [day for part in without(days, taken) for day in part.each]
    assert left == [day for day in days.each if not any(day in period for period in taken)]
    assert all(part.days > 0 for part in without(days, taken))


@given(periods(60))
def test_whole_weeks_are_the_days_from_monday_to_sunday(days: Period) -> None:
    whole = whole_weeks(days)
    assert (whole.first.weekday(), whole.last.weekday()) == (0, 6)
    assert 0 <= (days.first - whole.first).days < 7
    assert 0 <= (whole.last - days.last).days < 7


@given(periods(40), st.lists(periods(60), max_size=4))
def test_days_are_covered_when_each_of_them_is(days: Period, by: list[Period]) -> None:
    span = [days.first + timedelta(days=i) for i in range(days.days)]
    assert is_covered(days, by) == all(any(day in period for period in by) for day in span)


@pytest.mark.parametrize("text", ["week", "3 weeks", "2 months", "period", "half-year"])
def test_a_cadence_is_written_as_it_is_read(text: str) -> None:
    assert str(Cadence.parse(text)) == text


@pytest.mark.parametrize("text", ["weeks", "1 weeks", "3 week", "2 periods", "fortnight", "0 days"])
def test_a_cadence_that_is_written_wrongly_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        Cadence.parse(text)


def test_a_month_ends_on_the_leap_day_when_there_is_one() -> None:
    assert month_of(date(2028, 2, 3)).last == date(2028, 2, 29)
    assert month_of(date(2027, 2, 3)).last == date(2027, 2, 28)


@given(periods(40), periods(40))
@example(Period(date(2026, 1, 1), date(2026, 1, 5)), Period(date(2026, 1, 5), date(2026, 1, 9)))
@example(Period(date(2026, 1, 5), date(2026, 1, 9)), Period(date(2026, 1, 1), date(2026, 1, 5)))
def test_periods_touch_when_they_share_a_day(a: Period, b: Period) -> None:
    shared = [day for n in range(a.days) if (day := a.first + timedelta(days=n)) in b]
    assert a.touches(b) == bool(shared)
    assert a.overlap(b) == (Period(shared[0], shared[-1]) if shared else None)
