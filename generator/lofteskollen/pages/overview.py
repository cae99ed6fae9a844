"""All promises of a municipality at a glance: a box for each, a row for each edition or area."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lofteskollen.judging.values import Assessment, Verdict
from lofteskollen.model.anchors import area_anchor
from lofteskollen.model.collection import Edition
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Link
from lofteskollen.pages.ways_in import Verdicts
from lofteskollen.words import finding, sums
from lofteskollen.words.labels import STATUS
from lofteskollen.words.promise import edition_name


@dataclass(frozen=True, slots=True)
class Tile:
    """One box: the shape and tone of its status."""

    shape: str
    tone: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One row: what it is, its boxes parted by focus area, and what they amount to in words."""

    name: Link
    areas: tuple[tuple[Tile, ...], ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """One focus area of one edition, in words."""

    edition: str
    area: Link
    n: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Key:
    """A shape of the overview and its word."""

    tile: Tile
    word: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The small multiples of a municipality, and the same as a table."""

    note: str
    strips: tuple[Strip, ...]
    keys: tuple[Key, ...]
    rows: tuple[TableRow, ...]


def overview(editions: Sequence[Edition], verdicts: Verdicts, head: Head) -> Overview:
    """Return a row for each edition, or for each area where there is a single edition."""
    alone, words = len(editions) == 1, finding.FINDING
    strips = tuple(
        strip
        for edition in editions
        for strip in (_area_strips if alone else _edition_strip)(edition, verdicts, head)
    )
    statuses = {item.status for e in editions for item in verdicts[e.key].assessments}
    keys = (Key(Tile(it.shape, it.tile), it.word) for s, it in STATUS.items() if s in statuses)
    return Overview(
        note=words["overview_areas"] if alone else words["overview_editions"],
        strips=strips,
        keys=tuple(keys),
        rows=tuple(row for edition in editions for row in _rows(edition, verdicts, head)),
    )


def _by_area(edition: Edition, verdict: Verdict) -> Iterator[tuple[str, str, list[Assessment]]]:
    """Yield each focus area that has activities: its id, its title, and what they came to."""
    titles = {area.id: area.title for area in edition.promise.focus_areas}
    ordered = sorted(verdict.assessments, key=lambda item: list(titles).index(item.area))
    for area, members in groupby(ordered, key=lambda item: item.area):
        yield area, titles[area], list(members)


def _tiles(items: Sequence[Assessment]) -> tuple[Tile, ...]:
    return tuple(Tile(STATUS[item.status].shape, STATUS[item.status].tile) for item in items)


def _edition_strip(edition: Edition, verdicts: Verdicts, head: Head) -> Iterator[Strip]:
    verdict = verdicts[edition.key]
    areas = tuple(_tiles(items) for _, _, items in _by_area(edition, verdict))
    there = head.to(addresses.promise(edition.slug, edition.name))
    name = Link(edition_name(edition.name, edition.promise), there)
    yield Strip(name, areas, sums.tally(verdict.assessments))


def _area_strips(edition: Edition, verdicts: Verdicts, head: Head) -> Iterator[Strip]:
    for area, title, items in _by_area(edition, verdicts[edition.key]):
        yield Strip(_area_link(edition, area, title, head), (_tiles(items),), sums.tally(items))


def _rows(edition: Edition, verdicts: Verdicts, head: Head) -> Iterator[TableRow]:
    name = edition_name(edition.name, edition.promise)
    for area, title, items in _by_area(edition, verdicts[edition.key]):
        link = _area_link(edition, area, title, head)
        yield TableRow(name, link, len(items), sums.tally(items))


def _area_link(edition: Edition, area: str, title: str, head: Head) -> Link:
    there = f"{addresses.promise(edition.slug, edition.name)}#{area_anchor(area)}"
    return Link(title, head.to(there))
