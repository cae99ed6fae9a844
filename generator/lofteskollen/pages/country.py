"""The map of Sweden: which municipalities have a promise, and whether it is reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lofteskollen.judging.reported import Reported
from lofteskollen.model.collection import Collection, Place
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head
from lofteskollen.pages.ways_in import Verdicts, by_name, real, state_of
from lofteskollen.reading.codes import municipalities
from lofteskollen.words import finding, order


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A municipality with a promise; `state` names its mark."""

    code: str
    name: str
    title: str
    href: str
    state: str


@dataclass(frozen=True, slots=True)
class MapKey:
    """A mark of the legend: what it means, and how many municipalities have it."""

    state: str
    text: str
    n: int


@dataclass(frozen=True, slots=True)
class CountryMap:
    """All municipalities: those with a promise, the code and title of the others, the legend."""

    label: str
    places: tuple[MapPlace, ...]
    others: tuple[tuple[str, str], ...]
    keys: tuple[MapKey, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Every municipality on the map."""
        return (*(place.code for place in self.places), *(code for code, _ in self.others))


def country_map(collection: Collection, verdicts: Verdicts, head: Head) -> CountryMap:
    """Decide what the map of Sweden shows; the made-up municipality is not on it."""
    return map_of(tuple(municipalities()), real(collection), verdicts, head)


def map_of(
    codes: Iterable[str], places: Iterable[Place], verdicts: Verdicts, head: Head
) -> CountryMap:
    """Decide what a map of some municipalities shows."""
    found: list[MapPlace] = []
    states: Counter[Reported] = Counter()
    for place in by_name(places):
        state, n = state_of(place, verdicts)
        if state is not Reported.NONE:
            code, name = place.municipality.code, place.municipality.name
            href = head.to(addresses.municipality(place.slug))
            title = finding.map_title(name, n, state)
            found.append(MapPlace(code, name, title, href, state.value))
            states[state] += 1
    here = {place.code for place in found}
    rest = {code: municipalities()[code].name for code in codes if code not in here}
    states[Reported.NONE] = len(rest)
    return CountryMap(
        label=finding.FINDING["map"],
        places=tuple(found),
        others=tuple((c, finding.map_title(n, 0, Reported.NONE)) for c, n in rest.items()),
        keys=tuple(
            MapKey(state.value, order.upper_first(word), states[state])
            for state, word in finding.REPORTED.items()
            if states[state]
        ),
    )
