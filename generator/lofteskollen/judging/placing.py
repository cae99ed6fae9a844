"""Events and totals → what is proved for each window, and what is known only as a sum.

A total includes the events and the shorter totals within its days. What is left of it after
those, its remainder, lies somewhere in its days: windows that share one are judged together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lofteskollen.judging.evidence import Event, Total
from lofteskollen.judging.nesting import Node, nested
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.values import Reference
from lofteskollen.periods import Period, Window, is_covered, merged

WEEK_EDGE = 6


@dataclass(frozen=True, slots=True)
class Remainder:
    """A number that lies somewhere in these windows; `reached` counts the windows, if told."""

    n: int
    windows: frozenset[int]
    reached: int | None


@dataclass(frozen=True, slots=True)
class Placed:
    """What is proved for each window, and what lies somewhere in several.

    `loose` may lie outside the promise too, and so proves nothing; it only leaves room for doubt.
    `closed` are the days of which everything was counted.
    """

    proved: tuple[int, ...]
    remainders: tuple[Remainder, ...]
    loose: tuple[Remainder, ...]
    totalled: tuple[bool, ...]
    proof: tuple[tuple[Reference, ...], ...]
    closed: tuple[Period, ...]


@dataclass(slots=True)
class _Draft:
    """What is placed so far."""

    windows: Sequence[Window]
    proved: list[int]
    proof: list[set[Reference]]

    def event(self, event: Event) -> None:
        at = bisect_right(self.windows, event.day, key=lambda w: w.period.first) - 1
        if at >= 0 and event.day in self.windows[at].period:
            self.proved[at] += event.n
            self.proof[at].update(event.proof)

    def touched(self, days: Period) -> list[int]:
        """Return the windows that share days with these: their Thursdays, where they are weeks."""
        first = bisect_left(self.windows, days.first, key=lambda w: w.period.last)
        last = bisect_right(self.windows, days.last, key=lambda w: w.period.first)
        near = range(first, last)
        return [i for i in near if self.windows[i].anchor.touches(days)] or list(near)


def place(
    windows: Sequence[Window], events: Sequence[Event], totals: Iterable[Total], terms: Terms
) -> Placed:
    """Place events and totals in the windows."""
    nodes = nested(totals, events)
    draft = _Draft(windows, [0] * len(windows), [set() for _ in windows])
    for event in events:
        if terms.allows(event.day):
            draft.event(event)
    remainders, loose = [], []
    for node in nodes:
        out = _sticks_out(node.total, terms.period)
        where = _where(node, draft, out)
        for i in where:
            draft.proof[i].add(node.total.proof)
        if not node.remainder or not where:
            continue
        rest = Remainder(node.remainder, frozenset(where), node.total.windows)
        if out:
            loose.append(rest)
        elif len(where) == 1:
            draft.proved[where[0]] += node.remainder
        else:
            remainders.append(rest)
    return _placed(draft, nodes, remainders, loose)


def _placed(
    draft: _Draft, nodes: Sequence[Node], remainders: list[Remainder], loose: list[Remainder]
) -> Placed:
    exact = merged(n.total.days for n in nodes if n.total.exact and n.total.general)
    return Placed(
        proved=tuple(draft.proved),
        remainders=tuple(remainders),
        loose=tuple(loose),
        totalled=tuple(any(days.covers(w.anchor) for days in exact) for w in draft.windows),
        proof=tuple(tuple(sorted(references)) for references in draft.proof),
        closed=exact,
    )


def _where(node: Node, draft: _Draft, out: bool) -> list[int]:
    """Return the windows in which the remainder of a total may lie.

    A shorter total of the same thing has counted its own days already.
    """
    touched = draft.touched(node.total.days)
    within = [inner.total for inner in node.descendants]
    counted = [t.days for t in within if t.exact and t.names == node.total.names]
    days = node.total.days
    free = [i for i in touched if not is_covered(_shared(draft.windows[i], days), counted)]
    return free if free or out else touched


def _shared(window: Window, days: Period) -> Period:
    """Return the days of a window on which the total may count something."""
    return window.anchor.overlap(days) or window.period.overlap(days) or window.period


def _sticks_out(total: Total, period: Period) -> bool:
    """Say whether the total counts days before or after the promise, as nobody can tell apart.

    Up to six days are the edge of a week.
    """
    before = (period.first - total.days.first).days
    after = (total.days.last - period.last).days
    return max(before, after) > WEEK_EDGE


def joined(count: int, remainders: Iterable[Remainder]) -> tuple[tuple[int, ...], ...]:
    """Group windows that share a remainder, in order of their first."""
    group = {i: {i} for i in range(count)}
    for remainder in remainders:
        shared = set().union(*(group[i] for i in remainder.windows))
        for i in shared:
            group[i] = shared
    unique = {min(members): tuple(sorted(members)) for members in group.values()}
    return tuple(unique[first] for first in sorted(unique))
