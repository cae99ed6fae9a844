"""An entry as a citizen reads it: its days, its text, its numbers, and who did it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lofteskollen.judging.values import Nothing, Told
from lofteskollen.model.log import Correction, Entry
from lofteskollen.model.promise import Promise
from lofteskollen.model.targets import Deliver
from lofteskollen.pages.common import Head, Link
from lofteskollen.periods import Period
from lofteskollen.words import calendar, interface
from lofteskollen.words.order import grouped, listed, value

NOTHING_TOLD = -1
NOTHING = "inget"


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as a citizen reads it; `id` is its anchor in its report."""

    day: str
    iso: str
    text: str
    facts: tuple[str, ...] = ()
    evidence: tuple[Link, ...] = ()
    href: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids of an entry stand for: the parties, and the steps of what is delivered."""

    parties: Mapping[str, str]
    steps: Mapping[str, str]


def names_of(promise: Promise) -> Names:
    """Return the names of a promise's parties and steps, by id."""
    added = [change.adds for change in promise.amendments if change.adds]
    signed = [activity for area in promise.focus_areas for activity in area.activities]
    targets = [target for activity in (*signed, *added) for target in activity.targets]
    delivered = [target for target in targets if isinstance(target, Deliver)]
    return Names(
        {party.id: party.name for party in promise.parties},
        {step.id: step.title for target in delivered for step in target.steps},
    )


def anchor(activity: str, number: int) -> str:
    """Return where an entry stands in its report; what was nothing stands in one place.

    No id of an activity has a full stop, so that none is the same.
    """
    return NOTHING if number == NOTHING_TOLD else f"{activity}.{number + 1}"


def told_item(told: Told, names: Names, head: Head) -> Item:
    """Make what was told readable, with a link to its place in the report."""
    there = f"uppdateringar/{told.log}/#{anchor(told.entry.activity or '', told.number)}"
    href = head.to(f"{head.address}{there}")
    return item(told.entry, names, told.covers, told.corrected, href=href)


def nothing_item(nothing: Nothing, head: Head) -> Item:
    """Make what the parties say was nothing readable."""
    href = head.to(f"{head.address}uppdateringar/{nothing.log}/#{NOTHING}")
    text = interface.INTERFACE["nothing_to_report"]
    return Item(calendar.span(nothing.covers), "", text, href=href)


def item(
    entry: Entry,
    names: Names,
    covers: Period | None = None,
    corrected: Correction | None = None,
    **place: str,
) -> Item:
    """Make an entry readable; `place` is its `href` on other pages, or its `id` in its report."""
    facts = [*_facts(entry, names)]
    if corrected:
        was, day = value(corrected.was), calendar.day(corrected.date)
        facts.append(interface.INTERFACE["corrected"].format(was=was, day=day))
    evidence = tuple(Link(source.title, source.url) for source in entry.evidence)
    iso = entry.date.isoformat() if entry.date else ""
    text, day = entry.text or "", days(entry, covers)
    return Item(day, iso, text, tuple(facts), evidence, **place)


def days(entry: Entry, covers: Period | None = None) -> str:
    """Return the day or days of an entry; of a whole report, only where they are given."""
    if entry.date:
        return calendar.day(entry.date)
    if entry.during:
        return calendar.span(Period(entry.during.first, entry.during.last))
    return calendar.span(covers) if covers else ""


def _facts(entry: Entry, names: Names) -> Iterator[str]:
    """Say the numbers and marks of an entry, each in a few words."""
    words = interface.INTERFACE
    yield from (name for name in (entry.place, entry.label) if name)
    yield from _amount(entry)
    if entry.step:
        yield words["steps"].format(step=names.steps.get(entry.step, entry.step))
    if entry.done is not None:
        yield words["done" if entry.done else "not_done"]
    if entry.measured is not None:
        yield words["measured"].format(value=value(entry.measured))
    if entry.results:
        shown = listed([f"{name} {value(n)}" for name, n in entry.results.items()])
        yield words["results"].format(results=shown)
    if entry.by:
        yield listed([names.parties.get(party, party) for party in entry.by])


def _amount(entry: Entry) -> Iterator[str]:
    words, whole = interface.INTERFACE, entry.date is None
    if entry.at_least is not None:
        yield words["at_least"].format(n=grouped(entry.at_least))
    if entry.count is None:
        return
    n = grouped(entry.count)
    if entry.of is not None:
        yield words["share"].format(n=n, of=grouped(entry.of))
    elif entry.date and entry.count == 0:
        yield words["was_cancelled"]
    elif entry.windows is not None:
        yield words["counted_windows"].format(n=n, windows=entry.windows)
    else:
        yield words["counted_in_all" if whole else "counted"].format(n=n)
