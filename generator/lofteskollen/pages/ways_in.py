"""What the ways in share: their heads, and municipalities in a list.

Made-up municipalities stay out of every sum and list but the list of municipalities.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from lofteskollen.judging.reported import Reported, reported
from lofteskollen.judging.values import SILENT, Verdict
from lofteskollen.model.collection import Collection, Edition, Place
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Link, judged_on, standing
from lofteskollen.pages.lines import Data
from lofteskollen.words import finding, interface, order, sums
from lofteskollen.words.promise import edition_name

Verdicts = Mapping[str, Verdict]
Answers = Callable[[Place], Data]


def no_data(place: Place) -> Data:
    """Answer nothing: the list has no filters."""
    return ()


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A municipality in a list: its current promise, what it amounts to, and a box for each part.

    `data` is what the filters ask for.
    """

    name: str
    href: str
    note: str
    demo: bool
    boxes: tuple[str, ...] = ()
    data: Data = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The municipalities of one letter."""

    letter: str
    places: tuple[PlaceView, ...]


def real(collection: Collection) -> tuple[Place, ...]:
    """Return the municipalities that exist."""
    return tuple(place for place in collection.places if not place.municipality.demo)


def current(editions: Sequence[Edition], verdicts: Verdicts) -> Edition | None:
    """Return the newest promise that has begun, or else the first that will."""
    begun = [
        edition
        for edition in editions
        if (verdict := verdicts[edition.key]).period is None
        or verdict.period.first <= verdict.as_of
    ]
    return begun[-1] if begun else next(iter(editions), None)


def head_of(address: str, key: str, as_of: date) -> Head:
    """Return the head of a way in, by its key in the catalogue."""
    name, lead = (interface.PAGES | finding.HEADS)[key]
    links = (Link(interface.START, addresses.START),)
    here = () if address == addresses.START else (*links, Link(name, address))
    return Head(address, name, lead, here, judged=judged_on(as_of))


def by_name(places: Iterable[Place]) -> list[Place]:
    """Return municipalities from A to Ö."""
    return sorted(places, key=lambda place: order.key(place.municipality.name))


def letters(
    places: Iterable[Place], verdicts: Verdicts, head: Head, data: Answers = no_data
) -> tuple[Letter, ...]:
    """Return municipalities by first letter, Å, Ä and Ö last."""
    groups = groupby(by_name(places), key=lambda place: place.municipality.name[0].upper())
    return tuple(
        Letter(letter, tuple(place_view(place, verdicts, head, data) for place in members))
        for letter, members in groups
    )


def made_up(collection: Collection, verdicts: Verdicts, head: Head) -> tuple[PlaceView, ...]:
    """Return the made-up municipalities, which show how the site works."""
    made_up = [place for place in collection.places if place.municipality.demo]
    return tuple(place_view(place, verdicts, head) for place in made_up)


def state_of(place: Place, verdicts: Verdicts) -> tuple[Reported, int]:
    """Return how the reports of the current promise stand, and how many activities it has."""
    edition = current(place.editions, verdicts)
    assessments = verdicts[edition.key].assessments if edition else ()
    return reported(assessments), len(assessments)


def place_view(place: Place, verdicts: Verdicts, head: Head, data: Answers = no_data) -> PlaceView:
    """Return a municipality as it stands in a list."""
    name, href = place.municipality.name, head.to(addresses.municipality(place.slug))
    demo = place.municipality.demo
    edition = current(place.editions, verdicts)
    if edition is None:
        return PlaceView(name, href, interface.INTERFACE["not_found"], demo, data=data(place))
    verdict = verdicts[edition.key]
    boxes = tuple("x-told" if item.reported_to else "x-silent" for item in verdict.assessments)
    return PlaceView(name, href, _note(edition, verdict), demo, boxes, data(place))


def _note(edition: Edition, verdict: Verdict) -> str:
    when = edition_name(edition.name, edition.promise)
    parts = [when] if verdict.period is None else [when, standing(verdict)]
    silent = all(item.status in SILENT for item in verdict.assessments)
    state = reported(verdict.assessments)
    tally = finding.silent(len(verdict.assessments), state) if silent else ""
    return f"{order.upper_first(', '.join(parts))}. {tally or sums.tally(verdict.assessments)}"
