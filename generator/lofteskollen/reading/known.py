"""The checks that references share: a name must be known, a day must lie within the promise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from lofteskollen.model.promise import Activity, Promise
from lofteskollen.problems import Problem
from lofteskollen.reading.documents import Document
from lofteskollen.reading.places import Trail
from lofteskollen.reading.suggestions import nearest


def activities_of(promise: Promise) -> dict[str, Activity]:
    """Return all activities by id, those that were added later too."""
    signed = [activity for area in promise.focus_areas for activity in area.activities]
    added = [change.adds for change in promise.amendments if change.adds]
    return {activity.id: activity for activity in (*signed, *added)}


def check_known(
    document: Document, trail: Trail, name: str, known: Iterable[str], code: str
) -> Iterator[Problem]:
    """Yield a fault, with the nearest name, when the name is unknown."""
    names = sorted(known)
    if name not in names:
        facts = {"id": name, "nearest": nearest(name, names), "known": ", ".join(names)}
        yield document.problem(trail, code, **facts)


def check_within(
    document: Document, trail: Trail, day: date | None, promise: Promise
) -> Iterator[Problem]:
    """Yield a fault when the day lies outside the days of the promise."""
    first, last = promise.period.first, last_day(promise)
    if day and first and not first <= day <= (last or date.max):
        days = days_of(promise)
        yield document.problem(trail, "outside_period", day=str(day), days=days)


def last_day(promise: Promise) -> date | None:
    """Return the last day of a promise, with its extensions, where it has one."""
    ends = [change.period.last for change in promise.amendments if change.period]
    return max([*ends, promise.period.last]) if promise.period.last else None


def days_of(promise: Promise) -> str:
    """Return the days of a promise for people; open at the end where no last day is known."""
    return f"{promise.period.first} – {last_day(promise) or ''}".rstrip()


def check_unique(document: Document, ids: Iterable[tuple[Trail, str]]) -> Iterator[Problem]:
    """Yield a fault for each id that stands a second time."""
    seen: set[str] = set()
    for trail, name in ids:
        if name in seen:
            yield document.problem(trail, "id_taken", id=name)
        seen.add(name)
