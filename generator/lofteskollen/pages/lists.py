"""The lists that can be filtered: all municipalities, and all promises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lofteskollen.model.collection import Collection, Place
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Link
from lofteskollen.pages.filters import (
    FilterForm,
    place_data,
    place_filters,
    promise_data,
    promise_filters,
)
from lofteskollen.pages.gathering import found_line, gather
from lofteskollen.pages.lines import Data, Line
from lofteskollen.pages.ways_in import (
    Letter,
    PlaceView,
    Verdicts,
    by_name,
    head_of,
    letters,
    made_up,
    real,
)
from lofteskollen.reading.codes import municipalities
from lofteskollen.words import finding, order

LONG = 300


@dataclass(frozen=True, slots=True)
class MunicipalitiesPage:
    """All municipalities from A to Ö."""

    head: Head
    lead: str
    letters: tuple[Letter, ...]
    demo: tuple[PlaceView, ...]
    without: tuple[str, ...]
    filters: FilterForm
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AllPromisesPage:
    """Every activity of each municipality's current promise."""

    head: Head
    lead: str
    lines: tuple[Line, ...]
    shapes: tuple[str, ...]
    filters: FilterForm
    ways: tuple[Link, ...]

    @property
    def long(self) -> bool:
        """Say whether the browser should lay out a row only when it comes into view."""
        return len(self.lines) > LONG


def ways(head: Head) -> tuple[Link, ...]:
    """Return the ways to the same promises that need no script."""
    texts = finding.FINDING
    found = (
        (texts["all_promises"], addresses.PROMISES),
        (texts["by_topic"], addresses.TOPICS),
        (texts["by_county"], addresses.COUNTIES),
        (texts["by_police"], addresses.POLICE_AREAS),
    )
    return tuple(Link(text, head.to(there)) for text, there in found if there != head.address)


def municipalities_page(
    collection: Collection, verdicts: Verdicts, as_of: date
) -> MunicipalitiesPage:
    """Decide what stands in the list of municipalities."""
    head = head_of(addresses.MUNICIPALITIES, "municipalities", as_of)
    places = real(collection)

    def data(place: Place) -> Data:
        return place_data(place, verdicts, as_of)

    return MunicipalitiesPage(
        head=head,
        lead=head.description,
        letters=letters(places, verdicts, head, data),
        demo=made_up(collection, verdicts, head),
        without=_without(places),
        filters=place_filters(map(data, places), collection),
        ways=ways(head),
    )


def _without(places: Iterable[Place]) -> tuple[str, ...]:
    """Name the municipalities of Sweden that have no promise here."""
    here = {place.municipality.code for place in places if place.editions}
    names = (official.name for code, official in municipalities().items() if code not in here)
    return tuple(sorted(names, key=order.key))


def all_promises_page(collection: Collection, verdicts: Verdicts, as_of: date) -> AllPromisesPage:
    """Decide what stands in the list of all promises."""
    head = head_of(addresses.PROMISES, "all_promises", as_of)
    found = tuple(gather(by_name(real(collection)), verdicts))
    lines = tuple(found_line(one, head, promise_data(one, as_of)) for one in found)
    return AllPromisesPage(
        head=head,
        lead=head.description,
        lines=lines,
        shapes=tuple(sorted({row.badge.shape for row in lines})),
        filters=promise_filters((row.data for row in lines), collection),
        ways=ways(head),
    )
