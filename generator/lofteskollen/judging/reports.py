"""Which reports came, and when silence is late (DESIGN §4, rule 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from lofteskollen.judging.due_days import Occasion, occasions, own_measure, stated_occasions
from lofteskollen.judging.duties import DutyReport, DutyState
from lofteskollen.judging.evidence import Mention
from lofteskollen.judging.gathering import covered
from lofteskollen.model.collection import Log
from lofteskollen.model.promise import FollowUpDuty
from lofteskollen.periods import Period

SOON = MONTH = timedelta(days=30)


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
    if parts == [item.about]:
        return item
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
    if dated[0].by_publication:
        found = _by_publication(dated, free)
    else:
        found = {i: log for i, item in enumerate(dated) if (log := _first(item, dated, free))}
    for i, occasion in enumerate(dated):
        yield _report(duty, occasion, found.get(i), as_of)


def _by_publication(dated: Iterable[Occasion], logs: Iterable[Log]) -> dict[int, Log]:
    """Let each report be one of so many in its window."""
    found: dict[int, Log] = {}
    free = list(logs)
    for i, occasion in enumerate(dated):
        inside = [log for log in free if (log.update.published or date.max) in occasion.about]
        if inside:
            found[i] = inside[0]
            free.remove(inside[0])
    return found


def _first(item: Occasion, dated: Sequence[Occasion], logs: Iterable[Log]) -> Log | None:
    """Return the report that came first of those that tell of what is due.

    One report may tell of several years. Of days on which it is told how far it has come, it is
    the one that it tells the most of.
    """
    fitting = [log for log in logs if is_told_by(covered(log), item)]
    if item.about.last == item.due:
        fitting = [log for log in fitting if _most_told(covered(log), dated) == item]
    return min(fitting, key=lambda log: (log.update.published or date.max, log.name), default=None)


def _most_told(covers: Period, dated: Iterable[Occasion]) -> Occasion:
    return max(dated, key=lambda item: len_of(covers.overlap(item.about)))


def len_of(days: Period | None) -> int:
    """Count some days; none are nought."""
    return days.days if days else 0


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
