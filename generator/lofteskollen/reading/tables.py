"""CSV files as documents: a row is an entry, a column is a key."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from lofteskollen.problems import Faults, Problem
from lofteskollen.reading.documents import Document, at_fault, read_text
from lofteskollen.reading.places import Fault, Trail
from lofteskollen.reading.scalars import meaning

TEXTUAL = frozenset({"activity", "place", "for", "text", "step"})
JOINED = "during"  # stands in two columns, `from` and `to`


@dataclass(frozen=True, slots=True)
class Table(Document):
    """A CSV file; the first step of a trail is the row, the second the column."""

    header: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()

    def problem(self, trail: Trail, fault: str, /, **facts: str) -> Problem:
        """Make a fault at the cell where the trail leads."""
        columns = tuple(step for step in trail if step != JOINED)
        return Document.problem(self, columns, fault, **facts)

    def place(self, trail: Trail) -> tuple[int, int]:
        """Return the line of the row and the number of the column."""
        row, name = (*trail, None, None)[:2]
        line = self.lines[row] if isinstance(row, int) else 1
        return line, self.header.index(str(name)) + 1 if name in self.header else 1

    def printed(self, trail: Trail) -> str:
        """Return a cell as it stands in the file."""
        row, name = (*(step for step in trail if step != JOINED), None, None)[:2]
        return str(self.data[row].get(name, "")) if isinstance(row, int) else ""


class Row(NamedTuple):
    """The cells of a row and the line where it begins."""

    line: int
    cells: list[str]


def read_table(root: Path, path: Path) -> Table | Faults:
    """Read one CSV file with `,` or `;` between the columns, or return its faults."""
    name, text = read_text(root, path)
    if isinstance(text, Fault):
        return at_fault(name, text)
    found = list(_rows(text))
    rows = [row for row in found if isinstance(row, Row)]
    if len(rows) < len(found):
        return at_fault(name, *(fault for fault in found if isinstance(fault, Fault)))
    header = _header(rows.pop(0).cells) if rows else ()
    rows = [row for row in rows if any(cell.strip() for cell in row.cells)]
    faults = tuple(_faults(header, rows))
    if faults:
        return at_fault(name, *faults)
    data = [dict(_cells(header, row.cells)) for row in rows]
    return Table(name, text, data, header, tuple(row.line for row in rows))


def _rows(text: str) -> Iterator[Row | Fault]:
    """Yield the rows, or the fault that ends them."""
    head = text.split("\n", 1)[0]
    separator = ";" if head.count(";") > head.count(",") else ","
    if "\t" in head and separator not in head:
        yield Fault(1, 1, "csv_separator")
        return
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            yield Row(line, cells)
            line = reader.line_num + 1
    except csv.Error as error:
        yield _unreadable(str(error), text.split("\n")[line - 1], line, separator)


def _unreadable(message: str, text: str, line: int, separator: str) -> Fault:
    """Tell why a row cannot be read; a quotation mark may be open from its last cell on."""
    if "unexpected end of data" in message:
        return Fault(line, len(next(csv.reader([text], delimiter=separator))), "open_quote")
    return Fault(line, 1, "csv_quotes" if "expected after" in message else "csv_form")


def _header(cells: list[str]) -> tuple[str, ...]:
    """Return the keys, without the empty columns that a spreadsheet leaves at the end."""
    keys = [cell.strip() for cell in cells]
    while keys and not keys[-1]:
        keys.pop()
    return tuple(keys)


def _faults(header: tuple[str, ...], rows: list[Row]) -> Iterator[Fault]:
    if not header:
        yield Fault(1, 1, "empty_file")
    for column, key in enumerate(header, 1):
        if key in header[: column - 1]:
            yield Fault(1, column, "duplicate_key", (("key", key),))
    for row in rows:
        if any(cell.strip() for cell in row.cells[len(header) :]):
            yield Fault(row.line, len(header) + 1, "too_many_cells")


def _cells(header: tuple[str, ...], row: list[str]) -> Iterator[tuple[str, Any]]:
    for key, cell in zip(header, row, strict=False):
        if cell.strip():
            yield key, cell.strip() if key in TEXTUAL else meaning(cell.strip())
