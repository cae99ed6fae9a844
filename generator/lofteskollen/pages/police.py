"""Police regions and local police areas: dated, since areas are redrawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from lofteskollen.model.collection import Edition, Place
from lofteskollen.model.municipality import Municipality, PoliceArea
from lofteskollen.pages import addresses
from lofteskollen.words import finding, order


@dataclass(frozen=True, slots=True)
class Membership:
    """A municipality's police area, and the last day that it held."""

    place: Place
    area: PoliceArea
    last: date | None

    def holds_on(self, day: date) -> bool:
        """Say whether the municipality is in the area on the day."""
        return self.area.since <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Area:
    """A police region, or a local area within one, and every municipality that is or was there."""

    region: str
    local: str
    name: str
    members: tuple[Membership, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Every municipality that is or was in the area, once."""
        return tuple({member.place.slug: member.place for member in self.members}.values())

    @property
    def address(self) -> str:
        """Where its page stands."""
        return addresses.police_area(self.region, self.local)

    def holds(self, area: PoliceArea | None) -> bool:
        """Say whether a dated attribute means this area."""
        if area is None or self.region != region_of(area):
            return False
        return self.local in ("", local_of(area))


def region_of(area: PoliceArea) -> str:
    """Return the address part of a region."""
    return addresses.slug(finding.bare_region(area.region))


def local_of(area: PoliceArea) -> str:
    """Return the address part of a local area; where none is named, of the area."""
    return addresses.slug(area.local_area or area.area or "")


def address_of(area: PoliceArea) -> str:
    """Return where the page of a local area stands."""
    return addresses.police_area(region_of(area), local_of(area))


def memberships(place: Place) -> tuple[Membership, ...]:
    """Return the police areas of a municipality in order, each with its last day."""
    ordered = sorted(place.municipality.police, key=lambda area: area.since)
    ends = [area.since - timedelta(days=1) for area in ordered[1:]]
    return tuple(
        Membership(place, area, last) for area, last in zip(ordered, [*ends, None], strict=False)
    )


def area_on(municipality: Municipality, day: date) -> PoliceArea | None:
    """Return the police area of a municipality on a day."""
    held = [area for area in municipality.police if area.since <= day]
    return max(held, key=lambda area: area.since) if held else None


def area_of(place: Place, edition: Edition, as_of: date) -> PoliceArea | None:
    """Return the police area in which a promise was given: that of its first day."""
    return area_on(place.municipality, edition.promise.period.first or as_of)


def areas(places: Iterable[Place]) -> tuple[Area, ...]:
    """Return each region followed by its local areas, by name."""
    found: dict[tuple[str, str], list[Membership]] = {}
    for place in places:
        for member in memberships(place):
            keys = {(region_of(member.area), ""), (region_of(member.area), local_of(member.area))}
            for key in keys:
                found.setdefault(key, []).append(member)
    return tuple(sorted((_area(key, members) for key, members in found.items()), key=_order))


def _order(area: Area) -> tuple[tuple[str, str], bool, tuple[str, str]]:
    region = finding.region_name(area.members[0].area.region)
    return order.key(region), bool(area.local), order.key(area.name)


def _area(key: tuple[str, str], members: list[Membership]) -> Area:
    region, local = key
    area = members[0].area
    name = finding.local_name(area.local_area or area.area or "") if local else ""
    return Area(region, local, name or finding.region_name(area.region), tuple(members))
