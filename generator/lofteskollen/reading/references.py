"""Checks across files: what refers to something refers to something that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lofteskollen.model.collection import Collection, Edition, Place
from lofteskollen.model.promise import Activity, Amendment, Promise
from lofteskollen.model.targets import Deliver
from lofteskollen.problems import Problem
from lofteskollen.reading.codes import municipalities
from lofteskollen.reading.documents import Document, Table
from lofteskollen.reading.known import check_known
from lofteskollen.reading.logs import check_log, check_totals
from lofteskollen.reading.shape import nearest
from lofteskollen.reading.text import Trail


@dataclass(frozen=True, slots=True)
class Files:
    """The documents behind a collection, by path."""

    documents: dict[str, Document]
    tables: dict[str, Table]


def check_references(collection: Collection, files: Files) -> Iterator[Problem]:
    """Yield every reference that leads nowhere and every number that contradicts another."""
    topics = files.documents.get("promises/topics.yml")
    if topics:
        yield from _unique(topics, [((i, "id"), t.id) for i, t in enumerate(collection.topics)])
    yield from _codes(collection, files)
    known = {topic.id for topic in collection.topics}
    for place in collection.places:
        slugs = {other.slug for other in collection.places}
        for edition in place.editions:
            document = files.documents[edition.path]
            yield from _promise(document, edition.promise, known)
            yield from _editions(document, edition, place, slugs)
            yield from check_totals(edition, files.documents, files.tables)
            for log in edition.logs:
                yield from check_log(edition, log, files.documents, files.tables)


def _codes(collection: Collection, files: Files) -> Iterator[Problem]:
    """Check codes and names against the 290 municipalities."""
    owner: dict[str, str] = {}
    for place in collection.places:
        document = files.documents[place.path]
        code, name = place.municipality.code, place.municipality.name
        official = municipalities().get(code)
        if code in owner:
            yield document.problem(("code",), "code_taken", code=code, other=owner[code])
        owner.setdefault(code, place.path)
        if place.municipality.demo:
            if official or name in {other.name for other in municipalities().values()}:
                yield document.problem(("code",), "demo_is_real", code=code, name=name)
        elif official is None:
            guess = nearest_code(name)
            yield document.problem(("code",), "unknown_code", code=code, nearest=guess)
        elif official.name != name:
            facts = {"code": code, "name": name, "official": official.name}
            yield document.problem(("name",), "name_not_official", **facts)


def nearest_code(name: str) -> str:
    """Return the code of the municipality with this name, or nothing."""
    return next((code for code, known in municipalities().items() if known.name == name), "")


def _unique(document: Document, ids: Iterable[tuple[Trail, str]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for trail, name in ids:
        if name in seen:
            yield document.problem(trail, "id_taken", id=name)
        seen.add(name)


def _activities(promise: Promise) -> Iterator[tuple[Trail, Activity]]:
    for a, area in enumerate(promise.focus_areas):
        for n, activity in enumerate(area.activities):
            yield ("focus_areas", a, "activities", n), activity
    for n, amendment in enumerate(promise.amendments):
        if amendment.adds:
            yield ("amendments", n, "adds"), amendment.adds


def _promise(document: Document, promise: Promise, topics: set[str]) -> Iterator[Problem]:
    parties = {party.id for party in promise.parties}
    activities = dict(_activities(promise))
    lists = {
        "parties": [((i, "id"), p.id) for i, p in enumerate(promise.parties)],
        "focus_areas": [((i, "id"), area.id) for i, area in enumerate(promise.focus_areas)],
        "follow_up": [((i, "id"), duty.id) for i, duty in enumerate(promise.follow_up)],
    }
    for key, ids in lists.items():
        yield from _unique(document, [((key, *trail), name) for trail, name in ids])
    yield from _unique(document, [((*t, "id"), a.id) for t, a in activities.items()])
    for trail, activity in activities.items():
        yield from _activity(document, trail, activity, promise, topics)
    for i, area in enumerate(promise.focus_areas):
        if area.topic:
            trail = ("focus_areas", i, "topic")
            yield from check_known(document, trail, area.topic, topics, "unknown_topic")
    for i, signatory in enumerate(promise.signed.by if promise.signed else ()):
        if signatory.party:
            trail = ("signed", "by", i, "party")
            yield from check_known(document, trail, signatory.party, parties, "unknown_party")
    yield from _changes(document, promise, parties, activities)
    yield from _due_days(document, promise)


def _activity(
    document: Document, trail: Trail, activity: Activity, promise: Promise, topics: set[str]
) -> Iterator[Problem]:
    parties = {party.id for party in promise.parties}
    for i, party in enumerate(activity.by):
        yield from check_known(document, (*trail, "by", i), party, parties, "unknown_party")
    if activity.topic:
        where = (*trail, "topic")
        yield from check_known(document, where, activity.topic, topics, "unknown_topic")
    if activity.when:
        for key, day in (("from", activity.when.first), ("to", activity.when.last)):
            yield from _within(document, (*trail, "when", key), day, promise)
    for i, target in enumerate(activity.targets):
        if isinstance(target, Deliver):
            where = (*trail, "targets", i)
            yield from _within(document, (*where, "by"), target.by, promise)
            steps = [((*where, "steps", n, "id"), s.id) for n, s in enumerate(target.steps)]
            yield from _unique(document, steps)


def _within(
    document: Document, trail: Trail, day: date | None, promise: Promise
) -> Iterator[Problem]:
    first, last = promise.period.first, _last_day(promise)
    if day and ((first and day < first) or (last and day > last)):
        yield document.problem(trail, "outside_period", day=str(day))


def _last_day(promise: Promise) -> date | None:
    ends = [change.period.last for change in promise.amendments if change.period]
    return max([*ends, promise.period.last], default=None) if promise.period.last else None


def _changes(
    document: Document, promise: Promise, parties: set[str], activities: dict[Trail, Activity]
) -> Iterator[Problem]:
    """Check amendments and pauses."""
    ids = {activity.id for activity in activities.values()}
    for i, change in enumerate(promise.amendments):
        yield from _change(document, promise, ("amendments", i), change, parties, ids)
    yield from _wordings(document, promise, list(activities.values()))
    for i, pause in enumerate(promise.pauses):
        yield from _within(document, ("pauses", i, "from"), pause.first, promise)
        for n, name in enumerate(pause.activities):
            where: Trail = ("pauses", i, "activities", n)
            yield from check_known(document, where, name, ids, "unknown_activity")


def _change(
    document: Document,
    promise: Promise,
    trail: Trail,
    change: Amendment,
    parties: set[str],
    ids: set[str],
) -> Iterator[Problem]:
    for n, party in enumerate(change.agreed_by):
        where: Trail = (*trail, "agreed_by", n)
        yield from check_known(document, where, party, parties, "unknown_party")
    for key in ("activity", "withdraws"):
        if name := getattr(change, key):
            yield from check_known(document, (*trail, key), name, ids, "unknown_activity")
    if change.adds:
        areas = [area.id for area in promise.focus_areas]
        where = (*trail, "adds", "under")
        yield from check_known(document, where, change.adds.under, areas, "unknown_area")
    if promise.signed and promise.signed.date and change.date < promise.signed.date:
        yield document.problem((*trail, "date"), "before_signing", day=str(change.date))


def _wordings(
    document: Document, promise: Promise, activities: list[Activity]
) -> Iterator[Problem]:
    """Check that each change of wording begins with the wording that held until then."""
    wording = {activity.id: activity.text for activity in activities}
    for i, change in enumerate(promise.amendments):
        if change.becomes and change.activity in wording:
            if change.was != wording[change.activity]:
                yield document.problem(("amendments", i, "was"), "was_differs", id=change.activity)
            wording[change.activity] = change.becomes


def _due_days(document: Document, promise: Promise) -> Iterator[Problem]:
    for i, duty in enumerate(promise.follow_up):
        for n, day in enumerate(duty.due.by if duty.due else ()):
            first = promise.period.first
            if isinstance(day, date) and first and day < first:
                trail: Trail = ("follow_up", i, "due", "by", n)
                yield document.problem(trail, "due_before_promise", day=str(day))


def _editions(
    document: Document, edition: Edition, place: Place, slugs: set[str]
) -> Iterator[Problem]:
    """Check what a promise says about other promises."""
    earlier = {other.name: other.promise.extends for other in place.editions}
    seen, name = [edition.name], edition.promise.extends
    while name in earlier:
        if name in seen:
            yield document.problem(("extends",), "extends_itself", edition=str(name))
            break
        seen.append(name)
        name = earlier[name]
    extended = edition.promise.extends
    if extended and extended not in earlier:
        others = [name for name in earlier if name != edition.name]
        facts = {"edition": extended, "nearest": nearest(extended, others)}
        yield document.warning(("extends",), "edition_not_here", **facts)
    for i, slug in enumerate(edition.promise.shared_with):
        yield from check_known(document, ("shared_with", i), slug, slugs, "unknown_place")
    starts = [other.promise.period.first for other in place.editions]
    first = edition.promise.period.first
    if first and starts.count(first) > 1 and not edition.promise.district:
        yield document.warning(("period",), "two_promises_at_once")
