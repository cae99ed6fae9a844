"""Everything that was read, as one value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lofteskollen.model.log import Update
from lofteskollen.model.municipality import Municipality, Topic
from lofteskollen.model.promise import Promise
from lofteskollen.model.website import Website


@dataclass(frozen=True, slots=True)
class Log:
    """One update and the file that it stands in, named without its ending."""

    name: str
    update: Update
    path: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One promise with its log; `slug` is the folder of the municipality."""

    slug: str
    name: str
    promise: Promise
    logs: tuple[Log, ...]
    path: str

    @property
    def key(self) -> str:
        """The identity of the promise: `haparanda/2020-2022`."""
        return f"{self.slug}/{self.name}"

    def is_signed(self, day: date) -> bool:
        """Say whether the promise was signed by a day, as far as its document tells."""
        signed = self.promise.signed
        return signed is None or signed.date is None or signed.date <= day


@dataclass(frozen=True, slots=True)
class Place:
    """One municipality, its county, and its editions, oldest first."""

    slug: str
    municipality: Municipality
    county: str
    editions: tuple[Edition, ...]
    path: str


@dataclass(frozen=True, slots=True)
class Collection:
    """All places and topics of one `promises/` folder, and who answers for the site."""

    topics: tuple[Topic, ...]
    places: tuple[Place, ...]
    website: Website | None = None

    def on(self, day: date) -> Collection:
        """Return what there was on a day: a promise is there from the day it was signed.

        One that does not say when is taken to have been there.
        """
        places = (
            replace(place, editions=tuple(e for e in place.editions if e.is_signed(day)))
            for place in self.places
        )
        return replace(self, places=tuple(places))

    @property
    def editions(self) -> Iterator[Edition]:
        """All promises of all places, in order."""
        return (edition for place in self.places for edition in place.editions)
