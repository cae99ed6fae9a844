"""The life of a promise as dated items, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from lofteskollen.judging.duties import DutyState
from lofteskollen.judging.gathering import published
from lofteskollen.judging.values import Verdict
from lofteskollen.model.collection import Edition
from lofteskollen.pages import addresses
from lofteskollen.pages.activity import pause_days, title
from lofteskollen.pages.common import Head, is_over
from lofteskollen.words import calendar, interface
from lofteskollen.words.changes import change_text

LATEST = 6
MOST_IN_A_YEAR = 60
# What the page of a municipality tells; single events stand on the page of their promise.
MILESTONES = frozenset({"sign", "begin", "end", "report", "duty", "change", "pause"})


@dataclass(frozen=True, slots=True)
class Moment:
    """One item of the timeline; `shape` names its mark, `kind` says it in words."""

    iso: str
    day: str
    shape: str
    kind: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The items of one year, or of one month of a year with many."""

    name: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The latest items, which are always shown, and the older ones, folded by their time."""

    latest: tuple[Moment, ...]
    older: tuple[Stretch, ...]


def moments(edition: Edition, verdict: Verdict, head: Head) -> tuple[Moment, ...]:
    """Return all that happened to a promise by the day, newest first."""
    found = _moments(edition, verdict, head)
    return tuple(sorted(found, key=lambda moment: moment.iso, reverse=True))


def timeline(found: Sequence[Moment]) -> Timeline:
    """Part what is always shown from what is folded; three items or three hundred."""
    return Timeline(tuple(found[:LATEST]), tuple(_stretches(found[LATEST:])))


def _stretches(moments: Sequence[Moment]) -> Iterator[Stretch]:
    for year, members in groupby(moments, key=lambda m: m.iso[:4]):
        within = tuple(members)
        if len(within) <= MOST_IN_A_YEAR:
            yield Stretch(year, within)
            continue
        for month, few in groupby(within, key=lambda m: m.iso[:7]):
            yield Stretch(calendar.when(month), tuple(few))


def place_timeline(
    editions: Sequence[Edition], verdicts: Mapping[str, Verdict], head: Head
) -> Timeline:
    """Return the milestones of a municipality; where it has several promises, each is named."""
    several = len(editions) > 1
    found = [
        replace(moment, text=_about(edition, moment)) if several else moment
        for edition in editions
        for moment in _moments(edition, verdicts[edition.key], head)
        if moment.shape in MILESTONES
    ]
    return timeline(sorted(found, key=lambda moment: moment.iso, reverse=True))


def _about(edition: Edition, moment: Moment) -> str:
    title = edition.promise.title
    return f"{title}: {moment.text}" if moment.text else title


def _moment(day: date, shape: str, text: str, href: str = "") -> Moment:
    return Moment(day.isoformat(), calendar.day(day), shape, interface.TIMELINE[shape], text, href)


def _moments(edition: Edition, verdict: Verdict, head: Head) -> Iterator[Moment]:
    promise, as_of = edition.promise, verdict.as_of
    if promise.signed and promise.signed.date and promise.signed.date <= as_of:
        yield _moment(promise.signed.date, "sign", promise.signed.place or "")
    if verdict.period and verdict.period.first <= as_of:
        yield _moment(verdict.period.first, "begin", "")
    if verdict.period and is_over(verdict):
        yield _moment(verdict.period.last, "end", "")
    yield from _reports(edition, verdict, head)
    for duty in verdict.duties:
        if duty.due and duty.due <= as_of and duty.state in (DutyState.OVERDUE, DutyState.ABSENT):
            text = duty.duty.text if duty.duty else interface.INTERFACE["site_measure_text"]
            yield _moment(duty.due, "duty", text)
    yield from _changes(edition, verdict)


def _changes(edition: Edition, verdict: Verdict) -> Iterator[Moment]:
    promise, as_of = edition.promise, verdict.as_of
    for change in promise.amendments:
        if change.date <= as_of:
            yield _moment(change.date, "change", change_text(change, _names(verdict)))
    for pause in promise.pauses:
        if pause.declared <= as_of:
            words = interface.INTERFACE["paused"]
            text = words.format(days=pause_days(pause), reason=pause.reason)
            yield _moment(pause.declared, "pause", text)


def _names(verdict: Verdict) -> dict[str, str]:
    return {item.activity.id: title(item.activity) for item in verdict.assessments}


def _reports(edition: Edition, verdict: Verdict, head: Head) -> Iterator[Moment]:
    names = _names(verdict)
    for log in published(edition.logs, verdict.as_of):
        update = log.update
        href = head.to(addresses.update(edition.slug, edition.name, log.name))
        if update.published:
            first_line = (update.summary or "").strip().split("\n")[0]
            yield _moment(update.published, "report", first_line, href)
        for entry in update.entries:
            if entry.date and entry.date <= verdict.as_of:
                known = (names.get(entry.activity or "", ""), entry.text or entry.place or "")
                shape = "cancelled" if entry.count == 0 else "event"
                yield _moment(entry.date, shape, ": ".join(filter(None, known)), href)
