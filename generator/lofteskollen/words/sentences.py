"""One sentence that says why: for every rule, from the numbers that decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from lofteskollen.judging.values import Assessment, Judgement, Reporting, Rule, Status
from lofteskollen.model.targets import Change, Count, Deliver, Share
from lofteskollen.words import calendar, reasons
from lofteskollen.words.counted import (
    WINDOWS,
    counts_windows,
    is_part,
    is_summed,
    numbers,
)
from lofteskollen.words.labels import OWN
from lofteskollen.words.limits import broken, held, limit_unsaid
from lofteskollen.words.order import grouped, upper_first
from lofteskollen.words.readings import no_comparison, reading

STOPPABLE = (Status.UNDER_WAY, Status.WORK_REPORTED)


def sentence(assessment: Assessment) -> str:
    """Return why an activity has its status, in one or a few plain sentences."""
    judged = assessment.decisive
    said = [reason(judged, assessment)]
    if assessment.status is not judged.status:
        said.append(reasons.OTHERS[assessment.status])
    if _is_late_still(assessment):
        said.append(reasons.LATE_STILL.format(due=_due(assessment)))
    if corrected := [told.corrected.date for told in assessment.told if told.corrected]:
        said.append(reasons.CORRECTED.format(day=_day(max(corrected))))
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
    if spared := sum(tally.full - tally.owed for tally in judged.tallies):
        asked = sum(tally.owed for tally in judged.tallies)
        if judged.owed == asked and judged.rule in FINAL:
            facts = {"full": grouped(asked + spared), "owed": grouped(asked)}
            yield reasons.SPARED.format(**facts)
    if _own(assessment) == "stopped" and judged.status in STOPPABLE:
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
        numbers=_shown(judged), day=_day(judged.day), due=_day(due)
    )


def _shown(judged: Judgement) -> str:
    """Return the numbers, or what was told where it is not told how many differ."""
    said = numbers(judged)
    if said:
        return upper_first(said)
    done = sum(tally.done for tally in judged.tallies)
    return reasons.NUMBER_TOLD.format(n=grouped(done))


def _day(day: date | None) -> str:
    return calendar.day(day) if day else ""


def _due(assessment: Assessment) -> str:
    """Return the day of the report that is asked for, and that it is our measure if it is."""
    return _day(assessment.due) + (reasons.OURS if assessment.due_is_ours else "")


def _own(assessment: Assessment) -> str:
    return assessment.own.words.state if assessment.own else ""


def _rest(judged: Judgement, assessment: Assessment) -> str:
    """Return when the rest is to be told of, or was."""
    if assessment.due is None:
        return reasons.REST_UNTOLD
    late = judged.status is Status.UNREPORTED
    return (reasons.REST_LATE if late else reasons.REST_DUE).format(due=_due(assessment))


def _silent(judged: Judgement, assessment: Assessment) -> str:
    if assessment.due is None:
        return reasons.SILENT
    late = judged.status is Status.UNREPORTED
    return (reasons.SILENT_LATE if late else reasons.SILENT_DUE).format(due=_due(assessment))


def _part_silent(judged: Judgement, assessment: Assessment) -> str:
    target, rest = judged.target, _rest(judged, assessment)
    if isinstance(target, Deliver) and judged.day:
        was_due = reasons.WAS_DUE.format(day=_day(judged.day))
        return f"{was_due} {reasons.DELIVERY_UNTOLD}"
    if isinstance(target, Change):
        if judged.value is not None:
            return f"{reading(judged, target)} {rest}"
        return f"{reasons.NO_READING} {rest}"
    said = upper_first(numbers(judged))
    return f"{said}. {rest}" if said else f"{reasons.SOMETHING_SHOWN} {rest}"


def _paused(judged: Judgement, assessment: Assessment) -> str:
    pause = assessment.pause
    if pause is None:
        return reasons.PAUSED_WHOLLY
    return reasons.PAUSED_TO.format(day=_day(pause.last)) if pause.last else reasons.PAUSED_ON


def _undated(judged: Judgement, assessment: Assessment) -> str:
    unjudged = judged.status is Status.CANNOT_JUDGE
    return f"{reasons.UNDATED} {reasons.UNDATED_SUM if unjudged else reasons.UNDATED_LATE}"


def _share_met(judged: Judgement, assessment: Assessment) -> str:
    words = reasons.PART_MET if is_part(judged) else reasons.SHARE_MET
    return words[judged.status].format(numbers=_shown(judged))


def _by_now(judged: Judgement, assessment: Assessment) -> str:
    everything = judged.met == judged.owed
    told = reasons.ALL_SO_FAR if everything else reasons.AS_PLANNED[judged.status]
    return f"{_shown(judged)} till och med {_day(judged.day)}. {told}"


def _so_far(judged: Judgement, assessment: Assessment) -> str:
    if any(tally.nameless for tally in judged.tallies):
        return _no_spread(judged, assessment)
    return f"{_shown(judged)} hittills."


def _not_finished(judged: Judgement, assessment: Assessment) -> str:
    day, parts = _day(judged.day), numbers(judged)
    forms = {"parts": parts, "ready": reasons.READY[judged.met == 1]}
    done = reasons.STEPS_DONE.format(**forms) if parts else ""
    if judged.rule is Rule.STEPS_DONE:
        return f"{done} {reasons.STEPS_DUE.format(day=day)}" if day else done
    if judged.rule is Rule.OVERDUE_DELIVERY:
        return f"{reasons.OVERDUE.format(day=day)} {done}".strip()
    said = reasons.PARTS_DELIVERED.format(**forms) if parts else reasons.NOT_DELIVERED
    return f"{said} {reasons.WAS_DUE.format(day=day)}"


def _no_number(judged: Judgement, assessment: Assessment) -> str:
    target = judged.target
    if isinstance(target, Deliver):
        return reasons.DONE_WITHOUT_DAY if _own(assessment) == "done" else reasons.DELIVERY_UNSAID
    if isinstance(target, Change):
        known = judged.value is not None
        return no_comparison(judged, target) if known else reasons.NO_READING
    if judged.owed and isinstance(target, Count) and target.at_most is not None:
        return limit_unsaid(judged, target)
    if judged.owed:
        return reasons.NUMBERS_SHOWN.format(numbers=_shown(judged))
    if isinstance(target, Share) and not assessment.told:
        return reasons.NO_SHARE.format(of=target.of)
    return _number_unsaid(judged, assessment)


def _number_unsaid(judged: Judgement, assessment: Assessment) -> str:
    """Say why a number is missing: none was given, or it is of something else too."""
    entries = [told.entry for told in assessment.told]
    if not entries and assessment.own:
        return reasons.WORDS_WITHOUT_NUMBER.format(words=OWN[_own(assessment)])
    given = any(entry.count or entry.at_least or entry.date for entry in entries)
    if not isinstance(judged.target, Count) or not given:
        return reasons.NO_NUMBER
    label = judged.target.label
    return reasons.NOT_OF_LABEL.format(label=label) if label else reasons.NOT_OF_PROMISE


def _no_spread(judged: Judgement, assessment: Assessment) -> str:
    kind = judged.target.in_different if isinstance(judged.target, Count) else None
    done, said = sum(tally.done for tally in judged.tallies), numbers(judged)
    if not done:
        return reasons.NO_NUMBER
    shown = f"{upper_first(said)}. " if said else ""
    told = reasons.NUMBER_TOLD.format(n=grouped(done))
    return f"{shown}{told}. {reasons.SPREAD_UNSAID[kind or 'place']}"


def _work_told(judged: Judgement, assessment: Assessment) -> str:
    if isinstance(judged.target, Deliver):
        return _begun(judged, assessment)
    days = _event_days(assessment)
    if isinstance(judged.target, Change):
        first = reasons.NO_READING
        if judged.target.goal is not None or not days:
            return first
    else:
        first = reasons.NO_NUMBER_PROMISED if days else reasons.NO_EVENTS
    if not days:
        return first
    words = reasons.ONE_EVENT if len(days) == 1 else reasons.EVENTS
    return f"{first} {words.format(n=len(days), last=_day(days[-1]))}"


def _begun(judged: Judgement, assessment: Assessment) -> str:
    if _own(assessment) == "done":
        return reasons.DONE_WITHOUT_DAY
    due = reasons.STEPS_DUE.format(day=_day(judged.day)) if judged.day else ""
    begun = "" if _own(assessment) == "stopped" else reasons.BEGUN
    return f"{begun} {due}".strip()


def _event_days(assessment: Assessment) -> list[date]:
    """Return the days of the events, oldest first; what is told twice is one event (rule 1)."""
    entries = [told.entry for told in assessment.told if told.entry.measured is None]
    events = {(e.date, e.place, e.label, frozenset(e.by)) for e in entries if e.count != 0}
    return sorted(day for day, *_ in events if day)


def _reading(judged: Judgement, assessment: Assessment) -> str:
    return reading(judged, judged.target) if isinstance(judged.target, Change) else ""


def _reading_due(judged: Judgement, assessment: Assessment) -> str:
    if not isinstance(judged.target, Change):
        return ""
    due = judged.rule is Rule.READING_DUE
    words = reasons.READING_DUE if due else reasons.READING_UNTOLD
    known = f"{reading(judged, judged.target)} " if judged.value is not None else ""
    return f"{known}{words.format(day=_day(judged.target.read_by))}"


def _nothing_yet(judged: Judgement, assessment: Assessment) -> str:
    to = f" till och med {_day(assessment.reported_to)}" if assessment.reported_to else ""
    said = numbers(judged)
    words = reasons.NOUGHT_SO_FAR if said and judged.owed != 1 else reasons.NOTHING_YET
    return words.format(to=to, numbers=said)


def _limit(judged: Judgement, assessment: Assessment) -> str:
    words = broken if judged.rule is Rule.CEILING_BROKEN else held
    return words(judged, judged.target) if isinstance(judged.target, Count) else ""


SPECIAL: dict[Rule, Callable[[Judgement, Assessment], str]] = {
    Rule.UNDATED: _undated,
    Rule.PAUSED: _paused,
    Rule.SILENT: _silent,
    Rule.PART_SILENT: _part_silent,
    Rule.NO_NUMBER_GIVEN: _no_number,
    Rule.NO_SPREAD_GIVEN: _no_spread,
    Rule.SHARE_MET: _share_met,
    Rule.CLOSED_WINDOWS: _by_now,
    Rule.PACE: _by_now,
    Rule.SO_FAR: _so_far,
    Rule.WORK_TOLD: _work_told,
    Rule.READING: _reading,
    Rule.READING_DUE: _reading_due,
    Rule.READING_UNTOLD: _reading_due,
    Rule.NOTHING_YET: _nothing_yet,
    Rule.STEPS_DONE: _not_finished,
    Rule.NOT_DELIVERED: _not_finished,
    Rule.OVERDUE_DELIVERY: _not_finished,
    Rule.CEILING_BROKEN: _limit,
    Rule.CEILING_HELD: _limit,
}
