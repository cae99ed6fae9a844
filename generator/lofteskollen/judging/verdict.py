"""A whole promise on a day: silence, pauses, targets, and the status that follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lofteskollen.judging.changes import (
    Term,
    activities_on,
    term,
    terms_of,
    withdrawn_on,
    wording_on,
)
from lofteskollen.judging.due_days import Occasion, closing_occasions, public_occasions
from lofteskollen.judging.evidence import Evidence
from lofteskollen.judging.gathering import gather, published
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.reports import (
    duty_reports,
    late_occasion,
    next_occasion,
    untold_occasions,
    within,
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
    Nothing,
    Reporting,
    Rule,
    Status,
    Verdict,
)
from lofteskollen.model.collection import Edition, Place
from lofteskollen.model.promise import Activity, Pause
from lofteskollen.model.targets import Target

DONE = (Status.KEPT, Status.ON_TRACK, Status.WORK_REPORTED, Status.UNDER_WAY)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all activities of a promise are judged within."""

    edition: Edition
    known: Mapping[str, Evidence]
    term: Term | None
    public: tuple[Occasion, ...]
    closing: tuple[Occasion, ...]
    as_of: date


@dataclass(frozen=True, slots=True)
class _Judged:
    """The judgement of each target, the reporting axis, and the due day that matters."""

    judgements: tuple[Judgement, ...]
    reporting: Reporting
    due: Occasion | None = None
    pause: Pause | None = None


def judge_place(place: Place, as_of: date) -> tuple[Verdict, ...]:
    """Judge every promise of a municipality, oldest first."""
    return tuple(judge(edition, place.editions, as_of) for edition in place.editions)


def judge(edition: Edition, siblings: Sequence[Edition], as_of: date) -> Verdict:
    """Judge one promise from what was published by the day."""
    promise = edition.promise
    known_term = term(edition, siblings, as_of)
    period = known_term.days if known_term else None
    logs = published(edition.logs, as_of)
    public = public_occasions(promise.follow_up, period) if period else ()
    closing = closing_occasions(public, period) if period else ()
    known = gather(logs, as_of)
    frame = _Frame(edition, known, known_term, public, closing, as_of)
    assessments = tuple(
        _assess(activity, area, added, frame)
        for activity, area, added in activities_on(promise, as_of)
    )
    duties = tuple(duty_reports(promise.follow_up, period, logs, as_of))
    names = tuple(log.name for log in logs)
    open_ended = known_term is not None and known_term.open_ended
    return Verdict(edition.key, as_of, period, open_ended, assessments, duties, names)


def _assess(activity: Activity, area: str, added: date | None, frame: _Frame) -> Assessment:
    promise, as_of = frame.edition.promise, frame.as_of
    evidence = frame.known.get(activity.id, Evidence())
    if frame.term is None:
        judged, last = _undated(activity, evidence), None
    else:
        terms = terms_of(promise, activity, frame.term, added)
        judged, last = _dated(activity, evidence, terms, frame), terms.days.last
    withdrawn = withdrawn_on(promise, activity.id, last, as_of)
    if withdrawn:
        judged = _withdrawn(judged, withdrawn)
    return Assessment(
        activity=activity,
        area=area,
        status=together(judged.judgements),
        reporting=judged.reporting,
        judgements=judged.judgements,
        decisive=decisive(judged.judgements),
        told=evidence.told,
        happened=tuple(event.day for event in evidence.events if event.n),
        nothing=tuple(Nothing(zero.proof.log, zero.days) for zero in evidence.zeros),
        own=evidence.own,
        due=judged.due.due if judged.due else None,
        due_is_ours=judged.due is not None and judged.due.ours,
        pause=judged.pause,
        reported_to=evidence.reported_to,
        added=added,
        withdrawn=withdrawn,
        wording=wording_on(promise, activity, as_of),
    )


def _undated(activity: Activity, evidence: Evidence) -> _Judged:
    """Judge an activity of a promise that does not say when it holds."""
    targets = parts_of(activity)
    judged = tuple(judge_undated(target, targets, evidence) for target in targets)
    return _Judged(judged, _axis(None, evidence))


def _withdrawn(judged: _Judged, day: date) -> _Judged:
    """Keep what was counted in the windows that had begun by the day."""
    gone = tuple(
        Judgement(
            each.target,
            Status.WITHDRAWN,
            Rule.WITHDRAWN,
            tallies=tuple(tally for tally in each.tallies if tally.period.first <= day),
            day=day,
        )
        for each in judged.judgements
    )
    return _Judged(gone, Reporting.IN_TIME)


def _dated(activity: Activity, evidence: Evidence, terms: Terms, frame: _Frame) -> _Judged:
    """Judge an activity of a promise with a known period."""
    as_of = frame.as_of
    active = terms.active(as_of)
    relevant = [part for item in frame.public if (part := within(item, active))]
    closing = [part for item in frame.closing if (part := within(item, active))]
    late = late_occasion(relevant or closing, evidence.mentions, as_of)
    due = late or next_occasion(relevant, as_of) or next_occasion(closing, as_of)
    reporting = _axis(late, evidence)
    targets = parts_of(activity)
    if terms.void:
        return _Judged((Judgement(targets[0], Status.WITHDRAWN, Rule.CUT_SHORT),), reporting)
    if not terms.begun(as_of):
        alone = Judgement(targets[0], Status.NOT_STARTED, Rule.NOT_BEGUN, day=terms.days.first)
        return _Judged((alone,), reporting, due)
    if not evidence.mentions:
        return _unless_paused(_silent(targets, terms, reporting, due, as_of), terms, as_of)
    untold = untold_occasions(closing, evidence.covered, active)
    gap = next((item for item in untold if item.due < as_of), None)
    told = tuple(
        settle_silence(judge_target(target, targets, evidence, terms, as_of), bool(late or gap))
        for target in targets
    )
    status = together(told)
    if status is Status.KEPT:
        return _Judged(told, Reporting.IN_TIME)
    if not untold:  # nothing is left to tell
        reporting, due = Reporting.IN_TIME, None
    elif gap and status is Status.UNREPORTED:
        reporting, due = Reporting.LATE, gap
    return _unless_paused(_Judged(told, reporting, due), terms, as_of)


def _silent(
    targets: Sequence[Target | None],
    terms: Terms,
    reporting: Reporting,
    due: Occasion | None,
    as_of: date,
) -> _Judged:
    """Judge an activity that no update mentions."""
    status = Status.UNREPORTED if reporting is Reporting.LATE else Status.AWAITING
    silent = tuple(judge_silence(target, status, terms, as_of) for target in targets)
    return _Judged(silent, reporting, due)


def _unless_paused(judged: _Judged, terms: Terms, as_of: date) -> _Judged:
    """While a pause is in force nothing is judged; what was counted is still shown.

    What is paused throughout owes nothing. A limit that is passed is passed.
    """
    pause = None if terms.over(as_of) else terms.pause_on(as_of)
    if decisive(judged.judgements).rule is Rule.CEILING_BROKEN:
        return judged
    if pause is None and terms.active(as_of):
        return judged
    idle = tuple(
        each
        if pause is None and each.status in DONE
        else Judgement(each.target, Status.PAUSED, Rule.PAUSED, tallies=each.tallies)
        for each in judged.judgements
    )
    return replace(judged, judgements=idle, pause=pause)


def _axis(late: Occasion | None, evidence: Evidence) -> Reporting:
    if late:
        return Reporting.LATE
    return Reporting.IN_TIME if evidence.mentions else Reporting.AWAITED
