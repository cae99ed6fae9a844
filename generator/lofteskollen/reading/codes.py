"""The 290 municipalities and 21 counties of Sweden, by SCB's codes."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Official(NamedTuple):
    """A municipality as SCB names it."""

    name: str
    county: str


@cache
def municipalities() -> dict[str, Official]:
    """Return the official names by code."""
    table = files("lofteskollen").joinpath("data/municipalities.csv").read_text("utf-8")
    rows = csv.DictReader(table.splitlines())
    return {row["code"]: Official(row["name"], row["county"]) for row in rows}


@cache
def _counties() -> dict[str, str]:
    return {code[:2]: official.county for code, official in municipalities().items()}


def county_of(code: str) -> str:
    """Return the county of a municipality's code, or nothing for a code that is made up."""
    return _counties().get(code[:2], "")
