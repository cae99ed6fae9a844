"""Published updates → what is known of each activity on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lofteskollen.judging.values import Own, Reference, Told
from lofteskollen.model.collection import Log
from lofteskollen.model.log import Entry, Update
from lofteskollen.periods import Period, is_covered

Names = tuple[str | None, str | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Event:
    """This happened, on this day; `n` is zero when it was cancelled."""

    day: date
    n: int
    place: str | None
    label: str | None
    by: tuple[str, ...]
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


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known of one activity."""

    events: tuple[Event, ...] = ()
    totals: tuple[Total, ...] = ()
    told: tuple[Told, ...] = ()
    mentions: tuple[Mention, ...] = ()
    own: Own | None = None

    @property
    def reported_to(self) -> date | None:
        """The last day that an update which mentions the activity covers."""
        return max((mention.covers.last for mention in self.mentions), default=None)

    @property
    def worked(self) -> bool:
        """Say whether an entry or the parties' own words tell of work (DESIGN §4, rule 8)."""
        if any(_is_work(told.entry) for told in self.told):
            return True
        return self.own is not None and self.own.words.state != "not_begun"

    @property
    def said_in_words(self) -> bool:
        """Say whether work was told of without day or number."""
        if not any(_has_number(told.entry) for told in self.told) and self.worked:
            return True
        return any(_is_work(t.entry) and not _has_number(t.entry) for t in self.told)

    def zero_in(self, days: Iterable[Period]) -> bool:
        """Say whether the parties themselves say that nothing was done on all of these days."""
        zeros = [total.days for total in self.totals if total.is_zero]
        if self.own is not None and self.own.words.state == "not_begun" and not self.worked:
            zeros.extend(mention.covers for mention in self.mentions)
        return all(is_covered(part, zeros) for part in days)


def published(logs: Iterable[Log], as_of: date) -> tuple[Log, ...]:
    """Return the updates that were published by the day, in order of the days they cover."""
    known = [log for log in logs if log.update.published and log.update.published <= as_of]
    return tuple(sorted(known, key=_age))


def _age(log: Log) -> tuple[date, date, str]:
    return log.update.covers.first, log.update.covers.last, log.name


def told_by(logs: Iterable[Log], as_of: date) -> dict[str, list[Told]]:
    """Return the entries of each activity, as they were known on the day."""
    found: dict[str, list[Told]] = defaultdict(list)
    for log in logs:
        covers = _period(log)
        for index, entry in enumerate(log.update.entries):
            if entry.activity:
                known = as_known(entry, log.update, as_of)
                day = entry.date or (entry.during.last if entry.during else covers.last)
                found[entry.activity].append(Told(Reference(log.name, index), known, day, covers))
    return found


def gather(logs: Iterable[Log], activity: str, told: Sequence[Told]) -> Evidence:
    """Return what the published updates tell of one activity, of which these are the entries."""
    known = tuple(logs)
    named = {item.reference.log for item in told}
    mentions = [log for log in known if log.name in named or _mentions(log.update, activity)]
    own = [item for log in known for item in _own(log, activity)]
    newest = sorted(own, key=lambda item: item.published)
    totals = [total for item in told if (total := _total(item))]
    zeros = [_zero(log) for log in known if activity in log.update.nothing_to_report]
    return Evidence(
        events=_events(told),
        totals=(*totals, *zeros),
        told=tuple(told),
        mentions=tuple(map(_mention, mentions)),
        own=newest[-1] if newest else None,
    )


def _period(log: Log) -> Period:
    return Period(log.update.covers.first, log.update.covers.last)


def as_known(entry: Entry, update: Update, as_of: date) -> Entry:
    """Return an entry with the number that stood in the report before a later correction."""
    count = entry.count
    if not update.corrections:
        return entry
    for correction in sorted(update.corrections, key=lambda c: c.date, reverse=True):
        later = correction.date > as_of and correction.activity == entry.activity
        if later and count == correction.now:
            count = correction.was
    return entry if count == entry.count else entry.model_copy(update={"count": count})


def _mentions(update: Update, activity: str) -> bool:
    assessed = any(own.activity == activity for own in update.assessments)
    return assessed or activity in update.nothing_to_report


def _mention(log: Log) -> Mention:
    return Mention(log.name, _period(log), log.update.published or log.update.covers.last)


def _own(log: Log, activity: str) -> Iterator[Own]:
    for own in log.update.assessments:
        if own.activity == activity and log.update.published:
            yield Own(log.name, log.update.published, log.update.by, own)


def _is_event(entry: Entry) -> bool:
    special = (entry.step, entry.done, entry.measured, entry.of)
    return entry.date is not None and all(value is None for value in special)


def _events(told: Iterable[Told]) -> tuple[Event, ...]:
    """Return the events; the same day, place, label and party is the same event, told once."""
    found: dict[tuple[date, Names], Event] = {}
    for item in told:
        entry = item.entry
        if not _is_event(entry) or entry.date is None:
            continue
        n = entry.count if entry.count is not None else entry.at_least or 1
        names = _names(entry)
        key = (entry.date, names)
        earlier = found.get(key)
        proof = (*(earlier.proof if earlier else ()), item.reference)
        most = max(n, earlier.n) if earlier else n
        found[key] = Event(entry.date, most, *names, proof)
    return tuple(sorted(found.values(), key=_day_and_names))


def _day_and_names(event: Event) -> tuple[date, str, str, tuple[str, ...]]:
    return event.day, event.place or "", event.label or "", event.by


def _names(entry: Entry) -> Names:
    return entry.place, entry.label, tuple(sorted(entry.by))


def _total(told: Told) -> Total | None:
    entry = told.entry
    n = entry.count if entry.count is not None else entry.at_least
    if entry.date is not None or n is None or entry.of is not None:
        return None
    days = Period(entry.during.first, entry.during.last) if entry.during else told.covers
    exact = entry.count is not None
    return Total(days, n, exact, entry.windows, *_names(entry), told.reference)


def _zero(log: Log) -> Total:
    return Total(_period(log), 0, True, None, None, None, (), Reference(log.name, -1))


def _has_number(entry: Entry) -> bool:
    return any(
        value is not None
        for value in (entry.date, entry.count, entry.at_least, entry.measured, entry.of)
    )


def _is_work(entry: Entry) -> bool:
    return entry.count != 0 and (entry.at_least is not None or entry.done is not False)
