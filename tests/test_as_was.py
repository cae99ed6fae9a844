"""`--as-of DAY` gives the site as it was: nothing of it was published or declared later."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from lofteskollen.judging.gathering import as_known
from lofteskollen.model.collection import Collection, Edition, Log, Place
from lofteskollen.site import build_site

ONE_DAY = timedelta(days=1)


def cut(collection: Collection, day: date) -> Collection:
    """Return the files as they stood in the folder on the day."""
    return replace(collection, places=tuple(_place(place, day) for place in collection.places))


def _place(place: Place, day: date) -> Place:
    there = [e for e in place.editions if e.is_signed(day)]
    return replace(place, editions=tuple(_edition(edition, day) for edition in there))


def _edition(edition: Edition, day: date) -> Edition:
    promise = edition.promise.model_copy(
        update={
            "amendments": tuple(a for a in edition.promise.amendments if a.date <= day),
            "pauses": tuple(p for p in edition.promise.pauses if p.declared <= day),
            "notes": tuple(n for n in edition.promise.notes if not n.date or n.date <= day),
        }
    )
    logs = [log for log in edition.logs if (log.update.published or date.max) <= day]
    return replace(edition, promise=promise, logs=tuple(_log(log, day) for log in logs))


def _log(log: Log, day: date) -> Log:
    update = log.update
    entries = tuple(as_known(entry, update, day)[0] for entry in update.entries)
    corrections = tuple(c for c in update.corrections if c.date <= day)
    told = update.model_copy(update={"entries": entries, "corrections": corrections})
    return replace(log, update=told)


def turning_days(collection: Collection) -> list[date]:
    """Return every day on which something was published or declared."""
    found: set[date] = set()
    for edition in collection.editions:
        promise = edition.promise
        found |= {change.date for change in promise.amendments}
        found |= {pause.declared for pause in promise.pauses}
        found |= {note.date for note in promise.notes if note.date}
        found |= {promise.signed.date} if promise.signed and promise.signed.date else set()
        for log in edition.logs:
            found |= {log.update.published} if log.update.published else set()
            found |= {correction.date for correction in log.update.corrections}
    return sorted(found)


def test_the_site_as_it_was_is_the_site_of_the_files_as_they_were(collection: Collection) -> None:
    told = [place for place in collection.places if any(e.logs for e in place.editions)]
    collection = replace(collection, places=tuple(told))
    for turn in turning_days(collection):
        for day in (turn - ONE_DAY, turn):
            was = {file.path: file.text() for file in build_site(collection, day)}
            assert was == {file.path: file.text() for file in build_site(cut(collection, day), day)}


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2024, 6, 1), ["2025-2026", "Undertecknat</b></p><p>Exempelby rådhus"]),
        (date(2024, 10, 7), ["förlängdes till årets"]),
        (date(2026, 6, 9), ["räknats dubbelt", "Rättat"]),
    ],
)
def test_nothing_is_told_before_its_day(
    collection: Collection, day: date, later: list[str]
) -> None:
    whole = "".join(file.text() for file in build_site(collection, day))
    assert not [text for text in later if text in whole]


def test_before_the_first_promise_nothing_is_called_reported(collection: Collection) -> None:
    start = {f.path: f for f in build_site(collection, date(2015, 6, 1))}["index.md"].text()
    assert "är redovisade här" not in start
    assert "x-told" not in re.sub(r"<ul class=\"key.*?</ul>", "", start, flags=re.DOTALL)


def test_a_corrected_number_is_told_where_it_stands(collection: Collection) -> None:
    path = "kommuner/exempelby/2025-2026/index.md"
    before, after = (
        {f.path: f for f in build_site(collection, day)}[path].text()
        for day in (date(2026, 6, 9), date(2026, 6, 10))
    )
    assert "Ett tal rättades 10 juni 2026." in after
    assert "Rättat 10 juni 2026, var 5 förut" in after
    assert "rättades" not in before
