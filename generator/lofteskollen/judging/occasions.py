"""When an activity is promised: its days, seasons, weekdays and pauses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache, cached_property, lru_cache

import holidays

from lofteskollen.judging.seasons import season_windows
from lofteskollen.judging.tiling import Tiling
from lofteskollen.model.promise import Pause, When
from lofteskollen.periods import (
    ONE_DAY,
    THURSDAY,
    Cadence,
    Period,
    Unit,
    Window,
    add_months,
    merged,
    months_between,
    nearest_first,
    seasons,
    windows,
    without,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def swedish_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year, without ordinary Sundays."""
    return frozenset(holidays.country_holidays("SE", years=year, include_sundays=False))


@dataclass(frozen=True)
class Terms:
    """The days on which an activity is promised; an open end is laid out for the time being.

    `period` is the promise's, `cut` says that it was signed for longer, and `signed` for which days
    where they are known. `added` is the day on which the activity was added to it.
    """

    period: Period
    when: When | None = None
    pauses: tuple[Pause, ...] = ()
    open_ended: bool = False
    added: date | None = None
    cut: bool = False
    signed: Period | None = None

    def over(self, as_of: date) -> bool:
        """Say whether the last day that the wording names has passed."""
        return not self.endless and as_of > self.runs[-1].last

    def begun(self, as_of: date) -> bool:
        """Say whether the first day has come."""
        return as_of >= self.days.first

    @cached_property
    def _first(self) -> date:
        named = self.when.first if self.when else None
        return max(filter(None, (self.period.first, self.added, named)))

    @cached_property
    def _last(self) -> date:
        named = self.when.last if self.when else None
        return min(named or self.period.last, self.period.last)

    @cached_property
    def days(self) -> Period:
        """The promise's days since it was added, narrowed to those that its wording names."""
        return Period(min(self._first, self._last), self._last)

    @cached_property
    def void(self) -> bool:
        """Say whether there is no day that the wording names, as when a promise was cut short."""
        if self._first > self._last:
            return True
        return not any(map(self.names_a_day, self.runs))

    @property
    def endless(self) -> bool:
        """Say whether nobody knows the last day yet."""
        return self.open_ended and not (self.when and self.when.last)

    @cached_property
    def runs(self) -> tuple[Period, ...]:
        """The days, season by season where the wording names months."""
        return self._seasons(self.days) or (self.days,)

    @cached_property
    def out_of_season(self) -> tuple[Period, ...]:
        """The days between the seasons."""
        return tuple(without(self.days, self.runs))

    def tiling(self, every: Cadence) -> Tiling:
        """Tile the days; each season is tiled by itself."""
        if every.unit is Unit.PERIOD:
            days = Period(self.runs[0].first, self.runs[-1].last)
            anchor = _named(days, self.when) if self.when and self.when.weekdays else days
            return Tiling((Window(days, self._share, anchor),))
        cut = self.cut or self.added is not None
        return _tiling(self.days, self.when, self.endless, cut, every)

    @cached_property
    def _share(self) -> Fraction:
        """How much is left of the whole promise, in months that the wording names."""
        if self.signed is None:
            return Fraction(1)
        was = replace(self, period=self.signed, cut=False, signed=None).runs
        return min(Fraction(1), Fraction(_months(self.runs), _months(was) or 1))

    def allows(self, day: date) -> bool:
        """Say whether the wording lets a day count."""
        return self.when is None or _allows(self.when, day)

    def names_a_day(self, days: Period) -> bool:
        """Say whether the wording lets any of some days count."""
        return self.when is None or _has_a_day(days, self.when)

    def left(
        self, every: Cadence, tiling: Tiling, full: tuple[int, ...], as_of: date
    ) -> tuple[int, ...]:
        """Return what each window owes without its paused days, rounded down (see `_left`)."""
        if not self.pauses:
            return full
        named = self.when and self.when.weekdays
        split = self._days_split if every.unit is Unit.WEEK or named else self._months_split
        pairs = zip(tiling.windows, full, strict=True)
        return tuple(_left(n, *split(window.anchor, as_of)) for window, n in pairs)

    def _days_split(self, days: Period, as_of: date) -> tuple[int, int]:
        """Return how many days that are named there are, or Thursdays, and how many not paused."""
        count = self.promised_in if self.when and self.when.weekdays else _thursdays_in
        everything = count(days)
        return everything, everything - sum(map(count, self._idle(days, as_of)))

    def _months_split(self, days: Period, as_of: date) -> tuple[int, int]:
        """Return how many months, or days of one month, there are, and how many are not paused.

        Whole months are told by the nearest number, so that a storm of a day takes nothing off.
        """
        everything, idle = self.promised_in(days), self.idle_in(days, as_of)
        months = _months(self._seasons(days))
        if months <= 1:
            return everything, everything - idle
        return months, months - (2 * months * idle + everything) // (2 * everything)

    def promised_in(self, days: Period) -> int:
        """Count the days that lie in the months, or are the weekdays, that the wording names."""
        if self.when and self.when.weekdays:
            return sum(_allows(self.when, day) for day in days.each)
        return sum(run.days for run in self._seasons(days))

    def _seasons(self, days: Period) -> tuple[Period, ...]:
        return seasons(days, self.when.months) if self.when and self.when.months else (days,)

    def idle_in(self, days: Period, as_of: date) -> int:
        """Count the promised days that are paused, from when that was declared (rule 10)."""
        return sum(map(self.promised_in, self._idle(days, as_of)))

    def _idle(self, days: Period, as_of: date) -> tuple[Period, ...]:
        declared = [_in_force(pause) for pause in self.pauses if pause.declared <= as_of]
        return merged(part for pause in declared if (part := days.overlap(pause)))

    def active(self, as_of: date) -> tuple[Period, ...]:
        """Return the days on which the activity is promised and not paused."""
        if not self.pauses:
            return self.runs
        return tuple(part for run in self.runs for part in without(run, self._idle(run, as_of)))

    def free(self, as_of: date) -> tuple[Period, ...]:
        """Return the days of which nothing needs to be told: not named, or paused."""
        idle = tuple(without(self.days, self.active(as_of)))
        if not (self.when and self.when.weekdays):
            return idle
        unnamed = (Period(day, day) for day in self.days.each if not self.allows(day))
        return merged((*idle, *unnamed))

    def last_active(self, as_of: date, by: date | None = None) -> date:
        """Return the last day of which something is to be told, up to a day where it is given."""
        end = by or self.days.last
        found = [min(part.last, end) for part in self.active(as_of) if part.first <= end]
        return found[-1] if found else end

    def pause_on(self, as_of: date) -> Pause | None:
        """Return the declared pause that is in force on the day, the longest of several."""
        on = [pause for pause in self.pauses if as_of in _in_force(pause)]
        return max(on, key=lambda pause: pause.last or date.max, default=None)


def _left(full: int, everything: int, active: int) -> int:
    """Round down, but never to nothing while half is left."""
    rest = full * active // everything if everything else full
    return max(rest, 1) if full and 2 * active >= everything else rest


def _in_force(pause: Pause) -> Period:
    return Period(max(pause.first, pause.declared), pause.last or date.max)


def _thursdays_in(days: Period) -> int:
    """Count the Thursdays: one for each week."""
    return sum(day.weekday() == THURSDAY for day in days.each)


def _months(runs: Iterable[Period]) -> int:
    return sum(months_between(nearest_first(a), nearest_first(b + ONE_DAY)) for a, b in runs)


@lru_cache(maxsize=4096)
def _tiling(days: Period, when: When | None, endless: bool, cut: bool, every: Cadence) -> Tiling:
    """Lay out the windows of some terms, once for all activities that have the same."""
    long = Period(days.first, _beyond(days.last, every)) if endless else days
    named = when or When()
    pivot = _pivot(named)
    if named.months:
        tiles = season_windows(long, named.months, every, cut, pivot)
    else:
        tiles = windows(long, every, cut, pivot)
    tiles = tuple(window for window in tiles if _has_a_day(window.period, named))
    if named.weekdays:
        tiles = tuple(replace(window, anchor=_named(window.period, named)) for window in tiles)
    return Tiling(tuple(window for window in tiles if window.period.first <= days.last))


def _pivot(when: When) -> int:
    """Return the weekday by which a week belongs: Thursday, or the first that is named."""
    named = [WEEKDAYS.index(day) for day in when.weekdays]
    return THURSDAY if not named or THURSDAY in named else min(named)


def _named(days: Period, when: When) -> Period:
    """Return the days from the first that the wording names to the last: all there is to tell."""
    named = [day for day in days.each if _allows(when, day)]
    return Period(named[0], named[-1])


def _has_a_day(days: Period, when: When) -> bool:
    return any(_allows(when, day) for day in days.each)


def _allows(when: When, day: date) -> bool:
    if when.months and day.month not in when.months:
        return False
    if when.weekdays and WEEKDAYS[day.weekday()] not in when.weekdays:
        return False
    return not (when.not_on and day in swedish_holidays(day.year))


def _beyond(day: date, every: Cadence) -> date:
    """Return a day a year further on than any window that has begun is long."""
    return add_months(day, 12 * (every.n + 1))
