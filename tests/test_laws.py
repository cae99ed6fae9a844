"""Laws of judging: what must hold for every promise and every log (DESIGN §4)."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from lofteskollen.judging.values import Assessment, Reporting, State, Status
from lofteskollen.model.targets import Count, Share
from lofteskollen.words.sentences import sentence
from strategies import (
    ACTIVITY,
    JUDGED,
    World,
    counts,
    days,
    labelled,
    paused,
    targets,
    worlds,
)

KNOWN = (State.KEPT, State.MISSED)
OVER = (Status.NOT_KEPT, Status.PARTLY_KEPT, Status.NEARLY_KEPT, Status.KEPT)
RUNNING = (Status.BEHIND, Status.ON_TRACK)
SILENT = (
    Status.NOT_STARTED,
    Status.AWAITING,
    Status.UNREPORTED,
    Status.PAUSED,
    Status.WITHDRAWN,  # a promise that has none of the days that its wording names
)
ANY_KIND = "etfxo"
NAMED = "etfxon"
SEVERAL = worlds(targets() | labelled(), NAMED, pauses=True, most=3, changes=True)


def verdict(found: Assessment) -> tuple[object, ...]:
    """Return all of an assessment that does not depend on the names of the files."""
    tallies = [
        (t.windows, t.owed, t.done, t.met, t.state, t.told, t.most)
        for judged in found.judgements
        for t in judged.tallies
    ]
    judged = found.decisive
    axes = (found.status, found.reporting, found.due, judged.rule, judged.met, judged.owed)
    return (*axes, sentence(found), tallies)


def lowered(before: Status, after: Status) -> bool:
    """Say whether one judged status is lower than another of the same kind."""
    for scale in (OVER, RUNNING):
        if before in scale and after in scale:
            return scale.index(after) < scale.index(before)
    return before in (Status.KEPT, Status.ON_TRACK) and after in (
        Status.BEHIND,
        Status.NOT_KEPT,
        Status.PARTLY_KEPT,
        Status.CANNOT_JUDGE,
    )


def further(world: World, index: int, day: date, place: str | None) -> World:
    """Return the log with one more piece of work: the event, and it counted wherever it belongs."""
    logs = deepcopy(list(world.logs))
    for name, told in logs:
        covers = told["covers"]
        if ACTIVITY in told.get("nothing_to_report", []) and _in(day, covers):
            told["nothing_to_report"] = []
            told["entries"].append({"activity": ACTIVITY, "count": 0})
        for entry in told["entries"]:
            number = next((key for key in ("count", "at_least") if key in entry), None)
            if "date" in entry or number is None:
                continue
            if _in(day, entry.get("during", covers)) and entry.get("place") in (None, place):
                entry[number] += 1
        if name == logs[index][0]:
            event: dict[str, Any] = {"activity": ACTIVITY, "date": day}
            told["entries"].append(event | ({"place": place} if place else {}))
    return world.told(logs)


def _in(day: date, span: dict[str, date]) -> bool:
    return span["from"] <= day <= span["to"]


def _is_mentioned(told: dict[str, Any]) -> bool:
    return bool(told["entries"] or told.get("nothing_to_report"))


def _is_told_already(world: World, day: date, place: str | None) -> bool:
    told = [entry for _, update in world.logs for entry in update["entries"]]
    return any(e.get("date") == day and e.get("place") == place for e in told)


@given(worlds(), st.data())
def test_further_work_never_lowers_a_status(world: World, data: st.DataObject) -> None:
    assume(world.logs)
    index = data.draw(st.integers(0, len(world.logs) - 1))
    covers = world.logs[index][1]["covers"]
    day = data.draw(days(covers["from"], covers["to"]))
    place = data.draw(st.sampled_from([None, "Norr", "Väster"]))
    assume(not _is_told_already(world, day, place))
    before = world.assessment()
    after = further(world, index, day, place).assessment()
    if after.status is Status.CANNOT_JUDGE and not _is_mentioned(world.logs[index][1]):
        return  # the report tells of days that it was silent about, and gives no sum of them
    assert not lowered(before.status, after.status)
    if before.status not in JUDGED and before.reporting is not Reporting.AWAITED:
        assert after.status not in (Status.NOT_KEPT, Status.BEHIND)


@given(worlds(targets(), ANY_KIND), st.integers(1, 500))
def test_a_later_day_with_the_same_log_never_turns_proved_into_unproved(
    world: World, wait: int
) -> None:
    last = max((told["published"] for _, told in world.logs), default=world.as_of)
    day = max(world.as_of, last)
    before = world.assessment(day)
    after = world.assessment(day + timedelta(days=wait))
    if before.status in OVER:
        assert after.status is before.status
    if before.status in RUNNING and day + timedelta(days=wait) <= world.period.last:
        assert after.status is before.status
    for earlier, later in zip(before.judgements, after.judgements, strict=True):
        target = world.promise["targets"][0]
        if target.get("average") or target["kind"] != "count" or "at_most" in target:
            continue
        known = {w: t.state for t in later.tallies for w in t.windows if t.state in KNOWN}
        for tally in earlier.tallies:
            if tally.state in KNOWN and not tally.shared:
                assert {known.get(window) for window in tally.windows} == {tally.state}


@given(worlds(targets(), pauses=True, changes=True))
def test_silence_alone_is_never_a_verdict(world: World) -> None:
    silent = [
        (name, told | {"entries": [{"text": "Ridande polis i centrum."}], "nothing_to_report": []})
        for name, told in world.logs
    ]
    found = world.told(silent).assessment()
    assert found.status in SILENT
    assert found.decisive.met is None


@given(SEVERAL, st.data())
def test_a_report_that_is_split_in_two_gives_the_same_verdict(
    world: World, data: st.DataObject
) -> None:
    assume(world.logs)
    index = data.draw(st.integers(0, len(world.logs) - 1))
    name, told = world.logs[index]
    chosen = [data.draw(st.booleans()) for _ in told["entries"]]
    first = [e for e, one in zip(told["entries"], chosen, strict=True) if one]
    second = [e for e, one in zip(told["entries"], chosen, strict=True) if not one]
    both = [(f"{name}-a", told | {"entries": first}), (f"{name}-b", told | {"entries": second})]
    logs = [*world.logs[:index], *both, *world.logs[index + 1 :]]
    assert verdict(world.told(logs).assessment()) == verdict(world.assessment())


@given(SEVERAL, st.data())
def test_the_order_of_files_and_entries_never_matters(world: World, data: st.DataObject) -> None:
    shuffled = [
        (f"{n}-{name}", told | {"entries": data.draw(st.permutations(told["entries"]))})
        for n, (name, told) in enumerate(data.draw(st.permutations(world.logs)))
    ]
    assert verdict(world.told(shuffled).assessment()) == verdict(world.assessment())


@given(worlds(targets(), ANY_KIND), st.data())
def test_a_pause_never_lowers_a_status(world: World, data: st.DataObject) -> None:
    pause = data.draw(paused(world.period))
    after = replace(world, promise=world.promise | {"pauses": [pause]})
    assert not lowered(world.assessment().status, after.assessment().status)


@given(worlds(counts()), st.data())
def test_a_pause_that_is_declared_afterwards_changes_nothing(
    world: World, data: st.DataObject
) -> None:
    pause = data.draw(paused(world.period)) | {"declared": date(2035, 1, 1)}
    after = replace(world, promise=world.promise | {"pauses": [pause]})
    assert verdict(after.assessment()) == verdict(world.assessment())


@given(worlds(targets(), ANY_KIND, pauses=True))
def test_the_numbers_of_a_verdict_agree_with_its_status(world: World) -> None:
    found = world.assessment()
    judged = found.decisive
    target = world.promise["targets"][0]
    for tally in judged.tallies:
        assert 0 <= tally.met <= max(tally.owed, 0)
        if tally.most is not None and not target.get("average"):
            assert tally.met < tally.most <= tally.owed
        assert tally.met <= tally.done or target.get("in_different")
    if judged.met is None or judged.owed is None or "at_most" in target:
        return
    share = Fraction(judged.met, judged.owed)
    nothing, half, nearly, everything = map(Fraction, ("0", "0.5", "0.9", "1"))
    bounds = {
        Status.KEPT: (everything, everything),
        Status.NEARLY_KEPT: (nearly, everything),
        Status.PARTLY_KEPT: (half, nearly),
        Status.NOT_KEPT: (nothing, half),
        Status.ON_TRACK: (nearly, everything),
        Status.BEHIND: (nothing, nearly),
    }
    if isinstance(judged.target, Count | Share) or judged.status in OVER:
        low, high = bounds.get(judged.status, (nothing, everything))
        assert low <= share <= high
    assert (share == 1) == (judged.status is Status.KEPT) or judged.status not in OVER


@given(SEVERAL)
def test_a_target_is_kept_exactly_when_all_that_it_owes_is_met(world: World) -> None:
    for judged in world.assessment().judgements:
        if judged.met is None or judged.owed is None or judged.status not in OVER:
            continue
        if isinstance(judged.target, Count) and judged.target.at_most is not None:
            assert (judged.met <= judged.owed) == (judged.status is Status.KEPT)
        else:
            assert (judged.met == judged.owed) == (judged.status is Status.KEPT)
            assert judged.met <= judged.owed


@given(SEVERAL)
def test_every_verdict_has_a_sentence_that_says_its_own_numbers(world: World) -> None:
    found = world.assessment()
    judged, said = found.decisive, sentence(found)
    assert said.endswith(".")
    assert said[0].isupper() or said[0].isdigit()
    assert not re.search(r"[{}]|None|  |\(\)| \.|^\.", said)
    numbers = (judged.met, judged.owed)
    if isinstance(judged.target, Share) and judged.target.at_least < 100:
        numbers = (sum(tally.done for tally in judged.tallies), judged.everything)
    counted = r"(?<!alltså )\b(\d+) av (?:högst )?(\d+)"
    for met, owed in re.findall(counted, said.replace("\u00a0", "")):
        assert (int(met), int(owed)) == numbers
    if "Allt som lovades" in said:
        assert judged.met == judged.owed
    if "är gjort än" in said:
        assert not judged.met
