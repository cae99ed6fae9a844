"""Files as values: the text, its plain data, and how a fault finds its place in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lofteskollen.problems import Faults, Problem, Severity
from lofteskollen.reading import nodes
from lofteskollen.reading.places import Fault, Trail, trail_text
from lofteskollen.reading.raw import decode
from lofteskollen.reading.text import parse


@dataclass(frozen=True, slots=True)
class Document:
    """One file that was read; `path` is relative to the root, with `/`."""

    path: str
    text: str
    data: Any

    def problem(self, trail: Trail, fault: str, /, **facts: str) -> Problem:
        """Make a fault at the place where the trail leads."""
        line, column = self.place(trail)
        return Problem(self.path, line, column, fault, trail_text(trail), tuple(facts.items()))

    def warning(self, trail: Trail, fault: str, /, **facts: str) -> Problem:
        """Make a warning, which does not stop publication."""
        return replace(self.problem(trail, fault, **facts), severity=Severity.WARNING)

    def place(self, trail: Trail) -> tuple[int, int]:
        """Return line and column, counted from one."""
        return nodes.place(self.text, trail)

    def printed(self, trail: Trail) -> str:
        """Return a value as it stands in the file, or nothing where it is a list or a mapping."""
        return nodes.printed(self.text, trail)


def read_document(root: Path, path: Path) -> Document | Faults:
    """Read one YAML file, or return the faults of its form."""
    name, text = read_text(root, path)
    if isinstance(text, Fault):
        return at_fault(name, text)
    data, faults = parse(text)
    return at_fault(name, *faults) if faults else Document(name, text, data)


def list_folder(folder: Path) -> list[Path]:
    """Return what lies in a folder, in order."""
    return sorted(folder.iterdir())


def read_text(root: Path, path: Path) -> tuple[str, str | Fault]:
    """Return the name of a file under the root, and its text."""
    return path.relative_to(root).as_posix(), decode(path.read_bytes())


def at_fault(name: str, *faults: Fault) -> Faults:
    """Give the faults of a text the name of its file."""
    return Faults(Problem(name, f.line, f.column, f.code, facts=f.facts) for f in faults)
