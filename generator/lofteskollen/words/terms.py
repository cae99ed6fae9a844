"""When an activity is promised, in words."""

from __future__ import annotations

from collections.abc import Iterator

from babel.dates import get_month_names

from lofteskollen.model.promise import When
from lofteskollen.words import calendar
from lofteskollen.words.interface import WEEKDAYS
from lofteskollen.words.order import listed, upper_first


def when(terms: When) -> Iterator[str]:
    """Say when an activity is promised, where its wording says so."""
    if terms.first:
        yield f"Från {calendar.day(terms.first)}"
    if terms.last:
        yield f"Till och med {calendar.day(terms.last)}"
    if terms.months:
        names = get_month_names("wide", locale=calendar.LOCALE)
        yield upper_first(listed([names[month] for month in terms.months]))
    if terms.weekdays:
        yield upper_first(listed([WEEKDAYS[day] for day in terms.weekdays]))
    if terms.occasions:
        yield upper_first(listed(terms.occasions))
    if terms.not_on:
        yield f"Inte {terms.not_on}"
