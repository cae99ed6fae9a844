"""A count that is laid out → tallies: one for each window, or for several that share a sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lofteskollen.judging.filling import fillable, filled
from lofteskollen.judging.layout import Layout, groups
from lofteskollen.judging.values import State, Tally


class Part(NamedTuple):
    """Windows that are judged together: what they owe, what was done, and what of it counts.

    `most` bounds a doubt from above; `bare` says that what is proved does not decide, and
    `nameless` that it is not told how many differ.
    """

    members: tuple[int, ...]
    owed: int
    done: int
    met: int
    most: int | None = None
    bare: bool = False
    shared: bool = False
    nameless: bool = False


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
    """Join all that is over and counted, as only its sum matters; all where the sum is reached.

    Of what is over and not counted nobody knows all that was done.
    """
    if sum(part.done for part in found) >= sum(layout.left):
        return (_joined(found, layout),)
    sure: list[Part] = []
    unsure: list[Part] = []
    rest: list[Part] = []
    for part in found:
        over = layout.tiling.span(part.members).last < as_of
        if over and layout.counted(part.members):
            (unsure if layout.doubt(part.members) else sure).append(part)
        else:
            rest.append(part._replace(bare=over, most=None))
    if sure:
        rest.append(_joined(sure, layout))
    if unsure:
        joined = _joined(unsure, layout)
        most = joined.done + layout.doubt(joined.members)
        rest.append(joined._replace(most=most, bare=True))
    return tuple(sorted(rest, key=lambda part: part.members))


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
    if part.bare:
        return State.UNKNOWN
    if not part.owed:
        return State.PAUSED
    if part.met >= part.owed:
        return State.KEPT
    if as_of <= days.last:
        return State.UPCOMING if as_of < days.first else State.OPEN
    counted = part.most is None and layout.counted(part.members)
    return State.MISSED if counted else State.UNKNOWN
