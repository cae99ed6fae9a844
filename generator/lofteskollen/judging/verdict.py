"""A whole promise on a day: silence, pauses, targets, and the status that follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lofteskollen.judging.changes import (
    activities_on,
    term,
    terms_of,
    withdrawn_on,
    wording_on,
)
from lofteskollen.judging.evidence import Evidence
from lofteskollen.judging.gathering import gather, published
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.reports import (
    Occasion,
    closing_occasions,
    duty_reports,
    late_occasion,
    next_occasion,
    public_occasions,
    untold_occasions,
)
from lofteskollen.judging.targets import (
    decisive,
    judge_silence,
    judge_target,
    judge_undated,
    parts_of,
    settle_silence,
    together,
)
from lofteskollen.judging.values import (
    Assessment,
    Judgement,
    Reporting,
    Rule,
    Status,
    Verdict,
)
from lofteskollen.model.collection import Edition, Place
from lofteskollen.model.promise import Activity
from lofteskollen.model.targets import Target
from lofteskollen.periods import Period


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all activities of a promise are judged within."""

    edition: Edition
    known: Mapping[str, Evidence]
    period: Period | None
    open_ended: bool
    public: tuple[Occasion, ...]
    closing: tuple[Occasion, ...]
    as_of: date


@dataclass(frozen=True, slots=True)
class _Judged:
    """The judgement of each target, the reporting axis, and the due day that matters."""

    judgements: tuple[Judgement, ...]
    reporting: Reporting
    due: Occasion | None = None


def judge_place(place: Place, as_of: date) -> tuple[Verdict, ...]:
    """Judge every promise of a municipality, oldest first."""
    return tuple(judge(edition, place.editions, as_of) for edition in place.editions)


def judge(edition: Edition, siblings: Sequence[Edition], as_of: date) -> Verdict:
    """Judge one promise from what was published by the day."""
    promise = edition.promise
    period, open_ended = term(edition, siblings, as_of)
    logs = published(edition.logs, as_of)
    public = public_occasions(promise.follow_up, period) if period else ()
    closing = closing_occasions(public, period) if period else ()
    known = gather(logs, as_of)
    frame = _Frame(edition, known, period, open_ended, public, closing, as_of)
    assessments = tuple(
        _assess(activity, area, added, frame)
        for activity, area, added in activities_on(promise, as_of)
    )
    duties = tuple(duty_reports(promise.follow_up, period, logs, as_of))
    names = tuple(log.name for log in logs)
    return Verdict(edition.key, as_of, period, open_ended, assessments, duties, names)


def _assess(activity: Activity, area: str, added: date | None, frame: _Frame) -> Assessment:
    promise, as_of = frame.edition.promise, frame.as_of
    evidence = frame.known.get(activity.id, Evidence())
    withdrawn = withdrawn_on(promise, activity.id, as_of)
    terms = None
    if frame.period:
        terms = terms_of(promise, activity, frame.period, frame.open_ended, added)
    if withdrawn:
        first = parts_of(activity)[0]
        alone = Judgement(first, Status.WITHDRAWN, Rule.WITHDRAWN, day=withdrawn)
        judged = _Judged((alone,), Reporting.IN_TIME)
    elif terms is None:
        targets = parts_of(activity)
        undated = tuple(judge_undated(target, targets, evidence) for target in targets)
        judged = _Judged(undated, _axis(None, evidence))
    else:
        judged = _dated(activity, evidence, terms, frame)
    return Assessment(
        activity=activity,
        area=area,
        status=together(judged.judgements),
        reporting=judged.reporting,
        judgements=judged.judgements,
        decisive=decisive(judged.judgements),
        told=evidence.told,
        own=evidence.own,
        due=judged.due.due if judged.due else None,
        reported_to=evidence.reported_to,
        added=added,
        withdrawn=withdrawn,
        wording=wording_on(promise, activity, as_of),
    )


def _dated(activity: Activity, evidence: Evidence, terms: Terms, frame: _Frame) -> _Judged:
    """Judge an activity of a promise with a known period."""
    as_of = frame.as_of
    relevant = [item for item in frame.public if any(item.about.touches(r) for r in terms.runs)]
    closing = [item for item in frame.closing if any(item.about.touches(r) for r in terms.runs)]
    late = late_occasion(relevant, evidence.mentions, as_of)
    due = late or next_occasion(relevant, as_of) or next_occasion(closing, as_of)
    reporting = _axis(late, evidence)
    targets = parts_of(activity)
    if not terms.begun(as_of):
        alone = Judgement(targets[0], Status.NOT_STARTED, Rule.NOT_BEGUN, day=terms.days.first)
        return _Judged((alone,), reporting, due)
    if not evidence.mentions:
        return _silent(targets, terms, reporting, due, as_of)
    untold = untold_occasions(closing, evidence.covered, terms.runs)
    gap = next((item for item in untold if item.due < as_of), None)
    told = tuple(
        settle_silence(judge_target(target, targets, evidence, terms, as_of), bool(late or gap))
        for target in targets
    )
    status = together(told)
    if status is Status.KEPT or not untold:  # nothing is left to tell
        return _Judged(told, Reporting.IN_TIME)
    if terms.paused(as_of) and not terms.over(as_of):
        return _paused(targets[0], reporting, due)
    missing = gap if status is Status.UNREPORTED else None
    return _Judged(told, reporting, missing or due)


def _paused(target: Target | None, reporting: Reporting, due: Occasion | None) -> _Judged:
    return _Judged((Judgement(target, Status.PAUSED, Rule.PAUSED),), reporting, due)


def _silent(
    targets: Sequence[Target | None],
    terms: Terms,
    reporting: Reporting,
    due: Occasion | None,
    as_of: date,
) -> _Judged:
    """Judge an activity that no update mentions."""
    if terms.paused(as_of) and not terms.over(as_of):
        return _paused(targets[0], reporting, due)
    status = Status.UNREPORTED if reporting is Reporting.LATE else Status.AWAITING
    silent = tuple(judge_silence(target, status, terms, as_of) for target in targets)
    return _Judged(silent, reporting, due)


def _axis(late: Occasion | None, evidence: Evidence) -> Reporting:
    if late:
        return Reporting.LATE
    return Reporting.IN_TIME if evidence.mentions else Reporting.AWAITED
