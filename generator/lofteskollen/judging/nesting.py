"""Totals within totals: which number includes which, so that nothing is counted twice.

Totals that neither lie within one another nor apart cannot be added: part of what they count may
be the same. Then the one that counts everything on its days stands, or else the larger number.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lofteskollen.judging.evidence import Event, Names, Total


@dataclass(slots=True)
class Node:
    """A total with the totals that it includes, and how much its own events tell of."""

    total: Total
    children: list[Node] = field(default_factory=list)
    told: int = 0

    @property
    def descendants(self) -> Iterator[Node]:
        """All totals within the total, however deep."""
        for child in self.children:
            yield child
            yield from child.descendants

    @property
    def known(self) -> int:
        """What is told of one by one, within the total."""
        return self.told + sum(max(node.total.n, node.known) for node in self.children)

    @property
    def remainder(self) -> int:
        """What is left of the total after all that is told of one by one."""
        return max(0, self.total.n - self.known)


def nested(totals: Iterable[Total], events: Sequence[Event]) -> tuple[Node, ...]:
    """Count each total and each event, in order of days, in the smallest total that includes it."""
    nodes: list[Node] = []
    for total in sorted(_apart(totals), key=_longest_first):
        parent = next((n for n in reversed(nodes) if includes(n.total, total)), None)
        nodes.append(Node(total))
        if parent:
            parent.children.append(nodes[-1])
    named = [node for node in nodes if not node.total.general]
    unsure = [e for e in events if any(_may_count(n.total, e) for n in named)] if named else []
    _hang(events, nodes, except_for=frozenset(unsure))
    for event in unsure:
        _hang_loosely(event, [n for n in named if _may_count(n.total, event)], nodes)
    return tuple(nodes)


def includes(total: Total, other: Total) -> bool:
    """Say whether all that the other total counts is counted in this one."""
    return total.days.covers(other.days) and fits(total, other.names)


def fits(total: Total, names: Names) -> bool:
    """Say whether the total is limited to nothing but what is named."""
    if total.general:
        return True
    return all(not own or own == name for own, name in zip(total.names, names, strict=True))


def _differ(a: Total, b: Total) -> bool:
    """Say whether nothing can be counted in both."""
    if not a.days.touches(b.days):
        return True
    return any(x and y and x != y for x, y in zip(a.names, b.names, strict=True))


def crosses(total: Total, other: Total) -> bool:
    """Say whether two totals count the same in part, and neither includes the other."""
    return not (_differ(total, other) or includes(other, total) or includes(total, other))


def _apart(totals: Iterable[Total]) -> list[Total]:
    """Leave out totals that cross one that says more."""
    kept: list[Total] = []
    for total in sorted(totals, key=_most_telling_first):
        if not any(crosses(total, other) for other in kept):
            kept.append(total)
    return kept


def _most_telling_first(total: Total) -> tuple[object, ...]:
    return not (total.exact and total.general), -total.n, _longest_first(total)


def _longest_first(total: Total) -> tuple[object, ...]:
    names = (total.place or "", total.label or "", total.by)
    return (
        -total.days.days,
        sum(map(bool, names)),
        total.days.first,
        names,
        not total.exact,
        -total.n,
        -(total.windows or 0),
    )


def _hang(
    events: Sequence[Event], nodes: Sequence[Node], except_for: frozenset[Event] = frozenset()
) -> None:
    """Let each total, the smallest first, count those of its days that none has counted yet."""
    days = [event.day for event in events]
    counted = [event in except_for for event in events] if except_for else [False] * len(days)
    for node in reversed(nodes):
        (first, last), everything = node.total.days, node.total.general
        for i in range(bisect_left(days, first), bisect_right(days, last)):
            if not counted[i] and (everything or fits(node.total, events[i].names)):
                counted[i] = True
                node.told += events[i].n


def _hang_loosely(event: Event, possible: Iterable[Node], nodes: Sequence[Node]) -> None:
    """Hang an event that does not say where under totals that do, as far as they have room.

    What may be the same thing is not counted twice.
    """
    left = event.n
    for node in sorted(possible, key=_roomiest_first):
        part = min(left, node.remainder)
        node.told += part
        left -= part
    _hang([event._replace(n=left)], nodes)


def _roomiest_first(node: Node) -> tuple[object, ...]:
    return node.total.days.days, -node.remainder, _longest_first(node.total)


def _may_count(total: Total, event: Event) -> bool:
    """Say whether a total names more than the event, and nothing else than it."""
    if event.day not in total.days:
        return False
    pairs = list(zip(total.names, event.names, strict=True))
    fits = all(not own or not name or own == name for own, name in pairs)
    more = any(own and not name for own, name in pairs)
    return fits and more
