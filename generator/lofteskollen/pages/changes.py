"""What was changed after signing, as a citizen reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lofteskollen.judging.values import Verdict
from lofteskollen.model.collection import Edition
from lofteskollen.model.promise import Amendment
from lofteskollen.pages.activity import party_names, pause_days, title
from lofteskollen.words import calendar, interface
from lofteskollen.words.changes import change_text, difference
from lofteskollen.words.order import listed


@dataclass(frozen=True, slots=True)
class ChangeView:
    """An amendment: what it does, the words before and after, why and by whom."""

    day: str
    text: str
    words: tuple[tuple[str, str], ...]
    reason: str
    agreed_by: str


def changes(edition: Edition, verdict: Verdict) -> Iterator[ChangeView]:
    """Yield the amendments that were declared by the day."""
    names = {a.activity.id: title(a.activity) for a in verdict.assessments}
    for change in edition.promise.amendments:
        if change.date <= verdict.as_of:
            yield _change(change, names, edition)


def _change(change: Amendment, names: Mapping[str, str], edition: Edition) -> ChangeView:
    words = difference(change.was or "", change.becomes) if change.becomes else ()
    agreed = party_names(edition.promise, change.agreed_by)
    text = change_text(change, names)
    return ChangeView(calendar.day(change.date), text, words, change.reason or "", agreed)


def pauses(edition: Edition, verdict: Verdict) -> Iterator[tuple[str, str]]:
    """Yield the pauses that were declared by the day: when, of what, and why."""
    words = interface.INTERFACE
    names = {a.activity.id: title(a.activity) for a in verdict.assessments}
    for pause in edition.promise.pauses:
        if pause.declared <= verdict.as_of:
            of = listed([names[name] for name in pause.activities if name in names])
            said = [words["pause_of"].format(names=of) if of else "", pause.reason]
            said.append(words["decided_by"].format(by=pause.decided_by) if pause.decided_by else "")
            yield pause_days(pause), " ".join(filter(None, said))
