"""`lofte explain`: the whole derivation of a verdict, window by window, with the rules of §4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from lofteskollen.judging.values import (
    Assessment,
    Judgement,
    Reference,
    Rule,
    State,
    Status,
    Tally,
    Told,
)
from lofteskollen.model.log import Entry
from lofteskollen.model.targets import Count, Share, Target
from lofteskollen.words import calendar, terms
from lofteskollen.words.counted import WINDOWS, numbers
from lofteskollen.words.graphs import tally_state
from lofteskollen.words.labels import LATE_DELIVERY, OWN, REPORTING, STATUS
from lofteskollen.words.order import grouped, value
from lofteskollen.words.sentences import sentence

# The headings of the method page, and the rules of DESIGN §4 that they tell of.
WINDOW, RUNNING, OVER = "Löfte, aktivitet och tidsfönster", "Medan tiden pågår", "När tiden är slut"
SUMS, MEASURES = "Händelse och summa", "Andelar och mätningar"
DELIVERY, UNNUMBERED = "Något som ska bli klart", "Löften utan tal"
SILENCE, CHANGES = "När ingen har redovisat", "Pauser, ändringar och rättelser"
RULES = {
    Rule.NOT_BEGUN: ("regel 6", RUNNING),
    Rule.WITHDRAWN: ("regel 10", CHANGES),
    Rule.PAUSED: ("regel 10", CHANGES),
    Rule.CUT_SHORT: ("regel 2", WINDOW),
    Rule.UNDATED: ("regel 9", SILENCE),
    Rule.SILENT: ("regel 9", SILENCE),
    Rule.PART_SILENT: ("regel 9", SILENCE),
    Rule.ALL_MET: ("regel 5", OVER),
    Rule.MET_EARLY: ("regel 5", OVER),
    Rule.SHARE_MET: ("reglerna 4 och 5", OVER),
    Rule.PROVED_MISSES: ("regel 9", OVER),
    Rule.NO_NUMBER_GIVEN: ("regel 1", SUMS),
    Rule.NO_SPREAD_GIVEN: ("regel 4", SUMS),
    Rule.CLOSED_WINDOWS: ("regel 6", RUNNING),
    Rule.PACE: ("regel 6", RUNNING),
    Rule.SO_FAR: ("regel 6", RUNNING),
    Rule.NOTHING_YET: ("regel 6", RUNNING),
    Rule.CEILING_BROKEN: ("regel 4", RUNNING),
    Rule.CEILING_HELD: ("reglerna 6 och 10", RUNNING),
    Rule.DELIVERED: ("regel 4", DELIVERY),
    Rule.DELIVERED_LATE: ("regel 10", DELIVERY),
    Rule.STEPS_DONE: ("regel 6", DELIVERY),
    Rule.NOT_DELIVERED: ("regel 8", DELIVERY),
    Rule.OVERDUE_DELIVERY: ("regel 8", DELIVERY),
    Rule.READING: ("regel 4", MEASURES),
    Rule.READING_DUE: ("regel 9", MEASURES),
    Rule.READING_UNTOLD: ("regel 9", MEASURES),
    Rule.READING_UNNAMED: ("regel 4", MEASURES),
    Rule.WORK_TOLD: ("regel 8", UNNUMBERED),
    Rule.NO_NEED: ("regel 8", UNNUMBERED),
    Rule.NEED_UNSAID: ("regel 8", UNNUMBERED),
    Rule.ONLY_CANCELLED: ("regel 8", UNNUMBERED),
    Rule.OWN_ZERO: ("regel 8", UNNUMBERED),
}
TITLE = "{key}/{activity}, bedömt {day}"
WORDING = "Löftet: {text}"
WHEN = "Gäller: {when}"
STATUS_LINE = "Omdöme: {word}. {sentence}"
REPORT_LINE = "Redovisning: {word}{due}."
DUE = ", nästa redovisning senast {day}"
WAS_DUE = ", skulle ha kommit senast {day}"
PAUSE = "Paus: {reason}"
SEVERAL = "Flera mål: det lägsta omdömet gäller, och mål utan tal har ingen röst (regel 7)."
TARGET = "Mål {n}: {target}"
JUDGED = "  {word}{numbers}. Avgjort av {rule}, ”{heading}”."
TOLD_NOTHING = "  Inga redovisningar."
PROOF = "      {log}: {entry}"
NOTHING = "inget att redovisa, {days}"
OWN_WORDS = "Parternas egna ord: {state}{reason} ({log}, {day})."
OWN_REASON = ": ”{reason}”"
MET = "{met} av {owed}"
MET_DONE = "{met} av {owed} ({done} gjorda)"
LIMIT = "{done}, högst {owed}"
SHARE = "{done} av {everything}, minst {owed} krävs"
MOST = ", högst {most}"
SHARED = ", delar en summa med andra fönster"
UNTOLD = ", inte redovisat för alla dagar"
ELSEWHERE = ", det som summan räknar har andra dagar"


def explain(key: str, assessment: Assessment, as_of: date) -> tuple[str, ...]:
    """Return the lines that tell how a verdict was reached."""
    return tuple(_lines(key, assessment, as_of))


def _lines(key: str, assessment: Assessment, as_of: date) -> Iterator[str]:
    activity = assessment.activity
    yield TITLE.format(key=key, activity=activity.id, day=calendar.day(as_of))
    yield WORDING.format(text=assessment.wording)
    if activity.when:
        yield WHEN.format(when="; ".join(terms.when(activity.when)))
    word = _word(assessment.status, assessment.decisive)
    yield STATUS_LINE.format(word=word, sentence=sentence(assessment))
    yield REPORT_LINE.format(word=REPORTING[assessment.reporting], due=_due(assessment.due, as_of))
    if assessment.pause:
        yield PAUSE.format(reason=assessment.pause.reason)
    if assessment.own:
        yield _own(assessment)
    if len(assessment.judgements) > 1:
        yield SEVERAL
    for n, judged in enumerate(assessment.judgements, 1):
        yield ""
        yield TARGET.format(n=n, target=terms.target(judged.target))
        yield from _judgement(judged, assessment)


def _word(status: Status, judged: Judgement) -> str:
    late = status is Status.KEPT and judged.rule is Rule.DELIVERED_LATE
    return LATE_DELIVERY if late else STATUS[status].word


def _due(due: date | None, as_of: date) -> str:
    if due is None:
        return ""
    return (DUE if due >= as_of else WAS_DUE).format(day=calendar.day(due))


def _own(assessment: Assessment) -> str:
    own = assessment.own
    if own is None:
        return ""
    reason = OWN_REASON.format(reason=own.words.reason) if own.words.reason else ""
    day = calendar.day(own.published)
    return OWN_WORDS.format(state=OWN[own.words.state], reason=reason, log=own.log, day=day)


def _judgement(judged: Judgement, assessment: Assessment) -> Iterator[str]:
    said = f" ({numbers(judged)})" if numbers(judged) else ""
    rule, heading = RULES[judged.rule]
    word = _word(judged.status, judged)
    yield JUDGED.format(word=word, numbers=said, rule=rule, heading=heading)
    entries = {told.reference: told for told in assessment.told}
    for tally in judged.tallies:
        elsewhere = ELSEWHERE if _is_elsewhere(tally, entries) else ""
        yield f"    {_name(tally, judged.target)}: {_tally(tally, judged)}{elsewhere}"
        yield from _proof(tally, judged.target, entries, assessment)
    if not judged.tallies:
        yield from _told(judged.target, assessment)


def _is_elsewhere(tally: Tally, entries: Mapping[Reference, Told]) -> bool:
    """Say whether a window was missed though a sum of its days is more than nothing."""
    if tally.state is not State.MISSED or tally.summed or tally.met:
        return False
    told = [entries[reference].entry for reference in tally.proof if reference in entries]
    return any(entry.count for entry in told)


def _proof(
    tally: Tally, target: Target | None, entries: Mapping[Reference, Told], assessment: Assessment
) -> Iterator[str]:
    days = {nothing.log: nothing.covers for nothing in assessment.nothing}
    for log, number in tally.proof:
        told = entries.get(Reference(log, number))
        zero = NOTHING.format(days=calendar.span(days[log])) if log in days else ""
        yield PROOF.format(log=log, entry=_entry(told, target) if told else zero)


def _told(target: Target | None, assessment: Assessment) -> Iterator[str]:
    """Where there is no number the entries themselves are the proof."""
    if not (assessment.told or assessment.nothing):
        yield TOLD_NOTHING
    for told in sorted(assessment.told, key=lambda told: told.reference):
        yield PROOF.format(log=told.log, entry=_entry(told, target))
    for nothing in assessment.nothing:
        said = NOTHING.format(days=calendar.span(nothing.covers))
        yield PROOF.format(log=nothing.log, entry=said)


def _name(tally: Tally, target: Target | None) -> str:
    if isinstance(target, Count) and not tally.summed:
        return calendar.window(tally.windows[0], target.every)
    return calendar.span(tally.period)


def _tally(tally: Tally, judged: Judgement) -> str:
    words = MET_DONE if tally.done > tally.met else MET
    if isinstance(judged.target, Count) and judged.target.at_most is not None:
        words = LIMIT
    if isinstance(judged.target, Share):
        words = SHARE
    facts = {"met": tally.met, "owed": tally.owed, "done": tally.done}
    shown = {key: grouped(n) for key, n in facts.items()}
    said = words.format(**shown, everything=grouped(judged.everything or 0))
    most = MOST.format(most=grouped(tally.most)) if tally.most is not None else ""
    shared = SHARED if tally.shared else ""
    untold = UNTOLD if tally.state is State.OPEN and not tally.told else ""
    return f"{said}{most}, {tally_state(tally)}{shared}{untold}"


def _entry(told: Told, target: Target | None) -> str:
    """Say an entry in the words that a writer knows from the file."""
    entry, corrected = told.entry, told.corrected
    windows = WINDOWS[target.every.unit][2] if isinstance(target, Count) else "fönstren"
    facts = [
        *_numbers(entry, windows),
        *(name for name in (entry.place, entry.label, *entry.by) if name),
        f"”{entry.text}”" if entry.text else "",
        f"rättat {calendar.day(corrected.date)}, var {value(corrected.was)}" if corrected else "",
    ]
    return ", ".join(fact for fact in facts if fact)


def _numbers(entry: Entry, windows: str) -> Iterator[str]:
    yield str(entry.date) if entry.date else ""
    yield f"{entry.during.first} – {entry.during.last}" if entry.during else ""
    yield f"antal {grouped(entry.count)}" if entry.count is not None else ""
    yield f"minst {grouped(entry.at_least)}" if entry.at_least is not None else ""
    yield f"i {entry.windows} av {windows}" if entry.windows is not None else ""
    yield f"av {grouped(entry.of)}" if entry.of is not None else ""
    yield f"del {entry.step}" if entry.step else ""
    yield {True: "klart", False: "inte klart", None: ""}[entry.done]
    yield f"mätning {value(entry.measured)}" if entry.measured is not None else ""
