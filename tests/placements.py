"""Every way in which what was told may have happened: the yardstick of judging, for small cases.

Work is placed on each of a few days, in each of a few places. A placement is possible when it
agrees with every event, total and floor. There are few enough to try them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Any

from lofteskollen.periods import Period

NORR, SODER, ELSEWHERE = "Norr", "Söder", "annanstans"
MOST = 2

Placement = dict[tuple[date, str], int]


@dataclass(frozen=True)
class Told:
    """One entry: an event on a day, or a total or floor of some days.

    `reached` says on how many of the days something was done.
    """

    days: Period
    n: int
    kind: str
    place: str | None
    reached: int | None = None

    def as_entry(self) -> dict[str, Any]:
        """Return the entry as it stands in a log."""
        entry: dict[str, Any] = {"activity": "lofte"}
        entry |= {"place": self.place} if self.place else {}
        if self.kind == "event":
            return entry | {"date": self.days.first, "count": self.n}
        key = "count" if self.kind == "total" else "at_least"
        during = {"from": self.days.first, "to": self.days.last}
        counted = {} if self.reached is None else {"windows": self.reached}
        return entry | {key: self.n, "during": during} | counted


def placements(
    days: Sequence[date], places: Sequence[str], told: Sequence[Told]
) -> Iterator[Placement]:
    """Yield every placement that agrees with all that was told."""
    cells = list(product(days, places))
    for numbers in product(range(MOST + 1), repeat=len(cells)):
        placed = dict(zip(cells, numbers, strict=True))
        if _holds_events(placed, told) and all(_holds(placed, item) for item in told):
            yield placed


def _holds_events(placed: Placement, told: Sequence[Told]) -> bool:
    """Say whether the events of a day have room; one that names no place may be one that does."""
    events = [item for item in told if item.kind == "event"]
    for day in {item.days.first for item in events}:
        here = [item for item in events if item.days.first == day]
        room = {place: n for (d, place), n in placed.items() if d == day}
        if any(item.n > (room[item.place] if item.place else sum(room.values())) for item in here):
            return False
    return True


def _holds(placed: Placement, item: Told) -> bool:
    cells = placed.items()
    own = {cell: k for cell, k in cells if cell[0] in item.days and item.place in (None, cell[1])}
    n, reached = sum(own.values()), len({day for (day, _), k in own.items() if k})
    if item.reached is not None and item.reached != reached:
        return False
    return item.kind == "event" or (n == item.n if item.kind == "total" else n >= item.n)


def done(placed: Placement, window: Period) -> int:
    """Return what was done in a window."""
    return sum(n for (day, _), n in placed.items() if day in window)


def done_in_norr(placed: Placement, window: Period) -> int:
    """Return what was done in one place in a window."""
    return sum(n for (day, place), n in placed.items() if day in window and place == NORR)


def places_in(placed: Placement, window: Period) -> int:
    """Return in how many places something was done in a window."""
    return len({place for (day, place), n in placed.items() if n and day in window})


def few_days(n: int) -> list[date]:
    """Return a few days in a row."""
    return [date(2026, 6, 1) + timedelta(days=i) for i in range(n)]
