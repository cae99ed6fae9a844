"""Checks that a place or a label is spelled in one way: two spellings are judged as two things."""

from __future__ import annotations

from collections.abc import Iterator

from lofteskollen.model.collection import Edition
from lofteskollen.model.promise import Promise
from lofteskollen.model.targets import Change, Count, Deliver, Share
from lofteskollen.problems import Problem
from lofteskollen.reading.known import activities_of
from lofteskollen.reading.origins import Documents, origin


def check_spelling(edition: Edition, documents: Documents, tables: Documents) -> Iterator[Problem]:
    """Warn of names that are another one but for capitals and spaces; the first stands."""
    spelled: dict[str, str] = {}
    for name in _promised(edition.promise):
        spelled.setdefault(_bare(name), name)
    for log in edition.logs:
        for i, entry in enumerate(log.update.entries):
            document, base = origin(log, documents, tables, i)
            for key, told in (("place", entry.place), ("for", entry.label)):
                name = told or ""
                if name and (other := spelled.setdefault(_bare(name), name)) != name:
                    facts = {"name": name, "other": other}
                    yield document.warning((*base, key), "spelled_otherwise", **facts)


def _promised(promise: Promise) -> Iterator[str]:
    """Yield the names that stand in the promise."""
    for activity in activities_of(promise).values():
        yield from activity.places
        for target in activity.targets:
            if isinstance(target, Count):
                yield from (*target.each, *filter(None, [target.label]))
            elif isinstance(target, Share | Change | Deliver):
                yield target.subject


def _bare(name: str) -> str:
    return " ".join(name.casefold().split())
