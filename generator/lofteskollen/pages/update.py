"""One update: the page that staff share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lofteskollen.judging.gathering import as_known
from lofteskollen.judging.values import Assessment, Verdict
from lofteskollen.model.collection import Edition, Log, Place
from lofteskollen.pages import addresses
from lofteskollen.pages.activity import party_names, title
from lofteskollen.pages.common import (
    Badge,
    Facts,
    Head,
    Link,
    badge,
    in_words,
    judged_on,
    trail,
)
from lofteskollen.pages.entries import Item, Names, anchor, item, names_of
from lofteskollen.periods import Period
from lofteskollen.words import calendar, interface
from lofteskollen.words.figures import figure
from lofteskollen.words.labels import OWN
from lofteskollen.words.order import upper_first, value
from lofteskollen.words.promise import edition_name
from lofteskollen.words.update import update_title

SHOWN = 6


@dataclass(frozen=True, slots=True)
class ActivityReport:
    """What an update tells of one activity, and how the activity stands now."""

    id: str
    title: str
    href: str
    badge: Badge
    figure: str
    events: tuple[Item, ...]
    more: tuple[Item, ...]
    own: str
    reason: str


@dataclass(frozen=True, slots=True)
class UpdatePage:
    """Everything on the page of one update."""

    head: Head
    over: str
    heading: str
    summary: str
    facts: Facts
    source: Link | None
    overall: str
    overall_text: str
    reports: tuple[ActivityReport, ...]
    nothing: tuple[Link, ...]
    also: tuple[Item, ...]
    next: tuple[tuple[str, str], ...]
    corrections: tuple[tuple[str, str], ...]
    fulfils: tuple[str, ...]
    promise: Link


def update_page(
    place: Place, edition: Edition, log: Log, verdicts: Mapping[str, Verdict]
) -> UpdatePage:
    """Decide everything that a citizen reads of one update."""
    verdict, update = verdicts[edition.key], log.update
    address = addresses.update(edition.slug, edition.name, log.name)
    above = addresses.promise(edition.slug, edition.name)
    edition_link = Link(edition_name(edition.name, edition.promise), above)
    name = update_title(Period(update.covers.first, update.covers.last))
    head = Head(
        address=address,
        title=f"{place.municipality.name}: {name}",
        description=(update.summary or name).strip().split("\n")[0],
        trail=trail(address, place, edition_link, Link(name, address)),
        demo=place.municipality.demo,
        judged=judged_on(verdict.as_of),
        source=log.path,
    )
    known = {a.activity.id: a for a in verdict.assessments}
    source, names = update.source, names_of(edition.promise)
    return UpdatePage(
        head=head,
        over=f"{place.municipality.name}, {edition.promise.title}",
        heading=name,
        summary=update.summary or "",
        facts=in_words(_facts(edition, log)),
        source=Link(source.title, source.url or "") if source else None,
        overall=OWN[update.overall.state] if update.overall else "",
        overall_text=(update.overall.text or "") if update.overall else "",
        reports=tuple(_reports(log, known, names, head, verdict)),
        nothing=tuple(_nothing(log, known, head, above)),
        also=tuple(item(e, names) for e in update.entries if e.activity is None),
        next=tuple((upper_first(calendar.when(n.when)), n.text) for n in update.next),
        corrections=tuple(_corrections(log, known, verdict)),
        fulfils=tuple(duty.text for duty in edition.promise.follow_up if duty.id in update.fulfils),
        promise=Link(edition.promise.title, head.to(above)),
    )


def _facts(edition: Edition, log: Log) -> Iterator[tuple[str, str]]:
    words, update = interface.INTERFACE, log.update
    yield words["covers"], calendar.dates(Period(update.covers.first, update.covers.last))
    if update.published:
        yield words["published"], calendar.day(update.published)
    yield words["who_stands"], party_names(edition.promise, update.by)


def _reports(
    log: Log, known: Mapping[str, Assessment], names: Names, head: Head, verdict: Verdict
) -> Iterator[ActivityReport]:
    own = {said.activity: said for said in log.update.assessments}
    above = addresses.promise(verdict.key.split("/")[0], verdict.key.split("/")[1])
    for name, assessment in known.items():
        entries = [
            (anchor(name, number), *as_known(entry, log.update, verdict.as_of))
            for number, entry in enumerate(log.update.entries)
            if entry.activity == name
        ]
        if not entries and name not in own:
            continue
        words = own.get(name)
        items = tuple(item(entry, names, corrected=told, id=at) for at, entry, told in entries)
        yield ActivityReport(
            id=name,
            title=title(assessment.activity),
            href=head.to(f"{above}#{name}"),
            badge=badge(assessment.status, assessment.decisive),
            figure=figure(assessment.decisive, assessment.status),
            events=items[:SHOWN],
            more=items[SHOWN:],
            own=OWN[words.state] if words else "",
            reason=(words.reason or "") if words else "",
        )


def _nothing(log: Log, known: Mapping[str, Assessment], head: Head, above: str) -> Iterator[Link]:
    for name in log.update.nothing_to_report:
        if name in known:
            yield Link(title(known[name].activity), head.to(f"{above}#{name}"))


def _corrections(
    log: Log, known: Mapping[str, Assessment], verdict: Verdict
) -> Iterator[tuple[str, str]]:
    for correction in log.update.corrections:
        if correction.date <= verdict.as_of and correction.activity in known:
            text = interface.INTERFACE["correction"].format(
                day=calendar.day(correction.date),
                was=value(correction.was),
                now=value(correction.now),
            )
            name = title(known[correction.activity].activity)
            yield name, f"{text} {correction.text or ''}".strip()
