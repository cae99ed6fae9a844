"""The duties to report, as a citizen reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lofteskollen.judging.duties import DutyReport, DutyState
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Badge, Head, Link
from lofteskollen.words import calendar, interface
from lofteskollen.words.labels import DUTY
from lofteskollen.words.order import listed

ORDER = (
    DutyState.OVERDUE,
    DutyState.DUE_SOON,
    DutyState.UPCOMING,
    DutyState.LATE,
    DutyState.IN_TIME,
    DutyState.ABSENT,
    DutyState.INTERNAL,
)
AHEAD = (DutyState.DUE_SOON, DutyState.UPCOMING)
AUDIENCE = {"citizens": "audience_citizens", "parties": "audience_parties", None: "audience_none"}


@dataclass(frozen=True, slots=True)
class DutyView:
    """A duty on one or several occasions of the same state."""

    days: str
    iso: str
    text: str
    quoted: bool
    notes: tuple[str, ...]
    badge: Badge
    reports: tuple[Link, ...]
    of: Link | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """One or several days of one duty in the same state, with the reports that delivered it."""

    days: str
    badge: Badge
    reports: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DutyGroup:
    """A duty with all its occasions."""

    text: str
    quoted: bool
    notes: tuple[str, ...]
    occasions: tuple[Occasion, ...]


def duty_groups(duties: Iterable[DutyReport], head: Head) -> tuple[DutyGroup, ...]:
    """Return each duty once, with its occasions; what is overdue or next comes first."""
    views: dict[str, list[DutyView]] = {}
    for view in duty_views(duties, head, head.address):
        views.setdefault(view.text, []).append(view)
    return tuple(
        DutyGroup(
            text,
            members[0].quoted,
            members[0].notes,
            tuple(Occasion(view.days, view.badge, view.reports) for view in members),
        )
        for text, members in views.items()
    )


def duty_views(
    duties: Iterable[DutyReport], head: Head, address: str, of: Link | None = None
) -> tuple[DutyView, ...]:
    """Return the duties in the order that matters: overdue, next, later, delivered, the rest."""
    groups: dict[tuple[DutyState, str], list[DutyReport]] = {}
    for report in sorted(duties, key=lambda d: (ORDER.index(d.state), str(d.due or "x"))):
        groups.setdefault((report.state, _text(report)), []).append(report)
    return tuple(_view(tuple(members), head, address, of) for members in groups.values())


def promised(duties: Iterable[DutyReport]) -> tuple[DutyReport, ...]:
    """Return the duties that the document states."""
    return tuple(report for report in duties if report.duty is not None)


def site_measure(duties: Iterable[DutyReport]) -> tuple[DutyReport, ...]:
    """Return the occasions of the site's own measure, which the parties never promised."""
    return tuple(report for report in duties if report.duty is None)


def _text(report: DutyReport) -> str:
    return report.duty.text if report.duty else interface.INTERFACE["site_measure"]


def _view(reports: tuple[DutyReport, ...], head: Head, address: str, of: Link | None) -> DutyView:
    first = reports[0]
    word, css, shape = DUTY[first.state]
    if first.duty is None and first.state is DutyState.OVERDUE:
        word = interface.INTERFACE["measure_missed"]
    days = [calendar.day(report.due) for report in reports if report.due]
    return DutyView(
        days=listed(list(dict.fromkeys(days))) or interface.INTERFACE["no_due"],
        iso=first.due.isoformat() if first.due and len(reports) == 1 else "",
        text=_text(first),
        quoted=first.duty is not None,
        notes=tuple(_notes(first)),
        badge=Badge(word, shape, css),
        reports=tuple(_links(reports, head, address)),
        of=of,
    )


def _notes(report: DutyReport) -> Iterator[str]:
    words = interface.INTERFACE
    if report.duty is None:
        yield words["site_measure_text"]
        return
    yield words[AUDIENCE[report.duty.audience]]
    if report.duty.channel:
        yield words["channels"].format(channels=listed(report.duty.channel))


def _links(reports: Iterable[DutyReport], head: Head, address: str) -> Iterator[Link]:
    for report in reports:
        if report.log and report.published:
            text = interface.INTERFACE["delivered"].format(day=calendar.day(report.published))
            yield Link(text, head.to(f"{address}uppdateringar/{report.log}/"))


def upcoming(duties: Iterable[tuple[DutyReport, Link]], head: Head) -> tuple[DutyView, ...]:
    """Return the next duties of several promises, soonest first."""
    soon = [(report, link) for report, link in duties if report.due and report.state in AHEAD]
    soon.sort(key=lambda pair: (str(pair[0].due), pair[1].text))
    return tuple(_view((report,), head, addresses.START, link) for report, link in soon)
