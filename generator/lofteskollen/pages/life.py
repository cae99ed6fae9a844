"""The life of a promise at a glance: a row of months for each year, with its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lofteskollen.pages.timeline import Moment
from lofteskollen.periods import Period
from lofteskollen.words.life import LANES, year_sentence

JANUARY, DECEMBER = 1, 12


@dataclass(frozen=True, slots=True)
class Month:
    """The marks of a month, one for each lane, and whether the promise is in force."""

    marks: tuple[str, ...]
    in_force: bool


@dataclass(frozen=True, slots=True)
class LifeYear:
    """Twelve months, and the sentence that says the same."""

    year: int
    months: tuple[Month, ...]
    sentence: str


def life(moments: Sequence[Moment], period: Period | None) -> tuple[LifeYear, ...]:
    """Return the years from the first to the last that a promise knows of, oldest first."""
    days = [moment.iso[:7] for moment in moments]
    if period:
        days += [period.first.isoformat()[:7], period.last.isoformat()[:7]]
    if len(set(days)) < 2:
        return ()
    marks: dict[str, list[str]] = {}
    for moment in moments:
        marks.setdefault(moment.iso[:7], []).append(moment.shape)
    years = range(int(min(days)[:4]), int(max(days)[:4]) + 1)
    return tuple(_year(year, marks, period) for year in years)


def _year(year: int, marks: dict[str, list[str]], period: Period | None) -> LifeYear:
    names = [f"{year}-{month:02}" for month in range(JANUARY, DECEMBER + 1)]
    found = Counter(shape for name in names for shape in marks.get(name, ()))
    months = tuple(Month(tuple(_lanes(marks.get(n, ()))), _in_force(n, period)) for n in names)
    return LifeYear(year, months, year_sentence(year, found))


def _lanes(shapes: Iterable[str]) -> Iterator[str]:
    """Yield one mark for each lane: the first of its shapes that is there, or nothing."""
    there = set(shapes)
    for lane in LANES:
        yield next((shape for shape in lane if shape in there), "")


def _in_force(month: str, period: Period | None) -> bool:
    if period is None:
        return False
    return period.first.isoformat()[:7] <= month <= period.last.isoformat()[:7]
