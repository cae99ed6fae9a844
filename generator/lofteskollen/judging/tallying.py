"""A count and its evidence → tallies: one for each window, or for several that share a sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from lofteskollen.judging.evidence import Event, Evidence, Total
from lofteskollen.judging.filling import fillable, filled
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.placing import Placed, Remainder, joined, place
from lofteskollen.judging.tiling import Tiling
from lofteskollen.judging.values import State, Tally
from lofteskollen.model.targets import Count
from lofteskollen.periods import WHOLE, merged


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


class Part(NamedTuple):
    """Windows that are judged together: what they owe, what was done, and what of it counts.

    `most` bounds a doubt from above; `bare` says that a number is there but not what it asks for,
    and `nameless` that it is not told how many differ.
    """

    members: tuple[int, ...]
    owed: int
    done: int
    met: int
    most: int | None = None
    bare: bool = False
    shared: bool = False
    nameless: bool = False


class Selected(NamedTuple):
    """The events and totals of a target's label, and totals that may be of other labels too."""

    events: tuple[Event, ...]
    totals: tuple[Total, ...]
    foreign: tuple[Total, ...] = ()


def selected(target: Count, evidence: Evidence) -> Selected:
    """Select what is told of a target's label; a zero in all is a zero for each.

    A total that names nothing includes every label: so many may be of this one, and no more. Where
    the label has a total of its own for those days, that one stands.
    """
    label = target.label
    if label is None:
        return Selected(evidence.events, evidence.totals)
    events = tuple(event for event in evidence.events if label in (event.label, event.place))
    named = [total for total in evidence.totals if label in (total.label, total.place)]
    zeros = [total for total in evidence.totals if total.is_zero]
    own = (*(_without(total, label) for total in named), *zeros)
    rest = [t for t in evidence.totals if t.exact and t.general and t.n]
    foreign = (replace(t, windows=None) for t in rest if all(_is_wider(t, o) for o in own))
    return Selected(events, own, tuple(foreign) if target.at_most is None else ())


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

    Nothing needs to be told of days that are paused or out of season. A limit holds while paused.
    """
    number = target.at_least if target.at_least is not None else target.at_most or 0
    tiling = terms.tiling(target.every)
    owed = _owed(tiling, number, target)
    if number and not any(owed) and not terms.cut:
        tiling, owed = terms.tiling(WHOLE), (1 if terms.added else number,)
    told = selected(target, evidence)
    placed = place(tiling, told.events, told.totals, terms, told.foreign)
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


def _owed(tiling: Tiling, number: int, target: Count) -> tuple[int, ...]:
    """Return what each window owes; a ceiling that is cut is rounded up, as it is to be fair."""
    if target.at_most is None:
        return tiling.owes(number)
    return tuple(-most for most in tiling.owes(-number))


def groups(layout: Layout) -> tuple[tuple[int, ...], ...]:
    """Return the windows that are judged together since they share a sum."""
    return joined(len(layout.full), layout.placed)


def parts(layout: Layout) -> Iterator[Part]:
    """Yield what is judged as one: a window, or a group that shares a sum.

    Where only some windows of a group are totalled, those are judged first, and the rest by
    what is left of the sum; unless the sum is enough for all.
    """
    full, proved, counted = layout.full, layout.placed.proved, layout.totalled
    for group in groups(layout):
        if len(group) == 1:
            alone = group[0]
            yield _part(layout, group, {alone: min(full[alone], proved[alone])}, proved[alone])
            continue
        totalled = [i for i in group if counted[i]]
        rest = [i for i in group if not counted[i]]
        inside = layout.inside(group)
        emptiest = sorted(totalled, key=lambda i: proved[i] - full[i])
        met = filled((*emptiest, *rest), full, proved, inside, layout.placed.reaches)
        done = sum([proved[i] for i in group]) + sum([r.n for r in inside])
        unsure = _unsure(layout, group, met)
        together = _part(layout, group, met, done, unsure)
        if not totalled or not rest or together.met >= together.owed:
            yield together
            continue
        taken = sum([max(met[i], proved[i]) for i in rest])
        split = [_part(layout, tuple(totalled), met, done - taken, unsure)]
        split += [_part(layout, (i,), met, max(met[i], proved[i])) for i in rest]
        yield from (part._replace(shared=True) for part in split)


def _unsure(layout: Layout, group: tuple[int, ...], met: dict[int, int]) -> int:
    """Return how much more may be met in a group, where a report counts its windows."""
    placed, inside = layout.placed, layout.inside(group)
    reaches = [reach for reach in placed.reaches if not reach.windows.isdisjoint(group)]
    if not reaches and all(rest.reached is None for rest in inside):
        return 0
    most = fillable(group, layout.full, placed.proved, inside, reaches)
    return max(0, most - sum(met.values()))


def _part(
    layout: Layout, members: tuple[int, ...], met: dict[int, int], done: int, unsure: int = 0
) -> Part:
    """Make a part; a pause takes off what is owed, but never what was done (rule 10)."""
    reached = sum([met[i] for i in members])
    owed = max(reached, sum([layout.left[i] for i in members]))
    doubt = layout.doubt(members) + unsure
    bounded = doubt and layout.counted(members)
    return Part(members, owed, done, reached, min(owed, reached + doubt) if bounded else None)


def averaged(layout: Layout, found: Sequence[Part], as_of: date) -> tuple[Part, ...]:
    """Join all that is over and counted, as only its sum matters; all where the sum is reached."""
    if sum(part.done for part in found) >= sum(layout.left):
        return (_joined(found, layout),)
    closed = [part for part in found if _is_closed(part, layout, as_of)]
    rest = [part for part in found if part not in closed]
    together = [_joined(closed, layout)] if closed else []
    return tuple(sorted([*together, *rest], key=lambda part: part.members))


def _is_closed(part: Part, layout: Layout, as_of: date) -> bool:
    over = layout.tiling.span(part.members).last < as_of
    return over and part.most is None and layout.counted(part.members)


def _joined(found: Sequence[Part], layout: Layout) -> Part:
    """Join parts of which only the sum matters: what is more in one makes up for another."""
    members = tuple(sorted(i for part in found for i in part.members))
    done, owed = sum(part.done for part in found), sum(layout.left[i] for i in members)
    return Part(members, owed, done, min(done, owed))


def tally(part: Part, layout: Layout, as_of: date) -> Tally:
    """Return a part with its state (DESIGN §4, rule 3)."""
    state = _state(part, layout, as_of)
    return shown(part, layout, state)


def shown(part: Part, layout: Layout, state: State) -> Tally:
    """Return a part as a value with its windows and the entries behind it."""
    members = part.members
    inside = layout.inside(members) if len(members) > 1 else []
    one = all(layout.full[i] <= 1 for i in members)
    return Tally(
        windows=tuple([layout.tiling.windows[i].period for i in members]),
        full=sum([layout.full[i] for i in members]),
        left=sum([layout.left[i] for i in members]),
        owed=part.owed,
        done=part.done,
        met=part.met,
        state=state,
        told=all(layout.told[i] for i in members),
        proof=layout.placed.proof(members),
        reached=one and bool(inside) and all(map(layout.placed.is_counted, inside)),
        most=part.most,
        shared=part.shared,
        nameless=part.nameless,
    )


def _state(part: Part, layout: Layout, as_of: date) -> State:
    days = layout.tiling.span(part.members)
    if not part.owed:
        return State.PAUSED
    if part.met >= part.owed:
        return State.KEPT
    if part.bare:
        return State.UNKNOWN
    if as_of <= days.last:
        return State.UPCOMING if as_of < days.first else State.OPEN
    counted = part.most is None and layout.counted(part.members)
    return State.MISSED if counted else State.UNKNOWN
