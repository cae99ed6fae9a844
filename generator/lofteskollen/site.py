"""The whole site as a value: the same input on the same day gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from lofteskollen.forms.render import Page, render
from lofteskollen.judging.values import Verdict
from lofteskollen.judging.verdict import judge_place
from lofteskollen.model.collection import Collection, Place
from lofteskollen.pages import addresses, areas, legal, lists, reports, start, topics
from lofteskollen.pages.municipality import municipality_page
from lofteskollen.pages.police import areas as police_areas
from lofteskollen.pages.promise import promise_page
from lofteskollen.pages.update import update_page
from lofteskollen.pages.ways_in import real


class Maker(Protocol):
    """Something that makes a page model when it is asked to."""

    def __call__(self) -> Page:
        """Make the page."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file of the site, described first and rendered when asked.

    `path` is where it stands below the site; `source` the file that people edit;
    `depends_on` every file whose change may change it.
    """

    path: str
    template: str
    make: Maker
    source: str = ""
    depends_on: tuple[str, ...] = ()

    def text(self) -> str:
        """Render the file."""
        return render(self.template, self.make())


def build_site(collection: Collection, as_of: date) -> tuple[SiteFile, ...]:
    """Describe every generated file of the site, as it was on the day."""
    collection = collection.on(as_of)
    verdicts = {
        verdict.key: verdict for place in collection.places for verdict in judge_place(place, as_of)
    }
    places = (file for place in collection.places for file in _place(place, verdicts, as_of))
    found = (*_lists(collection, verdicts, as_of), *_legal(collection))
    return (*found, *_areas(collection, verdicts, as_of), *places)


def _file(address: str, template: str, make: Maker, *depends_on: str) -> SiteFile:
    source = depends_on[0] if depends_on else ""
    return SiteFile(addresses.source(address), f"{template}.md.jinja", make, source, depends_on)


def _lists(collection: Collection, verdicts: dict[str, Verdict], as_of: date) -> Iterator[SiteFile]:
    whole = (collection, verdicts, as_of)
    source = "promises/topics.yml"
    yield _file(addresses.START, "start", partial(start.start_page, *whole))
    municipalities = partial(lists.municipalities_page, *whole)
    yield _file(addresses.MUNICIPALITIES, "municipalities", municipalities)
    yield _file(addresses.PROMISES, "all_promises", partial(lists.all_promises_page, *whole))
    yield _file(addresses.TOPICS, "topics", partial(topics.topics_page, collection, as_of), source)
    yield _file(addresses.UPDATES, "updates", partial(reports.updates_page, *whole))
    yield _file(addresses.FOLLOW_UP, "follow_up", partial(reports.follow_up_page, *whole))
    for topic in collection.topics:
        make = partial(topics.topic_page, collection, topic, verdicts, as_of)
        yield _file(addresses.topic(topic.id), "topic", make, source)


def _legal(collection: Collection) -> Iterator[SiteFile]:
    source = legal.SOURCE if collection.website else ""
    made: dict[str, Maker] = {
        addresses.ACCESSIBILITY: partial(legal.accessibility_page, collection),
        addresses.PRIVACY: partial(legal.privacy_page, collection),
    }
    for address, make in made.items():
        path, needs = addresses.flat_source(address), (source,) if source else ()
        yield SiteFile(path, "legal.md.jinja", make, source, needs)


def _areas(collection: Collection, verdicts: dict[str, Verdict], as_of: date) -> Iterator[SiteFile]:
    rest = (verdicts, as_of)
    counties = partial(areas.counties_page, collection, *rest)
    yield _file(addresses.COUNTIES, "ways", counties)
    for code, county in areas.used_counties(collection).items():
        make: Maker = partial(areas.county_page, collection, code, *rest)
        yield _file(addresses.county(county.slug), "gathering", make)
    police = partial(areas.police_areas_page, collection, *rest)
    yield _file(addresses.POLICE_AREAS, "ways", police)
    for area in police_areas(real(collection)):
        make = partial(areas.police_area_page, collection, area, *rest)
        yield _file(area.address, "gathering", make)


def _place(place: Place, verdicts: dict[str, Verdict], as_of: date) -> Iterator[SiteFile]:
    make: Maker = partial(municipality_page, place, verdicts, as_of)
    logs = [log.path for edition in place.editions for log in edition.logs]
    promises = [edition.path for edition in place.editions]
    all_files = (place.path, *promises, *logs)
    yield _file(addresses.municipality(place.slug), "municipality", make, *all_files)
    for edition in place.editions:
        address = addresses.promise(place.slug, edition.name)
        make = partial(promise_page, place, edition, verdicts)
        own = [log.path for log in edition.logs]
        yield _file(address, "promise", make, edition.path, place.path, *own)
        for log in edition.logs:
            if log.name in verdicts[edition.key].logs:
                address = addresses.update(place.slug, edition.name, log.name)
                make = partial(update_page, place, edition, log, verdicts)
                yield _file(address, "update", make, log.path, edition.path, place.path, *own)
