"""The promise page: what was promised, is it kept, what was done, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lofteskollen.judging.values import SILENT, Verdict
from lofteskollen.model.anchors import area_anchor
from lofteskollen.model.collection import Edition, Place
from lofteskollen.model.promise import Signatory
from lofteskollen.pages import addresses
from lofteskollen.pages.activity import ActivityView, Around, party_names, view
from lofteskollen.pages.changes import ChangeView, changes, pauses
from lofteskollen.pages.coming import coming, latest
from lofteskollen.pages.common import (
    Facts,
    Head,
    Link,
    Summary,
    in_words,
    is_over,
    judged_on,
    standing,
    summary,
    trail,
    validity,
)
from lofteskollen.pages.duties import DutyGroup, duty_groups, promised, site_measure
from lofteskollen.pages.entries import Item, names_of
from lofteskollen.pages.life import Life, life
from lofteskollen.pages.lines import Line, line
from lofteskollen.pages.origin import Origin, origin
from lofteskollen.pages.timeline import Timeline, moments, timeline
from lofteskollen.pages.voice import Voice, voice
from lofteskollen.periods import Period
from lofteskollen.words import calendar, interface
from lofteskollen.words.promise import NAMED_IN_LEAD, description, edition_name, lead
from lofteskollen.words.reasons import NONE_HERE
from lofteskollen.words.sentences import sentence
from lofteskollen.words.sums import tally


@dataclass(frozen=True, slots=True)
class AreaView:
    """A heading of the document with its activities."""

    anchor: str
    title: str
    problem: str
    lead: str
    activities: tuple[ActivityView, ...]


@dataclass(frozen=True, slots=True)
class PromisePage:
    """Everything on the page of one promise."""

    head: Head
    over: str
    heading: str
    lead: str
    facts: Facts
    plain: str
    languages: tuple[tuple[str, str, str], ...]
    summary: Summary
    tally: str
    shared_reason: str
    lines: tuple[Line, ...]
    latest: tuple[tuple[Item, Link], ...]
    next: tuple[tuple[str, Link], ...]
    areas: tuple[AreaView, ...]
    sentence: str
    conditional: str
    duties: tuple[DutyGroup, ...]
    ours: tuple[DutyGroup, ...]
    life: Life
    timeline: Timeline
    changes: tuple[ChangeView, ...]
    pauses: tuple[tuple[str, str], ...]
    origin: Origin
    signatories: tuple[Signatory, ...]
    signed: str
    source: Link
    notes: tuple[str, ...]
    related: tuple[Link, ...]
    seal: str
    measure: str
    voice: Voice


def promise_page(place: Place, edition: Edition, verdicts: Mapping[str, Verdict]) -> PromisePage:
    """Decide everything that a citizen reads about one promise."""
    promise, verdict = edition.promise, verdicts[edition.key]
    head = _head(place, edition, verdict)
    shared = _shared_reason(verdict)
    views = {v.id: v for v in _views(place, edition, verdicts, head, shared)}
    happened = moments(edition, verdict, head)
    return PromisePage(
        head=head,
        over=place.municipality.name,
        heading=promise.title,
        lead=lead(promise, len(verdict.assessments)),
        facts=in_words(_facts(edition, verdict)),
        plain=promise.plain.get("sv", ""),
        languages=tuple(
            (code, interface.LANGUAGES[code], text)
            for code, text in promise.plain.items()
            if code != "sv"
        ),
        summary=summary(verdict.assessments, is_over(verdict)),
        tally=tally(verdict.assessments),
        shared_reason=shared.removeprefix(f"{NONE_HERE} "),
        lines=tuple(line(item, f"#{item.activity.id}") for item in verdict.assessments),
        latest=tuple(latest(verdict, names_of(promise), head)),
        next=tuple(coming(edition, verdict)),
        areas=tuple(_areas(edition, verdict, views)),
        sentence=promise.promise_sentence or "",
        conditional=promise.conditional or "",
        duties=duty_groups(promised(verdict.duties), head),
        ours=duty_groups(site_measure(verdict.duties), head),
        life=life(happened, verdict.period),
        timeline=timeline(happened),
        changes=tuple(changes(edition, verdict)),
        pauses=tuple(pauses(edition, verdict)),
        origin=origin(edition, verdict, head),
        signatories=promise.signed.by if promise.signed else (),
        signed=_signed(edition),
        source=_source(edition),
        notes=tuple(n.text for n in promise.notes if not n.date or n.date <= verdict.as_of),
        related=tuple(_related(place, edition, head)),
        seal=promise.seal or "",
        measure=interface.INTERFACE["site_measure_used"] if verdict.site_measure else "",
        voice=voice(place.municipality, head.address),
    )


def _shared_reason(verdict: Verdict) -> str:
    """Return the reason that all activities share when nothing is told, so that it is said once."""
    said = {sentence(a) for a in verdict.assessments}
    silent = all(item.status in SILENT for item in verdict.assessments)
    return said.pop() if silent and len(said) == 1 else ""


def _head(place: Place, edition: Edition, verdict: Verdict) -> Head:
    promise = edition.promise
    address = addresses.promise(edition.slug, edition.name)
    return Head(
        address=address,
        title=f"{place.municipality.name}: {promise.title}",
        description=description(place.municipality.name, promise),
        trail=trail(address, place, Link(edition_name(edition.name, edition.promise), address)),
        demo=place.municipality.demo,
        judged=judged_on(verdict.as_of),
        source=edition.path,
    )


def _views(
    place: Place, edition: Edition, verdicts: Mapping[str, Verdict], head: Head, shared: str
) -> Iterator[ActivityView]:
    reports = {
        log.name: calendar.span(Period(log.update.covers.first, log.update.covers.last))
        for log in edition.logs
    }
    others = tuple(verdicts[other.key] for other in place.editions if other is not edition)
    measure = verdicts[edition.key].site_measure
    around = Around(head, edition.promise, reports, others, measure, shared)
    for number, assessment in enumerate(verdicts[edition.key].assessments, 1):
        yield view(assessment, number, around)


def _areas(
    edition: Edition, verdict: Verdict, views: Mapping[str, ActivityView]
) -> Iterator[AreaView]:
    for area in edition.promise.focus_areas:
        members = [views[a.activity.id] for a in verdict.assessments if a.area == area.id]
        yield AreaView(
            area_anchor(area.id), area.title, area.problem or "", area.lead or "", tuple(members)
        )


def _facts(edition: Edition, verdict: Verdict) -> Iterator[tuple[str, str]]:
    promise, words = edition.promise, interface.INTERFACE
    yield words["period"], f"{validity(edition, verdict)} ({standing(verdict)})"
    if promise.district:
        yield words["district"], promise.district
    if len(promise.parties) > NAMED_IN_LEAD:
        yield words["parties"], party_names(promise, [party.id for party in promise.parties])
    if promise.signed and promise.signed.date:
        yield words["signed"], _signed(edition)
    told = [a.reported_to for a in verdict.assessments if a.reported_to]
    last = calendar.day(max(told)) if told else words["no_report"]
    yield words["reported_to" if told else "reports_here"], last


def _signed(edition: Edition) -> str:
    signed = edition.promise.signed
    if signed is None:
        return ""
    day = calendar.day(signed.date) if signed.date else ""
    return ", ".join(part for part in (signed.place, day) if part)


def _source(edition: Edition) -> Link:
    source = edition.promise.source
    words = interface.INTERFACE
    note = words["retrieved"].format(day=calendar.day(source.retrieved)) if source.retrieved else ""
    return Link(source.title, source.url or "", note)


def _related(place: Place, edition: Edition, head: Head) -> Iterator[Link]:
    words = interface.INTERFACE
    names = {other.name for other in place.editions}
    extended = edition.promise.extends
    if extended:
        href = head.to(addresses.promise(place.slug, extended)) if extended in names else ""
        yield Link(words["extends"].format(edition=extended), href)
    for other in place.editions:
        if other.promise.extends == edition.name:
            href = head.to(addresses.promise(place.slug, other.name))
            yield Link(words["extended_by"].format(edition=other.name), href)
