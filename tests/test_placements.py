"""What is proved and missed, against every way in which the work may have been done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, example, given
from hypothesis import strategies as st

from lofteskollen.judging.scale import over_status
from lofteskollen.judging.tiling import Tiling
from lofteskollen.judging.values import Judgement, State, Status, Tally
from lofteskollen.periods import Cadence, Period, windows
from placements import (
    ELSEWHERE,
    NORR,
    SODER,
    Placement,
    Told,
    done,
    done_in_norr,
    few_days,
    placements,
    places_in,
)
from strategies import World, nested

OVER = (Status.NOT_KEPT, Status.PARTLY_KEPT, Status.NEARLY_KEPT, Status.KEPT)
KNOWN = (State.KEPT, State.MISSED)
TWO, THREE = few_days(2), few_days(3)
BEFORE_AND_TWO = [TWO[0] - timedelta(days=30), *TWO]


@st.composite
def small_logs(draw: st.DrawFn, span: list[date], places: Sequence[str]) -> list[Told]:
    """A few entries about a few days; the place may be left out."""
    told = []
    for _ in range(draw(st.integers(1, 4))):
        first = draw(st.sampled_from(span))
        kind = draw(st.sampled_from(["event", "total", "total", "floor"]))
        last = first if kind == "event" else draw(st.sampled_from([d for d in span if d >= first]))
        n = draw(st.integers(0 if kind == "total" else 1, 3))
        told.append(Told(Period(first, last), n, kind, draw(st.sampled_from([None, *places]))))
    once = {(t.days.first, t.place): t for t in told if t.kind == "event"}
    return _apart([t for t in told if t.kind != "event"]) + list(once.values())


def _apart(told: list[Told]) -> list[Told]:
    """Leave out totals of the same thing that overlap in part: the reader calls them faults."""
    kept: list[Told] = []
    for item in told:
        same = [other.days for other in kept if other.place == item.place]
        if all(nested(days, item.days) or not days.touches(item.days) for days in same):
            kept.append(item)
    return kept


def _tallies(span: list[date], told: list[Told], target: dict[str, Any]) -> tuple[Tally, ...]:
    return _judged(span, span, told, target).tallies


def _of_norr(span: list[date], told: list[Told], target: dict[str, Any]) -> tuple[Tally, ...]:
    """Judge the first of a count's places."""
    return _world(span, span, told, target).assessment().judgements[0].tallies


def _judged(
    span: list[date], promised: list[date], told: list[Told], target: dict[str, Any]
) -> Judgement:
    return _world(span, promised, told, target).assessment().decisive


def _world(
    span: list[date], promised: list[date], told: list[Told], target: dict[str, Any]
) -> World:
    """Return a count that is over, and one report of all the days."""
    update = {
        "covers": {"from": span[0], "to": span[-1]},
        "published": span[-1] + timedelta(days=1),
        "by": ["polisen"],
        "entries": [item.as_entry() for item in told],
    }
    period = {"from": promised[0], "to": promised[-1]}
    promise = {"period": period, "targets": [{"kind": "count"} | target]}
    return World(promise, (("rapport", update),), span[-1] + timedelta(days=5))


def _owed(span: list[date], every: str, number: int) -> dict[Period, int]:
    tiles = windows(Period(span[0], span[-1]), Cadence.parse(every))
    numbers = zip(tiles, Tiling(tiles).owes(number), strict=True)
    return {tile.period: owes for tile, owes in numbers}


def _hold(tally: Tally, each: list[int]) -> None:
    """What is proved, bounded and missed agrees with each number that may have been met."""
    if not tally.summed and not tally.shared:
        assert tally.met <= min(each)
    if tally.most is not None:
        assert max(each) <= tally.most
    if tally.state is State.MISSED:
        assert max(each) <= tally.met


@given(small_logs(THREE, [NORR]), st.sampled_from(["day", "2 days", "period"]), st.integers(1, 2))
def test_what_is_proved_and_missed_holds_wherever_the_work_may_have_been_done(
    told: list[Told], every: str, number: int
) -> None:
    possible = list(placements(THREE, [NORR, ELSEWHERE], told))
    assume(possible)
    tallies = _tallies(THREE, told, {"at_least": number, "every": every})
    met = _meter(_owed(THREE, every, number), done)
    if not _cross(told):
        assert sum(t.met for t in tallies) <= max(met(p, tallies) for p in possible)
    for tally in tallies:
        each = [met(placed, [tally]) for placed in possible]
        if not tally.summed and not tally.shared:
            assert tally.met <= min(each)
        if tally.state is State.MISSED:
            assert max(each) <= tally.met
        if tally.state in KNOWN and not tally.summed and not tally.shared:
            assert min(each) == max(each) == tally.met


@st.composite
def counted_logs(draw: st.DrawFn) -> list[Told]:
    """A few entries about three days; some totals say on how many of the days."""
    told = draw(small_logs(THREE, [NORR]))
    counted = []
    for item in told:
        most = min(item.n, item.days.days)
        reached = draw(st.none() | st.integers(min(item.n, 1), most))
        counted.append(replace(item, reached=reached) if item.kind == "total" else item)
    return counted


@given(small_logs(THREE, [NORR]), st.sampled_from(["day", "2 days", "period"]), st.integers(1, 3))
def test_what_is_proved_and_missed_of_one_place_holds_wherever_the_work_may_have_been_done(
    told: list[Told], every: str, number: int
) -> None:
    possible = list(placements(THREE, [NORR, ELSEWHERE], told))
    assume(possible)
    target = {"at_least": number, "every": every, "for": NORR}
    tallies = _tallies(THREE, told, target)
    met = _meter(_owed(THREE, every, number), done_in_norr)
    for tally in tallies:
        _hold(tally, [met(placed, [tally]) for placed in possible])


@given(small_logs(TWO, [NORR, SODER]), st.sampled_from(["day", "period"]), st.integers(1, 3))
@example(
    [
        Told(Period(TWO[0], TWO[0]), 2, "event", SODER),
        Told(Period(TWO[0], TWO[1]), 2, "total", None),
    ],
    "period",
    1,
)
def test_what_is_proved_and_missed_of_each_place_holds_wherever_the_work_may_have_been_done(
    told: list[Told], every: str, number: int
) -> None:
    possible = list(placements(TWO, [NORR, SODER, ELSEWHERE], told))
    assume(possible)
    target = {"at_least": number, "every": every, "each": [NORR, SODER]}
    met = _meter(_owed(TWO, every, number), done_in_norr)
    for tally in _of_norr(TWO, told, target):
        _hold(tally, [met(placed, [tally]) for placed in possible])


def _span(first: int, last: int) -> Period:
    return Period(THREE[first], THREE[last])


@given(counted_logs(), st.integers(1, 2))
@example(
    [
        Told(_span(0, 0), 0, "total", NORR),
        Told(_span(0, 2), 2, "total", NORR),
        Told(_span(0, 2), 3, "total", None, 1),
        Told(_span(0, 1), 1, "floor", None),
    ],
    2,
)
@example([Told(_span(1, 2), 0, "total", NORR, 0), Told(_span(1, 2), 1, "total", None)], 1)
@example([Told(_span(0, 1), 2, "total", None, 1), Told(_span(0, 0), 1, "event", None)], 2)
def test_no_more_days_are_met_than_the_reports_count(told: list[Told], number: int) -> None:
    possible = list(placements(THREE, [NORR, ELSEWHERE], told))
    assume(possible)
    tallies = _tallies(THREE, told, {"at_least": number, "every": "day"})
    met = _meter(_owed(THREE, "day", number), done)
    if not _cross(told):
        assert sum(t.met for t in tallies) <= max(met(p, tallies) for p in possible)
    for tally in tallies:
        each = [met(placed, [tally]) for placed in possible]
        if not tally.summed and not tally.shared:
            assert tally.met <= min(each)
        if tally.state is State.MISSED:
            assert max(each) <= tally.met


@st.composite
def told_of_places(draw: st.DrawFn) -> tuple[list[date], list[str], list[Told]]:
    """Few days with several places, or some more with one: there are as many placements."""
    days, places = draw(st.sampled_from([(TWO, [NORR, SODER]), (THREE, [NORR])]))
    return days, places, draw(small_logs(days, places))


@given(told_of_places(), st.sampled_from(["day", "2 days", "period"]), st.integers(1, 3))
@example((THREE, [NORR], [Told(Period(THREE[1], THREE[2]), 2, "total", None)]), "2 days", 3)
def test_as_many_different_places_are_proved_as_there_must_have_been(
    world: tuple[list[date], list[str], list[Told]], every: str, number: int
) -> None:
    days, places, told = world
    possible = list(placements(days, [*places, ELSEWHERE], told))
    assume(possible)
    target = {"at_least": number, "every": every, "in_different": "place"}
    tallies = _tallies(days, told, target)
    met = _meter(_owed(days, every, number), places_in)
    for tally in tallies:
        _hold(tally, [met(placed, [tally]) for placed in possible])


@given(small_logs(BEFORE_AND_TWO, [NORR]), st.integers(1, 3))
@example(
    [
        Told(Period(BEFORE_AND_TWO[0], TWO[0]), 2, "total", None),
        Told(Period(TWO[1], TWO[1]), 0, "total", None),
    ],
    1,
)
def test_an_average_is_judged_only_where_it_is_the_same_wherever_the_work_may_have_been_done(
    told: list[Told], number: int
) -> None:
    _, *promised = BEFORE_AND_TWO
    possible = list(placements(BEFORE_AND_TWO, [NORR, ELSEWHERE], told))
    assume(possible)
    target = {"at_least": number, "every": "day", "average": True}
    judged = _judged(BEFORE_AND_TWO, promised, told, target)
    for placed in possible:
        met = done(placed, Period(promised[0], promised[-1]))
        assert judged.status not in OVER or over_status(met, 2 * number) is judged.status


def _cross(told: list[Told]) -> bool:
    """Say whether a place's total and another total count in part the same days."""
    totals = [item for item in told if item.kind != "event"]
    return any(
        a.place and not b.place and a.days.touches(b.days) and not b.days.covers(a.days)
        for a in totals
        for b in totals
    )


def _meter(
    owed: dict[Period, int], measure: Callable[[Placement, Period], int]
) -> Callable[[Placement, Iterable[Tally]], int]:
    """Return what tells how much is met in some tallies when the work lies as placed."""

    def met(placed: Placement, tallies: Iterable[Tally]) -> int:
        members = [window for tally in tallies for window in tally.windows]
        return sum(min(owed[window], measure(placed, window)) for window in members)

    return met
