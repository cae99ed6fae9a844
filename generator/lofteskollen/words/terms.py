"""When an activity is promised and what each target asks, in words."""

from __future__ import annotations

from collections.abc import Iterator

from babel.dates import get_month_names

from lofteskollen.model.promise import When
from lofteskollen.model.targets import Change, Count, Deliver, Share, Target
from lofteskollen.periods import Unit
from lofteskollen.words import calendar
from lofteskollen.words.counted import TIMES, WINDOWS
from lofteskollen.words.interface import WEEKDAYS
from lofteskollen.words.order import grouped, listed, upper_first

NO_TARGET = "inget mål i löftets text"


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


def target(asked: Target | None) -> str:
    """Say what a target asks, in a line: `minst 2 möten per år`."""
    match asked:
        case Count():
            return _count(asked)
        case Share():
            every = asked.at_least == 100
            return f"alla {asked.of}" if every else f"minst {asked.at_least} procent av {asked.of}"
        case Change():
            return f"mätningen {asked.indicator}"
        case Deliver():
            last = calendar.day(asked.by) if asked.by else "när löftet slutar"
            return f"{asked.what}, senast {last}"
        case None:
            return NO_TARGET
        case _:
            return "löpande" if asked.kind == "ongoing" else "vid behov"


def _count(target: Count) -> str:
    bound = "minst" if target.at_least is not None else "högst"
    number = target.at_least if target.at_least is not None else target.at_most or 0
    average = " i snitt" if target.average else ""
    whole = target.every.unit is Unit.PERIOD
    every = "under hela löftet" if whole else f"per {_every(target)}"
    label = f", för {target.label}" if target.label else ""
    return f"{bound} {grouped(number)} {target.unit or TIMES} {every}{average}{label}"


def _every(target: Count) -> str:
    one, many, _ = WINDOWS[target.every.unit]
    return one if target.every.n == 1 else f"period om {target.every.n} {many}"
