"""Shares, changes and deliverables (DESIGN §4, rules 4, 8 and 10)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lofteskollen.judging.evidence import Evidence
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.scale import over_status
from lofteskollen.judging.values import Judgement, Rule, State, Status, Tally, Told
from lofteskollen.model.targets import Change, Deliver, Share
from lofteskollen.periods import Period, is_covered


def judge_share(target: Share, evidence: Evidence, terms: Terms, as_of: date) -> Judgement:
    """Judge so many per cent of something: the last count of all, or the sum of flows."""
    told = [t for t in evidence.told if t.entry.of is not None and t.entry.count is not None]
    if not told:
        return _no_share(target, evidence, terms, as_of)
    used = told if target.within else [max(told, key=lambda t: (t.day, t.reference))]
    done = sum(t.entry.count or 0 for t in used)
    everything = sum(t.entry.of or 0 for t in used)
    owed = -(-everything * target.at_least // 100)
    met = min(done, owed)
    tallies = (_share_tally(used, terms, owed, done, as_of),)
    if not terms.over(as_of):
        if met == owed:
            return Judgement(target, Status.ON_TRACK, Rule.SO_FAR, met, owed, tallies)
        status = Status.UNDER_WAY if done else Status.NOT_STARTED
        rule = Rule.SO_FAR if done else Rule.NOTHING_YET
        return Judgement(target, status, rule, met, owed, tallies)
    if (target.within or met < owed) and not _told_to_the_end(evidence, terms):
        return Judgement(target, Status.UNREPORTED, Rule.PART_SILENT, met, owed, tallies)
    rule = Rule.ALL_MET if met == owed else Rule.SHARE_MET
    return Judgement(target, over_status(met, owed), rule, met, owed, tallies)


def _no_share(target: Share, evidence: Evidence, terms: Terms, as_of: date) -> Judgement:
    zeros = [total.days for total in evidence.totals if total.is_zero]
    if zeros and not terms.over(as_of):
        return Judgement(target, Status.NOT_STARTED, Rule.NOTHING_YET)
    if zeros and is_covered(terms.days, zeros):
        return Judgement(target, Status.NOT_KEPT, Rule.OWN_ZERO)
    return Judgement(target, Status.CANNOT_JUDGE, Rule.NO_NUMBER_GIVEN)


def _told_to_the_end(evidence: Evidence, terms: Terms) -> bool:
    return (evidence.reported_to or date.min) >= terms.days.last


def _share_tally(used: list[Told], terms: Terms, owed: int, done: int, as_of: date) -> Tally:
    met = min(done, owed)
    state = State.KEPT if met == owed else State.MISSED if terms.over(as_of) else State.OPEN
    proof = tuple(t.reference for t in used)
    return Tally((terms.days,), owed, done, met, state, True, proof)


def judge_change(target: Change, evidence: Evidence, terms: Terms, as_of: date) -> Judgement | None:
    """Judge a reading of an indicator; None where there is a direction and no reading (rule 8)."""
    readings = [t for t in evidence.told if t.entry.measured is not None]
    if not readings:
        return None
    last = max(readings, key=lambda t: (t.day, t.reference))
    value = last.entry.measured or 0.0
    progress = _progress(target, value, readings)
    if progress is None:
        return Judgement(target, Status.CANNOT_JUDGE, Rule.NO_NUMBER_GIVEN, value=value)
    rule, final = Rule.READING, target.read_by or terms.days.last
    if as_of <= final:
        status = Status.ON_TRACK if progress >= 1 else Status.UNDER_WAY
        return Judgement(target, status, rule, day=last.day, value=value)
    if last.day < terms.days.last and not target.read_by:
        return Judgement(target, Status.UNREPORTED, Rule.PART_SILENT, day=last.day, value=value)
    return Judgement(target, over_status(progress, 1), rule, day=last.day, value=value)


def _progress(target: Change, value: float, readings: list[Told]) -> Fraction | None:
    """Return how far the reading has moved from the start to the goal, one being all of it."""
    start = target.start
    if start is None and target.since:
        first = [t for t in readings if t.day.year == target.since]
        start = first[0].entry.measured if first else None
    if target.direction == "keep":
        bounds = (start, target.goal)
        if None in bounds:
            return None
        low, high = sorted(bound for bound in bounds if bound is not None)
        return Fraction(int(low <= value <= high))
    if start is None:
        return None
    moved = Fraction(str(value)) - Fraction(str(start))
    if target.goal is not None:
        way = Fraction(str(target.goal)) - Fraction(str(start))
        return max(Fraction(0), moved / way)
    return Fraction(int(moved > 0 if target.direction == "up" else moved < 0))


def judge_delivery(target: Deliver, evidence: Evidence, terms: Terms, as_of: date) -> Judgement:
    """Judge something that was to be finished by a day."""
    by = target.by or terms.days.last
    steps = {s.id for s in target.steps}
    done_steps = {t.entry.step: t.day for t in evidence.told if t.entry.step in steps}
    finished = [t.day for t in evidence.told if t.entry.done]
    if steps and len(done_steps) == len(steps):
        finished.append(max(done_steps.values()))
    owed = len(steps) or 1
    met = owed if finished else len(done_steps)
    tallies = (_delivery_tally(evidence, terms, by, met, owed, as_of),)
    if finished:
        day = min(finished)
        rule = Rule.DELIVERED if day <= by else Rule.DELIVERED_LATE
        return Judgement(target, Status.KEPT, rule, met, owed, tallies, day)
    if as_of <= by:
        status = Status.UNDER_WAY if met or evidence.worked else Status.NOT_STARTED
        rule = Rule.STEPS_DONE if met else Rule.WORK_TOLD if evidence.worked else Rule.NOTHING_YET
        return Judgement(target, status, rule, met, owed, tallies, by)
    if not _denied_after(evidence, by):
        heard = any(mention.published > by for mention in evidence.mentions)
        if not heard or terms.over(as_of):
            status = Status.CANNOT_JUDGE if heard else Status.UNREPORTED
            rule = Rule.NO_NUMBER_GIVEN if heard else Rule.PART_SILENT
            return Judgement(target, status, rule, met, owed, tallies, by)
        return Judgement(target, Status.BEHIND, Rule.OVERDUE_DELIVERY, met, owed, tallies, by)
    if not terms.over(as_of):
        return Judgement(target, Status.BEHIND, Rule.OVERDUE_DELIVERY, met, owed, tallies, by)
    return Judgement(
        target, over_status(met, owed), Rule.NOT_DELIVERED, met, owed, tallies, by
    )


def _denied_after(evidence: Evidence, by: date) -> bool:
    """Say whether the parties themselves say that it was not done (rule 8)."""
    stopped = evidence.own and evidence.own.words.state in ("not_begun", "stopped")
    if stopped and evidence.own and evidence.own.published > by:
        return True
    return any(total.is_zero and total.days.last >= by for total in evidence.totals)


def _delivery_tally(
    evidence: Evidence, terms: Terms, by: date, met: int, owed: int, as_of: date
) -> Tally:
    days = Period(min(terms.days.first, by), by)
    state = State.KEPT if met == owed else State.OPEN if as_of <= by else State.UNKNOWN
    if state is State.UNKNOWN and _denied_after(evidence, by):
        state = State.MISSED
    proof = tuple(t.reference for t in evidence.told if t.entry.done or t.entry.step)
    return Tally((days,), owed, met, met, state, bool(evidence.mentions), proof)
