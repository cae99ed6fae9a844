"""Events and totals → what is proved for each window, and what is known only as a sum.

A total includes the events and the shorter totals within its days. What is left of it after
those, its remainder, lies somewhere in its days: windows that share one are judged together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lofteskollen.judging.evidence import Event, Total
from lofteskollen.judging.values import Reference
from lofteskollen.periods import Period, Window, is_covered


@dataclass(slots=True)
class _Node:
    """A total with the totals and events that it includes."""

    total: Total
    children: list[_Node] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    @property
    def known(self) -> int:
        return sum(node.n for node in self.children) + sum(event.n for event in self.events)

    @property
    def n(self) -> int:
        return max(self.total.n, self.known)

    @property
    def remainder(self) -> int:
        return self.n - self.known


@dataclass(frozen=True, slots=True)
class Remainder:
    """A number that lies somewhere in these windows; `reached` counts the windows, if told."""

    n: int
    windows: frozenset[int]
    reached: int | None
    proof: Reference


@dataclass(frozen=True, slots=True)
class Placed:
    """What is proved for each window, the remainders, and which windows are totalled."""

    proved: tuple[int, ...]
    remainders: tuple[Remainder, ...]
    totalled: tuple[bool, ...]
    proof: tuple[tuple[Reference, ...], ...]


def place(windows: Sequence[Window], events: Iterable[Event], totals: Iterable[Total]) -> Placed:
    """Place events and totals in the windows."""
    events, totals = tuple(events), tuple(totals)
    nodes = _tree(totals, events)
    proved = [0] * len(windows)
    proof: list[set[Reference]] = [set() for _ in windows]
    for event in events:
        for i, window in enumerate(windows):
            if event.day in window.period:
                proved[i] += event.n
                proof[i].update(event.proof)
    remainders = []
    for node in nodes:
        where = _where(node, windows)
        for i in where:
            proof[i].add(node.total.proof)
        if not node.remainder or not where or _sticks_out(node.total, windows):
            continue
        if len(where) == 1:
            proved[min(where)] += node.remainder
        else:
            rest = Remainder(node.remainder, where, node.total.windows, node.total.proof)
            remainders.append(rest)
    exact = [total.days for total in totals if total.exact and total.general]
    totalled = tuple(is_covered(window.anchor, exact) for window in windows)
    shown = tuple(tuple(sorted(references)) for references in proof)
    return Placed(tuple(proved), tuple(remainders), totalled, shown)


def _tree(totals: Sequence[Total], events: Sequence[Event]) -> list[_Node]:
    """Hang each total and each event under the smallest total that includes it."""
    order = sorted(totals, key=lambda t: (-t.days.days, not t.general, t.days.first, t.proof))
    nodes: list[_Node] = []
    for total in order:
        parent = next((n for n in reversed(nodes) if _includes(n.total, total)), None)
        nodes.append(_Node(total))
        if parent:
            parent.children.append(nodes[-1])
    for event in events:
        parent = next((n for n in reversed(nodes) if _includes(n.total, event)), None)
        if parent:
            parent.events.append(event)
    return nodes


def _includes(total: Total, item: Total | Event) -> bool:
    days = item.days if isinstance(item, Total) else Period(item.day, item.day)
    if not total.days.covers(days):
        return False
    loose = isinstance(item, Event)
    pairs = ((total.place, item.place), (total.label, item.label), (total.by, item.by))
    return all(not own or own == other or (loose and not other) for own, other in pairs)


def _where(node: _Node, windows: Sequence[Window]) -> frozenset[int]:
    """Return the windows in which the remainder of a total may lie."""
    days = node.total.days
    touched = [i for i, window in enumerate(windows) if window.anchor.touches(days)]
    touched = touched or [i for i, w in enumerate(windows) if w.period.touches(days)]
    closed = [child.total.days for child in node.children if child.total.exact]
    free = [i for i in touched if not is_covered(windows[i].anchor, closed)]
    return frozenset(free or touched)


WEEK_EDGE = 6


def _sticks_out(total: Total, windows: Sequence[Window]) -> bool:
    """Say whether the total counts days before or after the promise, as nobody can tell apart.

    Up to six days are the edge of a week.
    """
    before = (windows[0].period.first - total.days.first).days
    after = (total.days.last - windows[-1].period.last).days
    return max(before, after) > WEEK_EDGE


def joined(count: int, remainders: Iterable[Remainder]) -> tuple[tuple[int, ...], ...]:
    """Group windows that share a remainder, in order of their first."""
    group = {i: {i} for i in range(count)}
    for remainder in remainders:
        merged = set().union(*(group[i] for i in remainder.windows))
        for i in merged:
            group[i] = merged
    unique = {min(members): tuple(sorted(members)) for members in group.values()}
    return tuple(unique[first] for first in sorted(unique))


def most_met(
    members: Sequence[int], owed: Sequence[int], placed: Placed
) -> tuple[int, int]:
    """Return how many of the windows' numbers may be met at most, and how many were done."""
    inside = [r for r in placed.remainders if r.windows & set(members)]
    done = sum(placed.proved[i] for i in members) + sum(r.n for r in inside)
    gaps = {i: max(0, owed[i] - placed.proved[i]) for i in members}
    met = sum(min(owed[i], placed.proved[i]) for i in members)
    for remainder in sorted(inside, key=lambda r: len(r.windows)):
        met += _fill(gaps, remainder, owed)
    return met, done


def _fill(gaps: dict[int, int], remainder: Remainder, owed: Sequence[int]) -> int:
    """Fill gaps from a remainder; where the report counts the windows reached, that decides."""
    filled, left = 0, remainder.n
    if remainder.reached is not None:
        met = [i for i in remainder.windows if gaps[i] == 0]
        most = sorted((owed[i] for i in remainder.windows if gaps[i]), reverse=True)
        left = min(left, sum(most[: max(0, remainder.reached - len(met))]))
    for i in sorted(remainder.windows):
        take = min(gaps[i], left)
        gaps[i] -= take
        left -= take
        filled += take
    return filled
