"""Why what was told gives its status, or gives none."""

from __future__ import annotations

from lofteskollen.judging.values import Assessment, Judgement, Rule
from lofteskollen.model.targets import Change, Count, Deliver, Share
from lofteskollen.words import calendar, reasons
from lofteskollen.words.counted import NUMBER_TOLD, is_part, numbers, shown
from lofteskollen.words.labels import OWN
from lofteskollen.words.limits import limit_unsaid
from lofteskollen.words.order import grouped, upper_first
from lofteskollen.words.readings import no_comparison, reading

SO_FAR = " hittills"
AFTER_NUMBERS = (" till och med", " på de dagar", SO_FAR)


def own_state(assessment: Assessment) -> str:
    """Return the parties' own state of the activity, or nothing."""
    return assessment.own.words.state if assessment.own else ""


def share_met(judged: Judgement, assessment: Assessment) -> str:
    """Say how large a part of what was promised is met."""
    words = reasons.PART_MET if is_part(judged) else reasons.SHARE_MET
    return words[judged.status].format(numbers=shown(judged))


def by_now(judged: Judgement, assessment: Assessment) -> str:
    """Say how much is done of what should be by the day to which it is counted."""
    everything = judged.met == judged.owed
    told = reasons.ALL_SO_FAR if everything else reasons.AS_PLANNED[judged.status]
    words = reasons.COUNTED_ON if judged.gaps else reasons.COUNTED_TO
    return words.format(numbers=shown(judged), day=calendar.day_if(judged.day), told=told)


def so_far(judged: Judgement, assessment: Assessment) -> str:
    """Say how much is done, where there is nothing to judge it by."""
    if any(tally.nameless for tally in judged.tallies):
        return no_spread(judged, assessment)
    return f"{shown(judged)}{SO_FAR}."


def not_finished(judged: Judgement, assessment: Assessment) -> str:
    """Say that something is not finished, and which parts of it are."""
    day, parts = calendar.day_if(judged.day), numbers(judged)
    forms, done = _of_steps(judged), steps_done(judged)
    if judged.rule is Rule.STEPS_DONE:
        return f"{done} {reasons.STEPS_DUE.format(day=day)}" if day else done
    if judged.rule is Rule.OVERDUE_DELIVERY:
        return f"{reasons.OVERDUE.format(day=day)} {done}".strip()
    said = reasons.PARTS_DELIVERED.format(**forms) if parts else reasons.NOT_DELIVERED
    return f"{said} {reasons.WAS_DUE.format(day=day)}"


def steps_done(judged: Judgement) -> str:
    """Say which parts of something are finished, or nothing where it has none."""
    return reasons.STEPS_DONE.format(**_of_steps(judged)) if numbers(judged) else ""


def _of_steps(judged: Judgement) -> dict[str, str]:
    return {"parts": numbers(judged), "ready": reasons.READY[judged.met == 1]}


def no_number(judged: Judgement, assessment: Assessment) -> str:
    """Say why there is no number to judge by."""
    target = judged.target
    if isinstance(target, Deliver):
        done = own_state(assessment) == "done"
        said = reasons.DONE_WITHOUT_DAY if done else reasons.DELIVERY_UNSAID
        return f"{steps_done(judged)} {said}".strip()
    if isinstance(target, Change):
        known = judged.value is not None
        return no_comparison(judged, target) if known else reasons.NO_READING
    if judged.owed and isinstance(target, Count) and target.at_most is not None:
        return limit_unsaid(judged, target)
    if judged.owed:
        return reasons.NUMBERS_SHOWN.format(numbers=shown(judged))
    if isinstance(target, Share) and not assessment.told:
        return reasons.NO_SHARE.format(of=target.of)
    return _number_unsaid(judged, assessment)


def _number_unsaid(judged: Judgement, assessment: Assessment) -> str:
    """Say why a number is missing: none was given, or it is of something else too."""
    entries = [told.entry for told in assessment.told]
    if not entries and assessment.own:
        return reasons.WORDS_WITHOUT_NUMBER.format(words=OWN[own_state(assessment)])
    given = any(entry.count or entry.at_least or entry.date for entry in entries)
    if not isinstance(judged.target, Count) or not given:
        return reasons.NO_NUMBER
    label = judged.target.label
    return reasons.NOT_OF_LABEL.format(label=label) if label else reasons.NOT_OF_PROMISE


def no_spread(judged: Judgement, assessment: Assessment) -> str:
    """Say how many were told of, where nobody knows how many differ."""
    kind = judged.target.in_different if isinstance(judged.target, Count) else None
    done, said = sum(tally.done for tally in judged.tallies), numbers(judged)
    if not done:
        return reasons.NO_NUMBER
    shown = f"{upper_first(said)}. " if said else ""
    told = NUMBER_TOLD.format(n=grouped(done))
    return f"{shown}{told}. {reasons.SPREAD_UNSAID[kind or 'place']}"


def work_told(judged: Judgement, assessment: Assessment) -> str:
    """Say what work was told of, where there is no number."""
    target, days = judged.target, assessment.happened
    if isinstance(target, Deliver):
        return _begun(judged, assessment)
    if isinstance(target, Change) and (target.goal is not None or not days):
        return reasons.NO_READING
    if not days:
        return reasons.NO_EVENTS
    first = reasons.NO_READING if isinstance(target, Change) else reasons.NO_NUMBER_PROMISED
    words = reasons.ONE_EVENT if len(days) == 1 else reasons.EVENTS
    return f"{first} {words.format(n=len(days), last=calendar.day(days[-1]))}"


def _begun(judged: Judgement, assessment: Assessment) -> str:
    if own_state(assessment) == "done":
        return reasons.DONE_WITHOUT_DAY
    due = reasons.STEPS_DUE.format(day=calendar.day_if(judged.day)) if judged.day else ""
    begun = "" if own_state(assessment) == "stopped" else reasons.BEGUN
    return f"{begun} {due}".strip()


def reading_shown(judged: Judgement, assessment: Assessment) -> str:
    """Say what was read."""
    return reading(judged, judged.target) if isinstance(judged.target, Change) else ""


def reading_due(judged: Judgement, assessment: Assessment) -> str:
    """Say that a reading is still to be made, or told of."""
    if not isinstance(judged.target, Change):
        return ""
    due = judged.rule is Rule.READING_DUE
    words = reasons.READING_DUE if due else reasons.READING_UNTOLD
    known = f"{reading(judged, judged.target)} " if judged.value is not None else ""
    return f"{known}{words.format(day=calendar.day_if(judged.target.read_by))}"


def nothing_yet(judged: Judgement, assessment: Assessment) -> str:
    """Say that nothing is done yet, and to which day that is told."""
    day = calendar.day_if(assessment.reported_to)
    to = reasons.TO_DAY.format(day=day) if day else ""
    said = numbers(judged)
    words = reasons.NOUGHT_SO_FAR if said and judged.owed != 1 else reasons.NOTHING_YET
    return words.format(to=to, numbers=said)
