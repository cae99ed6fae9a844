"""What all page models share: the head of a page, badges, links and summaries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lofteskollen.judging.values import Assessment, Judgement, Rule, Status, Verdict
from lofteskollen.model.collection import Edition, Place
from lofteskollen.pages import addresses
from lofteskollen.words import calendar, interface, sums
from lofteskollen.words.labels import LATE_DELIVERY, STATUS
from lofteskollen.words.meanings import MEANING

MOST_DRAWN = 60


@dataclass(frozen=True, slots=True)
class Link:
    """A text and the way to what it names."""

    text: str
    href: str
    note: str = ""


# Name by name, what is told; each part may lead somewhere.
Facts = tuple[tuple[str, tuple[Link, ...]], ...]


def in_words(facts: Iterable[tuple[str, str]]) -> Facts:
    """Return facts that lead nowhere."""
    return tuple((name, (Link(text, ""),)) for name, text in facts)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands around a page: title, description, trail, and the file behind it."""

    address: str
    title: str
    description: str
    trail: tuple[Link, ...] = ()
    demo: bool = False
    judged: str = ""
    source: str = ""

    @property
    def shown_title(self) -> str:
        """The title as search shows it: what is made up says so."""
        return interface.INTERFACE["made_up"].format(title=self.title) if self.demo else self.title

    def to(self, there: str) -> str:
        """Return the way from this page to another."""
        return addresses.link(self.address, there)


@dataclass(frozen=True, slots=True)
class Badge:
    """A status: its word, the name of its shape and of its tone."""

    word: str
    shape: str
    css: str


@dataclass(frozen=True, slots=True)
class Group:
    """So many of one status, for the bar of a summary."""

    n: int
    word: str
    shape: str
    tile: str
    badge: Badge
    meaning: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The answer to whether the promises are kept, and the bar that shows it."""

    question: str
    answer: str
    lede: str
    groups: tuple[Group, ...]
    total: int

    @property
    def drawn(self) -> bool:
        """Say whether a box for each promise can still be seen at a glance."""
        return self.total <= MOST_DRAWN


def badge(status: Status, decisive: Judgement) -> Badge:
    """Return the badge of a status; a late delivery says so."""
    late = status is Status.KEPT and decisive.rule is Rule.DELIVERED_LATE
    return _sign(status, LATE_DELIVERY) if late else _sign(status)


def _sign(status: Status, word: str = "") -> Badge:
    label = STATUS[status]
    return Badge(word or label.word, label.shape, f"b-{label.shape}")


def summary(assessments: Sequence[Assessment], over: bool) -> Summary:
    """Summarise a promise in words and groups, never in a percentage (DESIGN §4, rule 11)."""
    question = "kept_question_over" if over else "kept_question"
    groups = tuple(_group(status, n) for status, n in sums.counts(assessments))
    return Summary(
        interface.INTERFACE[question],
        sums.answer(assessments, over),
        sums.lede(assessments, over),
        groups,
        len(assessments),
    )


def _group(status: Status, n: int) -> Group:
    label = STATUS[status]
    word = label.one if n == 1 else label.many
    return Group(n, word, label.shape, label.tile, _sign(status), MEANING[status])


def is_over(verdict: Verdict) -> bool:
    """Say whether the promise's days are over."""
    period = verdict.period
    return bool(period and not verdict.open_ended and verdict.as_of > period.last)


def standing(verdict: Verdict) -> str:
    """Say in a word whether a promise is over, runs, or is still to come."""
    words = interface.INTERFACE
    if verdict.period is None:
        return words["is_undated"]
    if verdict.as_of < verdict.period.first:
        return words["is_coming"].format(day=calendar.day(verdict.period.first))
    return words["is_over"] if is_over(verdict) else words["is_running"]


def judged_on(as_of: date) -> str:
    """Return `Bedömt 22 november 2026`."""
    return interface.INTERFACE["judged"].format(day=calendar.day(as_of))


def validity(edition: Edition, verdict: Verdict) -> str:
    """Return the days of a promise, or the document's own words where those do not do."""
    period = edition.promise.period
    if period.printed:
        return period.printed
    if verdict.period is None:
        return interface.INTERFACE["period_missing"]
    if verdict.open_ended or period.until:
        start = calendar.day(verdict.period.first)
        return f"{start} – {interface.INTERFACE['until_replaced']}"
    return calendar.dates(verdict.period)


def trail(head_address: str, place: Place | None, *rest: Link) -> tuple[Link, ...]:
    """Return the way from the start page down to this one."""
    links = [
        Link(interface.START, addresses.START),
        Link(interface.MUNICIPALITIES, addresses.MUNICIPALITIES),
    ]
    if place:
        links.append(Link(place.municipality.name, addresses.municipality(place.slug)))
    links.extend(rest)
    return tuple(links)
