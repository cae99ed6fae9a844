"""Where a promise came from, what the parties wanted with it, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lofteskollen.judging.gathering import published
from lofteskollen.judging.values import Verdict
from lofteskollen.model.collection import Edition
from lofteskollen.pages import addresses
from lofteskollen.pages.activity import OwnWords, party_names
from lofteskollen.pages.common import Head
from lofteskollen.words import calendar
from lofteskollen.words.effects import effect
from lofteskollen.words.labels import OWN


@dataclass(frozen=True, slots=True)
class Origin:
    """The way from what people said to what came of it."""

    background: str
    aims: str
    effects: tuple[str, ...]
    implementation: str
    overall: OwnWords | None


def origin(edition: Edition, verdict: Verdict, head: Head) -> Origin:
    """Return the document's own words about why and how, and the parties' about the whole."""
    promise = edition.promise
    return Origin(
        background=promise.background or "",
        aims=promise.aims or "",
        effects=tuple(map(effect, promise.effects)),
        implementation=promise.implementation or "",
        overall=next(_overall(edition, verdict, head), None),
    )


def _overall(edition: Edition, verdict: Verdict, head: Head) -> Iterator[OwnWords]:
    """Yield what the parties said of the whole, the newest first."""
    logs = published(edition.logs, verdict.as_of)
    for log in sorted(logs, key=lambda log: str(log.update.published), reverse=True):
        said, day = log.update.overall, log.update.published
        if said and day:
            by = f"{party_names(edition.promise, log.update.by)}, {calendar.day(day)}"
            href = head.to(addresses.update(edition.slug, edition.name, log.name))
            yield OwnWords(OWN[said.state], said.text or "", by, href)
