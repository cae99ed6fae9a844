"""CSV rows → entries: the same keys as in YAML, one column for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lofteskollen.model.log import Entry
from lofteskollen.problems import Faults, Problem
from lofteskollen.reading.shape import shape
from lofteskollen.reading.suggestions import suggest
from lofteskollen.reading.tables import JOINED, Table

NESTED = {"results", "evidence", JOINED}
COLUMNS = [
    *(i.alias or n for n, i in Entry.model_fields.items() if n not in NESTED),
    "from",
    "to",
]


def shape_rows(table: Table) -> tuple[Entry, ...] | Faults:
    """Return the entries of a table, or every fault of its columns, or else of its rows."""
    unknown = Faults(_unknown_columns(table))
    if unknown:
        return unknown
    shaped = [shape(table, Entry, _nested(cells), (row,)) for row, cells in enumerate(table.data)]
    faults = Faults(fault for item in shaped if isinstance(item, Faults) for fault in item)
    return faults or tuple(item for item in shaped if isinstance(item, Entry))


def _unknown_columns(table: Table) -> Iterator[Problem]:
    for column, key in enumerate(table.header, 1):
        if key not in COLUMNS:
            facts = (("key", key), *suggest(key, COLUMNS).items())
            yield Problem(table.path, 1, column, "unknown_key", facts=facts)


def _nested(cells: dict[str, Any]) -> dict[str, Any]:
    """Join the columns `from` and `to` to `during`, and split `by` at spaces."""
    entry = {key: value for key, value in cells.items() if key not in ("from", "to")}
    if "from" in cells or "to" in cells:
        entry[JOINED] = {key: cells[key] for key in ("from", "to") if key in cells}
    if isinstance(entry.get("by"), str):
        entry["by"] = entry["by"].replace("+", " ").split()
    return entry
