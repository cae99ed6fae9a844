"""One sentence that says why: for every rule, from the numbers that decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lofteskollen.judging.values import Assessment, Judgement, Reporting, Rule, Status
from lofteskollen.model.targets import Change, Count, Deliver, Share
from lofteskollen.words import calendar, reasons, told, untold
from lofteskollen.words.counted import (
    WINDOWS,
    counts_windows,
    is_part,
    is_summed,
    shown,
)
from lofteskollen.words.limits import limit
from lofteskollen.words.order import grouped, upper_first

STOPPABLE = (Status.UNDER_WAY, Status.WORK_REPORTED)


def sentence(assessment: Assessment) -> str:
    """Return why an activity has its status, in one or a few plain sentences."""
    judged = assessment.decisive
    said = [reason(judged, assessment)]
    if assessment.status is not judged.status:
        said.append(reasons.OTHERS[assessment.status])
    if _is_late_still(assessment):
        said.append(reasons.LATE_STILL.format(due=untold.due_day(assessment)))
    if corrected := [told.corrected.date for told in assessment.told if told.corrected]:
        said.append(reasons.CORRECTED.format(day=calendar.day_if(max(corrected))))
    subject = _subject(judged, assessment)
    text = " ".join(said)
    return f"{upper_first(subject)}: {text}" if subject else text


def reason(judged: Judgement, assessment: Assessment) -> str:
    """Return why one target of an activity has its status."""
    return " ".join(filter(None, [_of_rule(judged, assessment), *_besides(judged, assessment)]))


def _besides(judged: Judgement, assessment: Assessment) -> Iterator[str]:
    """Yield what else a reader must know to follow the number."""
    target = judged.target
    if is_summed(judged) and isinstance(target, Count) and judged.rule in COUNTED:
        yield reasons.SUMMED.format(window=_one_window(target))
    if is_part(judged) and isinstance(target, Share):
        facts = {"percent": target.at_least, "owed": grouped(judged.owed or 0)}
        yield reasons.PART_PROMISED.format(**facts, everything=grouped(judged.everything or 0))
    if _has_more_than_counts(judged):
        done = grouped(sum(tally.done for tally in judged.tallies))
        yield reasons.MORE_THAN_COUNTS.format(done=done)
    full, left, owed = (
        sum(getattr(tally, key) for tally in judged.tallies) for key in ("full", "left", "owed")
    )
    if left < full and owed < full and judged.owed == owed and judged.rule in FINAL:
        yield reasons.SPARED.format(full=grouped(full), left=grouped(left))
    if told.own_state(assessment) == "stopped" and judged.status in STOPPABLE:
        yield reasons.STOPPED


def _one_window(target: Count) -> str:
    return WINDOWS[target.every.unit][0] if target.every.n == 1 else "period"


COUNTED = (
    Rule.ALL_MET,
    Rule.MET_EARLY,
    Rule.SHARE_MET,
    Rule.PROVED_MISSES,
    Rule.CLOSED_WINDOWS,
    Rule.PACE,
    Rule.PART_SILENT,
    Rule.NO_NUMBER_GIVEN,
)
OF_ALL = (
    Rule.NOT_BEGUN,
    Rule.WITHDRAWN,
    Rule.PAUSED,
    Rule.CUT_SHORT,
    Rule.UNDATED,
    Rule.SILENT,
    Rule.READING_UNNAMED,
)
FINAL = (Rule.ALL_MET, Rule.MET_EARLY, Rule.SHARE_MET)


def _has_more_than_counts(judged: Judgement) -> bool:
    """Say whether more was done in some window than it asks, which makes up for no other."""
    target = judged.target
    if not isinstance(target, Count) or target.average or target.in_different:
        return False
    if judged.rule is not Rule.SHARE_MET or counts_windows(judged):
        return False
    return sum(tally.done for tally in judged.tallies) > (judged.met or 0)


def _subject(judged: Judgement, assessment: Assessment) -> str | None:
    """Return what tells the target that decided from the others of the activity."""
    target = judged.target
    if judged.rule in OF_ALL:
        return None
    if isinstance(target, Deliver | Change):
        others = [j.target for j in assessment.judgements]
        alike = {t.subject for t in others if isinstance(t, type(target))}
        return target.subject if len(alike) > 1 else None
    return target.label if isinstance(target, Count) and judged.owed is not None else None


def _is_late_still(assessment: Assessment) -> bool:
    """Say whether a report is late though what came before it could be judged."""
    told = assessment.decisive.rule not in (Rule.SILENT, Rule.PART_SILENT, Rule.NOT_BEGUN)
    late = assessment.reporting is Reporting.LATE and assessment.due is not None
    return told and late and assessment.status is not Status.PAUSED


def _of_rule(judged: Judgement, assessment: Assessment) -> str:
    if judged.rule in SPECIAL:
        return SPECIAL[judged.rule](judged, assessment)
    by = judged.target.by if isinstance(judged.target, Deliver) else None
    due = by or (judged.tallies[0].period.last if judged.tallies else None)
    return reasons.SENTENCES[judged.rule].format(
        numbers=shown(judged), day=calendar.day_if(judged.day), due=calendar.day_if(due)
    )


SPECIAL: dict[Rule, Callable[[Judgement, Assessment], str]] = {
    Rule.UNDATED: untold.undated,
    Rule.PAUSED: untold.paused,
    Rule.SILENT: untold.silent,
    Rule.PART_SILENT: untold.part_silent,
    Rule.NO_NUMBER_GIVEN: told.no_number,
    Rule.NO_SPREAD_GIVEN: told.no_spread,
    Rule.SHARE_MET: told.share_met,
    Rule.CLOSED_WINDOWS: told.by_now,
    Rule.PACE: told.by_now,
    Rule.SO_FAR: told.so_far,
    Rule.WORK_TOLD: told.work_told,
    Rule.READING: told.reading_shown,
    Rule.READING_DUE: told.reading_due,
    Rule.READING_UNTOLD: told.reading_due,
    Rule.NOTHING_YET: told.nothing_yet,
    Rule.STEPS_DONE: told.not_finished,
    Rule.NOT_DELIVERED: told.not_finished,
    Rule.OVERDUE_DELIVERY: told.not_finished,
    Rule.CEILING_BROKEN: limit,
    Rule.CEILING_HELD: limit,
}
