"""The duty to report: due days, deliveries, and when silence is late (DESIGN §4, rule 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lofteskollen.judging.evidence import Mention
from lofteskollen.judging.gathering import covered
from lofteskollen.judging.values import DutyReport, DutyState
from lofteskollen.model.collection import Log
from lofteskollen.model.promise import FollowUpDuty
from lofteskollen.periods import (
    ONE_DAY,
    Cadence,
    Period,
    Unit,
    add_months,
    month_of,
    months_between,
    nearest_first,
    windows,
)

SOON = MONTH = timedelta(days=30)
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
    document's days look at themselves, and after the last day that they look at, the site's own
    measure takes over.
    """
    stated = [item for item in public if item.about.last < item.due and not item.ours]
    told_to = max((item.about.last for item in stated), default=period.first - ONE_DAY)
    rest = [
        replace(item, about=Period(max(item.about.first, told_to + ONE_DAY), item.about.last))
        for item in own_measure(period)
        if item.about.last > told_to
    ]
    return tuple(sorted((*stated, *rest), key=lambda item: (item.due, item.about)))


def is_told_by(covers: Period, item: Occasion) -> bool:
    """Say whether a report on some days is the one that is due: it reaches the last of its days.

    A month is let go, as a year's report may come before the year is out. A report that comes in
    time cannot reach the day on which it is due.
    """
    about = item.about
    if about.last < item.due:
        about = Period(max(about.first, about.last - MONTH), about.last)
    return covers.touches(about)


def within(item: Occasion, runs: Iterable[Period]) -> Occasion | None:
    """Narrow a due day to the days on which an activity is promised; None where it has none."""
    parts = [part for run in runs if (part := item.about.overlap(run))]
    return replace(item, about=Period(parts[0].first, parts[-1].last)) if parts else None


def late_occasion(
    asked: Sequence[Occasion], mentions: Iterable[Mention], as_of: date
) -> Occasion | None:
    """Return the last due day that has passed without a report that tells of the activity."""
    told = tuple(mentions)
    passed = [item for item in asked if item.due < as_of]
    missed = [item for item in passed if not any(is_told_by(m.covers, item) for m in told)]
    return missed[-1] if missed and missed[-1].due == passed[-1].due else None


def untold_occasions(
    closing: Iterable[Occasion], covered: Sequence[Period], runs: Iterable[Period]
) -> tuple[Occasion, ...]:
    """Return the due days that look at days of which nothing was told, the last one first."""
    days = tuple(runs)
    found = [item for item in closing if not _is_told(item, covered, days)]
    return tuple(sorted(found, key=lambda item: item.due, reverse=True))


def _is_told(item: Occasion, covered: Sequence[Period], runs: Iterable[Period]) -> bool:
    parts = [part for run in runs if (part := item.about.overlap(run))]
    return all(any(period.covers(part) for period in covered) for part in parts)


def next_occasion(public: Iterable[Occasion], as_of: date) -> Occasion | None:
    """Return the next due day, today included."""
    return next((item for item in public if item.due >= as_of), None)


def duty_reports(
    duties: Iterable[FollowUpDuty], period: Period | None, logs: Iterable[Log], as_of: date
) -> Iterator[DutyReport]:
    """Yield the state of every duty on every occasion; the site's own measure last."""
    duties, logs = tuple(duties), tuple(logs)
    for duty in duties:
        dated = occasions(duty, period) if period else ()
        if dated:
            yield from _dated(duty, dated, logs, as_of)
        else:
            yield _undated(duty, logs)
    if period and not stated_occasions(duties, period):
        yield from _dated(None, own_measure(period), logs, as_of)


def _delivers(log: Log, duty: FollowUpDuty | None) -> bool:
    """Updates are public, so they deliver duties to citizens by themselves."""
    if duty is None or duty.audience == "citizens":
        return True
    return duty.id in log.update.fulfils


def _undated(duty: FollowUpDuty, logs: Iterable[Log]) -> DutyReport:
    told = [log for log in logs if _delivers(log, duty)]
    if told:
        last = told[-1]
        return DutyReport(duty, DutyState.IN_TIME, None, None, last.name, last.update.published)
    state = DutyState.INTERNAL if duty.audience == "parties" else DutyState.ABSENT
    return DutyReport(duty, state, None, None)


def _dated(
    duty: FollowUpDuty | None, dated: tuple[Occasion, ...], logs: Iterable[Log], as_of: date
) -> Iterator[DutyReport]:
    free = [log for log in logs if _delivers(log, duty)]
    found: dict[int, Log] = {}
    for in_time in (True, False):
        for i, occasion in enumerate(dated):
            fitting = [log for log in free if _fits(log, occasion, in_time)]
            if i not in found and fitting:
                found[i] = max(fitting, key=lambda log: _told_of(log, occasion))
                free.remove(found[i])
    for i, occasion in enumerate(dated):
        yield _report(duty, occasion, found.get(i), as_of)


def _told_of(log: Log, occasion: Occasion) -> int:
    """Count the days of an occasion that an update tells of."""
    shared = covered(log).overlap(occasion.about)
    return shared.days if shared else 0


def _fits(log: Log, occasion: Occasion, in_time: bool) -> bool:
    published = log.update.published
    if published is None or (published <= occasion.due) != in_time:
        return False
    if occasion.by_publication:
        return in_time and published in occasion.about
    return is_told_by(covered(log), occasion) and published > occasion.about.first


def _report(
    duty: FollowUpDuty | None, occasion: Occasion, log: Log | None, as_of: date
) -> DutyReport:
    due, about = occasion.due, occasion.about
    if log and log.update.published:
        state = DutyState.IN_TIME if log.update.published <= due else DutyState.LATE
        return DutyReport(duty, state, due, about, log.name, log.update.published)
    if duty is not None and duty.audience == "parties":
        return DutyReport(duty, DutyState.INTERNAL, due, about)
    if due < as_of:
        named = duty is None or duty.audience == "citizens"
        return DutyReport(duty, DutyState.OVERDUE if named else DutyState.ABSENT, due, about)
    soon = due - as_of <= SOON
    return DutyReport(duty, DutyState.DUE_SOON if soon else DutyState.UPCOMING, due, about)
