"""Promises without a number: ongoing, when needed, or nothing to count (DESIGN §4, rule 8)."""

from __future__ import annotations

from datetime import date

from lofteskollen.judging.evidence import Evidence
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.values import Judgement, Rule, Status
from lofteskollen.model.targets import Target, WhenNeeded


def judge_unmeasured(
    target: Target | None, evidence: Evidence, terms: Terms, as_of: date
) -> Judgement:
    """Judge by what was told alone; never by a number."""
    over = terms.over(as_of)
    if evidence.worked:
        status = Status.WORK_REPORTED if over else Status.UNDER_WAY
        return Judgement(target, status, Rule.WORK_TOLD)
    when_needed = isinstance(target, WhenNeeded)
    if not over:
        rule = Rule.NO_NEED if when_needed else Rule.NOTHING_YET
        return Judgement(target, Status.NOT_STARTED, rule)
    if not evidence.zero_in(terms.runs):
        return Judgement(target, Status.UNREPORTED, Rule.PART_SILENT)
    if when_needed:
        return Judgement(target, Status.WORK_REPORTED, Rule.NO_NEED)
    return Judgement(target, Status.NOT_KEPT, Rule.OWN_ZERO)
