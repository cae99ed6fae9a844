"""Events and totals → what is proved for each window, and what is known only as a sum.

A total includes the events and the shorter totals within its days. What is left of it after
those, its remainder, lies somewhere in its days: windows that share one are judged together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lofteskollen.judging.evidence import Event, Total
from lofteskollen.judging.nesting import Node, fits, nested
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.tiling import Tiling
from lofteskollen.judging.values import Reference
from lofteskollen.periods import Period, Window, merged


class Remainder(NamedTuple):
    """A number that lies somewhere in these windows.

    `reached` says in how many windows at most, with those that are known, if the report counts.
    """

    n: int
    windows: frozenset[int]
    reached: int | None = None
    known: frozenset[int] = frozenset()


class Reach(NamedTuple):
    """In how many of these windows anything was done, as the report itself counts them."""

    n: int
    windows: frozenset[int]


@dataclass(frozen=True, slots=True)
class Placed:
    """What is proved for each window, and what lies somewhere in several.

    `loose` may lie outside the promise too, and so proves nothing; it only leaves room for doubt.
    `closed` are the days of which everything was counted.
    """

    proved: Sequence[int]
    remainders: Sequence[Remainder]
    reaches: Sequence[Reach]
    loose: Sequence[Remainder]
    closed: Sequence[Period]
    events: Sequence[Sequence[Event]]
    sums: Mapping[int, Sequence[Reference]]

    def proof(self, members: Iterable[int]) -> tuple[Reference, ...]:
        """Return the entries behind some windows."""
        found = {reference for i in members for reference in self.sums.get(i, ())}
        for i in members:
            for event in self.events[i]:
                found.update(event.proof)
        return tuple(sorted(found))

    def is_counted(self, rest: Remainder) -> bool:
        """Say whether the report counts the windows that a remainder lies in."""
        counted = any(reach.windows >= rest.windows for reach in self.reaches)
        return counted or rest.reached is not None


def place(
    tiling: Tiling,
    events: Sequence[Event],
    totals: Iterable[Total],
    terms: Terms,
    edges: Period,
    foreign: Sequence[Total] = (),
) -> Placed:
    """Place events and totals in the windows.

    What counts days beyond the `edges` may have been done outside the promise, and what is
    `foreign` may be of something else.
    """
    nodes = nested((*totals, *foreign), events)
    inside = _inside(tiling, events, terms)
    proved = [sum([event.n for event in own]) for own in inside]
    sums: dict[int, list[Reference]] = defaultdict(list)
    remainders, reaches, loose = [], [], []
    for node in nodes:
        out = node.total in foreign or not edges.covers(node.total.days)
        reached = node.total.windows
        if reached is not None and node.total.general and not out:
            reaches.append(Reach(reached, frozenset(tiling.touched(node.total.days))))
        where = _where(node, tiling, out)
        for i in where:
            sums[i].append(node.total.proof)
        n = node.remainder
        if not n or not where or not terms.names_a_day(node.total.days):
            continue
        if out:
            loose.append(Remainder(n, frozenset(where)))
        elif len(where) == 1:
            proved[where[0]] += n
        else:
            known = frozenset() if reached is None else _known(node, where, inside)
            own = None if node.total.general else reached
            remainders.append(Remainder(n, frozenset(where), own, known))
    exact = merged(n.total.days for n in nodes if n.total.exact and n.total.general)
    return Placed(proved, remainders, reaches, loose, exact, inside, sums)


def _known(node: Node, where: Iterable[int], inside: Sequence[Sequence[Event]]) -> frozenset[int]:
    """Return the windows in which a total's own events are."""
    return frozenset(i for i in where if any(fits(node.total, e.names) for e in inside[i]))


def _inside(tiling: Tiling, events: Sequence[Event], terms: Terms) -> Sequence[Sequence[Event]]:
    """Return the events of each window, on the days that the wording lets count."""
    counted = [event for event in events if terms.allows(event.day)]
    days = [event.day for event in counted]
    spans = [window.period for window in tiling.windows]
    return [counted[bisect_left(days, a) : bisect_right(days, b)] for a, b in spans]


def _where(node: Node, tiling: Tiling, out: bool) -> Sequence[int]:
    """Return the windows in which the remainder of a total may lie.

    A shorter total of the same thing has counted its own days already.
    """
    days, touched = node.total.days, tiling.touched(node.total.days)
    if not node.children:
        return touched
    within = [inner.total for inner in node.descendants]
    counted = merged(t.days for t in within if t.exact and t.names == node.total.names)
    shared = [(i, _shared(tiling.windows[i], days)) for i in touched]
    free = [i for i, part in shared if not any(period.covers(part) for period in counted)]
    return free if free or out else touched


def _shared(window: Window, days: Period) -> Period:
    """Return the days of a window on which the total may count something."""
    return window.anchor.overlap(days) or window.period.overlap(days) or window.period


def joined(count: int, placed: Placed) -> tuple[tuple[int, ...], ...]:
    """Group windows that share a remainder, in order of their first.

    Remainders whose windows are counted together are told apart no more.
    """
    spread = [rest.windows for rest in placed.remainders]
    unsure = frozenset[int]().union(*spread)
    counted = [shared for reach in placed.reaches if (shared := reach.windows & unsure)]
    group: dict[int, frozenset[int]] = {}
    for windows in (*spread, *counted):
        shared = windows.union(*(group.get(i, ()) for i in windows))
        group.update(dict.fromkeys(shared, shared))
    alone = [(i,) for i in range(count) if i not in group]
    together = (tuple(sorted(members)) for members in set(group.values()))
    return tuple(sorted((*alone, *together)))
