"""Why nothing can be said, or not all: silence, pauses, and a promise without days."""

from __future__ import annotations

from lofteskollen.judging.values import Assessment, Judgement, Status
from lofteskollen.model.targets import Change, Count, Deliver
from lofteskollen.words import calendar, reasons
from lofteskollen.words.counted import numbers
from lofteskollen.words.limits import limit_told
from lofteskollen.words.order import upper_first
from lofteskollen.words.readings import reading
from lofteskollen.words.told import steps_done


def due_day(assessment: Assessment) -> str:
    """Return the day of the report that is asked for, and that it is our measure if it is."""
    return calendar.day_if(assessment.due) + (reasons.OURS if assessment.due_is_ours else "")


def _rest(judged: Judgement, assessment: Assessment) -> str:
    """Return when the rest is to be told of, or was."""
    if assessment.due is None:
        return reasons.REST_UNTOLD
    late = judged.status is Status.UNREPORTED
    return (reasons.REST_LATE if late else reasons.REST_DUE).format(due=due_day(assessment))


def silent(judged: Judgement, assessment: Assessment) -> str:
    """Say that nothing is told, and when it was or is to be."""
    if assessment.due is None:
        return reasons.SILENT
    late = judged.status is Status.UNREPORTED
    return (reasons.SILENT_LATE if late else reasons.SILENT_DUE).format(due=due_day(assessment))


def part_silent(judged: Judgement, assessment: Assessment) -> str:
    """Say what is known, and when the rest was or is to be told of."""
    target, rest = judged.target, _rest(judged, assessment)
    if isinstance(target, Deliver) and judged.day:
        was_due = reasons.WAS_DUE.format(day=calendar.day_if(judged.day))
        return " ".join(filter(None, [was_due, steps_done(judged), reasons.DELIVERY_UNTOLD]))
    if isinstance(target, Change):
        if judged.value is not None:
            return f"{reading(judged, target)} {rest}"
        return f"{reasons.NO_READING} {rest}"
    if isinstance(target, Count) and target.at_most is not None and judged.owed:
        return f"{limit_told(judged, target)} {rest}"
    said = upper_first(numbers(judged))
    return f"{said}. {rest}" if said else f"{reasons.SOMETHING_SHOWN} {rest}"


def paused(judged: Judgement, assessment: Assessment) -> str:
    """Say how long the pause lasts."""
    pause = assessment.pause
    if pause is None:
        return reasons.PAUSED_WHOLLY
    return (
        reasons.PAUSED_TO.format(day=calendar.day_if(pause.last))
        if pause.last
        else reasons.PAUSED_ON
    )


def undated(judged: Judgement, assessment: Assessment) -> str:
    """Say that the document does not say when the promise holds."""
    unjudged = judged.status is Status.CANNOT_JUDGE
    return f"{reasons.UNDATED} {reasons.UNDATED_SUM if unjudged else reasons.UNDATED_LATE}"
