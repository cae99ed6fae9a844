"""Checks of totals against each other: what is counted twice is counted wrongly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from lofteskollen.model.collection import Edition, Log
from lofteskollen.model.log import Entry
from lofteskollen.periods import Period
from lofteskollen.problems import Problem
from lofteskollen.reading.origins import Documents, origin


class _Total(NamedTuple):
    """A total by its days, and by the file and the place where it stands."""

    days: Period
    path: str
    place: int
    log: Log

    @property
    def entry(self) -> Entry:
        return self.log.update.entries[self.place]


def check_totals(edition: Edition, documents: Documents, tables: Documents) -> Iterator[Problem]:
    """Yield totals of the same thing that contradict each other: one of them must be wrong."""
    groups = defaultdict(list)
    for log in edition.logs:
        for i, entry in enumerate(log.update.entries):
            if entry.date is None and entry.count is not None and entry.of is None:
                days = entry.during or log.update.covers
                same = (entry.activity, entry.place, entry.label, entry.by)
                groups[same].append(_Total(Period(days.first, days.last), log.path, i, log))
    for group in groups.values():
        for earlier, later in combinations(sorted(group, key=lambda total: total[:3]), 2):
            if code := _conflict(earlier, later):
                document, base = origin(later.log, documents, tables, later.place)
                other, _ = origin(earlier.log, documents, tables, earlier.place)
                facts = {"from": str(earlier.days.first), "to": str(earlier.days.last)}
                yield document.problem(base, code, **facts, other=other.path)


def _conflict(earlier: _Total, later: _Total) -> str:
    """Return how two totals contradict each other, or nothing."""
    a, b = earlier.days, later.days
    if a == b:
        return "totals_differ" if earlier.entry.count != later.entry.count else ""
    overlap = a.touches(b) and not a.covers(b) and not b.covers(a)
    return "totals_overlap" if overlap else ""
