"""The map as SVG: outlines, a mark for each municipality with a promise, and names where few."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import hypot, inf
from typing import NamedTuple

from markupsafe import Markup

from lofteskollen.forms.escape import plain
from lofteskollen.pages.country import CountryMap, MapPlace
from lofteskollen.reading.geometry import Box, Shape, around, shapes

# In units of a map that is as wide as all of Sweden; a county is drawn larger, in units of its own.
WIDTH, SHARE = 1280, 5 / 12  # of Sweden, and its width as a share of its height
LEAST, MOST, REACH = 9, 28, 70  # radius of a mark, and of what can be pressed
TEXT, LETTER = 62, 0.58  # height of a name, and the width of a letter as a share of it
NAMED = 24  # more names than this would hide the map
MARGIN = 24


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
    whole = around(shapes()[code].box for code in it.codes)
    unit = max(whole.right - whole.left, (whole.bottom - whole.top) * SHARE) / WIDTH
    sheet = whole.grown(MARGIN * unit)
    land = "".join(
        f'<path d="{shapes()[code].path}"><title>{plain(title)}</title></path>'
        for code, title in it.others
    )
    marks = place_marks([shapes()[place.code] for place in it.places], unit)
    names = place_names([place.name for place in it.places], marks, sheet, unit)
    links = "".join(
        _link(place, mark, name, unit)
        for place, mark, name in zip(it.places, marks, names, strict=True)
    )
    left, top, right, bottom = (round(edge) for edge in sheet)
    view = f"{left} {top} {right - left} {bottom - top}"
    return Markup(
        f'<svg class="sweden" viewBox="{view}" font-size="{TEXT * unit:.0f}" role="group" '
        f'aria-label="{plain(it.label)}"><g class="land" aria-hidden="true">{land}</g>{links}</svg>'
    )


def place_marks(places: Sequence[Shape], unit: float) -> list[Mark]:
    """Give each mark half the way to its nearest neighbour, so that no two hide each other."""
    marks = []
    for here in places:
        ways = (hypot(here.x - it.x, here.y - it.y) for it in places if it is not here)
        half = max(LEAST * unit, min(ways, default=inf) / 2)
        marks.append(Mark(here.x, here.y, min(half, MOST * unit), min(half, REACH * unit)))
    return marks


def place_names(
    names: Sequence[str], marks: Sequence[Mark], sheet: Box, unit: float
) -> list[Box | None]:
    """Find room for each name right or left of its mark, or leave it to the title and the list."""
    if len(names) > NAMED:
        return [None] * len(names)
    taken = [mark.box for mark in marks]
    found: list[Box | None] = []
    for name, mark in zip(names, marks, strict=True):
        free = (box for box in _rooms(name, mark, unit) if _within(box, sheet, taken))
        box = next(free, None)
        found.append(box)
        taken.extend([box] if box else [])
    return found


def _rooms(name: str, mark: Mark, unit: float) -> Iterator[Box]:
    high = TEXT * unit
    wide, gap = len(name) * high * LETTER, mark.r + high / 2.5
    for lift, left in product((0, -0.7, 0.7), (mark.x + gap, mark.x - gap - wide)):
        top = mark.y - high / 2 + lift * high
        yield Box(left, top, left + wide, top + high)


def _within(box: Box, sheet: Box, taken: Sequence[Box]) -> bool:
    inside = sheet.left <= box.left and box.right <= sheet.right and sheet.top <= box.top
    return inside and not any(box.meets(other) for other in taken)


def _link(place: MapPlace, mark: Mark, name: Box | None, unit: float) -> str:
    middle = f'cx="{mark.x}" cy="{mark.y}"'
    hit = f'<circle class="hit" {middle} r="{mark.reach:.0f}"/>'
    return (
        f'<a href="{plain(place.href)}" class="m-{plain(place.state)}">'
        f'<title>{plain(place.title)}</title><path d="{shapes()[place.code].path}"/>{hit}'
        f"{_mark(place.state, mark)}{_name(place.name, mark, name, unit)}</a>"
    )


def _mark(state: str, mark: Mark) -> str:
    """Draw the mark: filled is told, half is told in part, a dashed ring is silence."""
    x, y, r = mark.x, mark.y, mark.r
    ring = f'<circle class="ring" cx="{x}" cy="{y}" r="{r:.0f}"/>'
    half = f'<path class="half" d="M{x} {y - r:.0f}a{r:.0f} {r:.0f} 0 0 0 0 {2 * r:.0f}z"/>'
    return ring + half if state == "part" else ring


def _name(text: str, mark: Mark, box: Box | None, unit: float) -> str:
    if box is None:
        return ""
    right = box.left > mark.x
    x, y = box.left if right else box.right, box.bottom - TEXT * unit / 4
    side = "" if right else ' class="end"'
    return f'<text x="{x:.0f}" y="{y:.0f}"{side}>{plain(text)}</text>'


def draw_mark(state: str) -> Markup:
    """Return a mark for the legend."""
    mark = _mark(state, Mark(10, 10, 7, 7))
    inner = mark if state != "none" else '<path d="M3 3h14v14H3z"/>'
    css = "land" if state == "none" else f"m-{plain(state)}"
    drawn = f'<g class="{css}">{inner}</g>'
    return Markup(f'<svg class="sweden" viewBox="0 0 20 20" aria-hidden="true">{drawn}</svg>')
