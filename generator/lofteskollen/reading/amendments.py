"""Checks of what is declared after the signing: amendments and pauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lofteskollen.model.promise import Activity, Amendment, Promise
from lofteskollen.problems import Problem
from lofteskollen.reading.documents import Document
from lofteskollen.reading.known import check_known, check_within
from lofteskollen.reading.places import Trail


def check_amendments(
    document: Document, promise: Promise, activities: Mapping[str, Activity]
) -> Iterator[Problem]:
    """Yield what is wrong in the amendments and pauses of a promise."""
    for i, change in enumerate(promise.amendments):
        yield from _change(document, promise, ("amendments", i), change, activities)
    yield from _wordings(document, promise, activities)
    for i, pause in enumerate(promise.pauses):
        yield from check_within(document, ("pauses", i, "from"), pause.first, promise)
        for n, name in enumerate(pause.activities):
            where: Trail = ("pauses", i, "activities", n)
            yield from check_known(document, where, name, activities, "unknown_activity")


def _change(
    document: Document,
    promise: Promise,
    trail: Trail,
    change: Amendment,
    activities: Mapping[str, Activity],
) -> Iterator[Problem]:
    parties = {party.id for party in promise.parties}
    for n, party in enumerate(change.agreed_by):
        where: Trail = (*trail, "agreed_by", n)
        yield from check_known(document, where, party, parties, "unknown_party")
    for key in ("activity", "withdraws"):
        if name := getattr(change, key):
            yield from check_known(document, (*trail, key), name, activities, "unknown_activity")
    if change.adds:
        areas = [area.id for area in promise.focus_areas]
        where = (*trail, "adds", "under")
        yield from check_known(document, where, change.adds.under, areas, "unknown_area")
    yield from _in_time(document, promise, trail, change)
    signed = promise.signed.date if promise.signed else None
    if signed and change.date < signed:
        facts = {"day": str(change.date), "signed": str(signed)}
        yield document.problem((*trail, "date"), "before_signing", **facts)


def _in_time(
    document: Document, promise: Promise, trail: Trail, change: Amendment
) -> Iterator[Problem]:
    """What is over can be neither withdrawn, added to nor prolonged; no promise ends unbegun."""
    first, last = promise.period.first, promise.period.last
    earlier = [c for c in promise.amendments if c.period and c.date < change.date]
    for other in sorted(earlier, key=lambda c: c.date):
        last = other.period.last if other.period else last
    if last and change.date > last and not change.becomes:
        yield document.problem((*trail, "date"), "change_after_end", day=str(last))
    if first and change.period and change.period.last < first:
        yield document.problem((*trail, "period", "to"), "ends_unbegun", day=str(first))


def _wordings(
    document: Document, promise: Promise, activities: Mapping[str, Activity]
) -> Iterator[Problem]:
    """Check that each change of wording begins with the wording that held until then."""
    wording = {name: activity.text for name, activity in activities.items()}
    for i, change in enumerate(promise.amendments):
        if change.becomes and change.activity in wording:
            if change.was != wording[change.activity]:
                yield document.problem(("amendments", i, "was"), "was_differs", id=change.activity)
            wording[change.activity] = change.becomes
