"""Something to be finished by a day (DESIGN §4, rules 4, 8 and 10)."""

from __future__ import annotations

from datetime import date

from lofteskollen.judging.evidence import Evidence
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.scale import over_status
from lofteskollen.judging.values import Judgement, Rule, State, Status, Tally
from lofteskollen.model.targets import Deliver
from lofteskollen.periods import Period


def judge_delivery(target: Deliver, evidence: Evidence, terms: Terms, as_of: date) -> Judgement:
    """Judge something that was to be finished by a day, or by the end of the promise."""
    by = target.by or terms.days.last
    finished, steps = finished_on(target, evidence)
    owed = len(target.steps) or 1
    met = owed if finished else steps
    tallies = (_tally(evidence, terms, by, met, owed, as_of),)
    if finished:
        rule = Rule.DELIVERED if finished <= by else Rule.DELIVERED_LATE
        return Judgement(target, Status.KEPT, rule, met, owed, tallies, finished)
    due = None if terms.endless and not target.by else by
    if as_of <= by:
        status = Status.UNDER_WAY if met or evidence.worked else Status.NOT_STARTED
        rule = Rule.STEPS_DONE if met else Rule.WORK_TOLD if evidence.worked else Rule.NOTHING_YET
        return Judgement(target, status, rule, met, owed, tallies, due)
    status, rule = _passed(evidence, terms, by, met, as_of)
    if rule is Rule.NOT_DELIVERED:
        status = over_status(met, owed)
    return Judgement(target, status, rule, met, owed, tallies, due)


def finished_on(target: Deliver, evidence: Evidence) -> tuple[date | None, int]:
    """Return the day when all was done, and how many of the steps are."""
    steps = {step.id for step in target.steps}
    days: dict[str, date] = {}
    for told in evidence.told:
        step = told.entry.step
        if step in steps and told.entry.done is not False:
            days[step] = min(told.day, days.get(step, told.day))
    finished = [t.day for t in evidence.told if t.entry.done and not t.entry.step]
    if steps and len(days) == len(steps):
        finished.append(max(days.values()))
    return min(finished, default=None), len(days)


def _passed(
    evidence: Evidence, terms: Terms, by: date, met: int, as_of: date
) -> tuple[Status, Rule]:
    """Judge what is not finished when its day has passed; what a report leaves out is silence."""
    last = terms.last_active(as_of, min(by, terms.days.last))
    heard = any(last in days for days in evidence.covered)
    heard = heard or any(told.day > last for told in evidence.told)
    denied = _denied(evidence, last, met)
    if not heard and not denied:
        return Status.UNREPORTED, Rule.PART_SILENT
    said_done = evidence.own is not None and evidence.own.words.state == "done"
    if not terms.over(as_of) and not (said_done and not denied):
        return Status.BEHIND, Rule.OVERDUE_DELIVERY
    if denied:
        return Status.NOT_KEPT, Rule.NOT_DELIVERED
    if not said_done and (evidence.reported_to or date.min) < terms.last_active(as_of):
        return Status.UNREPORTED, Rule.PART_SILENT
    return Status.CANNOT_JUDGE, Rule.NO_NUMBER_GIVEN


def _denied(evidence: Evidence, by: date, met: int) -> bool:
    """Say whether the parties themselves say that it was not finished by its day (rule 8).

    `stopped` ends it for good. `less_than_meant` says that not all steps were taken.
    """
    if evidence.own:
        state, late = evidence.own.words.state, evidence.own.published > by
        if state == "stopped" or (late and state == "not_begun"):
            return True
        if late and met and state == "less_than_meant":
            return True
    if any(told.entry.done is False and told.day >= by for told in evidence.told):
        return True
    return any(by in days for days in evidence.idle)


def _tally(evidence: Evidence, terms: Terms, by: date, met: int, owed: int, as_of: date) -> Tally:
    state = State.KEPT if met == owed else State.OPEN if as_of <= by else State.UNKNOWN
    if state is State.UNKNOWN and _denied(evidence, by, met):
        state = State.MISSED
    days = Period(min(terms.days.first, by), by)
    proof = tuple(t.reference for t in evidence.told if t.entry.done or t.entry.step)
    return Tally((days,), owed, owed, owed, met, met, state, bool(evidence.mentions), proof)
