"""Seasons: the months that the wording names, tiled one by one (DESIGN §4, rule 2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from itertools import takewhile

from lofteskollen.periods import (
    MONTHS,
    ONE_DAY,
    THURSDAY,
    Cadence,
    Period,
    Window,
    months_between,
    nearest_first,
    seasons,
    windows,
)


def season_windows(
    period: Period,
    months: Iterable[int],
    cadence: Cadence,
    cut: bool = False,
    pivot: int = THURSDAY,
) -> tuple[Window, ...]:
    """Tile each season by itself; a season cut by an edge of the period owes its share.

    A season that is alone is owed in full, but where a longer period was `cut`. A cadence longer
    than a year, and a period without the season, know no seasons.
    """
    wanted = frozenset(months)
    runs = seasons(period, wanted)
    length = MONTHS.get(cadence.unit, 0) * cadence.n
    if not runs or length > 12:
        return windows(period, cadence, cut, pivot)
    tiles: list[Window] = []
    for run in runs:
        own = windows(run, cadence, False, pivot)
        if len(own) == 1 and (cut or len(runs) > 1) and length:
            own = (replace(own[0], share=_share(run, wanted, length)),)
        tiles.extend(own)
    return tuple(tiles)


def _share(run: Period, months: frozenset[int], length: int) -> Fraction:
    """Return how much of its whole season a run of days is, or of the unit, if that is shorter."""
    here = months_between(nearest_first(run.first), nearest_first(run.last + ONE_DAY))
    return Fraction(here, min(length, _season(run.first.month, months)))


def _season(month: int, months: frozenset[int]) -> int:
    """Count the months of the season that the month belongs to, over New Year too."""
    after = [(month - 1 + n) % 12 + 1 for n in range(1, 12)]
    before = reversed(after)
    return 1 + sum(1 for run in (after, before) for _ in takewhile(months.__contains__, run))
