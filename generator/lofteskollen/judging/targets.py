"""Each target of an activity, and what they say together (DESIGN §4, rule 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lofteskollen.judging.counting import judge_count
from lofteskollen.judging.deliveries import finished_on, judge_delivery
from lofteskollen.judging.evidence import Evidence
from lofteskollen.judging.measures import judge_change, judge_share
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.scale import LADDER
from lofteskollen.judging.unmeasured import judge_unmeasured
from lofteskollen.judging.values import Judgement, Rule, Status
from lofteskollen.model.promise import Activity
from lofteskollen.model.targets import Change, Count, Deliver, Ongoing, Share, Target, WhenNeeded

UNNUMBERED = (Ongoing, WhenNeeded, type(None))


def parts_of(activity: Activity) -> tuple[Target | None, ...]:
    """Return the targets, one for each label; an activity without target is judged once."""
    found: list[Target | None] = []
    for target in activity.targets:
        found.extend(target.parts if isinstance(target, Count) else [target])
    return tuple(found) or (None,)


def judge_target(
    target: Target | None,
    targets: Sequence[Target | None],
    evidence: Evidence,
    terms: Terms,
    as_of: date,
) -> Judgement:
    """Judge one of the targets of an activity by what is known of it."""
    evidence = _of_its_own(target, targets, evidence)
    match target:
        case Count():
            return judge_count(target, evidence, terms, as_of)
        case Share():
            return judge_share(target, evidence, terms, as_of)
        case Deliver():
            return judge_delivery(target, evidence, terms, as_of)
        case Change():
            indicators = {other.indicator for other in targets if isinstance(other, Change)}
            judged = judge_change(target, indicators, evidence, terms, as_of)
            return judged or judge_unmeasured(target, evidence, terms, as_of)
        case _:
            return judge_unmeasured(target, evidence, terms, as_of)


def _of_its_own(
    target: Target | None, targets: Sequence[Target | None], evidence: Evidence
) -> Evidence:
    """Leave out what is told of the other shares or deliverables of the activity."""
    alike = [other for other in targets if type(other) is type(target)]
    if not isinstance(target, Share | Deliver) or len(alike) == 1:
        return evidence
    key = "of" if isinstance(target, Share) else "done"
    told = [
        item
        for item in evidence.told
        if getattr(item.entry, key) is None or item.entry.step or item.entry.label == target.subject
    ]
    return replace(evidence, told=tuple(told))


def judge_silence(target: Target | None, status: Status, terms: Terms, as_of: date) -> Judgement:
    """Nothing was told: the windows are still shown, so that one sees what a report would show."""
    if isinstance(target, Count):
        judged = judge_count(target, Evidence(), terms, as_of)
        if judged.rule is Rule.CUT_SHORT:
            return judged
        owed = sum(tally.owed for tally in judged.tallies)
        return Judgement(target, status, Rule.SILENT, owed=owed, tallies=judged.tallies)
    return Judgement(target, status, Rule.SILENT)


def judge_undated(
    target: Target | None, targets: Sequence[Target | None], evidence: Evidence
) -> Judgement:
    """Nobody knows when the promise holds: work can be told of, but no number can be judged."""
    evidence = _of_its_own(target, targets, evidence)
    if isinstance(target, Deliver):
        finished, _ = finished_on(target, evidence)
        if finished:
            late = target.by is not None and finished > target.by
            rule = Rule.DELIVERED_LATE if late else Rule.DELIVERED
            return Judgement(target, Status.KEPT, rule, day=finished)
    if isinstance(target, UNNUMBERED) and evidence.worked:
        return Judgement(target, Status.UNDER_WAY, Rule.WORK_TOLD)
    status = Status.CANNOT_JUDGE if evidence.mentions else Status.AWAITING
    return Judgement(target, status, Rule.UNDATED)


def settle_silence(judged: Judgement, late: bool) -> Judgement:
    """Where part was not told, the due days decide between awaiting and unreported."""
    silent = judged.rule is not Rule.READING_UNTOLD and judged.status is Status.UNREPORTED
    if silent and not late:
        return replace(judged, status=Status.AWAITING)
    return judged


def decisive(judgements: Sequence[Judgement]) -> Judgement:
    """Return the lowest judgement; those without number have no vote."""
    return min(_voting(judgements), key=lambda judged: LADDER.index(judged.status))


def _voting(judgements: Sequence[Judgement]) -> Sequence[Judgement]:
    return [judged for judged in judgements if _votes(judged)] or judgements


def _votes(judged: Judgement) -> bool:
    if isinstance(judged.target, Change):
        read = judged.value is not None or judged.rule is Rule.READING_UNNAMED
        return read or judged.target.goal is not None
    return not isinstance(judged.target, UNNUMBERED)


def together(judgements: Sequence[Judgement]) -> Status:
    """Return the lowest status; some kept and some not is partly kept, some begun is under way."""
    lowest = decisive(judgements).status
    voting = _voting(judgements)
    kept = {judged.status for judged in voting} & {Status.KEPT, Status.NEARLY_KEPT}
    begun = any(judged.met or judged.status is Status.UNDER_WAY for judged in voting)
    if lowest is Status.NOT_KEPT and kept:
        return Status.PARTLY_KEPT
    return Status.UNDER_WAY if lowest is Status.NOT_STARTED and begun else lowest
