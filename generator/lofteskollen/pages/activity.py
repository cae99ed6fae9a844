"""One activity as a citizen reads it: the word given, the word counted, and the proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lofteskollen.judging.values import (
    SILENT,
    Assessment,
    Own,
    Reference,
    Reporting,
    Rule,
    Verdict,
)
from lofteskollen.model.promise import Activity, Pause, Promise
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Badge, Head, Link, badge
from lofteskollen.pages.entries import (
    NOTHING_TOLD,
    Item,
    Names,
    days,
    names_of,
    nothing_item,
    told_item,
)
from lofteskollen.pages.graphs import Graph, Reports, graphs
from lofteskollen.periods import Period
from lofteskollen.words import calendar, interface
from lofteskollen.words.figures import figure
from lofteskollen.words.graphs import proof
from lofteskollen.words.labels import OWN
from lofteskollen.words.needs import need
from lofteskollen.words.order import listed, upper_first
from lofteskollen.words.sentences import reason, sentence
from lofteskollen.words.terms import target, when
from lofteskollen.words.told import AFTER_NUMBERS

SHOWN_EVENTS = 3
LONGEST_TITLE = 70


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The parties' own words, and where they stand."""

    state: str
    reason: str
    by: str
    href: str


@dataclass(frozen=True, slots=True)
class Aim:
    """One target of several: what it asks, how it went, and why."""

    name: str
    badge: Badge
    because: str


@dataclass(frozen=True, slots=True)
class ActivityView:
    """Everything a promise page shows of an activity."""

    id: str
    number: int
    title: str
    text: str
    signed_text: str
    by: str
    facts: tuple[str, ...]
    badge: Badge
    figure: str
    because: str
    need: str
    changed: bool
    duty: Link | None
    own: OwnWords | None
    aims: tuple[Aim, ...]
    graphs: tuple[Graph, ...]
    events: tuple[Item, ...]
    more: tuple[Item, ...]
    same: tuple[Link, ...]
    proof: str


def title(activity: Activity) -> str:
    """Return the short heading of an activity, or the beginning of its wording."""
    if activity.short:
        return activity.short
    if len(activity.text) <= LONGEST_TITLE:
        return activity.text
    return activity.text[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def party_names(promise: Promise, ids: Iterable[str]) -> str:
    """Return the names of the parties, joined."""
    names = {party.id: party.name for party in promise.parties}
    return listed([names[name] for name in ids])


@dataclass(frozen=True, slots=True)
class Around:
    """What an activity is shown within: its page, its promise, and the others of the place."""

    head: Head
    promise: Promise
    reports: Mapping[str, str]
    others: tuple[Verdict, ...]
    site_measure: bool
    shared_reason: str


def view(assessment: Assessment, number: int, around: Around) -> ActivityView:
    """Make the view of one activity."""
    activity, head = assessment.activity, around.head
    items = _items(assessment, names_of(around.promise), head)
    reports = Reports(around.reports, activity.id, _days_of(assessment))
    silent = assessment.decisive.rule in (Rule.SILENT, Rule.UNDATED)
    drawn = [] if silent else [graphs(judged, reports) for judged in assessment.judgements]
    shown = tuple(graph for part in drawn for graph in part)
    aims = () if silent else tuple(_aims(assessment))
    own = _own(assessment.own, around.promise, head)
    said = sentence(assessment)
    counted = figure(assessment.decisive, assessment.status)
    return ActivityView(
        id=activity.id,
        number=number,
        title=title(activity),
        text=assessment.wording,
        signed_text=activity.text,
        by=party_names(around.promise, activity.by),
        facts=tuple(_facts(assessment)),
        badge=badge(assessment.status, assessment.decisive),
        figure=counted,
        because="" if said == around.shared_reason else _after(counted, said),
        need=need(assessment.decisive) if silent else "",
        changed=_is_changed(assessment),
        duty=_duty(assessment, around),
        own=own,
        aims=aims,
        graphs=shown,
        events=tuple(items[:SHOWN_EVENTS]),
        more=tuple(items[SHOWN_EVENTS:]),
        same=tuple(_same(activity.id, around)),
        proof=proof(len(aims), len(shown), len(items)),
    )


def _after(counted: str, said: str) -> str:
    """Return a reason without the number that stands above it."""
    if not counted or not said.startswith(counted):
        return said
    rest = said.removeprefix(counted)
    if rest.startswith(". "):
        return rest.removeprefix(". ")
    return upper_first(rest.strip()) if rest.startswith(AFTER_NUMBERS) else said


def _aims(assessment: Assessment) -> Iterator[Aim]:
    """Tell of each target where there are several; the lowest alone stands beside the badge."""
    if len(assessment.judgements) > 1:
        for judged in assessment.judgements:
            name = upper_first(target(judged.target))
            yield Aim(name, badge(judged.status, judged), reason(judged, assessment))


def _same(activity: str, around: Around) -> Iterator[Link]:
    """Link to the same activity in other editions; they are never summed (DESIGN §4, rule 10)."""
    for verdict in around.others:
        for other in verdict.assessments:
            if other.activity.id == activity:
                slug, edition = verdict.key.split("/")
                there = f"{addresses.promise(slug, edition)}#{activity}"
                word = badge(other.status, other.decisive).word
                text = interface.INTERFACE["same_before"].format(edition=edition, status=word)
                yield Link(text, around.head.to(there))


def _items(assessment: Assessment, names: Names, head: Head) -> list[Item]:
    """Return what was told, the newest first, with what the parties say was nothing."""
    told = [(t.day, t.reference, told_item(t, names, head)) for t in assessment.told]
    nothing = [
        (n.covers.last, Reference(n.log, NOTHING_TOLD), nothing_item(n, head))
        for n in assessment.nothing
    ]
    return [item for *_, item in sorted((*told, *nothing), key=lambda i: i[:2], reverse=True)]


def _days_of(assessment: Assessment) -> dict[Reference, str]:
    """Return how each entry is named where it stands as proof: by its day, or as a sum."""
    words = interface.INTERFACE
    nothing = words["nothing_to_report"]
    named = {Reference(n.log, NOTHING_TOLD): nothing for n in assessment.nothing}
    for told in assessment.told:
        day = days(told.entry, told.covers)
        named[told.reference] = day if told.entry.date else words["sum_of"].format(days=day)
    return named


def _is_changed(assessment: Assessment) -> bool:
    """Say whether something that was declared after the signing is told of further down."""
    wording = assessment.wording != assessment.activity.text
    return wording or bool(assessment.added or assessment.withdrawn or assessment.pause)


def _duty(assessment: Assessment, around: Around) -> Link | None:
    """Lead to the duty whose report is awaited or late, where that is why."""
    awaited = assessment.reporting is not Reporting.IN_TIME or assessment.status in SILENT
    if not awaited or assessment.due is None:
        return None
    words = interface.INTERFACE
    if not assessment.due_is_ours:
        return Link(words["report_duties"], "#redovisning")
    there = "#vart-matt" if around.site_measure else around.head.to(addresses.SILENCE)
    return Link(words["our_measure"], there)


def _facts(assessment: Assessment) -> Iterator[str]:
    activity, words = assessment.activity, interface.INTERFACE
    if activity.places:
        yield words["places"].format(places=listed(activity.places))
    if activity.when:
        yield from when(activity.when)
    if assessment.added:
        yield words["added"].format(day=calendar.day(assessment.added))
    if assessment.withdrawn:
        yield words["withdrawn"].format(day=calendar.day(assessment.withdrawn))
    if assessment.pause:
        reason = assessment.pause.reason
        yield words["paused"].format(days=pause_days(assessment.pause), reason=reason)


def pause_days(pause: Pause) -> str:
    """Return the days of a pause, from when it was declared (DESIGN §4, rule 10)."""
    first = max(pause.first, pause.declared)
    if pause.last:
        return calendar.span(Period(first, pause.last))
    until = interface.INTERFACE["paused_until_further"]
    return until.format(first=calendar.day(first))


def _own(own: Own | None, promise: Promise, head: Head) -> OwnWords | None:
    if own is None:
        return None
    there = f"{head.address}uppdateringar/{own.log}/#{own.words.activity}"
    by = f"{party_names(promise, own.by)}, {calendar.day(own.published)}"
    return OwnWords(OWN[own.words.state], own.words.reason or "", by, head.to(there))
