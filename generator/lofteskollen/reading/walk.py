"""A walk through the folders: what it reads it keeps, what it cannot read it notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from lofteskollen.model.base import SLUG
from lofteskollen.model.collection import Edition
from lofteskollen.model.log import Entry
from lofteskollen.problems import Faults, Problem
from lofteskollen.reading.documents import Document, list_folder, read_document
from lofteskollen.reading.entries import shape_rows
from lofteskollen.reading.shape import shape
from lofteskollen.reading.tables import Table, read_table

Shaped = TypeVar("Shaped")
IGNORED = ("README.md", "CHANGELOG.md")
ENDINGS = {".yml": ".yml", ".yaml": ".yml", ".csv": ".csv"}


@dataclass(slots=True)
class Walk:
    """What a walk has found so far: documents and tables by path, editions by folder."""

    root: Path
    documents: dict[str, Document] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    folders: dict[str, tuple[Edition, ...]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def note(self, path: Path, code: str, **facts: str) -> None:
        """Note a fault of a whole file or folder."""
        name = path.relative_to(self.root).as_posix()
        self.problems.append(Problem(name, 1, 1, code, facts=tuple(facts.items())))

    def children(self, folder: Path) -> Iterator[Path]:
        """Yield what lies in a folder, in order, and note what nothing can be read from."""
        for path in list_folder(folder):
            if path.name.startswith(".") or path.name in IGNORED:
                continue
            ending = ENDINGS.get(path.suffix.lower(), path.suffix)
            if path.is_symlink() and (code := self._link_fault(path)):
                self.note(path, code)
            elif ending != path.suffix:
                self.note(path, "wrong_ending", ending=ending)
            elif ending in ENDINGS and not path.is_file():
                self.note(path, "not_a_file")
            else:
                yield path

    def _link_fault(self, path: Path) -> str:
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):  # it leads nowhere, or back to itself
            return "broken_link"
        return "" if target.is_relative_to(self.root.resolve()) else "leads_outside"

    def check_name(self, path: Path, name: str) -> None:
        """Note a name that is no part of an address."""
        if not SLUG.fullmatch(name):
            self.note(path, "not_a_slug", value=name)

    def check_holds(self, folder: Path, stem: str, code: str) -> None:
        """Note a folder without the file that it must hold, whatever its ending."""
        if stem not in {path.stem for path in list_folder(folder)}:
            self.note(folder, code)

    def read(self, path: Path, kind: type[Shaped]) -> Shaped | None:
        """Read and shape one file, noting its faults."""
        document = self._sound(read_document(self.root, path))
        shaped = self._sound(shape(document, kind)) if document else None
        if document and shaped is not None:
            self.documents[document.path] = document
        return shaped

    def read_rows(self, path: Path) -> tuple[Entry, ...]:
        """Read and shape the entries of a table, noting its faults."""
        table = self._sound(read_table(self.root, path))
        entries = self._sound(shape_rows(table)) if table else None
        if table and entries is not None:
            self.tables[table.path] = table
        return entries or ()

    def _sound(self, found: Shaped | Faults) -> Shaped | None:
        """Return what was found, or note its faults."""
        if isinstance(found, Faults):
            self.problems.extend(found)
            return None
        return found
