"""Checks across files: what refers to something refers to something that exists."""

from __future__ import annotations

from collections.abc import Collection as Names
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lofteskollen.model.anchors import is_reserved
from lofteskollen.model.collection import Collection, Edition
from lofteskollen.model.promise import Activity, Promise
from lofteskollen.model.targets import Count, Deliver, Target
from lofteskollen.problems import Problem
from lofteskollen.reading.amendments import check_amendments
from lofteskollen.reading.documents import Document
from lofteskollen.reading.known import check_known, check_unique, check_within
from lofteskollen.reading.logs import check_log
from lofteskollen.reading.official import check_official
from lofteskollen.reading.places import Trail
from lofteskollen.reading.spelling import check_spelling
from lofteskollen.reading.totals import check_totals


@dataclass(frozen=True, slots=True)
class Files:
    """The documents behind a collection by path, and all promises by folder."""

    documents: Mapping[str, Document]
    tables: Mapping[str, Document]
    folders: Mapping[str, tuple[Edition, ...]]


def check_references(collection: Collection, files: Files) -> Iterator[Problem]:
    """Yield every reference that leads nowhere and every number that contradicts another."""
    topics = files.documents.get("promises/topics.yml")
    if topics:
        ids = [((i, "id"), topic.id) for i, topic in enumerate(collection.topics)]
        yield from check_unique(topics, ids)
    yield from check_official(collection.places, files.documents)
    known = {topic.id for topic in collection.topics} if topics else None
    for editions in files.folders.values():
        for edition in editions:
            document = files.documents[edition.path]
            yield from _promise(document, edition.promise, known)
            yield from _editions(document, edition, editions, files.folders)
            yield from check_totals(edition, files.documents, files.tables)
            yield from check_spelling(edition, files.documents, files.tables)
            for log in edition.logs:
                yield from check_log(edition, log, files.documents, files.tables)


def _activities(promise: Promise) -> Iterator[tuple[Trail, Activity]]:
    for a, area in enumerate(promise.focus_areas):
        for n, activity in enumerate(area.activities):
            yield ("focus_areas", a, "activities", n), activity
    for n, amendment in enumerate(promise.amendments):
        if amendment.adds:
            yield ("amendments", n, "adds"), amendment.adds


def _promise(document: Document, promise: Promise, topics: Names[str] | None) -> Iterator[Problem]:
    """Check one promise; `topics` are none where the file of topics could not be read."""
    activities = dict(_activities(promise))
    for key in ("parties", "focus_areas", "follow_up"):
        items = enumerate(getattr(promise, key))
        yield from check_unique(document, [((key, i, "id"), item.id) for i, item in items])
    yield from check_unique(document, [((*t, "id"), a.id) for t, a in activities.items()])
    for trail, activity in activities.items():
        yield from _activity(document, trail, activity, promise)
    if topics is not None:
        yield from _topics(document, promise, activities, topics)
    parties = {party.id for party in promise.parties}
    for i, signatory in enumerate(promise.signed.by if promise.signed else ()):
        if signatory.party:
            where: Trail = ("signed", "by", i, "party")
            yield from check_known(document, where, signatory.party, parties, "unknown_party")
    yield from check_amendments(document, promise, {a.id: a for a in activities.values()})
    yield from _due_days(document, promise)


def _topics(
    document: Document, promise: Promise, activities: dict[Trail, Activity], topics: Names[str]
) -> Iterator[Problem]:
    areas: dict[Trail, str | None] = {
        ("focus_areas", i): area.topic for i, area in enumerate(promise.focus_areas)
    }
    for trail, topic in (areas | {t: a.topic for t, a in activities.items()}).items():
        if topic:
            yield from check_known(document, (*trail, "topic"), topic, topics, "unknown_topic")


def _activity(
    document: Document, trail: Trail, activity: Activity, promise: Promise
) -> Iterator[Problem]:
    if is_reserved(activity.id):
        yield document.problem((*trail, "id"), "reserved_id", id=activity.id)
    parties = {party.id for party in promise.parties}
    for i, party in enumerate(activity.by):
        yield from check_known(document, (*trail, "by", i), party, parties, "unknown_party")
    if activity.when:
        for key, day in (("from", activity.when.first), ("to", activity.when.last)):
            yield from check_within(document, (*trail, "when", key), day, promise)
    yield from _targets(document, (*trail, "targets"), activity.targets, promise)


def _targets(
    document: Document, trail: Trail, targets: Sequence[Target], promise: Promise
) -> Iterator[Problem]:
    steps: list[tuple[Trail, str]] = []
    for i, target in enumerate(targets):
        if isinstance(target, Deliver):
            yield from check_within(document, (*trail, i, "by"), target.by, promise)
            steps += (((*trail, i, "steps", n, "id"), s.id) for n, s in enumerate(target.steps))
    yield from check_unique(document, steps)
    bare = [t for t in targets if isinstance(t, Count) and not (t.label or t.each)]
    units = {target.unit for target in bare if target.unit}
    if len(units) > 1:
        yield document.warning(trail, "counts_alike", units=", ".join(sorted(units)))


def _due_days(document: Document, promise: Promise) -> Iterator[Problem]:
    for i, duty in enumerate(promise.follow_up):
        for n, day in enumerate(duty.due.by if duty.due else ()):
            first = promise.period.first
            if isinstance(day, date) and first and day < first:
                trail: Trail = ("follow_up", i, "due", "by", n)
                yield document.problem(trail, "due_before_promise", day=str(day))


def _editions(
    document: Document, edition: Edition, editions: tuple[Edition, ...], folders: Names[str]
) -> Iterator[Problem]:
    """Check what a promise says about other promises."""
    earlier = {other.name: other.promise.extends for other in editions}
    extended = edition.promise.extends
    if extended and _leads_back(edition.name, earlier):
        yield document.problem(("extends",), "extends_itself", edition=extended)
    if extended and extended not in earlier:
        others = ", ".join(name for name in earlier if name != edition.name)
        facts = {"known": others} if others else {}
        yield document.warning(("extends",), "edition_not_here", edition=extended, **facts)
    for i, slug in enumerate(edition.promise.shared_with):
        yield from check_known(document, ("shared_with", i), slug, folders, "unknown_place")
    starts = [other.promise.period.first for other in editions]
    first = edition.promise.period.first
    if first and starts.count(first) > 1 and not edition.promise.district:
        yield document.warning(("period",), "two_promises_at_once")


def _leads_back(start: str, earlier: dict[str, str | None]) -> bool:
    """Tell whether a promise extends itself, through others or at once."""
    seen: set[str] = set()
    name = earlier[start]
    while name in earlier and name not in seen and name != start:
        seen.add(name)
        name = earlier[name]
    return name == start
