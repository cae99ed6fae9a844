"""The municipalities as shapes of one drawing; `make map` writes the table."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Shape(NamedTuple):
    """A municipality in the drawing: a point well within it, and its outline as an SVG path."""

    x: int
    y: int
    path: str


class Drawing(NamedTuple):
    """All municipalities by code, and the size of the whole."""

    width: int
    height: int
    shapes: dict[str, Shape]


@cache
def drawing() -> Drawing:
    """Return the committed drawing of Sweden."""
    text = files("lofteskollen").joinpath("data/map.csv").read_text("utf-8")
    size = re.search(r"^# size: (\d+) (\d+)$", text, re.MULTILINE)
    if size is None:
        raise ValueError("data/map.csv")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    shapes = {row["code"]: Shape(int(row["x"]), int(row["y"]), row["path"]) for row in rows}
    return Drawing(int(size[1]), int(size[2]), shapes)
