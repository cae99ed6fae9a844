"""The map as SVG: outlines, a mark for each municipality with a promise, and names where few."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import hypot, inf
from typing import NamedTuple

from markupsafe import Markup

from lofteskollen.forms.escape import plain
from lofteskollen.pages.country import CountryMap, MapPlace
from lofteskollen.reading.geometry import Drawing, Shape, drawing

LEAST, MOST, REACH = 9, 28, 70  # radius of a mark, and of what can be pressed, in units
TEXT, LETTER = 62, 0.58  # height of a name, and the width of a letter as a share of it
NAMED = 24  # more names than this would hide the map
MARGIN = 24


class Box(NamedTuple):
    """A rectangle of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Say whether two rectangles have a part in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Mark(NamedTuple):
    """Where the mark of a municipality stands, how large it is, and how far around it to press."""

    x: int
    y: int
    r: float
    reach: float

    @property
    def box(self) -> Box:
        """The rectangle around the mark."""
        return Box(self.x - self.r, self.y - self.r, self.x + self.r, self.y + self.r)


def draw_map(it: CountryMap) -> Markup:
    """Return the map; a municipality without a promise has a title and no link."""
    sweden = drawing()
    view = f"{-MARGIN} {-MARGIN} {sweden.width + 2 * MARGIN} {sweden.height + 2 * MARGIN}"
    land = "".join(
        f'<path d="{sweden.shapes[code].path}"><title>{plain(title)}</title></path>'
        for code, title in it.others
    )
    known = [place for place in it.places if place.code in sweden.shapes]
    marks = place_marks([sweden.shapes[place.code] for place in known])
    names = place_names([place.name for place in known], marks, sweden)
    links = "".join(map(_link, known, marks, names))
    return Markup(
        f'<svg class="sweden" viewBox="{view}" role="group" aria-label="{plain(it.label)}">'
        f'<g class="land" aria-hidden="true">{land}</g>{links}</svg>'
    )


def place_marks(shapes: Sequence[Shape]) -> list[Mark]:
    """Give each mark half the way to its nearest neighbour, so that no two hide each other."""
    marks = []
    for here in shapes:
        ways = (hypot(here.x - it.x, here.y - it.y) for it in shapes if it is not here)
        half = max(LEAST, min(ways, default=inf) / 2)
        marks.append(Mark(here.x, here.y, min(half, MOST), min(half, REACH)))
    return marks


def place_names(names: Sequence[str], marks: Sequence[Mark], sweden: Drawing) -> list[Box | None]:
    """Find room for each name right or left of its mark, or leave it to the title and the list."""
    if len(names) > NAMED:
        return [None] * len(names)
    sheet = Box(-MARGIN, -MARGIN, sweden.width + MARGIN, sweden.height + MARGIN)
    taken = [mark.box for mark in marks]
    found: list[Box | None] = []
    for name, mark in zip(names, marks, strict=True):
        free = (box for box in _rooms(name, mark) if _within(box, sheet, taken))
        box = next(free, None)
        found.append(box)
        taken.extend([box] if box else [])
    return found


def _rooms(name: str, mark: Mark) -> Iterator[Box]:
    wide, gap = len(name) * TEXT * LETTER, mark.r + TEXT / 2.5
    for lift, left in product((0, -0.7, 0.7), (mark.x + gap, mark.x - gap - wide)):
        top = mark.y - TEXT / 2 + lift * TEXT
        yield Box(left, top, left + wide, top + TEXT)


def _within(box: Box, sheet: Box, taken: Sequence[Box]) -> bool:
    inside = sheet.left <= box.left and box.right <= sheet.right and sheet.top <= box.top
    return inside and not any(box.meets(other) for other in taken)


def _link(place: MapPlace, mark: Mark, name: Box | None) -> str:
    path = drawing().shapes[place.code].path
    middle = f'cx="{mark.x}" cy="{mark.y}"'
    hit = f'<circle class="hit" {middle} r="{mark.reach:.0f}"/>'
    return (
        f'<a href="{plain(place.href)}" class="m-{plain(place.state)}">'
        f'<title>{plain(place.title)}</title><path d="{path}"/>{hit}'
        f"{_mark(place.state, mark)}{_name(place.name, mark, name)}</a>"
    )


def _mark(state: str, mark: Mark) -> str:
    """Draw the mark: filled is told, half is told in part, a dashed ring is silence."""
    x, y, r = mark.x, mark.y, mark.r
    ring = f'<circle class="ring" cx="{x}" cy="{y}" r="{r:.0f}"/>'
    half = f'<path class="half" d="M{x} {y - r:.0f}a{r:.0f} {r:.0f} 0 0 0 0 {2 * r:.0f}z"/>'
    return ring + half if state == "part" else ring


def _name(text: str, mark: Mark, box: Box | None) -> str:
    if box is None:
        return ""
    right = box.left > mark.x
    x = box.left if right else box.right
    side = "" if right else ' class="end"'
    return f'<text x="{x:.0f}" y="{box.bottom - TEXT / 4:.0f}"{side}>{plain(text)}</text>'


def draw_mark(state: str) -> Markup:
    """Return a mark for the legend."""
    mark = _mark(state, Mark(10, 10, 7, 7))
    inner = mark if state != "none" else '<path d="M3 3h14v14H3z"/>'
    css = "land" if state == "none" else f"m-{plain(state)}"
    drawn = f'<g class="{css}">{inner}</g>'
    return Markup(f'<svg class="sweden" viewBox="0 0 20 20" aria-hidden="true">{drawn}</svg>')
