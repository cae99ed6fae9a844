"""The 290 municipalities and 21 counties of Sweden, by SCB's codes."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Official(NamedTuple):
    """A municipality as SCB names it."""

    name: str
    county: str


class County(NamedTuple):
    """A county as SCB names it, and its address, which never changes."""

    name: str
    slug: str


def _rows(name: str) -> Iterator[dict[str, str]]:
    table = files("lofteskollen").joinpath(f"data/{name}.csv").read_text("utf-8")
    yield from csv.DictReader(table.splitlines())


@cache
def municipalities() -> dict[str, Official]:
    """Return the official names by code."""
    return {row["code"]: Official(row["name"], row["county"]) for row in _rows("municipalities")}


@cache
def counties() -> dict[str, County]:
    """Return the counties by the two digits that begin the codes of their municipalities."""
    return {row["code"]: County(row["name"], row["slug"]) for row in _rows("counties")}


def county_of(code: str) -> str:
    """Return the county of a municipality's code, or nothing for a code that is made up."""
    county = counties().get(code[:2])
    return county.name if county else ""
