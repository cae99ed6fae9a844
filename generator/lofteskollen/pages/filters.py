"""The filters of a list: which choices there are, and what each row answers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lofteskollen.judging.values import Verdict
from lofteskollen.model.collection import Collection, Place
from lofteskollen.model.municipality import PoliceArea
from lofteskollen.pages import addresses
from lofteskollen.pages.gathering import Found
from lofteskollen.pages.lines import Data
from lofteskollen.pages.police import area_of, area_on, areas, local_of, region_of
from lofteskollen.pages.ways_in import Verdicts, real, state_of
from lofteskollen.reading.codes import counties
from lofteskollen.words import finding, order
from lofteskollen.words.labels import STATUS

UNDATED = "utan-ar"


@dataclass(frozen=True, slots=True)
class Option:
    """A choice; `words` are everyday words that the free text may also be found by."""

    value: str
    text: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter: its key in the address, its label, and the options that some row answers to."""

    key: str
    label: str
    every: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class FilterForm:
    """The filters of one list, and how their result is said."""

    counted: str
    choices: tuple[Choice, ...]


def promise_data(found: Found, as_of: date) -> Data:
    """Return what an activity answers to."""
    kinds = {party.id: party.kind for party in found.edition.promise.parties}
    parties = dict.fromkeys(finding.PARTIES[kinds[name]][0] for name in found.item.activity.by)
    return (
        ("tema", found.topic or ""),
        ("lage", addresses.slug(STATUS[found.item.status].word)),
        ("part", " ".join(parties)),
        ("lan", found.place.municipality.code[:2]),
        ("polis", _police(area_of(found.place, found.edition, as_of))),
        ("ar", " ".join(_years(found.verdict))),
    )


def place_data(place: Place, verdicts: Verdicts, as_of: date) -> Data:
    """Return what a municipality answers to."""
    return (
        ("lage", state_of(place, verdicts)[0].value),
        ("lan", place.municipality.code[:2]),
        ("polis", _police(area_on(place.municipality, as_of))),
    )


def _police(area: PoliceArea | None) -> str:
    """Answer to the region, and to the local area within it."""
    if area is None:
        return ""
    region, local = region_of(area), local_of(area)
    return f"{region} {region}.{local}" if local else region


def _years(verdict: Verdict) -> Iterator[str]:
    if verdict.period is None:
        yield UNDATED
        return
    last = min(verdict.period.last, verdict.as_of) if verdict.open_ended else verdict.period.last
    yield from (str(year) for year in range(verdict.period.first.year, last.year + 1))


def promise_filters(rows: Iterable[Data], collection: Collection) -> FilterForm:
    """Return the filters of the list of promises."""
    topics = sorted(collection.topics, key=lambda topic: order.key(topic.title))
    named = {
        "tema": [Option(t.id, t.title, " ".join(t.words)) for t in topics],
        "lage": [Option(addresses.slug(label.word), label.word) for label in STATUS.values()],
        "part": [Option(*names) for names in finding.PARTIES.values()],
    }
    return FilterForm(finding.COUNTED["promises"], _choices(rows, named, collection))


def place_filters(rows: Iterable[Data], collection: Collection) -> FilterForm:
    """Return the filters of the list of municipalities."""
    states = [Option(state.value, order.upper_first(w)) for state, w in finding.REPORTED.items()]
    return FilterForm(
        finding.COUNTED["municipalities"], _choices(rows, {"lage": states}, collection)
    )


def _choices(
    rows: Iterable[Data], named: Mapping[str, list[Option]], collection: Collection
) -> tuple[Choice, ...]:
    """Keep the options that some row answers to, and the filters that have several."""
    answered: dict[str, set[str]] = {}
    for data in rows:
        for key, values in data:
            answered.setdefault(key, set()).update(values.split())
    every = {**named, **_places(collection), "ar": _year_options(answered.get("ar", set()))}
    found = (
        Choice(key, *words, tuple(o for o in every[key] if o.value in answered[key]))
        for key, words in finding.FILTERS.items()
        if key in answered
    )
    return tuple(choice for choice in found if len(choice.options) > 1)


def _places(collection: Collection) -> dict[str, list[Option]]:
    police = [
        Option(f"{area.region}.{area.local}" if area.local else area.region, area.name)
        for area in areas(real(collection))
    ]
    by_name = sorted(counties().items(), key=lambda item: order.key(item[1].name))
    return {"lan": [Option(code, county.name) for code, county in by_name], "polis": police}


def _year_options(years: Iterable[str]) -> list[Option]:
    dated = sorted((year for year in years if year != UNDATED), reverse=True)
    return [*(Option(year, year) for year in dated), Option(UNDATED, finding.FINDING["undated"])]
