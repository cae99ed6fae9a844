"""All of Sweden in ten years: 290 municipalities, 10 promises each, 10 activities, 40 entries.

The names are made up from numbers; the codes are real, so that the map can be drawn. Nothing here
is about a real place.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from lofteskollen.model.collection import Collection, Edition, Log, Place
from lofteskollen.model.log import Entry, Update
from lofteskollen.model.municipality import Municipality, Topic
from lofteskollen.model.promise import Promise
from lofteskollen.reading.codes import municipalities as official

TARGETS = [
    [{"kind": "count", "at_least": 1, "every": "week"}],
    [{"kind": "count", "at_least": 2, "every": "year", "unit": "insatser"}],
    [{"kind": "count", "at_least": 2, "every": "half-year", "unit": "vandringar"}],
    [{"kind": "count", "at_least": 1, "every": "3 weeks", "unit": "helger"}],
    [{"kind": "ongoing"}],
    [{"kind": "when_needed"}],
    [],
    [{"kind": "deliver", "what": "en plan"}],
    [{"kind": "share", "of": "skolor"}],
    [{"kind": "count", "at_least": 100, "every": "year", "unit": "samtal", "average": True}],
]
QUARTERS = [("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31")]


def promise(year: int) -> Promise:
    """Return a promise of ten activities for one year."""
    activities = [
        {"id": f"a{n}", "text": f"Löfte {n}", "by": ["p"], "topic": f"t{n}", "targets": targets}
        for n, targets in enumerate(TARGETS)
    ]
    return Promise.model_validate(
        {
            "title": f"Medborgarlöfte {year}",
            "period": {"from": date(year, 1, 1), "to": date(year, 12, 31)},
            "parties": [{"id": "p", "kind": "police", "name": "Polisen"}],
            "source": {"title": "Påhittad"},
            "focus_areas": [{"id": "o", "title": "Område", "activities": activities}],
        }
    )


def raw_updates(year: int) -> Iterator[dict[str, object]]:
    """Yield four updates of ten entries for each activity, as plain data."""
    for first, last in QUARTERS:
        start = date.fromisoformat(f"{year}-{first}")
        entries: list[dict[str, object]] = []
        for n in range(len(TARGETS)):
            days = (start + timedelta(days=7 * week) for week in range(9))
            entries += [{"activity": f"a{n}", "date": day, "text": "Hände"} for day in days]
            entries.append({"activity": f"a{n}", "count": 11})
        yield {
            "covers": {"from": start, "to": date.fromisoformat(f"{year}-{last}")},
            "published": date.fromisoformat(f"{year}-{last}") + timedelta(days=12),
            "by": ["p"],
            "entries": entries,
        }


def sweden(municipalities: int = 290, years: int = 10) -> Collection:
    """Return the collection; the entries are shared between places, as values may be."""
    made = []
    for year in range(2016, 2016 + years):
        logs = tuple(
            Log(f"q{n}", Update.model_validate(raw), f"log/q{n}.yml")
            for n, raw in enumerate(raw_updates(year), 1)
        )
        made.append(partial(Edition, name=str(year), promise=promise(year), logs=logs, path="p"))
    places = []
    for n, code in enumerate(list(official())[:municipalities]):
        area = {"region": f"R{n // 42}", "local_area": f"Område {n // 3}", "from": date(2015, 1, 1)}
        municipality = Municipality.model_validate(
            {"code": code, "name": f"{chr(65 + n % 25)} plats {n}", "police": [area]}
        )
        editions = tuple(edition(slug=f"plats-{n}") for edition in made)
        places.append(Place(f"plats-{n}", municipality, "", editions, "m"))
    topics = tuple(Topic(id=f"t{n}", title=f"Tema {n}") for n in range(len(TARGETS)))
    return Collection(topics, tuple(places))


def entries_in(collection: Collection) -> list[Entry]:
    """Return every entry of a collection."""
    return [e for ed in collection.editions for log in ed.logs for e in log.update.entries]
