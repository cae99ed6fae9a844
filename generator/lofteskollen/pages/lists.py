"""Start page, municipalities, topics, updates and follow-up: the ways in.

Made-up municipalities stay out of every sum and list but the list of municipalities.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from lofteskollen.judging.values import DutyReport, Status, Verdict
from lofteskollen.model.collection import Collection, Edition, Log, Place
from lofteskollen.model.municipality import Topic
from lofteskollen.pages import addresses
from lofteskollen.pages.activity import title
from lofteskollen.pages.common import (
    Badge,
    Head,
    Link,
    Summary,
    badge,
    figure,
    is_over,
    judged_on,
    standing,
    summary,
)
from lofteskollen.pages.duties import DutyView, duty_views, upcoming
from lofteskollen.pages.promise import assessments_of
from lofteskollen.periods import Period
from lofteskollen.words import calendar, interface, order, sums
from lofteskollen.words.update import update_title

NEWEST = 5

Verdicts = Mapping[str, Verdict]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A municipality in a list: its newest promise and what it amounts to."""

    name: str
    href: str
    note: str
    demo: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """The municipalities of one letter."""

    letter: str
    places: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True)
class News:
    """An update in a list."""

    day: str
    iso: str
    title: str
    href: str
    summary: str
    where: str


@dataclass(frozen=True, slots=True)
class StartPage:
    """Everything on the start page."""

    head: Head
    lead: str
    country: str
    letters: tuple[Letter, ...]
    demo: tuple[PlaceView, ...]
    news: tuple[News, ...]
    next: tuple[DutyView, ...]
    topics: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MunicipalitiesPage:
    """All municipalities from A to Ö."""

    head: Head
    lead: str
    letters: tuple[Letter, ...]
    demo: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """All topics, each with how many promises it has."""

    head: Head
    lead: str
    topics: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TopicLine:
    """An activity in the list of a topic."""

    title: str
    href: str
    where: str
    badge: Badge
    figure: str


@dataclass(frozen=True, slots=True)
class TopicPage:
    """All activities of one topic."""

    head: Head
    lead: str
    words: str
    summary: Summary
    lines: tuple[TopicLine, ...]


@dataclass(frozen=True, slots=True)
class UpdatesPage:
    """All updates, newest first."""

    head: Head
    lead: str
    news: tuple[News, ...]
    demo: Link | None


@dataclass(frozen=True, slots=True)
class FollowUpPage:
    """Every duty to report, by municipality."""

    head: Head
    lead: str
    next: tuple[DutyView, ...]
    places: tuple[tuple[Link, tuple[DutyView, ...]], ...]


def real(collection: Collection) -> tuple[Place, ...]:
    """Return the municipalities that exist."""
    return tuple(place for place in collection.places if not place.municipality.demo)


def _head(address: str, key: str, as_of: date) -> Head:
    name, lead = interface.PAGES[key]
    links = (Link(interface.START, addresses.START),)
    here = () if address == addresses.START else (*links, Link(name, address))
    return Head(address, name, lead, here, judged=judged_on(as_of))


def start_page(collection: Collection, verdicts: Verdicts, as_of: date) -> StartPage:
    """Decide what stands on the start page."""
    head = _head(addresses.START, "start", as_of)
    places = real(collection)
    editions = [edition for place in places for edition in place.editions]
    assessments = assessments_of(verdicts[edition.key] for edition in editions)
    told = sum(a.status not in (Status.AWAITING, Status.UNREPORTED) for a in assessments)
    used = [place for place in places if place.editions]
    return StartPage(
        head=head,
        lead=head.description,
        country=sums.country(len(editions), len(assessments), len(used), told),
        letters=letters(places, verdicts, head),
        demo=_demo(collection, verdicts, head),
        news=tuple(_news(collection, verdicts, head))[:NEWEST],
        next=upcoming(_all_duties(collection, verdicts, head), head)[:NEWEST],
        topics=_topic_links(collection, head),
    )


def municipalities_page(
    collection: Collection, verdicts: Verdicts, as_of: date
) -> MunicipalitiesPage:
    """Decide what stands in the list of municipalities."""
    head = _head(addresses.MUNICIPALITIES, "municipalities", as_of)
    demo = _demo(collection, verdicts, head)
    return MunicipalitiesPage(
        head, head.description, letters(real(collection), verdicts, head), demo
    )


def letters(places: Iterable[Place], verdicts: Verdicts, head: Head) -> tuple[Letter, ...]:
    """Return municipalities by first letter, Å, Ä and Ö last."""
    ordered = sorted(places, key=lambda place: order.key(place.municipality.name))
    groups = groupby(ordered, key=lambda place: place.municipality.name[0].upper())
    return tuple(
        Letter(letter, tuple(_place(place, verdicts, head) for place in members))
        for letter, members in groups
    )


def _demo(collection: Collection, verdicts: Verdicts, head: Head) -> tuple[PlaceView, ...]:
    made_up = [place for place in collection.places if place.municipality.demo]
    return tuple(_place(place, verdicts, head) for place in made_up)


def _place(place: Place, verdicts: Verdicts, head: Head) -> PlaceView:
    name, href = place.municipality.name, head.to(addresses.municipality(place.slug))
    if not place.editions:
        return PlaceView(name, href, interface.INTERFACE["not_found"], place.municipality.demo)
    newest = place.editions[-1]
    verdict = verdicts[newest.key]
    note = f"{newest.promise.title}, {standing(verdict)}. {sums.tally(verdict.assessments)}"
    return PlaceView(name, href, note, place.municipality.demo)


def _published(places: Iterable[Place], verdicts: Verdicts) -> Iterator[tuple[Place, Edition, Log]]:
    for place in places:
        for edition in place.editions:
            for log in edition.logs:
                if log.name in verdicts[edition.key].logs:
                    yield place, edition, log


def _news(collection: Collection, verdicts: Verdicts, head: Head) -> Iterator[News]:
    found = sorted(
        _published(real(collection), verdicts),
        key=lambda item: (str(item[2].update.published), item[1].key, item[2].name),
        reverse=True,
    )
    for place, edition, log in found:
        update = log.update
        yield News(
            calendar.day(update.published) if update.published else "",
            update.published.isoformat() if update.published else "",
            update_title(Period(update.covers.first, update.covers.last)),
            head.to(addresses.update(edition.slug, edition.name, log.name)),
            (update.summary or "").strip().split("\n")[0],
            place.municipality.name,
        )


def _all_duties(
    collection: Collection, verdicts: Verdicts, head: Head
) -> Iterator[tuple[DutyReport, Link]]:
    for place in real(collection):
        for edition in place.editions:
            href = head.to(addresses.promise(place.slug, edition.name))
            link = Link(f"{place.municipality.name} {edition.name}", href)
            for duty in verdicts[edition.key].duties:
                yield duty, link


def _lines(
    collection: Collection, verdicts: Verdicts, head: Head, topic: str
) -> Iterator[tuple[TopicLine, str]]:
    for place in real(collection):
        for edition in place.editions:
            areas = {area.id: area.topic for area in edition.promise.focus_areas}
            address = addresses.promise(place.slug, edition.name)
            for item in verdicts[edition.key].assessments:
                if (item.activity.topic or areas[item.area]) == topic:
                    line = TopicLine(
                        title(item.activity),
                        head.to(f"{address}#{item.activity.id}"),
                        f"{place.municipality.name} {edition.name}",
                        badge(item.status, item.decisive),
                        figure(item.decisive, item.status),
                    )
                    yield line, edition.key


def _topic_links(collection: Collection, head: Head) -> tuple[Link, ...]:
    ordered = sorted(collection.topics, key=lambda topic: order.key(topic.title))
    return tuple(Link(topic.title, head.to(addresses.topic(topic.id))) for topic in ordered)


def topics_page(collection: Collection, as_of: date) -> TopicsPage:
    """Decide what stands in the list of topics."""
    head = _head(addresses.TOPICS, "topics", as_of)
    return TopicsPage(head, head.description, _topic_links(collection, head))


def topic_page(collection: Collection, topic: Topic, verdicts: Verdicts, as_of: date) -> TopicPage:
    """Decide what stands on the page of a topic."""
    address = addresses.topic(topic.id)
    lead = interface.INTERFACE["topic_intro"].format(topic=topic.title.lower())
    links = (
        Link(interface.START, addresses.START),
        Link(interface.TOPICS, addresses.TOPICS),
        Link(topic.title, address),
    )
    head = Head(
        address, topic.title, lead, links, judged=judged_on(as_of), source="promises/topics.yml"
    )
    lines = tuple(_lines(collection, verdicts, head, topic.id))
    keys = dict.fromkeys(key for _, key in lines)
    assessments = tuple(
        item
        for edition in collection.editions
        if edition.key in keys
        for item in verdicts[edition.key].assessments
        if (item.activity.topic or _area_topic(edition, item.area)) == topic.id
    )
    over = bool(keys) and all(is_over(verdicts[key]) for key in keys)
    return TopicPage(
        head,
        lead,
        ", ".join(topic.words),
        summary(assessments, over),
        tuple(line for line, _ in lines),
    )


def _area_topic(edition: Edition, area: str) -> str | None:
    return next((a.topic for a in edition.promise.focus_areas if a.id == area), None)


def updates_page(collection: Collection, verdicts: Verdicts, as_of: date) -> UpdatesPage:
    """Decide what stands in the list of updates."""
    head = _head(addresses.UPDATES, "updates", as_of)
    demo = _demo(collection, verdicts, head)
    link = Link(demo[0].name, demo[0].href) if demo else None
    return UpdatesPage(head, head.description, tuple(_news(collection, verdicts, head)), link)


def follow_up_page(collection: Collection, verdicts: Verdicts, as_of: date) -> FollowUpPage:
    """Decide what stands in the list of duties to report."""
    head = _head(addresses.FOLLOW_UP, "follow_up", as_of)
    places = []
    for place in sorted(real(collection), key=lambda p: order.key(p.municipality.name)):
        for edition in reversed(place.editions):
            address = addresses.promise(place.slug, edition.name)
            link = Link(f"{place.municipality.name} {edition.name}", head.to(address))
            places.append((link, duty_views(verdicts[edition.key].duties, head, address)))
    return FollowUpPage(
        head,
        head.description,
        upcoming(_all_duties(collection, verdicts, head), head),
        tuple(places),
    )
