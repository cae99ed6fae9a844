"""The life of a promise at a glance: a row of months for each year, with its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lofteskollen.pages.timeline import Moment
from lofteskollen.periods import Period
from lofteskollen.words.life import LANES, LIFE_KEY, year_sentence

JANUARY, DECEMBER = 1, 12

# What happened in each month, as `2025-03`; and the shapes that share a row.
Marks = Mapping[str, Sequence[str]]
Lanes = Sequence[Sequence[str]]


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


@dataclass(frozen=True, slots=True)
class Life:
    """The years of a promise, oldest first, and what its marks mean."""

    years: tuple[LifeYear, ...]
    key: tuple[tuple[str, str], ...]


def life(moments: Sequence[Moment], period: Period | None) -> Life:
    """Return the years that a promise knows of; a lane in which nothing happened is left out."""
    marks: dict[str, list[str]] = {}
    for moment in moments:
        if moment.shape in LIFE_KEY:
            marks.setdefault(moment.iso[:7], []).append(moment.shape)
    used = {shape for shapes in marks.values() for shape in shapes}
    lanes = tuple(lane for lane in LANES if used & set(lane))
    days = [*marks, *((_month(period.first), _month(period.last)) if period else ())]
    years = range(int(min(days)[:4]), int(max(days)[:4]) + 1) if used else ()
    key = tuple((shape, word) for shape, word in LIFE_KEY.items() if shape in used)
    return Life(tuple(_year(year, marks, lanes, period) for year in years), key)


def _month(day: date) -> str:
    return day.isoformat()[:7]


def _year(year: int, marks: Marks, lanes: Lanes, period: Period | None) -> LifeYear:
    names = [f"{year}-{month:02}" for month in range(JANUARY, DECEMBER + 1)]
    found = Counter(shape for name in names for shape in marks.get(name, ()))
    months = tuple(
        Month(tuple(_marks(marks.get(name, ()), lanes)), _in_force(name, period)) for name in names
    )
    return LifeYear(year, months, year_sentence(year, found))


def _marks(shapes: Iterable[str], lanes: Lanes) -> Iterator[str]:
    """Yield one mark for each lane: the first of its shapes that is there, or nothing."""
    there = set(shapes)
    for lane in lanes:
        yield next((shape for shape in lane if shape in there), "")


def _in_force(month: str, period: Period | None) -> bool:
    if period is None:
        return False
    return _month(period.first) <= month <= _month(period.last)
