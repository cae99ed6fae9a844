"""What a promise is on a day: its term, its activities, its wording, after declared changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from lofteskollen.judging.occasions import Terms
from lofteskollen.model.collection import Edition
from lofteskollen.model.promise import Activity, Amendment, Promise
from lofteskollen.periods import ONE_DAY, Period


class Term(NamedTuple):
    """The days of a promise as known on a day.

    An open end is laid out for the time being; `cut` says that it was signed for longer, and
    `signed` for which days, where they are known.
    """

    days: Period
    open_ended: bool = False
    cut: bool = False
    signed: Period | None = None


def term(edition: Edition, siblings: Iterable[Edition], as_of: date) -> Term | None:
    """Return the days of a promise as known on the day; None where the document does not say.

    A promise that holds "until replaced" ends the day before its successor begins, in the same
    part of the municipality; until then its windows are laid out to the end of the year. What is
    over cannot be prolonged.
    """
    validity = edition.promise.period
    if validity.first is None:
        return None
    last = validity.last
    for change in _declared(edition.promise, as_of):
        if change.period and (last is None or change.date <= last):
            last = change.period.last
    if last is not None:
        days = Period(validity.first, last)
        if validity.last is None or last >= validity.last:
            return Term(days, cut=validity.last is None)
        return Term(days, cut=True, signed=Period(validity.first, validity.last))
    same = [other.promise for other in siblings if other is not edition]
    starts = [p.period.first for p in same if p.district == edition.promise.district]
    later = [first for first in starts if first and validity.first < first <= as_of]
    if later:
        return Term(Period(validity.first, min(later) - ONE_DAY), cut=True)
    end = date(max(as_of.year, validity.first.year), 12, 31)
    return Term(Period(validity.first, end), open_ended=True)


def _declared(promise: Promise, as_of: date) -> list[Amendment]:
    """Return the amendments of the day and before, oldest first."""
    known = [change for change in promise.amendments if change.date <= as_of]
    return sorted(known, key=lambda change: change.date)


def activities_on(promise: Promise, as_of: date) -> Iterator[tuple[Activity, str, date | None]]:
    """Yield the activities on the day, each with its focus area and the day it was added."""
    for area in promise.focus_areas:
        for activity in area.activities:
            yield activity, area.id, None
        for change in promise.amendments:
            if change.adds and change.adds.under == area.id and change.date <= as_of:
                yield change.adds, area.id, change.date


def withdrawn_on(promise: Promise, activity: str, last: date | None, as_of: date) -> date | None:
    """Return the day on which an activity was withdrawn, if it was; what is over cannot be."""
    days = [c.date for c in _declared(promise, as_of) if c.withdraws == activity]
    return min((day for day in days if last is None or day <= last), default=None)


def wording_on(promise: Promise, activity: Activity, as_of: date) -> str:
    """Return the wording in force on the day."""
    text = activity.text
    for change in _declared(promise, as_of):
        if change.activity == activity.id and change.becomes:
            text = change.becomes
    return text


def terms_of(promise: Promise, activity: Activity, known: Term, added: date | None) -> Terms:
    """Return when an activity is promised; one that was added counts from its day."""
    pauses = tuple(
        pause for pause in promise.pauses if not pause.activities or activity.id in pause.activities
    )
    return Terms(
        period=known.days,
        when=activity.when,
        pauses=pauses,
        open_ended=known.open_ended,
        added=added,
        cut=known.cut,
        signed=known.signed,
    )
