"""The promise page: what was promised, is it kept, what was done, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lofteskollen.judging.gathering import published
from lofteskollen.judging.values import Status, Verdict
from lofteskollen.model.collection import Edition, Place
from lofteskollen.model.promise import Signatory
from lofteskollen.pages import addresses
from lofteskollen.pages.activity import (
    ActivityView,
    Around,
    Item,
    entry_item,
    party_names,
    title,
    view,
)
from lofteskollen.pages.changes import ChangeView, changes, pauses
from lofteskollen.pages.common import (
    Head,
    Link,
    Summary,
    is_over,
    judged_on,
    standing,
    summary,
    trail,
    validity,
)
from lofteskollen.pages.duties import DutyView, duty_views, promised, site_measure
from lofteskollen.pages.timeline import Year, timeline
from lofteskollen.periods import Period
from lofteskollen.words import calendar, interface
from lofteskollen.words.order import upper_first
from lofteskollen.words.promise import description, edition_name, lead

LATEST = 3


@dataclass(frozen=True, slots=True)
class AreaView:
    """A heading of the document with its activities."""

    id: str
    title: str
    problem: str
    lead: str
    activities: tuple[ActivityView, ...]


@dataclass(frozen=True, slots=True)
class PromisePage:
    """Everything on the page of one promise."""

    head: Head
    over: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    plain: tuple[tuple[str, str, str], ...]
    summary: Summary
    latest: tuple[tuple[Item, Link], ...]
    next: tuple[tuple[str, str], ...]
    areas: tuple[AreaView, ...]
    sentence: str
    conditional: str
    duties: tuple[DutyView, ...]
    ours: tuple[DutyView, ...]
    years: tuple[Year, ...]
    changes: tuple[ChangeView, ...]
    pauses: tuple[tuple[str, str], ...]
    background: str
    aims: str
    implementation: str
    effects: tuple[str, ...]
    signatories: tuple[Signatory, ...]
    signed: str
    source: Link
    notes: tuple[str, ...]
    related: tuple[Link, ...]
    seal: str
    silent: bool
    measure: str


def promise_page(place: Place, edition: Edition, verdicts: Mapping[str, Verdict]) -> PromisePage:
    """Decide everything that a citizen reads about one promise."""
    promise, verdict = edition.promise, verdicts[edition.key]
    head = _head(place, edition, verdict)
    views = {v.id: v for v in _views(place, edition, verdicts, head)}
    return PromisePage(
        head=head,
        over=place.municipality.name,
        lead=lead(promise, len(verdict.assessments)),
        facts=tuple(_facts(edition, verdict)),
        plain=tuple(
            (code, interface.LANGUAGES[code], text) for code, text in promise.plain.items()
        ),
        summary=summary(verdict.assessments, is_over(verdict)),
        latest=tuple(_latest(verdict, head, head.address)),
        next=tuple(_next(edition, verdict)),
        areas=tuple(_areas(edition, verdict, views)),
        sentence=promise.promise_sentence or "",
        conditional=promise.conditional or "",
        duties=duty_views(promised(verdict.duties), head, head.address),
        ours=duty_views(site_measure(verdict.duties), head, head.address),
        years=timeline(edition, verdict, head),
        changes=tuple(changes(edition, verdict)),
        pauses=tuple(pauses(edition, verdict)),
        background=promise.background or "",
        aims=promise.aims or "",
        implementation=promise.implementation or "",
        effects=tuple(e.indicator for e in promise.effects),
        signatories=promise.signed.by if promise.signed else (),
        signed=_signed(edition),
        source=_source(edition),
        notes=tuple(note.text for note in promise.notes),
        related=tuple(_related(place, edition, head)),
        seal=promise.seal or "",
        silent=all(a.status in (Status.UNREPORTED, Status.AWAITING) for a in verdict.assessments),
        measure=interface.INTERFACE["site_measure_used"] if verdict.site_measure else "",
    )


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
    place: Place, edition: Edition, verdicts: Mapping[str, Verdict], head: Head
) -> Iterator[ActivityView]:
    reports = {
        log.name: calendar.span(Period(log.update.covers.first, log.update.covers.last))
        for log in edition.logs
    }
    others = tuple(verdicts[other.key] for other in place.editions if other is not edition)
    measure = verdicts[edition.key].site_measure
    around = Around(head, edition.promise, reports, others, measure)
    for number, assessment in enumerate(verdicts[edition.key].assessments, 1):
        yield view(assessment, number, around)


def _areas(
    edition: Edition, verdict: Verdict, views: Mapping[str, ActivityView]
) -> Iterator[AreaView]:
    for area in edition.promise.focus_areas:
        members = [views[a.activity.id] for a in verdict.assessments if a.area == area.id]
        yield AreaView(area.id, area.title, area.problem or "", area.lead or "", tuple(members))


def _facts(edition: Edition, verdict: Verdict) -> Iterator[tuple[str, str]]:
    promise, words = edition.promise, interface.INTERFACE
    yield words["period"], f"{validity(edition, verdict)} ({standing(verdict)})"
    if promise.district:
        yield words["district"], promise.district
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


def _latest(verdict: Verdict, head: Head, address: str) -> Iterator[tuple[Item, Link]]:
    told = [
        (item, assessment)
        for assessment in verdict.assessments
        for item in assessment.told
        if item.entry.date and (item.entry.text or item.entry.count)
    ]
    told.sort(key=lambda pair: (pair[0].day, pair[1].activity.id), reverse=True)
    for item, assessment in told[:LATEST]:
        href = head.to(f"{address}uppdateringar/{item.reference.log}/")
        link = Link(title(assessment.activity), f"#{assessment.activity.id}")
        yield entry_item(item.entry, item, href), link


def _next(edition: Edition, verdict: Verdict) -> Iterator[tuple[str, str]]:
    """What the parties say comes next, from the update published last."""
    logs = published(edition.logs, verdict.as_of)
    as_of = verdict.as_of.isoformat()
    if logs and not is_over(verdict):
        last = max(logs, key=lambda log: (str(log.update.published), log.name))
        for item in sorted(last.update.next, key=lambda item: item.when):
            if item.when >= as_of[: len(item.when)]:
                yield upper_first(calendar.when(item.when)), item.text


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
