"""One check that all references share: the name must be among those that are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lofteskollen.problems import Problem
from lofteskollen.reading.documents import Document
from lofteskollen.reading.shape import nearest
from lofteskollen.reading.text import Trail


def check_known(
    document: Document, trail: Trail, name: str, known: Iterable[str], code: str
) -> Iterator[Problem]:
    """Yield a fault, with the nearest name, when the name is unknown."""
    names = sorted(known)
    if name not in names:
        facts = {"id": name, "nearest": nearest(name, names), "known": ", ".join(names)}
        yield document.problem(trail, code, **facts)
