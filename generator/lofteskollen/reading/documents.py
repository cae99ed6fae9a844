"""Files as values: the text, its plain data, and how a fault finds its place in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lofteskollen.problems import Faults, Problem, Severity
from lofteskollen.reading import text as yaml_text
from lofteskollen.reading.text import Fault, Trail


@dataclass(frozen=True, slots=True)
class Document:
    """One file that was read; `path` is relative to the root, with `/`."""

    path: str
    text: str
    data: Any

    def problem(self, trail: Trail, fault: str, /, **facts: str) -> Problem:
        """Make a fault at the place where the trail leads."""
        line, column = self.place(trail)
        shown = yaml_text.trail_text(trail)
        return Problem(self.path, line, column, fault, shown, tuple(facts.items()))

    def warning(self, trail: Trail, fault: str, /, **facts: str) -> Problem:
        """Make a warning, which does not stop publication."""
        return replace(self.problem(trail, fault, **facts), severity=Severity.WARNING)

    def place(self, trail: Trail) -> tuple[int, int]:
        """Return line and column, counted from one."""
        return yaml_text.place(self.text, trail)

    def printed(self, trail: Trail) -> str:
        """Return a value as it stands in the file."""
        return yaml_text.printed(self.text, trail)


@dataclass(frozen=True, slots=True)
class Table(Document):
    """A CSV file; the first step of a trail is the row, the second the column."""

    header: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()

    def place(self, trail: Trail) -> tuple[int, int]:
        """Return the line of the row and the number of the column."""
        row = trail[0] if trail and isinstance(trail[0], int) else None
        line = self.lines[row] if row is not None and row < len(self.lines) else 1
        name = trail[1] if len(trail) > 1 else None
        return line, self.header.index(name) + 1 if name in self.header else 1

    def printed(self, trail: Trail) -> str:
        """Return a cell as it stands in the file."""
        row, name = (*trail, None, None)[:2]
        return str(self.data[row].get(name, "")) if isinstance(row, int) else ""


def read_document(root: Path, path: Path) -> Document | Faults:
    """Read one YAML file, or return the faults of its form."""
    name = path.relative_to(root).as_posix()
    text = yaml_text.decode(path.read_bytes())
    if isinstance(text, Fault):
        return Faults([_problem(name, text)])
    data, faults = yaml_text.parse(text)
    if faults:
        return Faults(_problem(name, fault) for fault in faults)
    return Document(name, text, data)


def read_table(root: Path, path: Path) -> Table | Faults:
    """Read one CSV file with `,` or `;` between the columns, or return its faults."""
    name = path.relative_to(root).as_posix()
    text = yaml_text.decode(path.read_bytes())
    if isinstance(text, Fault):
        return Faults([_problem(name, text)])
    head = text.split("\n", 1)[0]
    separator = ";" if head.count(";") > head.count(",") else ","
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    try:
        header = tuple(cell.strip() for cell in next(reader, []))
        rows = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error:
        return Faults([Problem(name, reader.line_num, 1, "csv_form")])
    faults = Faults(_row_faults(name, header, rows))
    if faults:
        return faults
    data = [dict(_cells(header, row)) for _, row in rows]
    return Table(name, text, data, header, tuple(line for line, _ in rows))


def _cells(header: tuple[str, ...], row: list[str]) -> Iterator[tuple[str, Any]]:
    for key, cell in zip(header, row, strict=False):
        if cell.strip():
            yield key, cell.strip() if key in TEXTUAL else yaml_text.meaning(cell.strip())


TEXTUAL = frozenset({"activity", "place", "for", "text", "step"})


def _row_faults(
    name: str, header: tuple[str, ...], rows: list[tuple[int, list[str]]]
) -> Iterator[Problem]:
    if not any(header):
        yield Problem(name, 1, 1, "empty_file")
    for column, key in enumerate(header, 1):
        if header.index(key) != column - 1:
            yield Problem(name, 1, column, "duplicate_key", facts=(("key", key),))
    for line, row in rows:
        if len(row) > len(header):
            yield Problem(name, line, len(header) + 1, "too_many_cells")


def _problem(name: str, fault: Fault) -> Problem:
    return Problem(name, fault.line, fault.column, fault.code, facts=fault.facts)
