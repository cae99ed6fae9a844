"""Made-up promises and logs for the laws of judging: small, but with every corner of the year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from lofteskollen.judging.values import Assessment, Status
from lofteskollen.judging.verdict import judge
from lofteskollen.model.collection import Edition, Log
from lofteskollen.model.log import Update
from lofteskollen.model.promise import Promise
from lofteskollen.periods import Cadence, Period, Unit

ACTIVITY = "lofte"
PLACES = (None, "Norr", "Söder")
JUDGED = (
    Status.NOT_KEPT,
    Status.PARTLY_KEPT,
    Status.NEARLY_KEPT,
    Status.KEPT,
    Status.BEHIND,
    Status.ON_TRACK,
)
# Weeks with a Thursday in another year, leap days and long years lie in these.
EARLIEST, LATEST = date(2026, 9, 1), date(2029, 3, 31)
CADENCES = (
    "day",
    "3 days",
    "week",
    "3 weeks",
    "month",
    "2 months",
    "quarter",
    "half-year",
    "year",
    "school-term",
    "period",
)


@dataclass(frozen=True)
class World:
    """A promise of one activity, the updates on it as plain data, and a day."""

    promise: dict[str, Any]
    logs: tuple[tuple[str, dict[str, Any]], ...]
    as_of: date

    def assessment(self, as_of: date | None = None) -> Assessment:
        """Judge the activity."""
        logs = tuple(
            Log(name, Update.model_validate(told), f"{name}.yml") for name, told in self.logs
        )
        edition = Edition("provby", "lofte", promise_of(self.promise), logs, "promise.yml")
        verdict = judge(edition, (edition,), as_of or self.as_of)
        return next(a for a in verdict.assessments if a.activity.id == ACTIVITY)

    def told(self, logs: Iterable[tuple[str, dict[str, Any]]]) -> World:
        """Return the same promise with another log."""
        return replace(self, logs=tuple(logs))

    @property
    def period(self) -> Period:
        """The promise's days."""
        return Period(self.promise["period"]["from"], self.promise["period"]["to"])


def promise_of(told: dict[str, Any]) -> Promise:
    """Make a promise of one activity."""
    activity = {"id": ACTIVITY, "text": "Det vi lovar.", "by": ["polisen"]}
    activity |= {key: told[key] for key in ("targets", "when") if key in told}
    return Promise.model_validate(
        {
            "title": "Medborgarlöfte",
            "period": told["period"],
            "parties": [{"id": "polisen", "kind": "police", "name": "Polisen"}],
            "source": {"title": "Dokument"},
            "focus_areas": [{"id": "omrade", "title": "Trygghet", "activities": [activity]}],
            "pauses": told.get("pauses", []),
            "follow_up": told.get("follow_up", []),
            "amendments": told.get("amendments", []),
        }
    )


def days(first: date = EARLIEST, last: date = LATEST) -> st.SearchStrategy[date]:
    """A day between two days."""
    return st.dates(first, last)


@st.composite
def periods(draw: st.DrawFn, longest: int = 420) -> Period:
    """A period; often a whole year or a single day."""
    first = draw(days())
    length = draw(st.sampled_from([1, 2, 30, 365]) | st.integers(1, longest))
    return Period(first, first + timedelta(days=length - 1))


@st.composite
def cadences(draw: st.DrawFn) -> Cadence:
    """A cadence of any unit."""
    unit = draw(st.sampled_from(list(Unit)))
    n = 1 if unit is Unit.PERIOD else draw(st.integers(1, 5))
    return Cadence(n, unit)


@st.composite
def counts(draw: st.DrawFn, plain: bool = False) -> dict[str, Any]:
    """A count target; a plain one has neither average nor spread."""
    target: dict[str, Any] = {"kind": "count", "every": draw(st.sampled_from(CADENCES))}
    target["at_least"] = draw(st.integers(1, 4) | st.sampled_from([12, 20]))
    if not plain and draw(st.integers(0, 3)) == 0:
        target["average"] = True
    elif not plain and draw(st.integers(0, 3)) == 0:
        target["in_different"] = "place"
    return target


@st.composite
def labelled(draw: st.DrawFn) -> dict[str, Any]:
    """A count for a label, for each of two, or at different ones."""
    named: dict[str, Any] = draw(
        st.sampled_from([{"for": "Norr"}, {"each": ["Norr", "Söder"]}, {"in_different": "for"}])
    )
    return draw(counts(plain=True)) | named


def targets() -> st.SearchStrategy[dict[str, Any]]:
    """A target of any kind."""
    others: list[dict[str, Any]] = [
        {"kind": "ongoing"},
        {"kind": "when_needed"},
        {"kind": "share", "of": "skolor"},
        {"kind": "share", "of": "familjer", "at_least": 90, "within": {"days": 7}},
        {"kind": "deliver", "what": "En plan"},
        {"kind": "deliver", "what": "Två delar", "steps": [_step("ett"), _step("tva")]},
        {"kind": "change", "indicator": "Trygga", "direction": "up", "from": 50, "to": 60},
        {"kind": "change", "indicator": "Brott", "direction": "down", "from": 50},
        {"kind": "change", "indicator": "Brott", "direction": "keep", "from": 40, "to": 50},
        {"kind": "count", "at_most": 2, "every": "month"},
    ]
    return st.sampled_from(others) | counts()


def _step(name: str) -> dict[str, str]:
    return {"id": name, "title": name}


@st.composite
def entries(draw: st.DrawFn, covers: Period, kinds: str = "etfx") -> dict[str, Any]:
    """An event, a total, a floor, a text, or what other targets than counts ask for.

    With `n` among the kinds, some name a label or a party too.
    """
    kind = draw(st.sampled_from(kinds.replace("n", "")))
    entry: dict[str, Any] = {"activity": ACTIVITY}
    if kind == "x":
        return entry | {"text": "Något gjordes."}
    place = draw(st.sampled_from(PLACES))
    if place:
        entry["place"] = place
    if "n" in kinds:
        entry |= draw(st.sampled_from(NAMES))
    day = draw(days(covers.first, covers.last))
    if kind == "e":
        n = draw(st.sampled_from([None, None, 0, 1, 2]))
        return entry | {"date": day} | ({} if n is None else {"count": n})
    if kind == "o":
        return draw(others(day))
    entry["at_least" if kind == "f" else "count"] = draw(st.integers(1 if kind == "f" else 0, 9))
    if draw(st.booleans()):
        entry["during"] = {"from": day, "to": draw(days(day, covers.last))}
    return entry


def others(day: date) -> st.SearchStrategy[dict[str, Any]]:
    """What shares, deliverables and changes ask for."""
    told: list[dict[str, Any]] = [
        {"count": 3, "of": 4},
        {"count": 4, "of": 4},
        {"date": day, "done": True},
        {"date": day, "step": "ett"},
        {"date": day, "step": "tva"},
        {"date": day, "measured": 55},
        {"date": day, "measured": 62.5},
    ]
    return st.sampled_from([{"activity": ACTIVITY} | entry for entry in told])


@st.composite
def logs(
    draw: st.DrawFn, period: Period, kinds: str = "etfx"
) -> tuple[tuple[str, dict[str, Any]], ...]:
    """Up to four updates; some leave days out, and some reach outside the promise."""
    found = []
    first = period.first + timedelta(days=draw(st.sampled_from([0, 0, 0, -3, -40])))
    for number in range(draw(st.integers(0, 4))):
        last = first + timedelta(days=draw(st.sampled_from([6, 13, 30, 89, 180, 364])))
        covers = Period(first, last)
        told = [draw(entries(covers, kinds)) for _ in range(draw(st.integers(0, 5)))]
        update: dict[str, Any] = {
            "covers": {"from": first, "to": last},
            "published": last + timedelta(days=draw(st.integers(0, 60))),
            "by": ["polisen"],
            "entries": _apart(told),
        }
        if not told and draw(st.booleans()):
            update["nothing_to_report"] = [ACTIVITY]
        found.append((f"rapport-{number}", update))
        first = last + timedelta(days=draw(st.sampled_from([1, 1, 1, 32])))
    return tuple(found)


def _apart(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out totals of the same thing that overlap in part: the reader calls them faults."""
    kept: list[dict[str, Any]] = []
    for entry in told:
        days_of = _during(entry)
        same = [_during(k) for k in kept if _names(k) == _names(entry)]
        crossing = [
            other
            for other in same
            if other and days_of and other.touches(days_of) and not nested(other, days_of)
        ]
        if not crossing:
            kept.append(entry)
    return kept


def _names(entry: dict[str, Any]) -> list[object]:
    return [entry.get(key) for key in ("place", "for", "by")]


def _during(entry: dict[str, Any]) -> Period | None:
    told = entry.get("during")
    return Period(told["from"], told["to"]) if told else None


def nested(a: Period, b: Period) -> bool:
    """Say whether one period lies within the other."""
    return a.covers(b) or b.covers(a)


@st.composite
def worlds(
    draw: st.DrawFn,
    target: st.SearchStrategy[dict[str, Any]] | None = None,
    kinds: str = "etfx",
    pauses: bool = False,
    most: int = 1,
    changes: bool = False,
) -> World:
    """A promise of one target or a few, its log, and a day on which it is judged."""
    period = draw(periods())
    promise: dict[str, Any] = {
        "period": {"from": period.first, "to": period.last},
        "targets": draw(
            st.lists(counts() if target is None else target, min_size=1, max_size=most)
        ),
    }
    if draw(st.integers(0, 4)) == 0:
        promise["when"] = draw(st.sampled_from(WHEN))
    if pauses:
        promise["pauses"] = [draw(paused(period))]
    if changes:
        promise["follow_up"] = draw(st.sampled_from(DUTIES))
        promise["amendments"] = draw(amendments(period))
    as_of = period.first + timedelta(days=draw(st.integers(0, 800)))
    return World(promise, draw(logs(period, kinds)), as_of)


def _told(due: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": "plikt", "text": "Vi berättar.", "audience": "citizens", "due": due}]


DUTIES: list[list[dict[str, Any]]] = [
    [],
    [],
    _told({"every": "year", "by": "03-31"}),
    _told({"every": "year", "by": ["05-31", "09-30"]}),
    _told({"every": "quarter"}),
    _told({"every": "year", "at_least": 2}),
]


@st.composite
def amendments(draw: st.DrawFn, period: Period) -> list[dict[str, Any]]:
    """The end of a promise moved, back or on, or not at all."""
    if draw(st.integers(0, 2)):
        return []
    last = draw(days(period.first, period.last + timedelta(days=200)))
    declared = draw(days(period.first, period.last))
    return [{"date": declared, "period": {"to": last}, "agreed_by": ["polisen"]}]


NAMES: list[dict[str, Any]] = [{}, {}, {"for": "Norr"}, {"for": "Kväll"}, {"by": ["polisen"]}]
WHEN: list[dict[str, Any]] = [
    {"months": [6, 7, 8]},
    {"months": [11, 12, 1, 2]},
    {"weekdays": ["friday"]},
    {"weekdays": ["friday", "saturday"], "not_on": "helgdagar"},
]


@st.composite
def paused(draw: st.DrawFn, period: Period) -> dict[str, Any]:
    """A pause of some days of a period, declared before, on or after its first day."""
    first = draw(days(period.first, period.last))
    last = draw(days(first, period.last + timedelta(days=30)))
    declared = first + timedelta(days=draw(st.integers(-20, 20)))
    return {"from": first, "to": last, "declared": declared, "reason": "Personalbrist."}
