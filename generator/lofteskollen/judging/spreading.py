"""Different places, labels or parties: a bare sum proves a number and not a spread (rule 4)."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from lofteskollen.judging.evidence import Event, Total
from lofteskollen.judging.layout import Layout
from lofteskollen.judging.tallying import Part

Kind = Literal["place", "for", "by"]


def spread(part: Part, layout: Layout, kind: Kind) -> Part:
    """Count the different names of each window, and how many more there may have been.

    What several parties did together is done once.
    """
    met = most = 0
    for i in part.members:
        names, bare = _names(layout, i, kind)
        met += min(len(names), layout.full[i], layout.placed.proved[i])
        most += min(len(names) + bare, layout.full[i])
    owed = max(met, sum(layout.left[i] for i in part.members))
    most += sum(rest.n for rest in layout.inside(part.members))
    if part.most is None:
        most = min(part.met, most)
    else:
        most = min(part.most, most + layout.doubt(part.members))
    if met >= owed or most <= met:
        return part._replace(owed=owed, met=met, most=None)
    bound = min(most, owed) if layout.counted(part.members) else None
    bare = part.met >= owed
    return part._replace(owed=owed, met=met, most=bound, bare=bare, nameless=True)


def _names(layout: Layout, window: int, kind: Kind) -> tuple[set[str], int]:
    """Return the names that are proved in a window, and how many things told there have none."""
    days = layout.tiling.windows[window].period
    told: dict[tuple[str, ...], int] = defaultdict(int)
    for event in layout.placed.events[window]:
        told[_of(event, kind)] += event.n
    for total in layout.totals:
        if days.covers(total.days):  # it may include the events of its name
            told[_of(total, kind)] = max(told[_of(total, kind)], total.n)
    told.pop((), None)
    named = {name for names, n in told.items() if n for name in names}
    return named, max(0, layout.placed.proved[window] - sum(told.values()))


def _of(item: Event | Total, kind: Kind) -> tuple[str, ...]:
    if kind == "by":
        return item.by
    name = item.place if kind == "place" else item.label
    return (name,) if name else ()
