"""Different places, labels or parties: a bare sum proves a number and not a spread (rule 4)."""

from __future__ import annotations

from typing import Literal

from lofteskollen.judging.evidence import Event, Total
from lofteskollen.judging.tallying import Layout, Part

Kind = Literal["place", "for", "by"]


def spread(part: Part, layout: Layout, kind: Kind) -> Part:
    """Count the different names of each window, and how many more there may have been."""
    met = most = 0
    for i in part.members:
        names, bare = _names(layout, i, kind)
        met += min(len(names), layout.full[i])
        most += min(len(names) + bare, layout.full[i])
    rest = [r for r in layout.inside(part.members) if len(part.members) > 1]
    met = min(met, part.owed)
    most = min(part.met, most + sum(r.n for r in rest))
    if part.most is not None:
        most = part.most
    if met >= part.owed or most <= met:
        return part._replace(met=met, most=None)
    bound = most if layout.counted(part.members) else None
    return part._replace(met=met, most=bound, bare=part.met >= part.owed)


def _names(layout: Layout, window: int, kind: Kind) -> tuple[set[str], int]:
    """Return the names that are proved in a window, and how many things told there have none."""
    days = layout.tiling.windows[window].period
    inside = [event for event in layout.placed.events[window] if event.n]
    sums = [t for t in layout.totals if t.n and days.covers(t.days)]
    told_of: list[Event | Total] = [*inside, *sums]
    named = {name for item in told_of for name in _of(item, kind)}
    told = sum(event.n for event in inside if _of(event, kind))
    return named, max(0, layout.placed.proved[window] - told)


def _of(item: Event | Total, kind: Kind) -> tuple[str, ...]:
    if kind == "by":
        return item.by
    name = item.place if kind == "place" else item.label
    return (name,) if name else ()
