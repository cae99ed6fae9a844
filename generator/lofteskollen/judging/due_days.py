"""When something is to be told: on the document's days, or the site's own (DESIGN §4, rule 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from lofteskollen.model.promise import FollowUpDuty
from lofteskollen.periods import (
    ONE_DAY,
    Cadence,
    Period,
    Unit,
    add_months,
    merged,
    month_of,
    months_between,
    nearest_first,
    windows,
    without,
)

GRACE_MONTHS = 3
YEAR = Cadence(1, Unit.YEAR)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One day by which something was to be told, and the days that it tells of.

    `ours` says that the day is the site's own measure, and not the document's.
    """

    due: date
    about: Period
    by_publication: bool = False
    ours: bool = False


def months_after(day: date, months: int) -> date:
    """Return the last day of the month so many months after the day's month."""
    return month_of(add_months(day, months)).last


def own_measure(period: Period) -> tuple[Occasion, ...]:
    """The site's own measure: a report three months after each year and after the period."""
    return tuple(
        Occasion(months_after(window.period.last, GRACE_MONTHS), window.period, ours=True)
        for window in windows(period, YEAR)
    )


def occasions(duty: FollowUpDuty, period: Period) -> tuple[Occasion, ...]:
    """Return every day on which a duty falls due."""
    due = duty.due
    if due is None:
        return ()
    if due.every and not due.by:
        tiles = [window.period for window in windows(period, due.every)]
        if due.at_least:
            often = range(due.at_least)
            return tuple(Occasion(w.last, w, by_publication=True) for w in tiles for _ in often)
        return tuple(Occasion(_after(days), days) for days in tiles)
    fixed = sorted(day for day in due.by if isinstance(day, date))
    if fixed:
        return tuple(_chained(fixed, period))
    return tuple(_yearly([day for day in due.by if isinstance(day, str)], period))


def _chained(days: Iterable[date], period: Period) -> Iterator[Occasion]:
    """Each day looks at those since the one before; one after the end at the end, or at it all."""
    first = period.first
    for day in days:
        start = first if first <= period.last else period.first
        about = Period(start, max(start, min(day, period.last)))
        yield Occasion(day, about)
        first = about.last + ONE_DAY


def _after(days: Period) -> date:
    """A report on some days comes after them: as many months as they are, three at most."""
    months = months_between(nearest_first(days.first), nearest_first(days.last + ONE_DAY))
    return months_after(days.last, min(max(months, 1), GRACE_MONTHS))


def _yearly(days: Iterable[str], period: Period) -> Iterator[Occasion]:
    """Days of each year; one in the promise's first three months looks back at the year before."""
    early = add_months(nearest_first(period.first), GRACE_MONTHS)
    years = range(period.first.year, period.last.year + 1)
    forward: list[date] = []
    for text in days:
        dates = [date.fromisoformat(f"{year}-{text}") for year in years]
        if any(period.first <= day < early for day in dates):
            yield from _looking_back(text, period)
        else:
            forward.extend(day for day in dates if day in period)
    yield from _chained(sorted(forward), period)


def _looking_back(text: str, period: Period) -> Iterator[Occasion]:
    """Yield the first such day after each year of the promise, the last one after its end."""
    about: dict[date, Period] = {}
    for year in (window.period for window in windows(period, YEAR)):
        due = date.fromisoformat(f"{year.last.year}-{text}")
        if due <= year.last:
            due = date.fromisoformat(f"{year.last.year + 1}-{text}")
        about[due] = Period(about[due].first, year.last) if due in about else year
    for due, days in about.items():
        yield Occasion(due, days)


def stated_occasions(duties: Iterable[FollowUpDuty], period: Period) -> tuple[Occasion, ...]:
    """Return the due days of the document that citizens can see."""
    seen = [duty for duty in duties if duty.audience == "citizens"]
    found = [occasion for duty in seen for occasion in occasions(duty, period)]
    return tuple(sorted(found, key=lambda item: (item.due, item.about)))


def public_occasions(duties: Iterable[FollowUpDuty], period: Period) -> tuple[Occasion, ...]:
    """Return the due days that citizens can see; the site's own where the document has none."""
    return stated_occasions(duties, period) or own_measure(period)


def closing_occasions(public: Iterable[Occasion], period: Period) -> tuple[Occasion, ...]:
    """Return the days by which every day of the promise is to be told of.

    A report that comes in time cannot tell of the whole day on which it is due. Where the
    document's days look at themselves, and for days that none looks at, the site's own measure
    takes over.
    """
    stated = [item for item in public if item.about.last < item.due and not item.ours]
    told = merged(item.about for item in stated)
    rest = [
        replace(item, about=part)
        for item in own_measure(period)
        for part in without(item.about, told)
    ]
    return tuple(sorted((*stated, *rest), key=lambda item: (item.due, item.about)))
