"""CSV rows → entries: the same keys as in YAML, one column for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lofteskollen.model.log import Entry
from lofteskollen.problems import Problem
from lofteskollen.reading.documents import Table
from lofteskollen.reading.shape import nearest, shape

NESTED = {"results", "evidence", "during"}
COLUMNS = [
    *(i.alias or n for n, i in Entry.model_fields.items() if n not in NESTED),
    "from",
    "to",
]


def shape_rows(table: Table) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return the entries of a table, and every fault of its columns and rows."""
    faults = list(_unknown_columns(table))
    entries = []
    for row, cells in enumerate(table.data):
        entry = shape(table, Entry, _nested(cells), (row,))
        if isinstance(entry, Entry):
            entries.append(entry)
        elif not faults:
            faults.extend(entry)
    return tuple(entries), tuple(faults)


def _unknown_columns(table: Table) -> Iterator[Problem]:
    for column, key in enumerate(table.header, 1):
        if key not in COLUMNS:
            facts = (("key", key), ("nearest", nearest(key, COLUMNS)))
            yield Problem(table.path, 1, column, "unknown_key", facts=facts)


def _nested(cells: dict[str, Any]) -> dict[str, Any]:
    """Join the columns `from` and `to` to `during`, and split `by` at spaces."""
    entry = {key: value for key, value in cells.items() if key not in ("from", "to")}
    if "from" in cells or "to" in cells:
        entry["during"] = {key: cells[key] for key in ("from", "to") if key in cells}
    if isinstance(entry.get("by"), str):
        entry["by"] = entry["by"].replace("+", " ").split()
    return entry
