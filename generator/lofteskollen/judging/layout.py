"""A count and its evidence → the windows with what each owes, and all that is placed in them."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from lofteskollen.judging.evidence import Event, Evidence, Total
from lofteskollen.judging.nesting import nested
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.placing import Placed, Remainder, joined, place
from lofteskollen.judging.tiling import Tiling
from lofteskollen.model.targets import Count
from lofteskollen.periods import WHOLE, merged, whole_weeks


@dataclass(frozen=True, slots=True)
class Layout:
    """The windows of a count with what each owes, and all that was placed in them."""

    tiling: Tiling
    full: tuple[int, ...]
    left: tuple[int, ...]
    placed: Placed
    totalled: tuple[bool, ...]
    told: tuple[bool, ...]
    totals: tuple[Total, ...]

    def inside(self, members: Iterable[int]) -> list[Remainder]:
        """Return the remainders that lie in some of the windows."""
        return [rest for rest in self.placed.remainders if not rest.windows.isdisjoint(members)]

    def doubt(self, members: Iterable[int]) -> int:
        """Return how much more may have been done than is proved, by totals that stick out."""
        return sum(r.n for r in self.placed.loose if not r.windows.isdisjoint(members))

    def counted(self, members: Iterable[int]) -> bool:
        """Say whether totals cover all of the windows."""
        return all(self.totalled[i] for i in members)

    @property
    def bound(self) -> int | None:
        """How much more may have been done than is proved, where no report counts the windows."""
        if self.placed.reaches or any(r.reached is not None for r in self.placed.remainders):
            return None
        return sum(rest.n for rest in self.placed.loose)


class Selected(NamedTuple):
    """The events and totals of a target's label, and totals that may be of other labels too."""

    events: tuple[Event, ...]
    totals: tuple[Total, ...]
    foreign: tuple[Total, ...] = ()


def selected(target: Count, evidence: Evidence) -> Selected:
    """Select what is told of a target's label; a zero in all is a zero for each.

    A total that names nothing includes every label: what is not told to be of the others may be of
    this one, and no more. Where the label has a total of its own for those days, that one stands.
    """
    label = target.label
    if label is None:
        return Selected(evidence.events, evidence.totals)
    events = tuple(event for event in evidence.events if label in (event.label, event.place))
    named = [total for total in evidence.totals if label in (total.label, total.place)]
    zeros = [total for total in evidence.totals if total.is_zero]
    own = (*(_without(total, label) for total in named), *zeros)
    rest = [t for t in evidence.totals if t.exact and t.general and t.n]
    foreign = [replace(t, windows=None) for t in rest if all(_is_wider(t, o) for o in own)]
    if target.at_most is not None:
        return Selected(events, own)
    others = frozenset(target.each) - {label}
    return Selected(events, own, tuple(_left_by(others, label, t, evidence) for t in foreign))


def _left_by(others: Set[str], label: str, total: Total, evidence: Evidence) -> Total:
    """Return a total of everything without what is told of the other labels alone."""

    def is_theirs(told: Event | Total) -> bool:
        names = {told.place, told.label}
        return label not in names and not names.isdisjoint(others)

    events = [event for event in evidence.events if is_theirs(event)]
    totals = [t for t in evidence.totals if is_theirs(t) and total.days.covers(t.days)]
    whole = next(node for node in nested((total, *totals), events) if node.total == total)
    return replace(total, n=whole.remainder)


def _is_wider(total: Total, own: Total) -> bool:
    """Say whether a total of everything tells of more days than a label's own, or of others."""
    days, its = total.days, own.days
    return not days.touches(its) or (days != its and days.covers(its))


def _without(total: Total, label: str) -> Total:
    """Return the total of a label as the general one, for the target of that label."""
    if total.label == label:
        return replace(total, label=None)
    return replace(total, place=None)


def lay_out(target: Count, evidence: Evidence, terms: Terms, as_of: date) -> Layout:
    """Lay out the windows of a count and place all that is known in them.

    Nothing needs to be told of days that are paused or out of season. A limit holds while paused,
    and is passed only by what was surely done while it held; a week may else be told of as a whole.
    """
    number = target.at_least if target.at_least is not None else target.at_most or 0
    tiling = terms.tiling(target.every)
    owed = _owed(tiling, number, target)
    if number and not any(owed) and not terms.cut:
        tiling, owed = terms.tiling(WHOLE), (1 if terms.added else number,)
    told = selected(target, evidence)
    edges = terms.period if target.at_most is not None else whole_weeks(terms.period)
    placed = place(tiling, told.events, told.totals, terms, edges, told.foreign)
    season, free = terms.out_of_season, terms.free(as_of)
    closed = (*placed.closed, *(free if target.at_most is None else season))
    return Layout(
        tiling=tiling,
        full=owed,
        left=terms.left(target.every, tiling, owed, as_of),
        placed=placed,
        totalled=tiling.within(merged(closed)),
        told=tiling.within(merged((*evidence.covered, *free))),
        totals=told.totals,
    )


def counted_in(window: int, layout: Layout, terms: Terms) -> int:
    """Return how much is proved of a window by what was done on days that are counted."""
    closed = layout.placed.closed
    events = [e for e in layout.placed.events[window] if any(e.day in days for days in closed)]
    totals = [t for t in layout.totals if any(days.covers(t.days) for days in closed)]
    placed = place(layout.tiling, events, totals, terms, whole_weeks(terms.period))
    return placed.proved[window]


def _owed(tiling: Tiling, number: int, target: Count) -> tuple[int, ...]:
    """Return what each window owes; a ceiling that is cut is rounded up, as it is to be fair."""
    if target.at_most is None:
        return tiling.owes(number)
    return tuple(max(-most, 1) if number else 0 for most in tiling.owes(-number))


def groups(layout: Layout) -> tuple[tuple[int, ...], ...]:
    """Return the windows that are judged together since they share a sum."""
    return joined(len(layout.full), layout.placed)
