"""One sentence that says why: for every rule, from the numbers that decided."""

from __future__ import annotations

from datetime import date

from lofteskollen.judging.values import Assessment, Judgement, Rule, State, Status
from lofteskollen.model.targets import Change, Count, Deliver, Share, WhenNeeded
from lofteskollen.periods import Unit
from lofteskollen.words import calendar, reasons
from lofteskollen.words.order import grouped, upper_first, value

WINDOWS = {
    Unit.DAY: ("dag", "dagar", "dagarna"),
    Unit.WEEK: ("vecka", "veckor", "veckorna"),
    Unit.MONTH: ("månad", "månader", "månaderna"),
    Unit.QUARTER: ("kvartal", "kvartal", "kvartalen"),
    Unit.HALF_YEAR: ("halvår", "halvår", "halvåren"),
    Unit.YEAR: ("år", "år", "åren"),
    Unit.SCHOOL_TERM: ("termin", "terminer", "terminerna"),
    Unit.PERIOD: ("gång", "gånger", "gångerna"),
}
TIMES = "gånger"
SPREAD = {"place": "på olika platser", "for": "på olika håll", "by": "av olika parter"}


def unit(judged: Judgement) -> str:
    """Return what is counted: the target's own word, or the windows themselves."""
    target = judged.target
    if isinstance(target, Count):
        if target.unit and not _counts_windows(target):
            return target.unit
        return windows(target) if _is_one(target) else TIMES
    if isinstance(target, Share):
        return target.of
    return "delar" if isinstance(target, Deliver) else ""


def _is_one(target: Count) -> bool:
    number = target.at_least if target.at_least is not None else target.at_most
    return number == 1 and target.every.unit is not Unit.PERIOD


def _counts_windows(target: Count) -> bool:
    """Say whether days, weeks or months are counted, and not all that was done in them."""
    short = target.every.n == 1 and target.every.unit in (Unit.DAY, Unit.WEEK, Unit.MONTH)
    return _is_one(target) and short and target.at_most is None and not target.average


def windows(target: Count) -> str:
    """Return the name of the windows: `veckor`, `treveckorsperioder`."""
    many = WINDOWS[target.every.unit][1]
    return many if target.every.n == 1 else f"perioder om {target.every.n} {many}"


def numbers(judged: Judgement) -> str:
    """Return `41 av 52 veckor`, or nothing where no number decided."""
    if judged.owed is None or judged.met is None or _is_whole_delivery(judged):
        return ""
    if _is_part(judged):
        done = sum(tally.done for tally in judged.tallies)
        return f"{grouped(done)} av {grouped(judged.everything or 0)} {unit(judged)}"
    at_most = isinstance(judged.target, Count) and judged.target.at_most is not None
    between = "av högst" if at_most else "av"
    words = (grouped(judged.met), between, grouped(judged.owed), unit(judged), _spread(judged))
    return " ".join(filter(None, words))


def _is_part(judged: Judgement) -> bool:
    """Say whether a share of less than all was promised, and is counted."""
    part = isinstance(judged.target, Share) and judged.target.at_least < 100
    return part and judged.everything is not None


def _spread(judged: Judgement) -> str:
    """Return what the things that are counted have to differ in."""
    kind = judged.target.in_different if isinstance(judged.target, Count) else None
    return SPREAD[kind] if kind else ""


def _is_whole_delivery(judged: Judgement) -> bool:
    """Say whether what was to be delivered has no parts to count."""
    return isinstance(judged.target, Deliver) and not judged.target.steps


def sentence(assessment: Assessment, site_measure: bool = False) -> str:
    """Return why an activity has its status, in one or a few plain sentences.

    `site_measure` says that a due day is the site's own, which the words then tell.
    """
    judged = assessment.decisive
    said = [reason(judged, assessment)]
    if site_measure and judged.rule is Rule.SILENT and assessment.due:
        said = [_silent_by_our_measure(judged, calendar.day(assessment.due))]
    if assessment.status is not judged.status:
        said.append(reasons.OTHERS[assessment.status])
    subject = _subject(judged, assessment)
    text = " ".join(said)
    return f"{upper_first(subject)}: {text}" if subject else text


def reason(judged: Judgement, assessment: Assessment) -> str:
    """Return why one target of an activity has its status."""
    said = [_of_rule(judged, assessment)]
    if _is_summed(judged):
        said.append(reasons.SUMMED)
    if _is_part(judged) and isinstance(judged.target, Share):
        percent, owed = judged.target.at_least, grouped(judged.owed or 0)
        said.append(reasons.PART_PROMISED.format(percent=percent, owed=owed))
    return " ".join(said)


def _subject(judged: Judgement, assessment: Assessment) -> str | None:
    """Return what tells the target that has a number from the others of the activity."""
    target = judged.target
    if judged.owed is None:
        return None
    if isinstance(target, Deliver):
        alike = [j for j in assessment.judgements if isinstance(j.target, Deliver)]
        return target.what if len(alike) > 1 else None
    return target.label if isinstance(target, Count) else None


def _is_summed(judged: Judgement) -> bool:
    """Say whether a number of several windows decided, and the windows are not told."""
    target = judged.target
    if not isinstance(target, Count) or target.average or target.at_most is not None:
        return False
    known = (State.KEPT, State.MISSED)
    return judged.rule is not Rule.SILENT and any(
        (t.summed or t.shared) and t.state in known and not t.reached for t in judged.tallies
    )


def _of_rule(judged: Judgement, assessment: Assessment) -> str:
    special = {
        Rule.SILENT: _silent,
        Rule.PART_SILENT: _part_silent,
        Rule.NO_NUMBER_GIVEN: _no_number,
        Rule.NO_SPREAD_GIVEN: _no_spread,
        Rule.WORK_TOLD: _work_told,
        Rule.READING: _reading,
        Rule.NOTHING_YET: _nothing_yet,
        Rule.STEPS_DONE: _not_finished,
        Rule.NOT_DELIVERED: _not_finished,
        Rule.OVERDUE_DELIVERY: _not_finished,
    }
    if judged.rule in special:
        return special[judged.rule](judged, assessment)
    said = numbers(judged)
    if judged.rule is Rule.SHARE_MET:
        words = reasons.PART_MET if _is_part(judged) else reasons.SHARE_MET
        return words[judged.status].format(numbers=said)
    if judged.rule in (Rule.CLOSED_WINDOWS, Rule.PACE):
        everything = judged.met == judged.owed
        told = reasons.ALL_SO_FAR if everything else reasons.AS_PLANNED[judged.status]
        return f"{said} hittills. {told}"
    by = judged.target.by if isinstance(judged.target, Deliver) else None
    due = by or (judged.tallies[0].period.last if judged.tallies else None)
    return reasons.SENTENCES[judged.rule].format(
        numbers=said,
        day=calendar.day(judged.day) if judged.day else "",
        due=calendar.day(due) if due else "",
    )


def _silent(judged: Judgement, assessment: Assessment) -> str:
    if assessment.due is None:
        return reasons.SILENT
    late = judged.status is Status.UNREPORTED
    words = reasons.SILENT_LATE if late else reasons.SILENT_DUE
    return words.format(due=calendar.day(assessment.due))


def _silent_by_our_measure(judged: Judgement, due: str) -> str:
    late = judged.status is Status.UNREPORTED
    return (reasons.OUR_LATE if late else reasons.OUR_DUE).format(due=due)


def _not_finished(judged: Judgement, assessment: Assessment) -> str:
    day = calendar.day(judged.day) if judged.day else ""
    parts = numbers(judged)
    done = reasons.STEPS_DONE.format(parts=parts) if parts else ""
    if judged.rule is Rule.STEPS_DONE:
        return f"{done} {reasons.STEPS_DUE.format(day=day)}" if day else done
    if judged.rule is Rule.OVERDUE_DELIVERY:
        return f"{reasons.OVERDUE.format(day=day)} {done}".strip()
    said = reasons.PARTS_DELIVERED.format(parts=parts) if parts else reasons.NOT_DELIVERED
    return f"{said} {reasons.WAS_DUE.format(day=day)}"


def _part_silent(judged: Judgement, assessment: Assessment) -> str:
    if isinstance(judged.target, Deliver) and judged.day:
        was_due = reasons.WAS_DUE.format(day=calendar.day(judged.day))
        return f"{was_due} {reasons.DELIVERY_UNTOLD}"
    known = reasons.SHOWN.format(numbers=numbers(judged))
    if judged.value is not None:
        known = reasons.LAST_READING.format(value=value(judged.value))
    elif not judged.owed:
        known = reasons.SOMETHING_SHOWN
    if judged.status is Status.AWAITING and assessment.due:
        return f"{known} {reasons.REST_DUE.format(due=calendar.day(assessment.due))}"
    return f"{known} {reasons.REST_UNTOLD}"


def _no_number(judged: Judgement, assessment: Assessment) -> str:
    if isinstance(judged.target, Deliver):
        return reasons.DELIVERY_UNSAID
    if judged.value is not None:
        return reasons.NO_COMPARISON.format(value=value(judged.value))
    if isinstance(judged.target, Change):
        return reasons.NO_READING
    if judged.owed:
        at_most = isinstance(judged.target, Count) and judged.target.at_most is not None
        words = reasons.LIMIT_UNSAID if at_most else reasons.NUMBERS_SHOWN
        return words.format(numbers=numbers(judged))
    if isinstance(judged.target, Share) and not assessment.told:
        return reasons.NO_SHARE.format(of=judged.target.of)
    return reasons.NO_NUMBER


def _no_spread(judged: Judgement, assessment: Assessment) -> str:
    kind = judged.target.in_different if isinstance(judged.target, Count) else None
    told = reasons.NUMBER_TOLD.format(n=grouped(sum(tally.done for tally in judged.tallies)))
    return f"{told} {reasons.SPREAD_UNSAID[kind or 'place']}"


def _work_told(judged: Judgement, assessment: Assessment) -> str:
    if isinstance(judged.target, Deliver):
        due = reasons.STEPS_DUE.format(day=calendar.day(judged.day)) if judged.day else ""
        return f"{reasons.BEGUN} {due}".strip()
    days = _event_days(assessment)
    if isinstance(judged.target, Change) and (judged.target.goal is not None or not days):
        return reasons.NO_READING
    if not days:
        return reasons.NO_EVENTS
    words = reasons.ONE_EVENT if len(days) == 1 else reasons.EVENTS
    return words.format(n=len(days), last=calendar.day(days[-1]))


def _event_days(assessment: Assessment) -> list[date]:
    """Return the days of the events, oldest first; what is told twice is one event (rule 1)."""
    entries = [told.entry for told in assessment.told if told.entry.measured is None]
    events = {(e.date, e.place, e.label, frozenset(e.by)) for e in entries if e.count != 0}
    return sorted(day for day, *_ in events if day)


def _reading(judged: Judgement, assessment: Assessment) -> str:
    target = judged.target
    if not isinstance(target, Change):
        return ""
    day = f" {calendar.day(judged.day)}" if judged.day else ""
    shown = f"{value(judged.value or 0)} {target.unit or ''}".strip()
    said = [reasons.MEASURED.format(day=day, value=shown)]
    words = reasons.READING_KEEP if target.direction == "keep" else reasons.READING_DIRECTION
    if target.goal is not None and target.direction != "keep":
        said.append(reasons.GOAL.format(goal=value(target.goal)))
        words = reasons.READING
    return " ".join([*said, words[judged.status]])


def _nothing_yet(judged: Judgement, assessment: Assessment) -> str:
    to = f" till och med {calendar.day(assessment.reported_to)}" if assessment.reported_to else ""
    said = numbers(judged)
    return reasons.NOTHING_YET.format(to=to, numbers=f" ({said})" if said else "")


def need(judged: Judgement) -> str:
    """Return what a report would have to show."""
    match judged.target:
        case Count() as target if judged.owed:
            return _need_count(judged, target)
        case Count():
            return reasons.NEED_DAYS
        case Share() as target:
            return reasons.NEED_SHARE.format(of=target.of)
        case Deliver() as target:
            return reasons.NEED_DELIVERY.format(what=target.what)
        case Change() as target:
            return reasons.NEED_READING.format(indicator=target.indicator)
        case _:
            trigger = isinstance(judged.target, WhenNeeded)
            return reasons.NEED_TRIGGER if trigger else reasons.NEED_WORK


def _need_count(judged: Judgement, target: Count) -> str:
    if not _is_one(target) or (target.unit and not _counts_windows(target)):
        return reasons.NEED_NUMBER.format(owed=judged.owed, unit=unit(judged))
    noun = WINDOWS[target.every.unit][2]
    named = noun if target.every.n == 1 else windows(target)
    return reasons.NEED_WINDOWS.format(owed=judged.owed, windows=named)
