"""When an activity is promised: its days, seasons, weekdays and pauses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

import holidays

from lofteskollen.judging.seasons import season_windows
from lofteskollen.model.promise import Pause, When
from lofteskollen.periods import (
    MONTHS,
    Cadence,
    Period,
    Unit,
    Window,
    add_months,
    merged,
    seasons,
    whole,
    windows,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def swedish_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year, without ordinary Sundays."""
    return frozenset(holidays.country_holidays("SE", years=year, include_sundays=False))


@dataclass(frozen=True, slots=True)
class Terms:
    """The days on which an activity is promised; an open end is laid out for the time being."""

    period: Period
    when: When | None = None
    pauses: tuple[Pause, ...] = ()
    open_ended: bool = False

    def over(self, as_of: date) -> bool:
        """Say whether the last day has passed."""
        return as_of > self.days.last

    def begun(self, as_of: date) -> bool:
        """Say whether the first day has come."""
        return as_of >= self.days.first

    @property
    def days(self) -> Period:
        """The promise's days, narrowed to those that the wording of the activity names."""
        first = self.when.first if self.when and self.when.first else self.period.first
        last = self.when.last if self.when and self.when.last else self.period.last
        return Period(max(first, self.period.first), min(last, self.period.last))

    @property
    def endless(self) -> bool:
        """Say whether nobody knows the last day yet."""
        return self.open_ended and not (self.when and self.when.last)

    @property
    def runs(self) -> tuple[Period, ...]:
        """The days, season by season where the wording names months."""
        months = self.when.months if self.when else ()
        return (seasons(self.days, months) if months else ()) or (self.days,)

    def windows(self, every: Cadence) -> tuple[Window, ...]:
        """Tile the days; each season is tiled by itself."""
        if every.unit is Unit.PERIOD:
            return (whole(Period(self.runs[0].first, self.runs[-1].last)),)
        days = (
            Period(self.days.first, _beyond(self.days.last, every)) if self.endless else self.days
        )
        months = self.when.months if self.when else ()
        tiles = season_windows(days, months, every) if months else windows(days, every)
        if every.unit in (Unit.DAY, Unit.WEEK):
            tiles = tuple(window for window in tiles if self._has_a_day(window))
        return tuple(window for window in tiles if window.period.first <= self.days.last)

    def _has_a_day(self, window: Window) -> bool:
        if not self.when or not (self.when.weekdays or self.when.not_on):
            return True
        span = (window.period.first + timedelta(days=n) for n in range(window.period.days))
        return any(self.allows(day) for day in span)

    def allows(self, day: date) -> bool:
        """Say whether the wording lets a day count."""
        if self.when is None:
            return True
        if self.when.months and day.month not in self.when.months:
            return False
        if self.when.weekdays and WEEKDAYS[day.weekday()] not in self.when.weekdays:
            return False
        return not (self.when.not_on and day in swedish_holidays(day.year))

    def left(self, window: Window, full: int, as_of: date) -> int:
        """Return what a window owes when its paused days are taken off, rounded down."""
        if not self.pauses:
            return full
        idle = sum(days.days for days in merged(self._idle(window.anchor, as_of)))
        return int(full * Fraction(window.anchor.days - idle, window.anchor.days))

    def _idle(self, days: Period, as_of: date) -> Iterable[Period]:
        """Yield the paused days; a pause takes effect from the day it is declared (rule 10)."""
        for pause in self.pauses:
            first, last = max(pause.first, pause.declared), pause.last or date.max
            if pause.declared <= as_of and first <= last:
                shared = Period(first, last).overlap(days)
                if shared:
                    yield shared

    def paused(self, as_of: date) -> bool:
        """Say whether a declared pause is in force on the day."""
        return any(self._idle(Period(as_of, as_of), as_of))


def _beyond(day: date, every: Cadence) -> date:
    """Return a day so far on that the windows of an open end are whole."""
    months = max(14, 2 * every.n * MONTHS.get(every.unit, 0)) + every.n
    return add_months(day.replace(day=1), months)
