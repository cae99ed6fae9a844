"""One activity as a citizen reads it: the word given, the word counted, and the proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lofteskollen.judging.values import Assessment, Own, Rule, Told, Verdict
from lofteskollen.model.log import Correction, Entry
from lofteskollen.model.promise import Activity, Promise
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Badge, Head, Link, badge
from lofteskollen.pages.graphs import Graph, Reports, graphs
from lofteskollen.periods import Period
from lofteskollen.words import calendar, interface
from lofteskollen.words.figures import figure
from lofteskollen.words.graphs import proof
from lofteskollen.words.labels import OWN
from lofteskollen.words.needs import need
from lofteskollen.words.order import grouped, listed, upper_first, value
from lofteskollen.words.sentences import reason, sentence
from lofteskollen.words.terms import target, when

SHOWN_EVENTS = 3
LONGEST_TITLE = 70


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as a citizen reads it."""

    day: str
    iso: str
    text: str
    facts: tuple[str, ...]
    evidence: tuple[Link, ...]
    href: str = ""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The parties' own words, and where they stand."""

    state: str
    reason: str
    by: str
    href: str


@dataclass(frozen=True, slots=True)
class Aim:
    """One target of several: what it asks, how it went, and why."""

    name: str
    badge: Badge
    because: str


@dataclass(frozen=True, slots=True)
class ActivityView:
    """Everything a promise page shows of an activity."""

    id: str
    number: int
    title: str
    text: str
    signed_text: str
    by: str
    facts: tuple[str, ...]
    badge: Badge
    figure: str
    because: str
    need: str
    own: OwnWords | None
    aims: tuple[Aim, ...]
    graphs: tuple[Graph, ...]
    events: tuple[Item, ...]
    more: tuple[Item, ...]
    same: tuple[Link, ...]
    proof: str


def title(activity: Activity) -> str:
    """Return the short heading of an activity, or the beginning of its wording."""
    if activity.short:
        return activity.short
    if len(activity.text) <= LONGEST_TITLE:
        return activity.text
    return activity.text[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def party_names(promise: Promise, ids: Iterable[str]) -> str:
    """Return the names of the parties, joined."""
    names = {party.id: party.name for party in promise.parties}
    return listed([names[name] for name in ids])


@dataclass(frozen=True, slots=True)
class Around:
    """What an activity is shown within: its page, its promise, and the others of the place."""

    head: Head
    promise: Promise
    reports: Mapping[str, str]
    others: tuple[Verdict, ...]
    site_measure: bool
    shared_reason: str


def view(assessment: Assessment, number: int, around: Around) -> ActivityView:
    """Make the view of one activity."""
    activity, head = assessment.activity, around.head
    items = [_item(told, head) for told in newest(assessment.told)]
    reports = Reports(around.reports, activity.id)
    silent = assessment.decisive.rule in (Rule.SILENT, Rule.UNDATED)
    drawn = [] if silent else [graphs(judged, reports) for judged in assessment.judgements]
    shown = tuple(graph for part in drawn for graph in part)
    aims = () if silent else tuple(_aims(assessment))
    own = _own(assessment.own, around.promise, head)
    said = sentence(assessment)
    counted = figure(assessment.decisive, assessment.status)
    return ActivityView(
        id=activity.id,
        number=number,
        title=title(activity),
        text=assessment.wording,
        signed_text=activity.text,
        by=party_names(around.promise, activity.by),
        facts=tuple(_facts(assessment)),
        badge=badge(assessment.status, assessment.decisive),
        figure=counted,
        because="" if said == around.shared_reason else said.removeprefix(f"{counted}. "),
        need=need(assessment.decisive) if silent else "",
        own=own,
        aims=aims,
        graphs=shown,
        events=tuple(items[:SHOWN_EVENTS]),
        more=tuple(items[SHOWN_EVENTS:]),
        same=tuple(_same(activity.id, around)),
        proof=proof(len(aims), len(shown), len(items)),
    )


def _aims(assessment: Assessment) -> Iterator[Aim]:
    """Tell of each target where there are several; the lowest alone stands beside the badge."""
    if len(assessment.judgements) > 1:
        for judged in assessment.judgements:
            name = upper_first(target(judged.target))
            yield Aim(name, badge(judged.status, judged), reason(judged, assessment))


def _same(activity: str, around: Around) -> Iterator[Link]:
    """Link to the same activity in other editions; they are never summed (DESIGN §4, rule 10)."""
    for verdict in around.others:
        for other in verdict.assessments:
            if other.activity.id == activity:
                slug, edition = verdict.key.split("/")
                there = f"{addresses.promise(slug, edition)}#{activity}"
                word = badge(other.status, other.decisive).word
                text = interface.INTERFACE["same_before"].format(edition=edition, status=word)
                yield Link(text, around.head.to(there))


def newest(told: Iterable[Told]) -> list[Told]:
    """Sort entries with the newest first."""
    return sorted(told, key=lambda item: (item.day, item.reference), reverse=True)


def _facts(assessment: Assessment) -> Iterator[str]:
    activity, words = assessment.activity, interface.INTERFACE
    if activity.places:
        yield words["places"].format(places=listed(activity.places))
    if activity.when:
        yield from when(activity.when)
    if assessment.added:
        yield words["added"].format(day=calendar.day(assessment.added))
    if assessment.withdrawn:
        yield words["withdrawn"].format(day=calendar.day(assessment.withdrawn))


def _own(own: Own | None, promise: Promise, head: Head) -> OwnWords | None:
    if own is None:
        return None
    there = f"{head.address}uppdateringar/{own.log}/#{own.words.activity}"
    by = f"{party_names(promise, own.by)}, {calendar.day(own.published)}"
    return OwnWords(OWN[own.words.state], own.words.reason or "", by, head.to(there))


def _item(told: Told, head: Head) -> Item:
    there = f"{head.address}uppdateringar/{told.reference.log}/#{told.entry.activity}"
    return entry_item(told.entry, told.covers, head.to(there), told.corrected)


def entry_item(
    entry: Entry, covers: Period | None = None, href: str = "", corrected: Correction | None = None
) -> Item:
    """Make an entry readable: its day or days, its text, its numbers."""
    day = calendar.day(entry.date) if entry.date else ""
    if entry.during:
        day = calendar.span(Period(entry.during.first, entry.during.last))
    elif covers and not entry.date:
        day = calendar.span(covers)
    facts = tuple(_numbers(entry))
    if corrected:
        was, on = value(corrected.was), calendar.day(corrected.date)
        facts = (*facts, interface.INTERFACE["corrected"].format(was=was, day=on))
    evidence = tuple(Link(item.title, item.url) for item in entry.evidence)
    iso = entry.date.isoformat() if entry.date else ""
    return Item(day, iso, entry.text or "", facts, evidence, href)


def _numbers(entry: Entry) -> Iterator[str]:
    """Say the numbers and marks of an entry, each in a few words."""
    words = interface.INTERFACE
    yield from (name for name in (entry.place, entry.label) if name)
    yield from _amount(entry)
    if entry.step:
        yield words["steps"].format(step=entry.step)
    if entry.done:
        yield words["done"]
    if entry.measured is not None:
        yield words["measured"].format(value=value(entry.measured))
    if entry.results:
        shown = listed([f"{name} {value(n)}" for name, n in entry.results.items()])
        yield words["results"].format(results=shown)


def _amount(entry: Entry) -> Iterator[str]:
    words = interface.INTERFACE
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
        yield words["counted"].format(n=n)
