"""Promises without a number: ongoing, when needed, or nothing to count (DESIGN §4, rule 8)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lofteskollen.judging.evidence import Evidence
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.values import Judgement, Rule, Status
from lofteskollen.model.targets import Target, WhenNeeded
from lofteskollen.periods import Period, is_covered


def judge_unmeasured(
    target: Target | None, evidence: Evidence, terms: Terms, as_of: date
) -> Judgement:
    """Judge by what was told alone; never by a number."""
    if evidence.worked:
        status = Status.WORK_REPORTED if terms.over(as_of) else Status.UNDER_WAY
        return Judgement(target, status, Rule.WORK_TOLD)
    when_needed, days = isinstance(target, WhenNeeded), terms.active(as_of)
    if not terms.over(as_of):
        rule = Rule.NO_NEED if when_needed and evidence.idle else Rule.NOTHING_YET
        return Judgement(target, Status.NOT_STARTED, rule)
    if when_needed and evidence.zero_in(days):
        return Judgement(target, Status.WORK_REPORTED, Rule.NO_NEED)
    if not evidence.denied_in(days):
        return _unsaid(target, evidence, days)
    if when_needed:
        return Judgement(target, Status.WORK_REPORTED, Rule.NEED_UNSAID)
    return Judgement(target, Status.NOT_KEPT, Rule.OWN_ZERO)


def _unsaid(target: Target | None, evidence: Evidence, days: Iterable[Period]) -> Judgement:
    """What was cancelled does not say whether anything else was done."""
    if all(is_covered(part, evidence.covered) for part in days):
        return Judgement(target, Status.CANNOT_JUDGE, Rule.ONLY_CANCELLED)
    return Judgement(target, Status.UNREPORTED, Rule.PART_SILENT)
