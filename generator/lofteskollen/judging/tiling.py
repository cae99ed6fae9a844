"""The windows of a target in order of time, and quick answers to where days lie among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lofteskollen.periods import Period, Window


@dataclass(frozen=True)
class Tiling:
    """Windows that follow on each other; those of equal terms are laid out once."""

    windows: tuple[Window, ...]

    @cached_property
    def _firsts(self) -> tuple[date, ...]:
        return tuple(window.period.first for window in self.windows)

    @cached_property
    def _lasts(self) -> tuple[date, ...]:
        return tuple(window.period.last for window in self.windows)

    @cached_property
    def _anchor_firsts(self) -> tuple[date, ...]:
        return tuple(window.anchor.first for window in self.windows)

    @cached_property
    def _anchor_lasts(self) -> tuple[date, ...]:
        return tuple(window.anchor.last for window in self.windows)

    @cached_property
    def _shares(self) -> tuple[tuple[int, int], ...]:
        return tuple(window.share.as_integer_ratio() for window in self.windows)

    def owes(self, number: int) -> tuple[int, ...]:
        """Return what each window owes of a full number, rounded down (DESIGN §4, rule 2)."""
        return tuple([number * part // whole for part, whole in self._shares])

    def touched(self, days: Period) -> Sequence[int]:
        """Return the windows that share days with these: their Thursdays, where they are weeks."""
        first, last = days
        anchored = range(
            bisect_left(self._anchor_lasts, first), bisect_right(self._anchor_firsts, last)
        )
        return anchored or range(bisect_left(self._lasts, first), bisect_right(self._firsts, last))

    def within(self, periods: Iterable[Period]) -> tuple[bool, ...]:
        """Say of each window whether it lies in one of the periods; a week by its Thursday."""
        found = [False] * len(self.windows)
        for first, last in periods:
            here = bisect_left(self._anchor_firsts, first)
            beyond = bisect_right(self._anchor_lasts, last)
            found[here:beyond] = [True] * (beyond - here)
        return tuple(found)

    def span(self, members: Sequence[int]) -> Period:
        """Return the days from the first of some windows to the last."""
        return Period(self._firsts[members[0]], self._lasts[members[-1]])
