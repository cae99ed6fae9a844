"""When an activity is promised and what each target asks, in words."""

from __future__ import annotations

from collections.abc import Iterator

from babel.dates import get_month_names

from lofteskollen.model.promise import When
from lofteskollen.model.targets import Change, Count, Deliver, Share, Target, Within
from lofteskollen.periods import Unit
from lofteskollen.words import calendar
from lofteskollen.words.counted import ONCE, SPREAD, TIMES, WINDOWS
from lofteskollen.words.interface import WEEKDAYS
from lofteskollen.words.order import grouped, listed, upper_first, value

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
            return _share(asked)
        case Change():
            return f"{asked.indicator}: {_way(asked)}"
        case Deliver():
            last = calendar.day(asked.by) if asked.by else "när löftet slutar"
            return f"{asked.what}, senast {last}"
        case None:
            return NO_TARGET
        case _:
            return "löpande" if asked.kind == "ongoing" else "vid behov"


def _share(target: Share) -> str:
    whole = f"alla {target.of}"
    part = f"minst {target.at_least} procent av {target.of}"
    within = f", inom {_time(target.within)}" if target.within else ""
    return f"{whole if target.at_least == 100 else part}{within}"


def _time(within: Within) -> str:
    for n, (one, many) in zip((within.hours, within.days, within.weeks), TIMES_OF, strict=True):
        if n:
            return f"{grouped(n)} {one if n == 1 else many}"
    return ""


TIMES_OF = (("timme", "timmar"), ("dag", "dagar"), ("vecka", "veckor"))
WAYS = {"up": "ska öka", "down": "ska minska", "keep": "ska ligga kvar"}


def _way(target: Change) -> str:
    """Say how an indicator is to move."""
    start, goal = target.start, target.goal
    unit = f" {target.unit}" if target.unit else ""
    if target.direction == "keep" and start is not None and goal is not None:
        low, high = sorted((start, goal))
        return f"mellan {value(low)} och {value(high)}{unit}"
    if goal is not None:
        return f"{f'från {value(start)} ' if start is not None else ''}till {value(goal)}{unit}"
    if start is not None:
        return f"{WAYS[target.direction]} från {value(start)}{unit}"
    return WAYS[target.direction] + (f" jämfört med {target.since}" if target.since else "")


def _count(target: Count) -> str:
    bound = "minst" if target.at_least is not None else "högst"
    n = target.at_least if target.at_least is not None else target.at_most or 0
    average = " i snitt" if target.average else ""
    whole = target.every.unit is Unit.PERIOD
    every = "under hela löftet" if whole else f"per {_every(target)}"
    different = f", {SPREAD[target.in_different]}" if target.in_different else ""
    label = f", för {target.label}" if target.label else ""
    rest = f"{every}{average}{different}{label}"
    if n == 1 and target.unit:  # free words are given in the plural alone
        return f"{target.unit}: {bound} 1 {rest}"
    return f"{bound} {grouped(n)} {target.unit or (ONCE if n == 1 else TIMES)} {rest}"


def _every(target: Count) -> str:
    one, many, _ = WINDOWS[target.every.unit]
    return one if target.every.n == 1 else f"period om {target.every.n} {many}"
