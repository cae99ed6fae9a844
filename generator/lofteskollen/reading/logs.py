"""Checks of a log against the promise that it reports on."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date

from lofteskollen.model.collection import Edition, Log
from lofteskollen.model.log import Correction, Entry, Update
from lofteskollen.model.promise import Activity, Promise
from lofteskollen.model.targets import Change, Count, Deliver, Share
from lofteskollen.problems import Problem
from lofteskollen.reading.documents import Document
from lofteskollen.reading.known import activities_of, check_known, days_of, last_day
from lofteskollen.reading.origins import Documents, origin
from lofteskollen.reading.places import Trail


def check_log(
    edition: Edition, log: Log, documents: Documents, tables: Documents
) -> Iterator[Problem]:
    """Yield what is wrong in one update."""
    document, update = documents[log.path], log.update
    activities = activities_of(edition.promise)
    parties = [party.id for party in edition.promise.parties]
    duties = [duty.id for duty in edition.promise.follow_up]
    known: tuple[tuple[str, Iterable[str], Iterable[str], str], ...] = (
        ("by", update.by, parties, "unknown_party"),
        ("fulfils", update.fulfils, duties, "unknown_duty"),
        ("nothing_to_report", update.nothing_to_report, activities, "unknown_activity"),
    )
    for key, names, valid, code in known:
        for i, name in enumerate(names):
            yield from check_known(document, (key, i), name, valid, code)
    for key in ("assessments", "next", "corrections"):
        for i, item in enumerate(getattr(update, key)):
            if item.activity:
                trail: Trail = (key, i, "activity")
                yield from check_known(
                    document, trail, item.activity, activities, "unknown_activity"
                )
    yield from _days(document, edition, log)
    yield from _corrections(document, update, activities)
    for i, entry in enumerate(update.entries):
        where, base = origin(log, documents, tables, i)
        yield from _entry(where, base, entry, log, activities, parties)
    yield from _forgotten(document, log, _in_force(edition.promise, log))


def _days(document: Document, edition: Edition, log: Log) -> Iterator[Problem]:
    covers, published = log.update.covers, log.update.published
    first, last = edition.promise.period.first, last_day(edition.promise)
    if first and (covers.last < first or covers.first > (last or date.max)):
        days = days_of(edition.promise)
        yield document.problem(("covers",), "covers_outside_period", days=days)
    if published and published < covers.first:
        yield document.problem(("published",), "published_before_days")
    elif published and published < covers.last:
        yield document.warning(("published",), "published_early")


def _corrections(
    document: Document, update: Update, activities: Container[str]
) -> Iterator[Problem]:
    """Yield corrections of which nobody can see what number they are of."""
    for i, correction in enumerate(update.corrections):
        if correction.activity not in activities:
            continue
        if update.published and correction.date < update.published:
            yield document.problem(("corrections", i, "date"), "corrected_early")
        number = _now(correction, update.corrections)
        fields = [correction.numbers_of(entry, number) for entry in update.entries]
        found = sum(
            len([key for key in keys if key != "windows" or keys == [key]]) for keys in fields
        )
        if found != 1:
            code = "correction_unclear" if found else "correction_of_nothing"
            yield document.problem(("corrections", i, "now"), code, n=f"{number:g}")


def _now(correction: Correction, others: Iterable[Correction]) -> float:
    """Return the number that a correction has become after those that followed on it."""
    number = correction.now
    same = _named(correction)
    for other in sorted(others, key=lambda c: c.date):
        names = _named(other)
        if other.date > correction.date and names == same and other.was == number:
            number = other.now
    return number


def _named(correction: Correction) -> tuple[object, ...]:
    names = (correction.place, correction.label, correction.during, correction.field)
    return (correction.activity, *names)


def _entry(
    document: Document,
    base: Trail,
    entry: Entry,
    log: Log,
    activities: Mapping[str, Activity],
    parties: Iterable[str],
) -> Iterator[Problem]:
    for i, party in enumerate(entry.by):
        yield from check_known(document, (*base, "by", i), party, parties, "unknown_party")
    yield from _entry_days(document, base, entry, log)
    if entry.activity is None:
        return
    where = (*base, "activity")
    yield from check_known(document, where, entry.activity, activities, "unknown_activity")
    if entry.activity in activities:
        yield from _against_targets(document, base, entry, activities[entry.activity])


def _entry_days(document: Document, base: Trail, entry: Entry, log: Log) -> Iterator[Problem]:
    covers, published = log.update.covers, log.update.published
    first = entry.during.first if entry.during else entry.date
    last = entry.during.last if entry.during else entry.date
    if first is None or last is None:
        return
    trail: Trail = (*base, "during" if entry.during else "date")
    if published and last > published:
        yield document.problem(trail, "after_publication", day=str(published))
    if first > covers.last or last < covers.first:
        yield document.warning(trail, "outside_covered_days")


def _against_targets(
    document: Document, base: Trail, entry: Entry, activity: Activity
) -> Iterator[Problem]:
    steps = {s.id for t in activity.targets if isinstance(t, Deliver) for s in t.steps}
    if entry.step:
        yield from check_known(document, (*base, "step"), entry.step, steps, "unknown_step")
    key, subjects = _subjects(entry, activity)
    labels = subjects if key == "measured" or len(subjects) > 1 else _labels(activity)
    if entry.label and labels:
        yield from check_known(document, (*base, "for"), entry.label, labels, "unknown_label")
    if not entry.label and len(subjects) > 1:
        ids = ", ".join(sorted(subjects))
        if key == "measured":
            yield document.warning((*base, key), "reading_unnamed", ids=ids)
        else:
            yield document.problem((*base, key), "target_unnamed", ids=ids)


def _labels(activity: Activity) -> set[str]:
    counts = [target for target in activity.targets if isinstance(target, Count)]
    return {part.label for target in counts for part in target.parts if part.label}


def _subjects(entry: Entry, activity: Activity) -> tuple[str, set[str]]:
    """Return the key that makes the entry a reading, a share or a finish, and what it may be of."""
    kinds = {"measured": Change, "of": Share, "done": Deliver}
    told = [key for key in kinds if getattr(entry, key) is not None]
    key = told[0] if told and entry.step is None else ""
    targets = [t for t in activity.targets if isinstance(t, kinds.get(key, ()))]
    return key, {t.subject for t in targets if isinstance(t, Change | Share | Deliver)}


def _in_force(promise: Promise, log: Log) -> dict[str, Activity]:
    """Return the activities that were promised on some of the days that the update covers."""
    added = {c.adds.id: c.date for c in promise.amendments if c.adds}
    withdrawn = {c.withdraws: c.date for c in promise.amendments if c.withdraws}
    covers = log.update.covers
    found = {}
    for name, activity in activities_of(promise).items():
        when = activity.when
        starts = [added.get(name), when.first if when else None, promise.period.first]
        ends = [withdrawn.get(name), when.last if when else None]
        if max((day for day in starts if day), default=date.min) <= covers.last and (
            min((day for day in ends if day), default=date.max) >= covers.first
        ):
            found[name] = activity
    return found


def _forgotten(
    document: Document, log: Log, activities: Mapping[str, Activity]
) -> Iterator[Problem]:
    """Warn of activities that the update leaves out, and of events without a total."""
    update = log.update
    told = {entry.activity for entry in update.entries}
    told |= {*update.nothing_to_report} | {own.activity for own in update.assessments}
    forgotten = [name for name in activities if name not in told]
    if forgotten:
        facts = {"ids": ", ".join(forgotten)}
        yield document.warning((), "not_mentioned", **facts)
    summed = {e.activity for e in update.entries if e.date is None and e.count is not None}
    dated = {e.activity for e in update.entries if e.date is not None}
    for name, activity in activities.items():
        counted = any(isinstance(target, Count) for target in activity.targets)
        if counted and name in dated - summed - {*update.nothing_to_report}:
            yield document.warning((), "events_without_total", id=name)
