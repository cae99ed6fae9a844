"""Checks of totals against each other and against the events that they include."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from lofteskollen.model.collection import Edition, Log
from lofteskollen.model.log import Entry
from lofteskollen.model.targets import Count
from lofteskollen.periods import Period, windows
from lofteskollen.problems import Problem
from lofteskollen.reading.known import activities_of, last_day
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
    """Yield totals that contradict each other or the calendar, and warn of too small ones."""
    groups = defaultdict(list)
    for total in _totals(edition.logs):
        entry = total.entry
        groups[entry.activity, entry.place, entry.label, entry.by].append(total)
    for group in groups.values():
        for earlier, later in combinations(sorted(group, key=lambda total: total[:3]), 2):
            if code := _conflict(earlier, later):
                document, base = origin(later.log, documents, tables, later.place)
                other, _ = origin(earlier.log, documents, tables, earlier.place)
                facts = {"from": str(earlier.days.first), "to": str(earlier.days.last)}
                yield document.problem(base, code, **facts, other=other.path)
    yield from _beyond_the_calendar(edition, documents, tables)
    yield from _short(edition, documents, tables)


def _totals(logs: Iterable[Log]) -> Iterator[_Total]:
    for log in logs:
        for i, entry in enumerate(log.update.entries):
            if entry.date is None and entry.count is not None and entry.of is None:
                days = entry.during or log.update.covers
                yield _Total(Period(days.first, days.last), log.path, i, log)


def _beyond_the_calendar(
    edition: Edition, documents: Documents, tables: Documents
) -> Iterator[Problem]:
    """Yield totals said to be of more weeks, months, … than their days touch."""
    activities = activities_of(edition.promise)
    for total in _totals(edition.logs):
        activity = activities.get(total.entry.activity or "")
        counts = [t for t in activity.targets if isinstance(t, Count)] if activity else []
        most = max((_touched(total.days, target, edition) for target in counts), default=None)
        if most is not None and (total.entry.windows or 0) > most:
            document, base = origin(total.log, documents, tables, total.place)
            yield document.problem((*base, "windows"), "too_many_windows", n=str(most))


def _touched(days: Period, target: Count, edition: Edition) -> int:
    """Count the windows of a target that share a day with some days of the promise."""
    first = edition.promise.period.first or days.first
    last = last_day(edition.promise) or max(first, days.last)
    tiles = windows(Period(first, last), target.every)
    return sum(tile.period.touches(days) for tile in tiles)


def _short(edition: Edition, documents: Documents, tables: Documents) -> Iterator[Problem]:
    """Warn of a total of everything that is less than the events on its days."""
    events: dict[str | None, dict[object, tuple[date, int]]] = defaultdict(dict)
    for entry in (entry for log in edition.logs for entry in log.update.entries):
        if entry.date and _is_event(entry):
            n = 1 if entry.count is None else entry.count
            events[entry.activity][entry.date, entry.place, entry.label, entry.by] = entry.date, n
    for total in _totals(edition.logs):
        count, activity = total.entry.count or 0, total.entry.activity
        told = sum(n for day, n in events[activity].values() if day in total.days)
        if told > count and not (total.entry.place or total.entry.label or total.entry.by):
            document, base = origin(total.log, documents, tables, total.place)
            yield document.warning((*base, "count"), "total_too_small", n=str(told))


def _is_event(entry: Entry) -> bool:
    """Say whether an entry is something that happened, and not a step, a reading or a share."""
    others = (entry.step, entry.done, entry.measured, entry.of)
    return all(value is None for value in others)


def _conflict(earlier: _Total, later: _Total) -> str:
    """Return how two totals contradict each other, or nothing."""
    a, b = earlier.days, later.days
    if a == b:
        return "totals_differ" if earlier.entry.count != later.entry.count else ""
    overlap = a.touches(b) and not a.covers(b) and not b.covers(a)
    return "totals_overlap" if overlap else ""
