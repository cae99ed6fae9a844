"""The same promises by county and by police area."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lofteskollen.model.collection import Collection, Edition, Place
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Link, Summary, judged_on
from lofteskollen.pages.country import CountryMap, map_of
from lofteskollen.pages.gathering import Found, found_line, gather, summed
from lofteskollen.pages.lines import Line
from lofteskollen.pages.police import Area, area_of, areas
from lofteskollen.pages.ways_in import PlaceView, Verdicts, by_name, head_of, place_view, real
from lofteskollen.reading.codes import County, counties, municipalities
from lofteskollen.words import calendar, finding, interface, order

Links = tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WaysPage:
    """Counties or police regions, each with the local areas within it."""

    head: Head
    lead: str
    groups: tuple[tuple[Link, Links], ...]
    never: str


@dataclass(frozen=True, slots=True)
class GatheringPage:
    """The municipalities of a county or police area, and what was promised there."""

    head: Head
    lead: str
    within: Links
    places: tuple[PlaceView, ...]
    map: CountryMap | None
    past: Links
    summary: Summary
    lines: tuple[Line, ...]


def used_counties(collection: Collection) -> dict[str, County]:
    """Return the counties that some municipality here is in, by the beginning of their codes."""
    here = {place.municipality.code[:2] for place in real(collection)}
    ordered = sorted(counties().items(), key=lambda item: order.key(item[1].name))
    return {code: county for code, county in ordered if code in here}


def counties_page(collection: Collection, verdicts: Verdicts, as_of: date) -> WaysPage:
    """Decide what stands in the list of counties."""
    head = head_of(addresses.COUNTIES, "counties", as_of)
    used = used_counties(collection)

    def link(code: str, county: County) -> Link:
        found = tuple(gather(_of_county(collection, code), verdicts))
        return Link(county.name, head.to(addresses.county(county.slug)), _amount(found))

    groups = tuple((link(code, county), ()) for code, county in used.items())
    empty = sorted((c.name for code, c in counties().items() if code not in used), key=order.key)
    return WaysPage(head, head.description, groups, finding.never(empty))


def county_page(
    collection: Collection, code: str, verdicts: Verdicts, as_of: date
) -> GatheringPage:
    """Decide what stands on the page of a county."""
    name, slug = counties()[code]
    here = Link(name, addresses.county(slug))
    head = _head((Link(finding.COUNTIES, addresses.COUNTIES), here), as_of)
    places = _of_county(collection, code)
    codes = [it for it in municipalities() if it.startswith(code)]
    drawn = map_of(codes, places, verdicts, head)
    return _page(head, places, drawn, tuple(gather(places, verdicts)), verdicts)


def police_areas_page(collection: Collection, verdicts: Verdicts, as_of: date) -> WaysPage:
    """Decide what stands in the list of police regions and local police areas."""
    head = head_of(addresses.POLICE_AREAS, "police_areas", as_of)
    found = areas(real(collection))

    def link(area: Area) -> Link:
        rows = tuple(gather(area.places, verdicts, _given_in(area, as_of)))
        return Link(area.name, head.to(area.address), _amount(rows))

    groups = tuple(
        (link(area), tuple(map(link, _within(area, found)))) for area in found if not area.local
    )
    places = by_name(real(collection))
    without = [place.municipality.name for place in places if not place.municipality.police]
    return WaysPage(head, head.description, groups, finding.no_police(without))


def police_area_page(
    collection: Collection, area: Area, verdicts: Verdicts, as_of: date
) -> GatheringPage:
    """Decide what stands on the page of a police region or a local police area."""
    found = areas(real(collection))
    region = next(it for it in found if it.region == area.region and not it.local)
    steps = [Link(it.name, it.address) for it in ((region, area) if area.local else (region,))]
    head = _head((Link(finding.POLICE_AREAS, addresses.POLICE_AREAS), *steps), as_of)
    rows = tuple(gather(by_name(area.places), verdicts, _given_in(area, as_of)))
    now = [m.place for m in area.members if m.holds_on(as_of)]
    within = tuple(Link(it.name, head.to(it.address)) for it in _within(area, found))
    drawn = map_of([p.municipality.code for p in now], now, verdicts, head) if now else None
    past = tuple(sorted(_past(area, as_of, head), key=lambda link: order.key(link.text)))
    return _page(head, now, drawn, rows, verdicts, within, past)


def _of_county(collection: Collection, code: str) -> list[Place]:
    return [p for p in by_name(real(collection)) if p.municipality.code.startswith(code)]


def _given_in(area: Area, as_of: date) -> Callable[[Place, Edition], bool]:
    """Ask whether a promise was given in the area, on its first day."""
    return lambda place, edition: area.holds(area_of(place, edition, as_of))


def _within(area: Area, found: Iterable[Area]) -> list[Area]:
    """Return the local areas of a region."""
    return [] if area.local else [it for it in found if it.region == area.region and it.local]


def _past(area: Area, as_of: date, head: Head) -> Iterator[Link]:
    """Yield the municipalities that left the area, each with the last day that it held."""
    ended = {m.place.slug: (m.place, m.last) for m in area.members if m.last and m.last < as_of}
    here = {m.place.slug for m in area.members if m.holds_on(as_of)}
    for place, last in (ended[slug] for slug in ended if slug not in here):
        until = finding.FINDING["until"].format(day=calendar.day(last))
        yield Link(place.municipality.name, head.to(addresses.municipality(place.slug)), until)


def _amount(found: Sequence[Found]) -> str:
    if not found:
        return interface.INTERFACE["not_found"]
    places = len({one.place.slug for one in found})
    return f"{finding.municipalities(places)}, {finding.promises(len(found))}"


def _head(steps: Links, as_of: date) -> Head:
    here = steps[-1]
    lead = finding.area_lead(here.text)
    start = Link(interface.START, addresses.START)
    return Head(here.href, here.text, lead, (start, *steps), judged=judged_on(as_of))


def _page(
    head: Head,
    places: Iterable[Place],
    drawn: CountryMap | None,
    found: Sequence[Found],
    verdicts: Verdicts,
    within: Links = (),
    past: Links = (),
) -> GatheringPage:
    return GatheringPage(
        head=head,
        lead=head.description,
        within=within,
        places=tuple(place_view(place, verdicts, head) for place in by_name(places)),
        map=drawn,
        past=past,
        summary=summed(found),
        lines=tuple(found_line(one, head) for one in found),
    )
