"""What is known of one activity: events, totals, mentions, and the parties' own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from lofteskollen.judging.values import Own, Reference, Told
from lofteskollen.model.log import Entry
from lofteskollen.periods import Period, is_covered, merged

Names = tuple[str | None, str | None, tuple[str, ...]]


class Event(NamedTuple):
    """This happened, on this day; `n` is zero when it was cancelled. Events sort by day and names.

    A place or label that is not named is empty.
    """

    day: date
    place: str
    label: str
    by: tuple[str, ...]
    n: int
    proof: tuple[Reference, ...]

    @property
    def names(self) -> Names:
        """What tells it from other events: place, label and parties."""
        return self.place, self.label, self.by


@dataclass(frozen=True, slots=True)
class Total:
    """So many in all on these days; a floor (`exact` False) is that many or more."""

    days: Period
    n: int
    exact: bool
    windows: int | None
    place: str | None
    label: str | None
    by: tuple[str, ...]
    proof: Reference

    @property
    def names(self) -> Names:
        """What the total is limited to: place, label and parties."""
        return self.place, self.label, self.by

    @property
    def general(self) -> bool:
        """Say whether the total names no place, label or party, and so includes them all."""
        return not (self.place or self.label or self.by)

    @property
    def is_zero(self) -> bool:
        """Say whether the total says that nothing at all was done on its days."""
        return self.exact and self.general and self.n == 0


@dataclass(frozen=True, slots=True)
class Mention:
    """An update that tells of the activity, with its days."""

    log: str
    covers: Period
    published: date


@dataclass(frozen=True)
class Evidence:
    """All that is known of one activity; events and totals are sorted out when asked for."""

    told: tuple[Told, ...] = ()
    mentions: tuple[Mention, ...] = ()
    zeros: tuple[Total, ...] = ()
    own: Own | None = None

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events in order; what may be the same event, told twice, counts once."""
        found = sorted(filter(None, map(_event, self.told)))
        alone = len({event.day for event in found}) == len(found)
        return tuple(found if alone else apart(found))

    @cached_property
    def totals(self) -> tuple[Total, ...]:
        """The totals and floors, and what the parties say was nothing at all."""
        undated = (told for told in self.told if told.entry.date is None)
        return (*filter(None, map(_total, undated)), *self.zeros)

    @cached_property
    def covered(self) -> tuple[Period, ...]:
        """The days of the updates that mention the activity, joined."""
        return merged(mention.covers for mention in self.mentions)

    @property
    def reported_to(self) -> date | None:
        """The last day that an update which mentions the activity covers."""
        return max((mention.covers.last for mention in self.mentions), default=None)

    @property
    def told_to(self) -> date:
        """The last day of which anything is told."""
        return max([self.reported_to or date.min, *(told.day for told in self.told)])

    @property
    def worked(self) -> bool:
        """Say whether an entry or the parties' own words tell of work (DESIGN §4, rule 8)."""
        return any(map(self._tells_work, self.told)) or self._own_work

    @property
    def said_in_words(self) -> bool:
        """Say whether work was told of without day or number."""
        told = any(self._tells_work(t) and not _has_number(t.entry) for t in self.told)
        return told or (self._own_work and not any(_has_number(t.entry) for t in self.told))

    def _tells_work(self, told: Told) -> bool:
        """Say whether an entry is of work; words about days of which all was nought are not."""
        only_words = _is_only_words(told.entry) and is_covered(told.covers, self.idle)
        return _is_work(told.entry) and not only_words

    @cached_property
    def _own_work(self) -> bool:
        """Say whether the parties' own words tell of work, and their report not of nothing."""
        if self.own is None or self.own.words.state == "not_begun":
            return False
        mine = [mention.covers for mention in self.mentions if mention.log == self.own.log]
        return not (mine and is_covered(mine[0], self.idle))

    @cached_property
    def idle(self) -> tuple[Period, ...]:
        """The days on which the parties report that nothing was done."""
        return merged(total.days for total in self.totals if total.is_zero)

    def zero_in(self, days: Iterable[Period]) -> bool:
        """Say whether the parties report that nothing was done on all of these days."""
        return all(is_covered(part, self.idle) for part in days)

    def denied_in(self, days: Iterable[Period]) -> bool:
        """Say whether they report so, or say in their own words that it was not begun."""
        denied = self.own and self.own.words.state == "not_begun" and not self.worked
        idle = (*self.idle, *self.covered) if denied else self.idle
        return all(is_covered(part, idle) for part in days)


def apart(events: Iterable[Event]) -> Iterator[Event]:
    """Leave of each event what no other of its day may be: so many at least are events apart."""
    for _, day in groupby(events, key=lambda event: event.day):
        same = tuple(day)
        yield from _apart(same) if len(same) > 1 else same


def _apart(same: Iterable[Event]) -> list[Event]:
    """Count those that name the most first, and of each what the ones before cannot be."""
    earlier: list[Event] = []
    left: list[Event] = []
    most = 0
    for event in sorted(same, key=_most_named_first):
        others = [other for other in earlier if _differ(event, other)]
        now = max(most, event.n + (most if others == earlier else _heaviest(others)))
        left.append(event._replace(n=now - most))
        earlier.append(event)
        most = now
    return sorted(left)


def _heaviest(events: Sequence[Event]) -> int:
    """Return how many there are at least: the largest sum of events that all differ."""
    if not events:
        return 0
    first, *rest = events
    others = [other for other in rest if _differ(first, other)]
    with_first = first.n + _heaviest(others)
    return with_first if others == rest else max(with_first, _heaviest(rest))


def _differ(event: Event, other: Event) -> bool:
    """Say whether two events of a day name different places, labels or parties."""
    if event.place and other.place and event.place != other.place:
        return True
    if event.label and other.label and event.label != other.label:
        return True
    return bool(event.by and other.by and not set(event.by) & set(other.by))


def _most_named_first(event: Event) -> tuple[int, int]:
    named = bool(event.place) + bool(event.label) + bool(event.by)
    return -named, len(event.by)


def _event(told: Told) -> Event | None:
    """Return what happened on a day; a step, a reading and a share are no events."""
    entry = told.entry
    if entry.date is None or entry.step is not None or entry.done is not None:
        return None
    if entry.measured is not None or entry.of is not None:
        return None
    n = entry.count if entry.count is not None else entry.at_least or 1
    by = tuple(sorted(entry.by)) if entry.by else ()
    return Event(entry.date, entry.place or "", entry.label or "", by, n, (told.reference,))


def _total(told: Told) -> Total | None:
    entry = told.entry
    n = entry.count if entry.count is not None else entry.at_least
    if n is None or entry.of is not None:
        return None
    days = Period(entry.during.first, entry.during.last) if entry.during else told.covers
    names = (entry.place, entry.label, tuple(sorted(entry.by)))
    return Total(days, n, entry.count is not None, entry.windows, *names, told.reference)


def _has_number(entry: Entry) -> bool:
    return any(
        value is not None
        for value in (entry.date, entry.count, entry.at_least, entry.measured, entry.of)
    )


def _is_only_words(entry: Entry) -> bool:
    return not _has_number(entry) and entry.step is None and entry.done is None


def _is_work(entry: Entry) -> bool:
    return entry.count != 0 and (entry.at_least is not None or entry.done is not False)
