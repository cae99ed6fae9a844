"""Checks of totals against each other, the calendar, and the events that they include."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, pairwise
from typing import NamedTuple

from lofteskollen.model.collection import Edition, Log
from lofteskollen.model.log import Entry
from lofteskollen.model.targets import Count, Share
from lofteskollen.periods import Period, whole_weeks, windows
from lofteskollen.problems import Problem
from lofteskollen.reading.documents import Document
from lofteskollen.reading.known import activities_of, days_of, last_day
from lofteskollen.reading.origins import Documents, origin
from lofteskollen.reading.places import Trail


class _Total(NamedTuple):
    """A total by its days, and by the file and the place where it stands.

    `names` are the activity, place, label and parties that it is limited to.
    """

    days: Period
    path: str
    place: int
    names: tuple[object, ...]
    n: int
    windows: int
    document: Document
    trail: Trail

    @property
    def general(self) -> bool:
        return not any(self.names[1:])


def check_totals(edition: Edition, documents: Documents, tables: Documents) -> Iterator[Problem]:
    """Yield totals that contradict each other or the calendar, and warn of what seems wrong."""
    totals = [t for log in edition.logs for t in _totals(log, documents, tables)]
    shares = [t for log in edition.logs for t in _totals(log, documents, tables, shares=True)]
    yield from _crossing(totals)
    yield from _shares(edition, shares)
    yield from _beyond_the_calendar(edition, totals)
    yield from _beyond_the_promise(edition, totals)
    yield from _short(edition, totals)


def _totals(
    log: Log, documents: Documents, tables: Documents, shares: bool = False
) -> Iterator[_Total]:
    """Yield the totals of an update, what was nothing at all too; or its shares of something."""
    covers = Period(log.update.covers.first, log.update.covers.last)
    for i, entry in enumerate(log.update.entries):
        undated = shares or entry.date is None
        if undated and entry.count is not None and (entry.of is not None) is shares:
            document, trail = origin(log, documents, tables, i)
            names = (entry.activity, entry.place, entry.label, entry.by)
            told = _days(entry, covers), document.path, i, names, entry.count, entry.windows or 0
            yield _Total(*told, document, trail)
    for i, name in enumerate(() if shares else log.update.nothing_to_report):
        trail = ("nothing_to_report", i)
        names = (name, None, None, ())
        yield _Total(covers, log.path, i, names, 0, 0, documents[log.path], trail)


def _days(entry: Entry, covers: Period) -> Period:
    if entry.date:
        return Period(entry.date, entry.date)
    return Period(entry.during.first, entry.during.last) if entry.during else covers


def _crossing(totals: Iterable[_Total]) -> Iterator[Problem]:
    """Yield totals of the same thing that differ on the same days, or overlap in part."""
    for group in _alike(totals):
        for earlier, later in combinations(group, 2):
            if code := _conflict(earlier, later):
                facts = {"from": str(earlier.days.first), "to": str(earlier.days.last)}
                yield later.document.problem(later.trail, code, **facts, other=earlier.path)


def _alike(totals: Iterable[_Total]) -> Iterator[list[_Total]]:
    """Group totals of the same thing, each group in order of days."""
    groups = defaultdict(list)
    for total in totals:
        groups[total.names].append(total)
    for group in groups.values():
        yield sorted(group, key=lambda total: total[:3])


def _conflict(earlier: _Total, later: _Total) -> str:
    """Return how two totals contradict each other, or nothing."""
    a, b = earlier.days, later.days
    if a == b:
        return "totals_differ" if earlier.n != later.n else ""
    overlap = a.touches(b) and not a.covers(b) and not b.covers(a) and bool(earlier.n or later.n)
    return "totals_overlap" if overlap else ""


def _shares(edition: Edition, shares: Iterable[_Total]) -> Iterator[Problem]:
    """Yield flows that overlap in part, and warn of a share that seems to count the new ones alone.

    A share is counted from the start, but for what is to happen within a time of its own.
    """
    activities = activities_of(edition.promise)
    for group in _alike(shares):
        activity = activities.get(str(group[0].names[0]))
        targets = [t for t in activity.targets if isinstance(t, Share)] if activity else []
        if any(target.within for target in targets):
            yield from _crossing(group)
        elif targets:
            for earlier, later in pairwise(group):
                if later.n < earlier.n:
                    trail = (*later.trail, "count")
                    yield later.document.warning(trail, "share_falls", n=str(earlier.n))


def _beyond_the_calendar(edition: Edition, totals: Iterable[_Total]) -> Iterator[Problem]:
    """Yield totals said to be of more weeks, months, … than their days touch."""
    activities = activities_of(edition.promise)
    for total in totals:
        activity = activities.get(str(total.names[0]))
        counts = [t for t in activity.targets if isinstance(t, Count)] if activity else []
        most = max((_touched(total.days, target, edition) for target in counts), default=None)
        if most is not None and total.windows > most:
            trail = (*total.trail, "windows")
            yield total.document.problem(trail, "too_many_windows", n=str(most))


def _touched(days: Period, target: Count, edition: Edition) -> int:
    """Count the windows of a target that share a day with some days of the promise."""
    first = edition.promise.period.first or days.first
    last = last_day(edition.promise) or max(first, days.last)
    tiles = windows(Period(first, last), target.every)
    return sum(tile.period.touches(days) for tile in tiles)


def _beyond_the_promise(edition: Edition, totals: Iterable[_Total]) -> Iterator[Problem]:
    """Warn of a total that also counts days before the promise or after it."""
    first, last = edition.promise.period.first, last_day(edition.promise)
    for total in totals:
        days = Period(first or total.days.first, last or max(total.days))
        outside = days.touches(total.days) and not whole_weeks(days).covers(total.days)
        if outside and total.n:
            facts = {"days": days_of(edition.promise)}
            yield total.document.warning(total.trail, "total_beyond_promise", **facts)


def _short(edition: Edition, totals: Iterable[_Total]) -> Iterator[Problem]:
    """Warn of a total of everything that is less than the events on its days."""
    events = _events(edition)
    for total in totals:
        told = sum(n for day, n in events[total.names[0]].items() if day in total.days)
        if told > total.n and total.general:
            yield total.document.warning(total.trail, "total_too_small", n=str(told))


def _events(edition: Edition) -> dict[object, dict[date, int]]:
    """Count the events of each activity by day; one that names nothing may be one that does."""
    told: dict[object, dict[tuple[date, bool], dict[object, int]]] = defaultdict(dict)
    for entry in (entry for log in edition.logs for entry in log.update.entries):
        if entry.date and _is_event(entry):
            names = (entry.place, entry.label, entry.by)
            of_day = told[entry.activity].setdefault((entry.date, any(names)), {})
            of_day[names] = 1 if entry.count is None else entry.count
    found: dict[object, dict[date, int]] = defaultdict(dict)
    for activity, days in told.items():
        for (day, _), events in days.items():
            found[activity][day] = max(found[activity].get(day, 0), sum(events.values()))
    return found


def _is_event(entry: Entry) -> bool:
    """Say whether an entry is something that happened, and not a step, a reading or a share."""
    others = (entry.step, entry.done, entry.measured, entry.of)
    return all(value is None for value in others)
