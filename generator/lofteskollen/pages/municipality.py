"""The page of a municipality: the current promise first, then earlier ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lofteskollen.judging.values import Verdict
from lofteskollen.model.collection import Edition, Place
from lofteskollen.model.municipality import Contact, Municipality
from lofteskollen.pages import addresses
from lofteskollen.pages.activity import party_names
from lofteskollen.pages.common import (
    Facts,
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
from lofteskollen.pages.lines import Line, line
from lofteskollen.pages.overview import Overview, overview
from lofteskollen.pages.police import address_of, area_on, region_of
from lofteskollen.pages.timeline import Timeline, place_timeline
from lofteskollen.pages.voice import Voice, voice
from lofteskollen.pages.ways_in import current
from lofteskollen.reading.codes import counties
from lofteskollen.words import calendar, interface
from lofteskollen.words.place import description, official_links

NEWEST = 8


@dataclass(frozen=True, slots=True)
class PromiseView:
    """One promise on the page of its municipality."""

    id: str
    title: str
    href: str
    standing: str
    coming: bool
    validity: str
    parties: str
    summary: Summary
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class MunicipalityPage:
    """Everything on the page of one municipality."""

    head: Head
    facts: Facts
    current: PromiseView | None
    coming: tuple[PromiseView, ...]
    earlier: tuple[PromiseView, ...]
    overview: Overview | None
    timeline: Timeline
    updates: tuple[Link, ...]
    older: tuple[Link, ...]
    contacts: tuple[Contact, ...]
    links: tuple[Link, ...]
    voice: Voice


def municipality_page(
    place: Place, verdicts: Mapping[str, Verdict], as_of: date
) -> MunicipalityPage:
    """Decide everything that a citizen reads about one municipality."""
    address = addresses.municipality(place.slug)
    head = Head(
        address=address,
        title=place.municipality.name,
        description=description(place.municipality.name),
        trail=trail(address, place),
        demo=place.municipality.demo,
        judged=judged_on(as_of),
        source=place.path,
    )
    newest = sorted(place.editions, key=_start, reverse=True)
    updates = tuple(_updates(newest, verdicts, head))
    now = current(place.editions, verdicts)
    views = [_promise(e, verdicts[e.key], head) for e in newest if e is not now]
    return MunicipalityPage(
        head=head,
        facts=tuple(_facts(place, as_of, head)),
        current=_promise(now, verdicts[now.key], head) if now else None,
        coming=tuple(view for view in views if view.coming),
        earlier=tuple(view for view in views if not view.coming),
        overview=overview(newest, verdicts, head) if newest else None,
        timeline=place_timeline(newest, verdicts, head),
        updates=updates[:NEWEST],
        older=updates[NEWEST:],
        contacts=contacts_on(place.municipality, as_of),
        links=tuple(Link(text, url) for text, url in official_links(place.municipality.links)),
        voice=voice(place.municipality, address),
    )


def _start(edition: Edition) -> tuple[str, str]:
    return (str(edition.promise.period.first or ""), edition.name)


def contacts_on(municipality: Municipality, as_of: date) -> tuple[Contact, ...]:
    """Leave out contacts whose day has passed: a site must not keep them (DESIGN §7)."""
    return tuple(c for c in municipality.contacts if c.until is None or c.until >= as_of)


def _facts(place: Place, as_of: date, head: Head) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Yield the facts of a municipality; those that others share lead to them."""
    words, real = interface.INTERFACE, not place.municipality.demo
    county = counties().get(place.municipality.code[:2])
    if county:
        yield words["county"], (Link(county.name, head.to(addresses.county(county.slug))),)
    yield words["code"], (Link(place.municipality.code, ""),)
    area = area_on(place.municipality, as_of)
    if area:
        names = [area.local_area, area.area, area.region]
        ways = [address_of(area), "", addresses.police_area(region_of(area))]
        yield (
            words["police"],
            tuple(
                Link(name, head.to(way) if real and way else "")
                for name, way in zip(names, ways, strict=True)
                if name
            ),
        )


def _promise(edition: Edition, verdict: Verdict, head: Head) -> PromiseView:
    address = addresses.promise(edition.slug, edition.name)
    lines = tuple(
        line(item, head.to(f"{address}#{item.activity.id}")) for item in verdict.assessments
    )
    return PromiseView(
        id=edition.name,
        title=edition.promise.title,
        href=head.to(address),
        standing=standing(verdict),
        coming=verdict.period is not None and verdict.as_of < verdict.period.first,
        validity=validity(edition, verdict),
        parties=party_names(edition.promise, [party.id for party in edition.promise.parties]),
        summary=summary(verdict.assessments, is_over(verdict)),
        lines=lines,
    )


def _updates(
    editions: list[Edition], verdicts: Mapping[str, Verdict], head: Head
) -> Iterator[Link]:
    found = [
        (log.update.published, edition, log)
        for edition in editions
        for log in edition.logs
        if log.name in verdicts[edition.key].logs and log.update.published
    ]
    found.sort(key=lambda item: (str(item[0]), item[2].name), reverse=True)
    for published, edition, log in found:
        there = addresses.update(edition.slug, edition.name, log.name)
        text = (log.update.summary or edition.promise.title).strip().split("\n")[0]
        yield Link(text, head.to(there), calendar.day(published) if published else "")
