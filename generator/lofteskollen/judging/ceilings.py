"""Ceilings: broken at once, kept only when over and fully counted (DESIGN §4, rules 4 and 10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from lofteskollen.judging.layout import Layout, groups
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.tallying import Part, shown
from lofteskollen.judging.values import Judgement, Rule, State, Status, Tally
from lofteskollen.model.targets import Count


def judge_ceiling(target: Count, layout: Layout, terms: Terms, as_of: date) -> Judgement:
    """Judge a number that must not be passed; a pause takes nothing off it."""
    tallies = tuple(_tallies(target, layout, as_of))
    broken = [tally for tally in tallies if tally.state is State.MISSED]
    if broken:
        return _judged(target, Status.NOT_KEPT, Rule.CEILING_BROKEN, broken, tallies)
    hidden = [tally for tally in tallies if tally.state is not State.KEPT]
    if not layout.totals and not any(layout.placed.events):
        silent = terms.over(as_of) and any(not tally.told for tally in hidden)
        status = Status.UNREPORTED if silent else Status.CANNOT_JUDGE
        rule = Rule.PART_SILENT if silent else Rule.NO_NUMBER_GIVEN
        return Judgement(target, status, rule, tallies=tallies)
    if not terms.over(as_of):
        if any(_may_be_broken(tally, layout) for tally in tallies):
            return _judged(target, Status.CANNOT_JUDGE, Rule.NO_NUMBER_GIVEN, tallies, tallies)
        return _judged(target, Status.ON_TRACK, Rule.CEILING_HELD, tallies, tallies)
    if not hidden:
        return _judged(target, Status.KEPT, Rule.CEILING_HELD, tallies, tallies)
    if any(not tally.told for tally in hidden):
        return _judged(target, Status.UNREPORTED, Rule.PART_SILENT, tallies, tallies)
    return _judged(target, Status.CANNOT_JUDGE, Rule.NO_NUMBER_GIVEN, hidden, tallies)


def _judged(
    target: Count,
    status: Status,
    rule: Rule,
    deciding: Sequence[Tally],
    tallies: tuple[Tally, ...],
) -> Judgement:
    """Judge by the window that came nearest to the limit, or passed it the most."""
    begun = [tally for tally in deciding if tally.state is not State.UPCOMING]
    fullest = max(begun or deciding, key=lambda tally: (_filled(tally), tally.done))
    if status is Status.CANNOT_JUDGE and not fullest.done:
        return Judgement(target, status, rule, tallies=tallies)
    return Judgement(target, status, rule, fullest.done, fullest.owed, tallies)


def _filled(tally: Tally) -> Fraction:
    """Return how much of its limit a window holds."""
    return Fraction(tally.done, tally.owed or 1)


def _tallies(target: Count, layout: Layout, as_of: date) -> Iterator[Tally]:
    """Yield a tally for each window or group; a window that is surely broken stands alone."""
    placed, full = layout.placed, layout.full
    if target.average:
        everything = tuple(range(len(layout.full)))
        yield _tally(everything, layout, as_of, all(layout.totalled) and not placed.loose)
        return
    for group in groups(layout):
        broken = [i for i in group if placed.proved[i] > full[i]]
        rest = tuple(i for i in group if i not in broken)
        for i in broken:
            yield shown(Part((i,), full[i], placed.proved[i], full[i]), layout, State.MISSED)
        if rest:
            yield _tally(rest, layout, as_of, all(_held(i, layout) for i in rest))


def _tally(members: tuple[int, ...], layout: Layout, as_of: date, held: bool) -> Tally:
    owed = sum(layout.full[i] for i in members)
    done = sum(layout.placed.proved[i] for i in members)
    done += sum(rest.n for rest in layout.inside(members) if rest.windows <= set(members))
    days = layout.tiling.span(members)
    if done > owed:
        state = State.MISSED
    elif as_of <= days.last:
        state = State.UPCOMING if as_of < days.first else State.OPEN
    else:
        state = State.KEPT if held else State.UNKNOWN
    return shown(Part(members, owed, done, min(done, owed)), layout, state)


def _may_be_broken(tally: Tally, layout: Layout) -> bool:
    """Say whether it may have been passed by what was done outside the promise as well."""
    return tally.done + layout.doubt(layout.tiling.touched(tally.period)) > tally.owed


def _held(window: int, layout: Layout) -> bool:
    """Say whether a window cannot have been broken, wherever the sums lie."""
    placed = layout.placed
    near = [r.n for r in (*placed.remainders, *placed.loose) if window in r.windows]
    return layout.totalled[window] and placed.proved[window] + sum(near) <= layout.full[window]
