"""Published updates → what is known of each activity on a day, in one pass over the logs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from lofteskollen.judging.evidence import Evidence, Mention, Total
from lofteskollen.judging.values import Own, Reference, Told
from lofteskollen.model.collection import Log
from lofteskollen.model.log import Correction, Entry, Update
from lofteskollen.periods import Period


def published(logs: Iterable[Log], as_of: date) -> tuple[Log, ...]:
    """Return the updates that were published by the day, in order of the days they cover."""
    known = [log for log in logs if log.update.published and log.update.published <= as_of]
    return tuple(sorted(known, key=_age))


def _age(log: Log) -> tuple[date, date, str]:
    return log.update.covers.first, log.update.covers.last, log.name


def gather(logs: Iterable[Log], as_of: date) -> Mapping[str, Evidence]:
    """Return what published updates tell of each activity that they mention."""
    found: dict[str, _Draft] = defaultdict(_Draft)
    for log in logs:
        update, covers = log.update, covered(log)
        told = _told_by(log, covers, as_of)
        for name, items in told.items():
            found[name].told += items
        for name in {*update.nothing_to_report}:
            found[name].zeros.append(_zero(log, covers))
        for own in _own(log):
            found[own.words.activity].tell(own)
        assessed = [own.activity for own in update.assessments]
        mention = Mention(log.name, covers, update.published or covers.last)
        for name in {*told, *update.nothing_to_report, *assessed}:
            found[name].mentions.append(mention)
    return {name: draft.evidence() for name, draft in found.items()}


@dataclass(slots=True)
class _Draft:
    """What is found so far of one activity."""

    told: list[Told] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    zeros: list[Total] = field(default_factory=list)
    own: Own | None = None

    def tell(self, own: Own) -> None:
        """Keep the newest of the parties' own words."""
        if self.own is None or own.published >= self.own.published:
            self.own = own

    def evidence(self) -> Evidence:
        return Evidence(tuple(self.told), tuple(self.mentions), tuple(self.zeros), self.own)


def _told_by(log: Log, covers: Period, as_of: date) -> Mapping[str, list[Told]]:
    """Return the entries of each activity, as they were known on the day."""
    found: dict[str, list[Told]] = defaultdict(list)
    name, update, corrected = log.name, log.update, None
    for number, entry in enumerate(update.entries):
        if activity := entry.activity:
            if update.corrections:
                entry, corrected = as_known(entry, update, as_of)  # noqa: PLW2901
            day = entry.date or (entry.during.last if entry.during else covers.last)
            found[activity].append(Told(name, number, entry, day, covers, corrected))
    return found


def covered(log: Log) -> Period:
    """Return the days that an update tells of: none after it was published."""
    days, published = log.update.covers, log.update.published
    return Period(days.first, min(days.last, published or days.last))


def as_known(entry: Entry, update: Update, as_of: date) -> tuple[Entry, Correction | None]:
    """Return an entry with the numbers that were known on a day, and its last correction by then.

    Earlier days see the number that stood in the report (DESIGN §4, rule 10).
    """
    for correction in sorted(update.corrections, key=lambda c: c.date, reverse=True):
        keys = correction.numbers_of(entry, correction.now)
        if keys and correction.date <= as_of:
            return entry, correction
        if keys:
            entry = _restored(entry, keys[0], correction.was)
    return entry, None


def _restored(entry: Entry, key: str, was: float) -> Entry:
    number = was if key == "measured" else int(was)
    told = {key: number}
    if key == "count" and entry.windows is not None:
        told["windows"] = min(entry.windows, number)  # no more windows than what was done in them
    return entry.model_copy(update=told)


def _own(log: Log) -> Iterator[Own]:
    if log.update.published:
        for words in log.update.assessments:
            yield Own(log.name, log.update.published, log.update.by, words)


def _zero(log: Log, covers: Period) -> Total:
    return Total(covers, 0, True, None, None, None, (), Reference(log.name, -1))
