"""The municipalities as shapes of one drawing; `make map` writes the table."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

RING = re.compile(r"M(\d+ \d+)l([^z]+)z")
NUMBER = re.compile(r"-?\d+")


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

    def grown(self, margin: float) -> Box:
        """Return the rectangle with a margin around it."""
        left, top, right, bottom = self
        return Box(left - margin, top - margin, right + margin, bottom + margin)


class Shape(NamedTuple):
    """A municipality: a point well within it, its outline as an SVG path, and its extent."""

    x: int
    y: int
    path: str
    box: Box


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest rectangle that holds them all."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


@cache
def shapes() -> dict[str, Shape]:
    """Return the committed drawing of Sweden: each municipality by its code."""
    text = files("lofteskollen").joinpath("data/map.csv").read_text("utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["code"]: _shape(int(row["x"]), int(row["y"]), row["path"]) for row in rows}


def _shape(x: int, y: int, path: str) -> Shape:
    corners = [corner for ring in rings(path) for corner in ring]
    return Shape(x, y, path, around(Box(x, y, x, y) for x, y in corners))


def rings(path: str) -> Iterator[list[tuple[int, int]]]:
    """Follow an outline: every corner of every ring."""
    for start, steps in RING.findall(path):
        x, y = map(int, start.split())
        numbers = [int(n) for n in NUMBER.findall(steps)]
        corners = [(x, y)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            corners.append((x, y))
        yield corners
