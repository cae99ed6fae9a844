"""What the ways in share: their heads, and municipalities in a list.

Made-up municipalities stay out of every sum and list but the list of municipalities.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from lofteskollen.judging.values import Verdict
from lofteskollen.model.collection import Collection, Place
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Link, judged_on, standing
from lofteskollen.words import interface, order, sums

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


def real(collection: Collection) -> tuple[Place, ...]:
    """Return the municipalities that exist."""
    return tuple(place for place in collection.places if not place.municipality.demo)


def head_of(address: str, key: str, as_of: date) -> Head:
    """Return the head of a way in, by its key in the catalogue."""
    name, lead = interface.PAGES[key]
    links = (Link(interface.START, addresses.START),)
    here = () if address == addresses.START else (*links, Link(name, address))
    return Head(address, name, lead, here, judged=judged_on(as_of))


def letters(places: Iterable[Place], verdicts: Verdicts, head: Head) -> tuple[Letter, ...]:
    """Return municipalities by first letter, Å, Ä and Ö last."""
    ordered = sorted(places, key=lambda place: order.key(place.municipality.name))
    groups = groupby(ordered, key=lambda place: place.municipality.name[0].upper())
    return tuple(
        Letter(letter, tuple(_place(place, verdicts, head) for place in members))
        for letter, members in groups
    )


def made_up(collection: Collection, verdicts: Verdicts, head: Head) -> tuple[PlaceView, ...]:
    """Return the made-up municipalities, which show how the site works."""
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
