"""News and duties: what was reported, and what is to be reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lofteskollen.judging.duties import DutyReport
from lofteskollen.model.collection import Collection, Edition, Log, Place
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Link
from lofteskollen.pages.duties import DutyView, duty_views, promised, upcoming
from lofteskollen.pages.ways_in import Verdicts, head_of, made_up, real
from lofteskollen.periods import Period
from lofteskollen.words import calendar, order
from lofteskollen.words.promise import edition_name
from lofteskollen.words.update import update_title


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


def _published(places: Iterable[Place], verdicts: Verdicts) -> Iterator[tuple[Place, Edition, Log]]:
    for place in places:
        for edition in place.editions:
            for log in edition.logs:
                if log.name in verdicts[edition.key].logs:
                    yield place, edition, log


def news(collection: Collection, verdicts: Verdicts, head: Head) -> Iterator[News]:
    """Yield the updates of real municipalities, newest first."""
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


def next_duties(collection: Collection, verdicts: Verdicts, head: Head) -> tuple[DutyView, ...]:
    """Return the duties that come next in real municipalities, soonest first."""
    return upcoming(_all_duties(collection, verdicts, head), head)


def _all_duties(
    collection: Collection, verdicts: Verdicts, head: Head
) -> Iterator[tuple[DutyReport, Link]]:
    for place in real(collection):
        for edition in place.editions:
            href = head.to(addresses.promise(place.slug, edition.name))
            link = Link(_name(place, edition), href)
            for duty in verdicts[edition.key].duties:
                yield duty, link


def _name(place: Place, edition: Edition) -> str:
    return f"{place.municipality.name} {edition_name(edition.name, edition.promise)}"


def updates_page(collection: Collection, verdicts: Verdicts, as_of: date) -> UpdatesPage:
    """Decide what stands in the list of updates."""
    head = head_of(addresses.UPDATES, "updates", as_of)
    demo = made_up(collection, verdicts, head)
    link = Link(demo[0].name, demo[0].href) if demo else None
    return UpdatesPage(head, head.description, tuple(news(collection, verdicts, head)), link)


def follow_up_page(collection: Collection, verdicts: Verdicts, as_of: date) -> FollowUpPage:
    """Decide what stands in the list of duties to report."""
    head = head_of(addresses.FOLLOW_UP, "follow_up", as_of)
    places = []
    for place in sorted(real(collection), key=lambda p: order.key(p.municipality.name)):
        for edition in reversed(place.editions):
            address = addresses.promise(place.slug, edition.name)
            link = Link(
                _name(place, edition),
                head.to(address),
            )
            places.append((link, duty_views(promised(verdicts[edition.key].duties), head, address)))
    return FollowUpPage(
        head,
        head.description,
        next_duties(collection, verdicts, head),
        tuple(places),
    )
