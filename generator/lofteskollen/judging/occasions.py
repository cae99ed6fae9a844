"""When an activity is promised: its days, seasons, weekdays and pauses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

import holidays

from lofteskollen.model.promise import Pause, When
from lofteskollen.periods import ONE_DAY, Cadence, Period, Unit, Window, seasons, whole, windows

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def swedish_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year, without ordinary Sundays."""
    return frozenset(holidays.country_holidays("SE", years=year, include_sundays=False))  # type: ignore[call-arg]


@dataclass(frozen=True, slots=True)
class Terms:
    """The days on which an activity is promised."""

    period: Period
    when: When | None = None
    pauses: tuple[Pause, ...] = ()

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

    def windows(self, every: Cadence) -> tuple[Window, ...]:
        """Tile the days; each season is tiled by itself."""
        if every.unit is Unit.PERIOD:
            return (whole(self.days),)
        months = self.when.months if self.when else ()
        runs = seasons(self.days, months) if months else (self.days,)
        tiles = [window for run in runs for window in windows(run, every)]
        if every.unit in (Unit.DAY, Unit.WEEK):
            tiles = [window for window in tiles if self._has_a_day(window)]
        return tuple(tiles)

    def _has_a_day(self, window: Window) -> bool:
        if not self.when or not (self.when.weekdays or self.when.not_on):
            return True
        span = (window.period.first + timedelta(days=n) for n in range(window.period.days))
        return any(self.allows(day) for day in span)

    def allows(self, day: date) -> bool:
        """Say whether the wording lets a day count."""
        if self.when is None:
            return True
        if self.when.weekdays and WEEKDAYS[day.weekday()] not in self.when.weekdays:
            return False
        return not (self.when.not_on and day in swedish_holidays(day.year))

    def owed(self, window: Window, full: int, done: int, as_of: date) -> int:
        """Return what a window owes when pauses are taken off; work that was done still counts.

        A pause takes effect from the day it is declared (rule 10), and never lowers a status.
        """
        idle = self._idle_days(window, as_of)
        if not idle:
            return full
        left = int(full * Fraction(window.anchor.days - idle, window.anchor.days))
        return max(left, min(done, full))

    def _idle_days(self, window: Window, as_of: date) -> int:
        idle = set()
        for pause in self.pauses:
            if pause.declared > as_of:
                continue
            days = Period(max(pause.first, pause.declared), pause.last or self.days.last)
            shared = days.overlap(window.anchor) if days.days > 0 else None
            for n in range(shared.days if shared else 0):
                idle.add(shared.first + n * ONE_DAY if shared else None)
        return len(idle)

    def paused(self, as_of: date) -> bool:
        """Say whether a declared pause is in force on the day."""
        return any(
            max(pause.first, pause.declared) <= as_of <= (pause.last or self.days.last)
            for pause in self.pauses
        )
