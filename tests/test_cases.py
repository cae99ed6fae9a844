"""The table of hard cases: each file is a promise, a log and the verdicts they must give.

A case is read by the reader of the product itself, so that a slip in it fails. What does not
matter to it is filled in here: title, parties, source, and the wording of the one activity.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from lofteskollen.judging.duties import DutyState
from lofteskollen.judging.reported import Reported, reported
from lofteskollen.judging.values import Assessment, Reporting, Rule, State, Status, Verdict
from lofteskollen.judging.verdict import judge
from lofteskollen.model.base import Day, Record, Slug, Text, Whole
from lofteskollen.model.collection import Edition, Log
from lofteskollen.model.log import Update
from lofteskollen.model.promise import Promise, Validity
from lofteskollen.problems import Faults
from lofteskollen.reading.documents import read_document
from lofteskollen.reading.shape import shape
from lofteskollen.words.sentences import sentence

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
ACTIVITY = "lofte"
ONE_DAY, NO_DAY = timedelta(days=1), timedelta(0)


class Expected(Record):
    """What a citizen must read on a day."""

    as_of: Day
    activity: Slug = ACTIVITY
    status: Status
    rule: Rule | None = None
    reporting: Reporting | None = None
    due: Day | None = None
    met: Whole | None = None
    owed: Whole | None = None
    done: Whole | None = None
    windows: tuple[State, ...] = ()
    sentence: Text
    duties: tuple[DutyState, ...] = ()


class Case(Record):
    """One hard case; `siblings` are the terms of the other promises of the place."""

    says: Text
    promise: Promise
    siblings: tuple[Validity, ...] = ()
    log: dict[Slug, Update]
    expect: tuple[Expected, ...]


def _promise(told: dict[str, Any]) -> dict[str, Any]:
    """Fill in what every promise has and no case is about."""
    of_activity = ("targets", "when", "places")
    activity = {"id": ACTIVITY, "text": "Det vi lovar.", "by": ["polisen"]}
    activity |= {key: told[key] for key in of_activity if key in told}
    other = {"id": "annat", "text": "Något annat.", "by": ["kommunen"]}
    return {
        "title": "Medborgarlöfte",
        "parties": [
            {"id": "polisen", "kind": "police", "name": "Polisen"},
            {"id": "kommunen", "kind": "municipality", "name": "Kommunen"},
        ],
        "source": {"title": "Undertecknat dokument"},
        "focus_areas": [{"id": "omrade", "title": "Trygghet", "activities": [activity, other]}],
    } | {key: value for key, value in told.items() if key not in of_activity}


def _update(told: dict[str, Any]) -> dict[str, Any]:
    entries = [{"activity": ACTIVITY} | entry for entry in told.get("entries", ())]
    for key in ("assessments", "corrections"):
        if key in told:
            told = told | {key: [{"activity": ACTIVITY} | item for item in told[key]]}
    return {"by": ["polisen", "kommunen"]} | told | {"entries": entries}


def read(path: Path) -> Case:
    """Read a case, or fail with the faults that a writer would be shown."""
    document = read_document(path.parent, path)
    assert not isinstance(document, Faults), document
    data = dict(document.data)
    data["promise"] = _promise(data["promise"])
    data["log"] = {name: _update(told) for name, told in (data["log"] or {}).items()}
    case = shape(document, Case, data)
    assert not isinstance(case, Faults), case
    return case


def verdict(case: Case, expected: Expected) -> Verdict:
    """Judge a case on the day of an expectation."""
    logs = tuple(Log(name, update, f"{name}.yml") for name, update in case.log.items())
    edition = Edition("provby", "lofte", case.promise, logs, "promise.yml")
    others = [case.promise.model_copy(update={"period": period}) for period in case.siblings]
    siblings = [Edition("provby", "annat", other, (), "promise.yml") for other in others]
    return judge(edition, [edition, *siblings], expected.as_of)


def assessment(judged: Verdict, name: str) -> Assessment:
    """Return the assessment of one activity."""
    return next(a for a in judged.assessments if a.activity.id == name)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_verdict_is_the_one_that_the_case_says(path: Path) -> None:
    case = read(path)
    for expected in case.expect:
        judged = verdict(case, expected)
        found = assessment(judged, expected.activity)
        given = {
            "status": found.status,
            "met": found.decisive.met,
            "owed": found.decisive.owed,
            "sentence": sentence(found),
        }
        told = expected.model_dump(include=set(given))
        assert given == told, expected.as_of
        if expected.rule:
            assert found.decisive.rule is expected.rule
        if expected.done is not None:
            assert sum(tally.done for tally in found.decisive.tallies) == expected.done
        if expected.windows:
            assert tuple(tally.state for tally in found.decisive.tallies) == expected.windows
        if expected.reporting:
            assert found.reporting is expected.reporting
        if expected.due:
            assert found.due == expected.due
        if expected.duties:
            assert tuple(duty.state for duty in judged.duties) == expected.duties


def test_a_promise_for_another_district_does_not_replace_one_that_holds_until_replaced() -> None:
    case = read(Path(__file__).parent / "cases/tills-nytt-lofte.yml")
    here = case.promise.model_copy(update={"district": "Norr"})
    there = {"period": case.siblings[0], "district": "Söder"}
    editions = [
        Edition("provby", "norr", here, (), "promise.yml"),
        Edition("provby", "soder", case.promise.model_copy(update=there), (), "promise.yml"),
    ]
    judged = judge(editions[0], editions, case.expect[-1].as_of)
    assert judged.open_ended
    assert not verdict(case, case.expect[-1]).open_ended


def test_a_promise_without_days_is_not_said_to_last_until_replaced() -> None:
    case = read(Path(__file__).parent / "cases/utan-datum.yml")
    assert not verdict(case, case.expect[0]).open_ended


def test_an_activity_that_is_added_is_not_there_before_its_day() -> None:
    case = read(Path(__file__).parent / "cases/tillagt-i-april.yml")
    added = case.promise.amendments[0].date
    days = [case.expect[0].model_copy(update={"as_of": added - wait}) for wait in (ONE_DAY, NO_DAY)]
    before, after = ({a.activity.id for a in verdict(case, day).assessments} for day in days)
    assert after - before == {"tillagg"}


def test_an_activity_is_added_to_its_own_focus_area() -> None:
    case = read(Path(__file__).parent / "cases/tillagt-i-april.yml")
    there = {"title": "Annat", "activities": [{"id": "dar", "text": "Där.", "by": ["polisen"]}]}
    told = case.promise.model_dump(by_alias=True)
    told["focus_areas"] = [
        {"id": "a-fore"} | there,
        *told["focus_areas"],
        {"id": "z-efter"}
        | there
        | {"activities": [{"id": "har", "text": "Här.", "by": ["polisen"]}]},
    ]
    wider = case.model_copy(update={"promise": Promise.model_validate(told)})
    found = verdict(wider, case.expect[-1]).assessments
    assert [(a.area, a.activity.id) for a in found if a.added] == [("omrade", "tillagg")]


def test_the_wording_is_the_one_that_held_on_the_day() -> None:
    case = read(Path(__file__).parent / "cases/tillagt-i-april.yml")
    change = {"date": date(2026, 5, 1), "agreed_by": ["polisen", "kommunen"]}
    wordings = [
        change | {"activity": ACTIVITY, "was": "Det vi lovar.", "becomes": "Det vi nu lovar."},
        change | {"activity": "annat", "was": "Något annat.", "becomes": "Något helt annat."},
    ]
    told = case.promise.model_dump(by_alias=True) | {"amendments": wordings}
    amended = case.model_copy(update={"promise": Promise.model_validate(told)})
    said = {}
    for day in (date(2026, 4, 30), date(2026, 5, 1)):
        judged = verdict(amended, case.expect[0].model_copy(update={"as_of": day}))
        said[day.month] = [item.wording for item in judged.assessments]
    assert said == {
        4: ["Det vi lovar.", "Något annat."],
        5: ["Det vi nu lovar.", "Något helt annat."],
    }


@pytest.mark.parametrize(
    ("name", "activities", "expected"),
    [
        ("alla-skolor", [ACTIVITY], Reported.IN_TIME),
        ("ingen-redovisning-an", [ACTIVITY], Reported.MISSING),
        ("tystnad-om-en-aktivitet", [ACTIVITY, "annat"], Reported.PART),
        ("loftet-har-inte-borjat", [ACTIVITY], Reported.AWAITED),
        ("alla-skolor", [], Reported.NONE),
    ],
)
def test_the_map_tells_whether_the_reports_have_come(
    name: str, activities: list[str], expected: Reported
) -> None:
    case = read(Path(__file__).parent / f"cases/{name}.yml")
    judged = verdict(case, case.expect[-1])
    assert reported([assessment(judged, activity) for activity in activities]) is expected


@pytest.mark.parametrize(("name", "ours"), [("alla-skolor", True), ("maj-och-september", False)])
def test_the_site_measure_is_used_where_the_document_has_no_day(name: str, ours: bool) -> None:
    case = read(Path(__file__).parent / f"cases/{name}.yml")
    assert verdict(case, case.expect[0]).site_measure is ours


def test_a_duty_without_a_day_is_shown_with_its_last_report() -> None:
    case = read(Path(__file__).parent / "cases/installt-ar-inget-arbete.yml")
    duty = {"id": "lopande", "text": "Löpande.", "audience": "citizens"}
    told = case.promise.model_dump(by_alias=True) | {"follow_up": [duty]}
    promised = case.model_copy(update={"promise": Promise.model_validate(told)})
    judged = verdict(promised, case.expect[-1])
    assert judged.duties[0].log == judged.logs[-1]
    assert len(judged.logs) > 2


def test_there_are_at_least_sixty_cases_and_each_says_what_it_shows() -> None:
    said = [read(path).says for path in CASES]
    assert len(said) >= 60
    assert len(set(said)) == len(said)
    assert all(text.endswith(".") for text in said)


def test_every_status_and_every_rule_is_reached_by_some_case() -> None:
    statuses, rules = set(), set()
    for path in CASES:
        case = read(path)
        for expected in case.expect:
            found = assessment(verdict(case, expected), expected.activity)
            statuses.add(found.status)
            rules.add(found.decisive.rule)
    assert statuses == set(Status)
    assert rules == set(Rule)
