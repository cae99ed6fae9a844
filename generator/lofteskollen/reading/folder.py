"""promises/ → a collection: walks the folders, and lets nothing lead out of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from lofteskollen.model.base import SLUG
from lofteskollen.model.collection import Collection, Edition, Log, Place
from lofteskollen.model.log import Entry, Update
from lofteskollen.model.municipality import Municipality, Topic
from lofteskollen.model.promise import Promise
from lofteskollen.problems import ContentError, Faults, Problem, Severity
from lofteskollen.reading.codes import county_of
from lofteskollen.reading.documents import Document, Table, read_document, read_table
from lofteskollen.reading.entries import shape_rows
from lofteskollen.reading.references import Files, check_references
from lofteskollen.reading.shape import shape

Shaped = TypeVar("Shaped")
IGNORED = ("README.md", "CHANGELOG.md")


@dataclass(slots=True)
class _Walk:
    """What a walk has found so far: documents by path, and problems."""

    root: Path
    documents: dict[str, Document] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def note(self, path: Path, code: str, **facts: str) -> None:
        name = path.relative_to(self.root).as_posix()
        self.problems.append(Problem(name, 1, 1, code, facts=tuple(facts.items())))

    def read(self, path: Path, kind: type[Shaped]) -> Shaped | None:
        """Read and shape one file, noting its faults."""
        document = read_document(self.root, path)
        if isinstance(document, Faults):
            self.problems.extend(document)
            return None
        shaped = shape(document, kind)
        if isinstance(shaped, Faults):
            self.problems.extend(shaped)
            return None
        self.documents[document.path] = document
        return shaped

    def children(self, folder: Path) -> Iterator[Path]:
        """Yield what lies in a folder, in order; what leads out of it is a fault."""
        for path in sorted(folder.iterdir()):
            if path.name.startswith(".") or path.name in IGNORED:
                continue
            if not path.resolve().is_relative_to(self.root.resolve()):
                self.note(path, "leads_outside")
            else:
                yield path


def read_collection(root: Path) -> Collection:
    """Read the folder `promises` under the root; raises ContentError when a fault remains."""
    collection, problems = check_collection(root)
    if any(problem.severity is Severity.FAULT for problem in problems):
        raise ContentError(problems)
    return collection


def check_collection(root: Path) -> tuple[Collection, tuple[Problem, ...]]:
    """Read what can be read, and return it with every problem of every file."""
    walk = _Walk(root)
    promises = root / "promises"
    if not promises.is_dir():
        problem = Problem("promises", 1, 1, "no_promises_folder")
        return Collection((), ()), (problem,)
    topics: tuple[Topic, ...] = ()
    places: list[Place] = []
    for path in walk.children(promises):
        if path.name == "topics.yml":
            topics = walk.read(path, tuple[Topic, ...]) or ()
        elif path.is_dir():
            places.extend(_place(walk, path))
        else:
            walk.note(path, "stray_file")
    collection = Collection(topics, tuple(places))
    files = Files(walk.documents, walk.tables)
    problems = (*walk.problems, *check_references(collection, files))
    return collection, tuple(sorted(problems))


def _place(walk: _Walk, folder: Path) -> Iterator[Place]:
    municipality = None
    editions: list[Edition] = []
    _check_name(walk, folder)
    for path in walk.children(folder):
        if path.name == "municipality.yml":
            municipality = walk.read(path, Municipality)
        elif path.is_dir():
            editions.extend(_edition(walk, path, folder.name))
        else:
            walk.note(path, "stray_file")
    file = folder / "municipality.yml"
    if not file.is_file():
        walk.note(folder, "no_municipality_file")
    if municipality:
        county = county_of(municipality.code)
        name = file.relative_to(walk.root).as_posix()
        yield Place(folder.name, municipality, county, tuple(sorted(editions, key=_age)), name)


def _age(edition: Edition) -> tuple[str, str]:
    first = edition.promise.period.first
    return (first.isoformat() if first else "", edition.name)


def _edition(walk: _Walk, folder: Path, slug: str) -> Iterator[Edition]:
    promise = None
    logs: list[Log] = []
    _check_name(walk, folder)
    for path in walk.children(folder):
        if path.name == "promise.yml":
            promise = walk.read(path, Promise)
        elif path.name == "log" and path.is_dir():
            logs.extend(_logs(walk, path))
        else:
            walk.note(path, "stray_file")
    file = folder / "promise.yml"
    if not file.is_file():
        walk.note(folder, "no_promise_file")
    if promise:
        name = file.relative_to(walk.root).as_posix()
        yield Edition(slug, folder.name, promise, tuple(logs), name)


def _logs(walk: _Walk, folder: Path) -> Iterator[Log]:
    for path in walk.children(folder):
        if path.suffix == ".csv" and path.with_suffix(".yml").is_file():
            continue
        if path.suffix != ".yml" or not path.is_file():
            walk.note(path, "csv_without_yml" if path.suffix == ".csv" else "stray_file")
            continue
        _check_name(walk, path)
        update = walk.read(path, Update)
        if update is None:
            continue
        entries = (*update.entries, *_rows(walk, path.with_suffix(".csv")))
        name = path.relative_to(walk.root).as_posix()
        yield Log(path.stem, update.model_copy(update={"entries": entries}), name)


def _rows(walk: _Walk, path: Path) -> tuple[Entry, ...]:
    if not path.is_file():
        return ()
    table = read_table(walk.root, path)
    if isinstance(table, Faults):
        walk.problems.extend(table)
        return ()
    entries, faults = shape_rows(table)
    walk.problems.extend(faults)
    walk.tables[table.path] = table
    return () if faults else entries


def _check_name(walk: _Walk, path: Path) -> None:
    if not SLUG.fullmatch(path.stem if path.is_file() else path.name):
        walk.note(path, "not_a_slug", value=path.name)
