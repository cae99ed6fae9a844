"""Checks of who answers for the site: a public one must say so, and look again each year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lofteskollen.model.collection import Collection
from lofteskollen.problems import Problem, Severity
from lofteskollen.reading.walk import Walk

FILE = "promises/website.yml"
YEAR = timedelta(days=366)


def check_responsible(collection: Collection, walk: Walk, day: date | None) -> Iterator[Problem]:
    """Yield warnings: real municipalities that nobody answers for, and an old assessment."""
    if collection.website is None:
        public = any(not place.municipality.demo for place in collection.places)
        if public and not any(problem.file == FILE for problem in walk.problems):
            yield Problem(FILE, 1, 1, "no_website_file", severity=Severity.WARNING)
    elif (found := collection.website.conformity) and day and day - found.date > YEAR:
        yield walk.documents[FILE].warning(("conformity", "date"), "assessment_old")
