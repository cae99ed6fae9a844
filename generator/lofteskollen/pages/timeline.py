"""The life of a promise as dated items, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lofteskollen.judging.gathering import published
from lofteskollen.judging.values import DutyState, Verdict
from lofteskollen.model.collection import Edition
from lofteskollen.pages import addresses
from lofteskollen.pages.activity import title
from lofteskollen.pages.common import Head, is_over
from lofteskollen.words import calendar, interface
from lofteskollen.words.changes import change_text


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
class Year:
    """The items of one year."""

    year: int
    moments: tuple[Moment, ...]


def timeline(edition: Edition, verdict: Verdict, head: Head) -> tuple[Year, ...]:
    """Return all that happened to a promise by the day, year by year, newest first."""
    found = sorted(_moments(edition, verdict, head), key=lambda m: m.iso, reverse=True)
    years = sorted({moment.iso[:4] for moment in found}, reverse=True)
    return tuple(
        Year(int(year), tuple(m for m in found if m.iso.startswith(year))) for year in years
    )


def _moment(day: date, shape: str, text: str, href: str = "") -> Moment:
    return Moment(day.isoformat(), calendar.day(day), shape, interface.TIMELINE[shape], text, href)


def _moments(edition: Edition, verdict: Verdict, head: Head) -> Iterator[Moment]:
    promise, as_of = edition.promise, verdict.as_of
    if promise.signed and promise.signed.date:
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
            yield _moment(max(pause.first, pause.declared), "pause", pause.reason)


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
            if entry.date and entry.text and entry.date <= verdict.as_of:
                about = names.get(entry.activity or "", "")
                text = f"{about}: {entry.text}" if about else entry.text
                yield _moment(entry.date, "event", text, href)
