"""Calendar arithmetic: periods of days, cadences, and the windows that tile a period.

Pure functions of dates; the rules are those of DESIGN §4, rule 2.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

ONE_DAY = timedelta(days=1)
THURSDAY = 3


class Unit(StrEnum):
    """A unit of the calendar in which a promise is counted."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    SCHOOL_TERM = "school-term"
    PERIOD = "period"


MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.YEAR: 12, Unit.SCHOOL_TERM: 6}
CADENCE = re.compile(r"(?:(?P<n>[1-9]\d{0,2}) )?(?P<unit>[a-z-]+?)(?P<plural>s?)")


@dataclass(frozen=True, slots=True)
class Cadence:
    """A number of a unit: `week`, `3 weeks`, `period`."""

    n: int
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> Cadence:
        """Read `week` or `3 weeks`; raises ValueError for anything else."""
        match = CADENCE.fullmatch(text.strip())
        if not match:
            raise ValueError(text)
        n, unit = int(match["n"] or 1), Unit(match["unit"])
        if (n > 1) != bool(match["plural"]) or (unit is Unit.PERIOD and n > 1):
            raise ValueError(text)
        return cls(n, unit)

    def __str__(self) -> str:
        return f"{self.n} {self.unit}s" if self.n > 1 else str(self.unit)


class Period(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:  # type: ignore[override]  # a tuple knows more
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """Number of days; zero or less when empty."""
        return (self.last - self.first).days + 1

    @property
    def each(self) -> Iterator[date]:
        """The days, one by one."""
        return (self.first + timedelta(days=n) for n in range(self.days))

    def overlap(self, other: Period) -> Period | None:
        """Return the days in both, or None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Period(first, last) if first <= last else None

    def touches(self, other: Period) -> bool:
        """Say whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def covers(self, other: Period) -> bool:
        """Say whether all days of the other lie within this one."""
        return self.first <= other.first and other.last <= self.last


@dataclass(frozen=True, slots=True)
class Window:
    """One window of a target and the share of the full number that it owes.

    `anchor` decides where a week belongs: its Thursday, or the weekday that the wording names. It
    is the whole window for other units.
    """

    period: Period
    share: Fraction
    anchor: Period


def is_covered(days: Period, by: Iterable[Period]) -> bool:
    """Say whether every one of the days lies in at least one of the periods."""
    return any(period.covers(days) for period in merged(by))


def merged(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Join periods that overlap or follow on each other, in order of time."""
    found: list[Period] = []
    for period in sorted(periods):
        if found and period.first <= found[-1].last + ONE_DAY:
            found[-1] = Period(found[-1].first, max(found[-1].last, period.last))
        else:
            found.append(period)
    return tuple(found)


def whole_weeks(days: Period) -> Period:
    """Return the days with the rest of their first week and of their last."""
    return Period(
        days.first - timedelta(days=days.first.weekday()),
        days.last + timedelta(days=6 - days.last.weekday()),
    )


def without(days: Period, others: Iterable[Period]) -> Iterator[Period]:
    """Yield what is left of some days when others, in order and apart, are taken out."""
    first = days.first
    for other in filter(days.touches, others):
        if first < other.first:
            yield Period(first, other.first - ONE_DAY)
        first = other.last + ONE_DAY
    if first <= days.last:
        yield Period(first, days.last)


def nearest_first(day: date) -> date:
    """Return the first of the month that lies nearest to the day, the earlier one in a tie."""
    this = day.replace(day=1)
    following = add_months(this, 1)
    return this if day - this <= following - day else following


def add_months(day: date, months: int) -> date:
    """Return the first of the month so many months after the day's own."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def months_between(start: date, end: date) -> int:
    """Count whole months from one first of a month to another."""
    return (end.year - start.year) * 12 + end.month - start.month


def month_of(day: date) -> Period:
    """Return the calendar month in which the day lies."""
    return Period(day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1]))


WHOLE = Cadence(1, Unit.PERIOD)


def whole(period: Period) -> Window:
    """Return the period as one window, owed in full."""
    return Window(period, Fraction(1), period)


@lru_cache(maxsize=4096)
def windows(
    period: Period, cadence: Cadence, cut: bool = False, pivot: int = THURSDAY
) -> tuple[Window, ...]:
    """Tile the period: windows never overlap, and only edge days outside a Thursday week are left.

    A cadence longer than the period gives the period as one window, owed in full; where a longer
    period was `cut`, its share is owed. A week belongs where its `pivot` lies, counted from Monday.
    """
    if cadence.unit is Unit.PERIOD:
        return (whole(period),)
    if cadence.unit is Unit.DAY:
        tiles = tuple(_days(period, cadence.n))
    elif cadence.unit is Unit.WEEK:
        tiles = tuple(_weeks(period, cadence.n, pivot))
    elif cadence.unit is Unit.SCHOOL_TERM:
        tiles = tuple(_terms(period, cadence.n))
    else:
        start = nearest_first(period.first)
        tiles = tuple(_months(period, start, cadence.n * MONTHS[cadence.unit]))
    if not tiles or (len(tiles) == 1 and tiles[0].share < 1 and not cut):
        return (whole(period),)
    return tiles


def _days(period: Period, n: int) -> Iterator[Window]:
    for start in range(0, period.days, n):
        first = period.first + timedelta(days=start)
        tile = Period(first, min(first + timedelta(days=n - 1), period.last))
        yield Window(tile, Fraction(tile.days, n), tile)


def _weeks(period: Period, n: int, pivot: int) -> Iterator[Window]:
    """Group the ISO weeks whose pivot lies in the period, n at a time."""
    day = period.first + timedelta(days=(pivot - period.first.weekday()) % 7)
    days = []
    while day <= period.last:
        days.append(day)
        day += timedelta(days=7)
    for start in range(0, len(days), n):
        group = days[start : start + n]
        first = max(group[0] - timedelta(days=pivot), period.first)
        last = min(group[-1] + timedelta(days=6 - pivot), period.last)
        yield Window(Period(first, last), Fraction(len(group), n), Period(group[0], group[-1]))


def _months(period: Period, start: date, months: int) -> Iterator[Window]:
    """Cut at every so many months from the start; the last tile ends with the period."""
    total = months_between(start, nearest_first(period.last + ONE_DAY))
    cuts = [add_months(start, n) for n in range(months, total, months)]
    edges = [period.first, *cuts, period.last + ONE_DAY]
    left = total
    for first, following in pairwise(edges):
        tile = Period(first, following - ONE_DAY)
        yield Window(tile, Fraction(min(left, months), months), tile)
        left -= months


def _terms(period: Period, n: int) -> Iterator[Window]:
    """Cut at the school terms, January to June and July to December."""
    start = date(period.first.year, 1 if period.first.month <= 6 else 7, 1)
    while start <= period.last:
        following = add_months(start, 6 * n)
        tile = Period(max(start, period.first), min(following - ONE_DAY, period.last))
        months = months_between(nearest_first(tile.first), nearest_first(tile.last + ONE_DAY))
        yield Window(tile, Fraction(months, 6 * n), tile)
        start = following


def seasons(period: Period, months: Iterable[int]) -> tuple[Period, ...]:
    """Return the runs of days of the period that lie in the given months, in order.

    A run over New Year is one season.
    """
    wanted = frozenset(months)
    starts = [period.first]
    while (following := add_months(starts[-1], 1)) <= period.last:
        starts.append(following)
    numbered = [(i, month_of(day)) for i, day in enumerate(starts) if day.month in wanted]
    runs = groupby(enumerate(numbered), key=lambda pair: pair[1][0] - pair[0])
    found = []
    for _, members in runs:
        run = [month for _, (_, month) in members]
        season = Period(run[0].first, run[-1].last).overlap(period)
        if season:
            found.append(season)
    return tuple(found)
