"""Faults as values: where, what kind, and the facts that the words need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: a fault stops publication, a warning does not."""

    FAULT = "fault"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in one file; `code` names its sentence in the catalogue."""

    file: str
    line: int
    column: int
    code: str
    trail: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.FAULT


class Faults(tuple[Problem, ...]):
    """What stands in the place of a value that could not be read."""

    __slots__ = ()


class ContentError(Exception):
    """The files hold at least one fault, so nothing may be published."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(f"{len(self.problems)} problems")
