"""A whole promise on a day: amendments, silence, targets, and the status that follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from lofteskollen.judging.counting import judge_count
from lofteskollen.judging.evidence import Evidence, gather, published
from lofteskollen.judging.measures import judge_change, judge_delivery, judge_share
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.reports import (
    Occasion,
    duty_reports,
    gap_occasion,
    late_occasion,
    next_occasion,
    public_occasions,
)
from lofteskollen.judging.scale import LADDER
from lofteskollen.judging.unmeasured import judge_unmeasured
from lofteskollen.judging.values import (
    Assessment,
    Judgement,
    Reporting,
    Rule,
    Status,
    Verdict,
)
from lofteskollen.model.collection import Edition, Place
from lofteskollen.model.promise import Activity, Promise
from lofteskollen.model.targets import Change, Count, Deliver, Share, Target
from lofteskollen.periods import ONE_DAY, Period

SILENCE = (Status.AWAITING, Status.UNREPORTED)
DECLARED = (Status.PAUSED, Status.WITHDRAWN)


def judge_place(place: Place, as_of: date) -> tuple[Verdict, ...]:
    """Judge every promise of a municipality, oldest first."""
    return tuple(judge(edition, place.editions, as_of) for edition in place.editions)


def judge(edition: Edition, siblings: Sequence[Edition], as_of: date) -> Verdict:
    """Judge one promise from what was published by the day."""
    promise = edition.promise
    period, open_ended = term(edition, siblings, as_of)
    logs = published(edition.logs, as_of)
    public = public_occasions(promise.follow_up, period) if period else ()
    assessments = tuple(
        _assess(activity, area, added, edition, period, public, as_of)
        for activity, area, added in activities_on(promise, as_of)
    )
    duties = tuple(duty_reports(promise.follow_up, period, logs, as_of))
    names = tuple(log.name for log in logs)
    return Verdict(edition.key, as_of, period, open_ended, assessments, duties, names)


def term(
    edition: Edition, siblings: Iterable[Edition], as_of: date
) -> tuple[Period | None, bool]:
    """Return the days of a promise as known on the day, and whether its end is open.

    A promise that holds "until replaced" ends the day before its successor begins; until then its
    windows are laid out to the end of the year.
    """
    validity = edition.promise.period
    if validity.first is None:
        return None, False
    extended = [c.period.last for c in edition.promise.amendments if c.period and c.date <= as_of]
    last = extended[-1] if extended else validity.last
    if last is not None:
        return Period(validity.first, last), False
    starts = [other.promise.period.first for other in siblings if other is not edition]
    later = [first for first in starts if first and validity.first < first <= as_of]
    if later:
        return Period(validity.first, min(later) - ONE_DAY), False
    return Period(validity.first, date(max(as_of.year, validity.first.year), 12, 31)), True


def activities_on(
    promise: Promise, as_of: date
) -> Iterator[tuple[Activity, str, date | None]]:
    """Yield the activities on the day, each with its focus area and the day it was added."""
    for area in promise.focus_areas:
        for activity in area.activities:
            yield activity, area.id, None
        for change in promise.amendments:
            if change.adds and change.adds.under == area.id and change.date <= as_of:
                yield change.adds, area.id, change.date


def _assess(
    activity: Activity,
    area: str,
    added: date | None,
    edition: Edition,
    period: Period | None,
    public: tuple[Occasion, ...],
    as_of: date,
) -> Assessment:
    evidence = gather(edition.logs, activity.id, as_of)
    withdrawn = _withdrawn(edition.promise, activity.id, as_of)
    judgements, reporting, due = _judged(
        activity, evidence, _terms(edition, activity, period, added), public, withdrawn, as_of
    )
    decisive = _decisive(judgements)
    return Assessment(
        activity=activity,
        area=area,
        status=_together(judgements, decisive),
        reporting=reporting,
        judgements=judgements,
        decisive=decisive,
        told=evidence.told,
        own=evidence.own,
        due=due.due if due else None,
        reported_to=evidence.reported_to,
        added=added,
        withdrawn=withdrawn,
        wording=_wording(edition.promise, activity, as_of),
    )


def _withdrawn(promise: Promise, activity: str, as_of: date) -> date | None:
    days = [c.date for c in promise.amendments if c.withdraws == activity and c.date <= as_of]
    return min(days, default=None)


def _wording(promise: Promise, activity: Activity, as_of: date) -> str:
    """Return the wording in force on the day."""
    later = [
        change.becomes
        for change in promise.amendments
        if change.activity == activity.id and change.becomes and change.date <= as_of
    ]
    return later[-1] if later else activity.text


def _terms(
    edition: Edition, activity: Activity, period: Period | None, added: date | None
) -> Terms | None:
    if period is None:
        return None
    days = Period(max(period.first, added), period.last) if added else period
    pauses = tuple(
        pause
        for pause in edition.promise.pauses
        if not pause.activities or activity.id in pause.activities
    )
    return Terms(days, activity.when, pauses)


def _judged(
    activity: Activity,
    evidence: Evidence,
    terms: Terms | None,
    public: tuple[Occasion, ...],
    withdrawn: date | None,
    as_of: date,
) -> tuple[tuple[Judgement, ...], Reporting, Occasion | None]:
    """Return the judgement of each target, the reporting axis, and the due day that matters."""
    first = activity.targets[0] if activity.targets else None
    if withdrawn:
        alone = Judgement(first, Status.WITHDRAWN, Rule.WITHDRAWN, day=withdrawn)
        return (alone,), Reporting.IN_TIME, None
    if terms is None:
        status = Status.CANNOT_JUDGE if evidence.mentions else Status.AWAITING
        return (Judgement(first, status, Rule.UNDATED),), Reporting.AWAITED, None
    relevant = tuple(item for item in public if item.about.last >= terms.days.first)
    late = late_occasion(relevant, evidence.mentions, as_of)
    due = late or next_occasion(relevant, as_of)
    reporting = _axis(late, evidence)
    if not terms.begun(as_of):
        alone = Judgement(first, Status.NOT_STARTED, Rule.NOT_BEGUN, day=terms.days.first)
        return (alone,), reporting, due
    if terms.paused(as_of) and not terms.over(as_of):
        return (Judgement(first, Status.PAUSED, Rule.PAUSED),), reporting, due
    if not evidence.mentions:
        status = Status.UNREPORTED if late else Status.AWAITING
        judged = tuple(_silent(target, status, terms, as_of) for target in _parts(activity))
        return judged, reporting, due
    gap = gap_occasion(relevant, evidence.mentions, terms.days, as_of)
    judged = tuple(
        _settle_silence(_judge_target(target, evidence, terms, as_of), gap)
        for target in _parts(activity)
    )
    return judged, reporting, due or gap


def _axis(late: Occasion | None, evidence: Evidence) -> Reporting:
    if late:
        return Reporting.LATE
    return Reporting.IN_TIME if evidence.mentions else Reporting.AWAITED


def _parts(activity: Activity) -> tuple[Target | None, ...]:
    """Return the targets, one for each label; an activity without target is judged once."""
    parts: list[Target | None] = []
    for target in activity.targets:
        parts.extend(target.parts if isinstance(target, Count) else [target])
    return tuple(parts) or (None,)


def _judge_target(
    target: Target | None, evidence: Evidence, terms: Terms, as_of: date
) -> Judgement:
    match target:
        case Count():
            return judge_count(target, evidence, terms, as_of)
        case Share():
            return judge_share(target, evidence, terms, as_of)
        case Deliver():
            return judge_delivery(target, evidence, terms, as_of)
        case Change():
            judged = judge_change(target, evidence, terms, as_of)
            return judged or judge_unmeasured(target, evidence, terms, as_of)
        case _:
            return judge_unmeasured(target, evidence, terms, as_of)


def _silent(target: Target | None, status: Status, terms: Terms, as_of: date) -> Judgement:
    """Nothing was told: the windows are still shown, so that one sees what a report would show."""
    if isinstance(target, Count):
        tallies = judge_count(target, Evidence(), terms, as_of).tallies
        owed = sum(tally.owed for tally in tallies)
        return Judgement(target, status, Rule.SILENT, 0, owed, tallies)
    return Judgement(target, status, Rule.SILENT)


def _settle_silence(judged: Judgement, gap: Occasion | None) -> Judgement:
    """Where part was not told, the due days decide between awaiting and unreported."""
    if judged.status is Status.UNREPORTED and not gap:
        return replace(judged, status=Status.AWAITING)
    return judged


def _measured(judged: Judgement) -> bool:
    return judged.status not in (Status.UNDER_WAY, Status.WORK_REPORTED) or judged.owed is not None


def _decisive(judgements: Sequence[Judgement]) -> Judgement:
    """Return the lowest judgement; those without number have no vote (rule 7)."""
    voting = [judged for judged in judgements if _measured(judged)] or list(judgements)
    return min(voting, key=lambda judged: LADDER.index(judged.status))


def _together(judgements: Sequence[Judgement], decisive: Judgement) -> Status:
    statuses = {judged.status for judged in judgements}
    if decisive.status is Status.NOT_KEPT and statuses & {Status.KEPT, Status.NEARLY_KEPT}:
        return Status.PARTLY_KEPT
    return decisive.status
