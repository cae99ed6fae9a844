"""Checks of codes and names against the 290 municipalities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lofteskollen.model.collection import Place
from lofteskollen.model.municipality import Municipality
from lofteskollen.problems import Problem
from lofteskollen.reading.codes import municipalities
from lofteskollen.reading.documents import Document


def check_official(places: Iterable[Place], documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Yield codes that are unknown or taken, and names that do not go with them."""
    owner: dict[str, str] = {}
    for place in places:
        document, code = documents[place.path], place.municipality.code
        if code in owner:
            yield document.problem(("code",), "code_taken", code=code, other=owner[code])
        owner.setdefault(code, place.path)
        check = _made_up if place.municipality.demo else _real
        yield from check(document, place.municipality)


def _made_up(document: Document, municipality: Municipality) -> Iterator[Problem]:
    if municipality.code in municipalities():
        yield document.problem(("code",), "demo_is_real")
    elif _code_of(municipality.name):
        yield document.problem(("name",), "demo_is_real")


def _real(document: Document, municipality: Municipality) -> Iterator[Problem]:
    code, name = municipality.code, municipality.name
    official = municipalities().get(code)
    if official is None:
        yield document.problem(("code",), "unknown_code", code=code, nearest=_code_of(name))
    elif official.name != name:
        facts = {"code": code, "name": name, "official": official.name}
        yield document.problem(("name",), "name_not_official", **facts)


def _code_of(name: str) -> str:
    """Return the code of the municipality with this name, or nothing."""
    return next((code for code, known in municipalities().items() if known.name == name), "")
