"""Totals within totals: which number includes which, so that nothing is counted twice.

Totals that neither lie within one another nor apart cannot be added: part of what they count may
be the same. Then the one that counts everything on its days stands, or else the larger number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lofteskollen.judging.evidence import Event, Total


@dataclass(slots=True)
class Node:
    """A total with the totals and events that it includes."""

    total: Total
    children: list[Node] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    @property
    def descendants(self) -> Iterator[Node]:
        """All totals within the total, however deep."""
        for child in self.children:
            yield child
            yield from child.descendants

    @property
    def known(self) -> int:
        """What is told of one by one, within the total."""
        return sum(node.n for node in self.children) + sum(event.n for event in self.events)

    @property
    def n(self) -> int:
        """The number of the total; never less than what it includes."""
        return max(self.total.n, self.known)

    @property
    def remainder(self) -> int:
        """What is left of the total after all that is told of one by one."""
        return self.n - self.known


def nested(totals: Iterable[Total], events: Sequence[Event]) -> tuple[Node, ...]:
    """Hang each total and each event under the smallest total that includes it."""
    nodes: list[Node] = []
    for total in sorted(_apart(totals), key=_longest_first):
        parent = next((n for n in reversed(nodes) if includes(n.total, total)), None)
        nodes.append(Node(total))
        if parent:
            parent.children.append(nodes[-1])
    unsure = []
    named = [node for node in nodes if not node.total.general]
    for event in events:
        possible = [node for node in named if _may_include(node.total, event)]
        if possible:
            unsure.append((event, possible))
        elif parent := _smallest(event, nodes):
            parent.events.append(event)
    for event, possible in unsure:
        _hang_loosely(event, possible, nodes)
    return tuple(nodes)


def includes(total: Total, other: Total) -> bool:
    """Say whether all that the other total counts is counted in this one."""
    pairs = zip(total.names, other.names, strict=True)
    return total.days.covers(other.days) and all(not own or own == name for own, name in pairs)


def _differ(a: Total, b: Total) -> bool:
    """Say whether nothing can be counted in both."""
    pairs = zip(a.names, b.names, strict=True)
    return not a.days.touches(b.days) or any(x and y and x != y for x, y in pairs)


def _apart(totals: Iterable[Total]) -> list[Total]:
    """Leave out totals that cross one that says more."""
    kept: list[Total] = []
    for total in sorted(totals, key=_most_telling_first):
        if all(_differ(total, k) or includes(k, total) or includes(total, k) for k in kept):
            kept.append(total)
    return kept


def _most_telling_first(total: Total) -> tuple[object, ...]:
    return not (total.exact and total.general), -total.n, _longest_first(total)


def _longest_first(total: Total) -> tuple[object, ...]:
    names = (total.place or "", total.label or "", total.by)
    told = sum(bool(name) for name in names)
    return (
        -total.days.days,
        told,
        total.days.first,
        names,
        not total.exact,
        -total.n,
        -(total.windows or 0),
    )


def _smallest(event: Event, nodes: Sequence[Node]) -> Node | None:
    """Return the smallest total that includes an event for certain."""
    return next((node for node in reversed(nodes) if _includes_event(node.total, event)), None)


def _hang_loosely(event: Event, possible: Sequence[Node], nodes: Sequence[Node]) -> None:
    """Hang an event that does not say where under totals that do, as far as they have room.

    What may be the same thing is not counted twice.
    """
    left = event.n
    for node in sorted(possible, key=_roomiest_first):
        part = min(left, node.remainder)
        if part:
            node.events.append(replace(event, n=part))
            left -= part
    certain = _smallest(event, nodes)
    if certain:
        certain.events.append(replace(event, n=left))


def _roomiest_first(node: Node) -> tuple[object, ...]:
    return node.total.days.days, -node.remainder, _longest_first(node.total)


def _includes_event(total: Total, event: Event) -> bool:
    if event.day not in total.days:
        return False
    pairs = zip(total.names, event.names, strict=True)
    return total.general or all(not own or own == name for own, name in pairs)


def _may_include(total: Total, event: Event) -> bool:
    """Say whether a total names more than the event, and nothing else than it."""
    if event.day not in total.days:
        return False
    pairs = list(zip(total.names, event.names, strict=True))
    fits = all(not own or not name or own == name for own, name in pairs)
    more = any(own and not name for own, name in pairs)
    return fits and more
