"""One sentence that says why: for every rule, from the numbers that decided."""

from __future__ import annotations

from lofteskollen.judging.values import Assessment, Judgement, Rule, State, Status
from lofteskollen.model.targets import Change, Count, Deliver, Share, WhenNeeded
from lofteskollen.periods import Unit
from lofteskollen.words import calendar
from lofteskollen.words.order import grouped, value

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

SENTENCES = {
    Rule.NOT_BEGUN: "Löftet börjar gälla {day}.",
    Rule.WITHDRAWN: "Löftet utgick {day}, genom en ändring som parterna har kommit överens om.",
    Rule.PAUSED: "Löftet är pausat, genom ett beslut som parterna har berättat om.",
    Rule.UNDATED: "Dokumentet säger inte när löftet gäller. Därför går det inte att säga när "
    "en redovisning är sen.",
    Rule.ALL_MET: "{numbers}. Allt som lovades är gjort.",
    Rule.MET_EARLY: "{numbers}. Allt som lovades är redan gjort.",
    Rule.PROVED_MISSES: "{numbers} är visade. Det som inte är redovisat kan inte ändra omdömet.",
    Rule.NO_SPREAD_GIVEN: "Redovisningarna visar inte att det skedde på så många olika håll "
    "som löftet säger: {numbers} är visade.",
    Rule.SO_FAR: "{numbers} hittills.",
    Rule.CEILING_BROKEN: "Gränsen är passerad: {numbers}.",
    Rule.CEILING_HELD: "Inom gränsen: {numbers}.",
    Rule.DELIVERED: "Klart {day}, i tid.",
    Rule.DELIVERED_LATE: "Klart {day}. Det skulle ha varit klart {due}.",
    Rule.STEPS_DONE: "{met} av {owed} delar är klara. Det ska vara klart senast {day}.",
    Rule.NOT_DELIVERED: "{met} av {owed} delar blev klara. Det skulle ha varit klart {day}.",
    Rule.OVERDUE_DELIVERY: "Det skulle ha varit klart {day}, men är inte det. "
    "{met} av {owed} delar är klara.",
    Rule.NO_NEED: "Parterna redovisar att inget behov har uppstått.",
    Rule.OWN_ZERO: "Parterna redovisar själva att inget har gjorts.",
}
SHARE_MET = {
    Status.NEARLY_KEPT: "{numbers}. Det är minst nio av tio, men inte allt.",
    Status.PARTLY_KEPT: "{numbers}. Det är minst hälften, men mindre än nio av tio.",
    Status.NOT_KEPT: "{numbers}. Det är mindre än hälften.",
}
AS_PLANNED = {
    Status.ON_TRACK: "Det är minst nio av tio av det som skulle vara gjort vid det laget.",
    Status.BEHIND: "Det är mindre än nio av tio av det som skulle vara gjort vid det laget.",
}
READING = {
    Status.KEPT: "Målet är nått.",
    Status.ON_TRACK: "Det är dit löftet siktar.",
    Status.NEARLY_KEPT: "Det är minst nio tiondelar av vägen till målet.",
    Status.PARTLY_KEPT: "Det är minst halva vägen till målet.",
    Status.NOT_KEPT: "Det är mindre än halva vägen till målet.",
    Status.UNDER_WAY: "Målet är inte nått än.",
}
SUMMED = "Räknat på antalet, eftersom redovisningen inte säger när."


def unit(judged: Judgement) -> str:
    """Return what is counted: the target's own word, or the windows themselves."""
    target = judged.target
    if isinstance(target, Count):
        if target.unit:
            return target.unit
        number = target.at_least if target.at_least is not None else target.at_most
        if number != 1 or target.every.unit is Unit.PERIOD:
            return TIMES
        return windows(target)
    if isinstance(target, Share):
        return target.of
    return "delar" if isinstance(target, Deliver) else ""


def windows(target: Count) -> str:
    """Return the name of the windows: `veckor`, `treveckorsperioder`."""
    many = WINDOWS[target.every.unit][1]
    return many if target.every.n == 1 else f"perioder om {target.every.n} {many}"


def numbers(judged: Judgement) -> str:
    """Return `41 av 52 veckor`, or nothing where no number decided."""
    if judged.owed is None or judged.met is None:
        return ""
    at_most = isinstance(judged.target, Count) and judged.target.at_most is not None
    between = "av högst" if at_most else "av"
    return f"{grouped(judged.met)} {between} {grouped(judged.owed)} {unit(judged)}".strip()


def sentence(assessment: Assessment) -> str:
    """Return why an activity has its status, in one or a few plain sentences."""
    judged = assessment.decisive
    text = _of_rule(judged, assessment)
    average = isinstance(judged.target, Count) and judged.target.average
    known = (State.KEPT, State.MISSED)
    summed = [t for t in judged.tallies if t.summed and t.state in known and not t.reached]
    return f"{text} {SUMMED}" if summed and not average else text


def _of_rule(judged: Judgement, assessment: Assessment) -> str:
    special = {
        Rule.SILENT: _silent,
        Rule.PART_SILENT: _part_silent,
        Rule.NO_NUMBER_GIVEN: _no_number,
        Rule.WORK_TOLD: _work_told,
        Rule.READING: _reading,
        Rule.NOTHING_YET: _nothing_yet,
    }
    if judged.rule in special:
        return special[judged.rule](judged, assessment)
    said = numbers(judged)
    if judged.rule is Rule.SHARE_MET:
        return SHARE_MET[judged.status].format(numbers=said)
    if judged.rule in (Rule.CLOSED_WINDOWS, Rule.PACE):
        return f"{said} hittills. {AS_PLANNED[judged.status]}"
    due = judged.target.by if isinstance(judged.target, Deliver) else None
    return SENTENCES[judged.rule].format(
        numbers=said,
        met=judged.met,
        owed=judged.owed,
        day=calendar.day(judged.day) if judged.day else "",
        due=calendar.day(due) if due else "vid periodens slut",
    )


def _silent(judged: Judgement, assessment: Assessment) -> str:
    due = assessment.due
    if judged.status is Status.UNREPORTED and due:
        return f"Ingen redovisning finns här. Den skulle ha kommit senast {calendar.day(due)}."
    if due:
        return f"Inget är redovisat än. Nästa redovisning väntas senast {calendar.day(due)}."
    return "Inget är redovisat än."


def _part_silent(judged: Judgement, assessment: Assessment) -> str:
    known = f"{numbers(judged)} är visade" if judged.owed else "Något är redovisat"
    if isinstance(judged.target, Change) and judged.value is not None:
        known = f"Senaste mätningen visar {value(judged.value)}"
    if judged.status is Status.AWAITING and assessment.due:
        return f"{known}. Resten väntas senast {calendar.day(assessment.due)}."
    return f"{known}. Resten är inte redovisat."


def _no_number(judged: Judgement, assessment: Assessment) -> str:
    if isinstance(judged.target, Deliver):
        return "Redovisningarna säger inte om det blev klart."
    if isinstance(judged.target, Change) and judged.value is not None:
        shown = value(judged.value)
        return f"Senaste mätningen visar {shown}, men det framgår inte vad den ska jämföras med."
    if judged.owed:
        return f"Redovisningarna visar {numbers(judged)}. Om resten går det inte att se antalet."
    return "Redovisningarna berättar om arbetet, men antalet framgår inte."


def _work_told(judged: Judgement, assessment: Assessment) -> str:
    if isinstance(judged.target, Deliver) and judged.day:
        return f"Arbetet har börjat. Det ska vara klart senast {calendar.day(judged.day)}."
    days = sorted(told.entry.date for told in assessment.told if told.entry.date)
    if not days:
        return "Parterna berättar om arbetet, utan datum och antal."
    last = calendar.day(days[-1])
    if len(days) == 1:
        return f"Löftet har inget tal. En händelse är redovisad, den {last}."
    return f"Löftet har inget tal. {len(days)} händelser är redovisade, den senaste {last}."


def _reading(judged: Judgement, assessment: Assessment) -> str:
    target = judged.target
    assert isinstance(target, Change)
    measured = f"{value(judged.value or 0)} {target.unit or ''}".strip()
    day = f" {calendar.day(judged.day)}" if judged.day else ""
    goal = f" Målet är {value(target.goal)}." if target.goal is not None else ""
    return f"Mätningen{day} visar {measured}.{goal} {READING[judged.status]}"


def _nothing_yet(judged: Judgement, assessment: Assessment) -> str:
    to = f" till och med {calendar.day(assessment.reported_to)}" if assessment.reported_to else ""
    said = f" ({numbers(judged)})" if judged.owed else ""
    return f"Parterna har redovisat{to}. Inget är gjort än{said}."


def need(judged: Judgement) -> str:
    """Return what a report would have to show."""
    target = judged.target
    if isinstance(target, Count) and judged.owed:
        one = target.at_least == 1 and target.every.unit is not Unit.PERIOD
        if one and not target.unit:
            noun = WINDOWS[target.every.unit][2]
            named = noun if target.every.n == 1 else windows(target)
            return f"En redovisning skulle visa hur många av de {judged.owed} {named} som hölls."
        return f"En redovisning skulle visa {judged.owed} {unit(judged)} i allt."
    if isinstance(target, Share):
        return f"En redovisning skulle visa hur många av {target.of} det gällde."
    if isinstance(target, Deliver):
        return f"En redovisning skulle visa om det blev klart: {target.what}."
    if isinstance(target, Change):
        return f"En redovisning skulle visa en mätning: {target.indicator}."
    if isinstance(target, WhenNeeded):
        return "Löftet har inget tal. En redovisning skulle visa när behovet fanns och vad som gjordes."
    return "Löftet har inget tal. En redovisning skulle visa vad som gjordes, och när."
