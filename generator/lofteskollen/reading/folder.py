"""promises/ → a collection: walks the folders, and lets nothing lead out of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lofteskollen.model.collection import Collection, Edition, Log, Place
from lofteskollen.model.log import Update
from lofteskollen.model.municipality import Municipality, Topic
from lofteskollen.model.promise import Promise
from lofteskollen.model.website import Website
from lofteskollen.problems import ContentError, Problem, Severity
from lofteskollen.reading.codes import county_of
from lofteskollen.reading.references import Files, check_references
from lofteskollen.reading.responsible import check_responsible
from lofteskollen.reading.walk import Walk


def read_collection(root: Path) -> Collection:
    """Read the folder `promises` under the root; raises ContentError when a fault remains."""
    collection, problems = check_collection(root)
    if any(problem.severity is Severity.FAULT for problem in problems):
        raise ContentError(problems)
    return collection


def check_collection(root: Path, day: date | None = None) -> tuple[Collection, tuple[Problem, ...]]:
    """Read what can be read, and return it with every problem of every file.

    With a day, what has grown old by then is told too.
    """
    walk = Walk(root)
    promises = root / "promises"
    if not promises.is_dir():
        problem = Problem("promises", 1, 1, "no_promises_folder")
        return Collection((), ()), (problem,)
    topics: tuple[Topic, ...] | None = None
    website: Website | None = None
    places: list[Place] = []
    for path in walk.children(promises):
        if path.name == "topics.yml":
            topics = walk.read(path, tuple[Topic, ...])
        elif path.name == "website.yml":
            website = walk.read(path, Website)
        elif path.is_dir():
            places.extend(_place(walk, path))
        else:
            walk.note(path, "stray_file")
    if any(_has_topic(edition) for editions in walk.folders.values() for edition in editions):
        walk.check_holds(promises, "topics", "no_topics_file")
    collection = Collection(topics or (), tuple(places), website)
    files = Files(walk.documents, walk.tables, walk.folders)
    responsible = check_responsible(collection, walk, day)
    problems = (*walk.problems, *check_references(collection, files), *responsible)
    return collection, tuple(sorted(problems))


def _has_topic(edition: Edition) -> bool:
    areas = edition.promise.focus_areas
    return any(area.topic or any(a.topic for a in area.activities) for area in areas)


def _place(walk: Walk, folder: Path) -> Iterator[Place]:
    municipality = None
    editions: list[Edition] = []
    walk.check_name(folder, folder.name)
    for path in walk.children(folder):
        if path.name == "municipality.yml":
            municipality = walk.read(path, Municipality)
        elif path.is_dir():
            editions.extend(_edition(walk, path, folder.name))
        else:
            walk.note(path, "stray_file")
    walk.check_holds(folder, "municipality", "no_municipality_file")
    walk.folders[folder.name] = tuple(sorted(editions, key=_age))
    if municipality:
        county = county_of(municipality.code)
        name = _name(walk, folder / "municipality.yml")
        yield Place(folder.name, municipality, county, walk.folders[folder.name], name)


def _age(edition: Edition) -> tuple[str, str]:
    first = edition.promise.period.first
    return (first.isoformat() if first else "", edition.name)


def _edition(walk: Walk, folder: Path, slug: str) -> Iterator[Edition]:
    promise = None
    logs: list[Log] = []
    walk.check_name(folder, folder.name)
    for path in walk.children(folder):
        if path.name == "promise.yml":
            promise = walk.read(path, Promise)
        elif path.name == "log" and path.is_dir():
            logs.extend(_logs(walk, path))
        else:
            walk.note(path, "stray_file")
    walk.check_holds(folder, "promise", "no_promise_file")
    if promise:
        name = _name(walk, folder / "promise.yml")
        yield Edition(slug, folder.name, promise, tuple(logs), name)


def _logs(walk: Walk, folder: Path) -> Iterator[Log]:
    files = {path.name: path for path in walk.children(folder)}
    for path in files.values():
        if path.suffix == ".yml":
            yield from _log(walk, path, files.get(f"{path.stem}.csv"))
        elif path.suffix != ".csv":
            walk.note(path, "stray_file")
        elif f"{path.stem}.yml" not in files:
            walk.note(path, "csv_without_yml")


def _log(walk: Walk, path: Path, table: Path | None) -> Iterator[Log]:
    walk.check_name(path, path.stem)
    update = walk.read(path, Update)
    rows = walk.read_rows(table) if table else ()
    if update:
        whole = update.model_copy(update={"entries": (*update.entries, *rows)})
        yield Log(path.stem, whole, _name(walk, path))


def _name(walk: Walk, path: Path) -> str:
    return path.relative_to(walk.root).as_posix()
