"""Counts: so many in every window (DESIGN §4, rules 1 to 6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from lofteskollen.judging.evidence import Event, Evidence, Total
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.placing import Placed, joined, most_met, place
from lofteskollen.judging.scale import over_status, running_status, settle
from lofteskollen.judging.values import Judgement, Reference, Rule, State, Status, Tally
from lofteskollen.model.targets import Count
from lofteskollen.periods import Period, Window, is_covered

PACE_FROM = 12


def judge_count(target: Count, evidence: Evidence, terms: Terms, as_of: date) -> Judgement:
    """Judge one count against what is known; silence about the whole of it is judged elsewhere."""
    events, totals = _selected(target, evidence)
    tallies = tuple(count_windows(target, evidence, terms, as_of))
    if target.at_most is not None:
        return _ceiling(target, tallies, terms.over(as_of))
    if terms.over(as_of):
        return _over(target, tallies)
    return _running(target, tallies, _paces(tallies, totals, as_of), evidence)


def _selected(
    target: Count, evidence: Evidence
) -> tuple[tuple[Event, ...], tuple[Total, ...]]:
    """Return the events and totals of the target's label; a zero in all is a zero for each."""
    if target.label is None:
        return evidence.events, evidence.totals
    events = [e for e in evidence.events if target.label in (e.label, e.place)]
    named = [t for t in evidence.totals if target.label in (t.label, t.place)]
    zeros = [t for t in evidence.totals if t.is_zero]
    closed = [replace(t, label=None, place=None) for t in named]
    return tuple(events), (*closed, *zeros)


def count_windows(
    target: Count, evidence: Evidence, terms: Terms, as_of: date
) -> Iterator[Tally]:
    """Yield the tallies of a count, in order of time."""
    events, totals = _selected(target, evidence)
    number = target.at_least if target.at_least is not None else target.at_most or 0
    windows = terms.windows(target.every)
    full = [window.owes(number) for window in windows]
    events = tuple(event for event in events if terms.allows(event.day))
    placed = place(windows, events, totals)
    told = [_is_told(window, evidence) for window in windows]
    owed = [
        terms.owed(window, n, placed.proved[i], as_of)
        for i, (window, n) in enumerate(zip(windows, full, strict=True))
    ]
    groups = joined(len(windows), placed.remainders)
    if target.average:
        groups = _averaged(groups, windows, placed, owed, as_of)
    for members in groups:
        tally = _tally(members, windows, placed, owed, full, target, as_of)
        tally = replace(tally, told=all(told[i] for i in members))
        if target.in_different:
            tally = _spread(tally, target.in_different, events)
        if tally.owed or tally.state is State.PAUSED or target.at_most is not None:
            yield tally


def _is_told(window: Window, evidence: Evidence) -> bool:
    return is_covered(window.anchor, [mention.covers for mention in evidence.mentions])


def _averaged(
    groups: Iterable[tuple[int, ...]],
    windows: Sequence[Window],
    placed: Placed,
    owed: Sequence[int],
    as_of: date,
) -> tuple[tuple[int, ...], ...]:
    """Join all windows that are over and totalled; all of them when the whole sum is reached."""
    groups = tuple(groups)
    everything = tuple(range(len(windows)))
    if sum(placed.proved) + sum(r.n for r in placed.remainders) >= sum(owed):
        return (everything,)
    closed = [
        group
        for group in groups
        if all(placed.totalled[i] and windows[i].period.last < as_of for i in group)
    ]
    rest = [group for group in groups if group not in closed]
    together = tuple(sorted(i for group in closed for i in group))
    return tuple(sorted([*([together] if together else []), *rest]))


def _tally(
    members: Sequence[int],
    windows: Sequence[Window],
    placed: Placed,
    owed: Sequence[int],
    full: Sequence[int],
    target: Count,
    as_of: date,
) -> Tally:
    met, done = most_met(members, owed, placed)
    asked = sum(owed[i] for i in members)
    if target.average:
        met = min(done, asked)
    totalled = all(placed.totalled[i] for i in members)
    days = tuple(windows[i].period for i in members)
    state = _state(Period(days[0].first, days[-1].last), totalled, as_of)
    if target.at_most is not None:
        met = asked if done <= asked and (totalled or done == 0) else min(done, asked)
        state = _ceiling_state(state, done, asked, [placed.proved[i] for i in members], owed)
    elif asked == 0 and any(full[i] for i in members):
        state = State.PAUSED
    elif met >= asked and asked:
        state = State.KEPT
    inside = [r for r in placed.remainders if r.windows & set(members)]
    reached = bool(inside) and all(r.reached is not None for r in inside)
    return Tally(days, asked, done, met, state, False, _proof(members, placed), reached)


def _proof(members: Sequence[int], placed: Placed) -> tuple[Reference, ...]:
    return tuple(sorted({reference for i in members for reference in placed.proof[i]}))


def _state(days: Period, totalled: bool, as_of: date) -> State:
    if as_of < days.first:
        return State.UPCOMING
    if as_of <= days.last:
        return State.OPEN
    return State.MISSED if totalled else State.UNKNOWN


def _ceiling_state(
    state: State, done: int, asked: int, proved: Sequence[int], owed: Sequence[int]
) -> State:
    """A ceiling is missed as soon as it is broken, and kept only when over and totalled."""
    if done > asked:
        return State.MISSED
    if state is State.MISSED:
        return State.KEPT if len(proved) == 1 or done <= min(owed) else State.UNKNOWN
    return state


def _spread(tally: Tally, kind: str, events: Iterable[Event]) -> Tally:
    """Count different places, labels or parties; a bare sum proves no spread."""
    name = {"place": "place", "for": "label", "by": "by"}[kind]
    inside = [e for e in events if e.n and any(e.day in days for days in tally.windows)]
    different = {getattr(event, name) for event in inside} - {None, ()}
    met = min(len(different), tally.owed)
    if met == tally.owed:
        return replace(tally, met=met, done=len(different), state=State.KEPT)
    if tally.state is State.KEPT or (tally.state is State.MISSED and tally.done >= tally.owed):
        return replace(tally, met=met, state=State.UNKNOWN)
    return replace(tally, met=met)


def _sum(tallies: Iterable[Tally]) -> tuple[int, int]:
    listed = tuple(tallies)
    return sum(tally.met for tally in listed), sum(tally.owed for tally in listed)


def _over(target: Count, tallies: tuple[Tally, ...]) -> Judgement:
    """Judge a count whose days are over (DESIGN §4, rules 5 and 9)."""
    known = [tally for tally in tallies if tally.state in (State.KEPT, State.MISSED)]
    hidden = [tally for tally in tallies if tally.state is State.UNKNOWN]
    met, owed = _sum(known)
    low, missing = _sum(hidden)
    if not owed + missing:
        return Judgement(target, Status.PAUSED, Rule.PAUSED, tallies=tallies)
    if not missing:
        rule = Rule.ALL_MET if met == owed else Rule.SHARE_MET
        return Judgement(target, over_status(met, owed), rule, met, owed, tallies)
    settled = settle(met + low, met + missing, owed + missing)
    if settled:
        return Judgement(target, settled, Rule.PROVED_MISSES, met, owed, tallies)
    if any(not tally.told for tally in hidden):
        return Judgement(target, Status.UNREPORTED, Rule.PART_SILENT, met, owed, tallies)
    return Judgement(target, Status.CANNOT_JUDGE, _unknown_rule(target), met, owed, tallies)


def _unknown_rule(target: Count) -> Rule:
    return Rule.NO_SPREAD_GIVEN if target.in_different else Rule.NO_NUMBER_GIVEN


Pace = tuple[int, int]


def _paces(tallies: Iterable[Tally], totals: Sequence[Total], as_of: date) -> list[Pace]:
    """Return met and asked of each open window that owes enough to have a pace (rule 6)."""
    exact = [total.days for total in totals if total.exact and total.general]
    found = []
    for tally in tallies:
        if tally.state is not State.OPEN or tally.owed < PACE_FROM or tally.summed:
            continue
        window = tally.windows[0]
        reported = Period(window.first, min(as_of, window.last))
        days = _covered_days(reported, exact)
        asked = int(tally.owed * Fraction(days, window.days))
        if asked:
            found.append((min(tally.done, asked), asked))
    return found


def _covered_days(within: Period, by: Sequence[Period]) -> int:
    """Count the days that lie in at least one of the periods."""
    total, reached = 0, None
    for period in sorted(by):
        part = period.overlap(within)
        if part is None:
            continue
        first = part.first if reached is None else max(part.first, reached)
        total += max(0, (part.last - first).days + (1 if reached is None or first > reached else 0))
        reached = part.last if reached is None else max(reached, part.last)
    return total


def _running(
    target: Count, tallies: tuple[Tally, ...], paces: Sequence[Pace], evidence: Evidence
) -> Judgement:
    """Judge a count that still runs (DESIGN §4, rules 5 and 6)."""
    owing = [tally for tally in tallies if tally.state is not State.PAUSED]
    if not owing:
        return Judgement(target, Status.PAUSED, Rule.PAUSED, tallies=tallies)
    if not target.average and all(tally.state is State.KEPT for tally in owing):
        met, owed = _sum(owing)
        return Judgement(target, Status.KEPT, Rule.MET_EARLY, met, owed, tallies)
    known = [tally for tally in tallies if tally.state in (State.KEPT, State.MISSED)]
    hidden = [tally for tally in tallies if tally.state is State.UNKNOWN and tally.told]
    met, owed = _sum(known)
    met += sum(pace[0] for pace in paces)
    owed += sum(pace[1] for pace in paces)
    low, missing = _sum(hidden)
    if owed + missing:
        best = running_status(met + missing, owed + missing)
        worst = running_status(met + low, owed + missing)
        if best is not worst:
            rule = _unknown_rule(target)
            return Judgement(target, Status.CANNOT_JUDGE, rule, met, owed, tallies)
        rule = Rule.PACE if paces else Rule.CLOSED_WINDOWS
        return Judgement(target, worst, rule, met, owed, tallies)
    return _so_far(target, tallies, evidence)


def _so_far(target: Count, tallies: tuple[Tally, ...], evidence: Evidence) -> Judgement:
    """Tell what is done in the window that is open, where there is no pace."""
    window = next((tally for tally in tallies if tally.state is State.OPEN), None)
    done = sum(tally.done for tally in tallies)
    met, owed = (window.met, window.owed) if window else (None, None)
    if done:
        return Judgement(target, Status.UNDER_WAY, Rule.SO_FAR, met, owed, tallies)
    if evidence.said_in_words:
        rule = Rule.NO_NUMBER_GIVEN
        return Judgement(target, Status.CANNOT_JUDGE, rule, met, owed, tallies)
    return Judgement(target, Status.NOT_STARTED, Rule.NOTHING_YET, met, owed, tallies)


def _ceiling(target: Count, tallies: tuple[Tally, ...], over: bool) -> Judgement:
    """Judge a ceiling: broken at once, kept only when over and fully totalled (rules 4, 10)."""
    done, most = sum(t.done for t in tallies), sum(t.owed for t in tallies)
    if any(tally.state is State.MISSED for tally in tallies):
        return Judgement(target, Status.NOT_KEPT, Rule.CEILING_BROKEN, done, most, tallies)
    if not over:
        return Judgement(target, Status.ON_TRACK, Rule.CEILING_HELD, done, most, tallies)
    hidden = [tally for tally in tallies if tally.state is not State.KEPT]
    if not hidden:
        return Judgement(target, Status.KEPT, Rule.CEILING_HELD, done, most, tallies)
    if any(not tally.told for tally in hidden):
        return Judgement(target, Status.UNREPORTED, Rule.PART_SILENT, done, most, tallies)
    return Judgement(target, Status.CANNOT_JUDGE, Rule.NO_NUMBER_GIVEN, done, most, tallies)
