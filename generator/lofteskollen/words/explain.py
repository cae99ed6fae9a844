"""`lofte explain`: the whole derivation of a verdict, window by window, with the rules of §4."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lofteskollen.judging.values import Assessment, Judgement, Reference, Rule, Tally
from lofteskollen.model.log import Entry
from lofteskollen.model.targets import Count, Target
from lofteskollen.words import calendar, terms
from lofteskollen.words.counted import numbers
from lofteskollen.words.graphs import tally_state
from lofteskollen.words.labels import OWN, REPORTING, STATUS
from lofteskollen.words.order import grouped, value
from lofteskollen.words.sentences import sentence

RULES = {
    Rule.NOT_BEGUN: "regel 6",
    Rule.WITHDRAWN: "en ändring som är berättad",
    Rule.PAUSED: "regel 10",
    Rule.CUT_SHORT: "regel 2",
    Rule.UNDATED: "regel 9",
    Rule.SILENT: "regel 9",
    Rule.PART_SILENT: "regel 9",
    Rule.ALL_MET: "regel 5",
    Rule.MET_EARLY: "regel 5",
    Rule.SHARE_MET: "reglerna 4 och 5",
    Rule.PROVED_MISSES: "regel 9",
    Rule.NO_NUMBER_GIVEN: "regel 1",
    Rule.NO_SPREAD_GIVEN: "regel 4",
    Rule.CLOSED_WINDOWS: "regel 6",
    Rule.PACE: "regel 6",
    Rule.SO_FAR: "regel 6",
    Rule.NOTHING_YET: "regel 6",
    Rule.CEILING_BROKEN: "regel 4",
    Rule.CEILING_HELD: "reglerna 6 och 10",
    Rule.DELIVERED: "regel 4",
    Rule.DELIVERED_LATE: "regel 10",
    Rule.STEPS_DONE: "regel 6",
    Rule.NOT_DELIVERED: "regel 8",
    Rule.OVERDUE_DELIVERY: "regel 8",
    Rule.READING: "regel 4",
    Rule.READING_DUE: "regel 9",
    Rule.READING_UNTOLD: "regel 9",
    Rule.READING_UNNAMED: "regel 4",
    Rule.WORK_TOLD: "regel 8",
    Rule.NO_NEED: "regel 8",
    Rule.NEED_UNSAID: "regel 8",
    Rule.ONLY_CANCELLED: "regel 8",
    Rule.OWN_ZERO: "regel 8",
}
TITLE = "{key}/{activity}, bedömt {day}"
WORDING = "Löftet: {text}"
STATUS_LINE = "Omdöme: {word}. {sentence}"
REPORT_LINE = "Redovisning: {word}{due}."
DUE = ", nästa senast {day}"
WAS_DUE = ", skulle ha kommit senast {day}"
SEVERAL = "Flera mål: det lägsta omdömet gäller, och mål utan tal har ingen röst (regel 7)."
TARGET = "Mål {n}: {target}"
JUDGED = "  {word}{numbers}. Avgjort av {rule}."
TOLD_NOTHING = "  Inga redovisningar."
PROOF = "      {log}: {entry}"
FORGOTTEN = "inget att redovisa"
OWN_WORDS = "Parternas egna ord: {state}{reason} ({log}, {day})."
MET = "{met} av {owed}"
MET_DONE = "{met} av {owed} ({done} gjorda)"
MOST = ", högst {most}"
SHARED = ", delar en summa med andra fönster"
UNTOLD = ", inte redovisat för alla dagar"


def explain(key: str, assessment: Assessment, as_of: date) -> tuple[str, ...]:
    """Return the lines that tell how a verdict was reached."""
    return tuple(_lines(key, assessment, as_of))


def _lines(key: str, assessment: Assessment, as_of: date) -> Iterator[str]:
    activity = assessment.activity
    yield TITLE.format(key=key, activity=activity.id, day=calendar.day(as_of))
    yield WORDING.format(text=assessment.wording)
    word = STATUS[assessment.status].word
    yield STATUS_LINE.format(word=word, sentence=sentence(assessment))
    yield REPORT_LINE.format(word=REPORTING[assessment.reporting], due=_due(assessment.due, as_of))
    if assessment.own:
        yield _own(assessment)
    if len(assessment.judgements) > 1:
        yield SEVERAL
    entries = {told.reference: told.entry for told in assessment.told}
    for n, judged in enumerate(assessment.judgements, 1):
        yield ""
        yield TARGET.format(n=n, target=terms.target(judged.target))
        yield from _judgement(judged, entries)


def _due(due: date | None, as_of: date) -> str:
    if due is None:
        return ""
    return (DUE if due >= as_of else WAS_DUE).format(day=calendar.day(due))


def _own(assessment: Assessment) -> str:
    own = assessment.own
    if own is None:
        return ""
    reason = f", {own.words.reason}" if own.words.reason else ""
    day = calendar.day(own.published)
    return OWN_WORDS.format(state=OWN[own.words.state], reason=reason, log=own.log, day=day)


def _judgement(judged: Judgement, entries: dict[Reference, Entry]) -> Iterator[str]:
    said = f" ({numbers(judged)})" if numbers(judged) else ""
    word = STATUS[judged.status].word
    yield JUDGED.format(word=word, numbers=said, rule=RULES[judged.rule])
    for tally in judged.tallies:
        yield f"    {_name(tally, judged.target)}: {_tally(tally)}"
        for reference in tally.proof:
            entry = entries.get(reference)
            yield PROOF.format(log=reference.log, entry=_entry(entry) if entry else FORGOTTEN)
    if not judged.tallies:
        yield from _told(entries)


def _told(entries: dict[Reference, Entry]) -> Iterator[str]:
    """Where there is no number the entries themselves are the proof."""
    if not entries:
        yield TOLD_NOTHING
    for reference in sorted(entries):
        yield PROOF.format(log=reference.log, entry=_entry(entries[reference]))


def _name(tally: Tally, target: Target | None) -> str:
    if isinstance(target, Count) and not tally.summed:
        return calendar.window(tally.windows[0], target.every)
    return calendar.span(tally.period)


def _tally(tally: Tally) -> str:
    words = MET_DONE if tally.done > tally.met else MET
    said = words.format(met=grouped(tally.met), owed=grouped(tally.owed), done=grouped(tally.done))
    most = MOST.format(most=grouped(tally.most)) if tally.most is not None else ""
    shared = SHARED if tally.shared else ""
    untold = "" if tally.told else UNTOLD
    return f"{said}{most}, {tally_state(tally)}{shared}{untold}"


def _entry(entry: Entry) -> str:
    """Say an entry in the words that a writer knows from the file."""
    facts = [
        str(entry.date) if entry.date else "",
        f"{entry.during.first} – {entry.during.last}" if entry.during else "",
        f"antal {grouped(entry.count)}" if entry.count is not None else "",
        f"minst {grouped(entry.at_least)}" if entry.at_least is not None else "",
        f"i {entry.windows} av fönstren" if entry.windows is not None else "",
        f"av {grouped(entry.of)}" if entry.of is not None else "",
        f"del {entry.step}" if entry.step else "",
        "klart" if entry.done else "",
        f"mätning {value(entry.measured)}" if entry.measured is not None else "",
        *(name for name in (entry.place, entry.label, *entry.by) if name),
        f"”{entry.text}”" if entry.text else "",
    ]
    return ", ".join(fact for fact in facts if fact)
