"""Shares and changes (DESIGN §4, rules 4 and 8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import date
from fractions import Fraction

from lofteskollen.judging.due_days import GRACE_MONTHS, months_after
from lofteskollen.judging.evidence import Evidence
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.scale import over_status
from lofteskollen.judging.values import Judgement, Rule, State, Status, Tally, Told
from lofteskollen.model.targets import Change, Share
from lofteskollen.periods import Period, is_covered


def judge_share(target: Share, evidence: Evidence, terms: Terms, as_of: date) -> Judgement:
    """Judge so many per cent of something: the last count of all, or the sum of flows."""
    told = [t for t in evidence.told if t.entry.of is not None and t.entry.count is not None]
    if not told:
        return _no_share(target, evidence, terms, as_of)
    used = _flows(told) if target.within else _last_counts(told)
    done, everything = _sums(used)
    owed = -(-everything * target.at_least // 100)
    met = min(done, owed)
    tallies = (_share_tally(used, terms, owed, done, as_of),)
    status, rule = _share_status(target, evidence, terms, met, owed, as_of)
    return Judgement(target, status, rule, met, owed, tallies, everything=everything)


def _share_status(
    target: Share, evidence: Evidence, terms: Terms, met: int, owed: int, as_of: date
) -> tuple[Status, Rule]:
    if not terms.over(as_of):
        if met == owed:
            return Status.ON_TRACK, Rule.SO_FAR
        return (Status.UNDER_WAY, Rule.SO_FAR) if met else (Status.NOT_STARTED, Rule.NOTHING_YET)
    if (target.within or met < owed) and not _told_to_the_end(target, evidence, terms, as_of):
        return Status.UNREPORTED, Rule.PART_SILENT
    return over_status(met, owed), Rule.ALL_MET if met == owed else Rule.SHARE_MET


def _no_share(target: Share, evidence: Evidence, terms: Terms, as_of: date) -> Judgement:
    if not terms.over(as_of):
        if evidence.worked:
            return Judgement(target, Status.CANNOT_JUDGE, Rule.NO_NUMBER_GIVEN)
        return Judgement(target, Status.NOT_STARTED, Rule.NOTHING_YET)
    if evidence.denied_in(terms.runs) and not target.within:  # of a flow, nobody may have come
        return Judgement(target, Status.NOT_KEPT, Rule.OWN_ZERO)
    if not _told_to_the_end(target, evidence, terms, as_of):
        return Judgement(target, Status.UNREPORTED, Rule.PART_SILENT)
    return Judgement(target, Status.CANNOT_JUDGE, Rule.NO_NUMBER_GIVEN)


def _last_counts(told: Sequence[Told]) -> list[Told]:
    """Return the last count; those of different places, labels or parties are added (rule 1).

    After a count of all, they stand in its place where they are of as many.
    """
    last: dict[tuple[object, ...], Told] = {}
    for item in sorted(told, key=lambda t: (t.day, t.covers.last, *_count(t))):
        last[_names(item)] = item
    general = last.pop((None, None, ()), None)
    if general is None:
        return list(last.values())
    newer = [t for t in last.values() if t.day > general.day]
    whole = newer and _sums(newer)[1] >= (general.entry.of or 0)
    return newer if whole else [general]


def _sums(told: Iterable[Told]) -> tuple[int, int]:
    """Return how many there are, and of how many in all."""
    counts = [(t.entry.count or 0, t.entry.of or 0) for t in told]
    return sum(n for n, _ in counts), sum(of for _, of in counts)


def _flows(told: Sequence[Told]) -> list[Told]:
    """Return the counts that no other count includes; told twice, the higher one stands."""
    once = {(_days(t), _names(t)): t for t in sorted(told, key=_count)}
    return [t for t in once.values() if not any(_includes(other, t) for other in once.values())]


def _count(item: Told) -> tuple[int, int]:
    return item.entry.of or 0, item.entry.count or 0


def _includes(other: Told, item: Told) -> bool:
    pairs = zip(_names(other), _names(item), strict=True)
    if other is item or any(own and own != name for own, name in pairs):
        return False
    return _days(other).covers(_days(item))


def _names(item: Told) -> tuple[object, ...]:
    return item.entry.place, item.entry.label, tuple(sorted(item.entry.by))


def _days(item: Told) -> Period:
    entry = item.entry
    if entry.date:
        return Period(entry.date, entry.date)
    return Period(entry.during.first, entry.during.last) if entry.during else item.covers


def _told_to_the_end(target: Share, evidence: Evidence, terms: Terms, as_of: date) -> bool:
    if target.within:
        return all(is_covered(part, evidence.covered) for part in terms.active(as_of))
    return (evidence.reported_to or date.min) >= terms.last_active(as_of)


def _share_tally(used: list[Told], terms: Terms, owed: int, done: int, as_of: date) -> Tally:
    met = min(done, owed)
    state = State.KEPT if met == owed else State.MISSED if terms.over(as_of) else State.OPEN
    proof = tuple(sorted(t.reference for t in used))
    return Tally((terms.days,), owed, owed, owed, done, met, state, True, proof)


def judge_change(
    target: Change, indicators: Set[str], evidence: Evidence, terms: Terms, as_of: date
) -> Judgement | None:
    """Judge a reading of one of the activity's indicators; None where there is none (rule 8).

    A reading that names no indicator is of the only one; of several, nobody knows which. The last
    one up to the day when it was to be read counts, and the first one after it where none is.
    """
    told = [t for t in evidence.told if t.entry.measured is not None]
    told.sort(key=lambda t: (t.day, t.covers.last, t.entry.measured))
    names = {target.indicator} if len(indicators) > 1 else {target.indicator, None}
    readings = _of_the_whole([t for t in told if t.entry.label in names])
    results = [t for t in readings if _is_result(t, target, terms)]
    if not results:
        if any(t.entry.label in (*names, None) and _is_result(t, target, terms) for t in told):
            return Judgement(target, Status.CANNOT_JUDGE, Rule.READING_UNNAMED)
        return _no_reading(target, evidence, terms, as_of)
    late = target.read_by or months_after(terms.days.last, GRACE_MONTHS)
    in_time = [t for t in results if t.day <= late]
    last = in_time[-1] if in_time else results[0]
    value = last.entry.measured or 0.0
    progress = _progress(target, value, _start(target, readings))
    if progress is None:
        rule = Rule.NO_NUMBER_GIVEN
        return Judgement(target, Status.CANNOT_JUDGE, rule, day=last.day, value=value)
    rule, day = Rule.READING, last.day
    final = target.read_by or terms.last_active(as_of)
    if not terms.over(as_of) and as_of <= (target.read_by or terms.days.last):
        status = Status.ON_TRACK if progress >= 1 else Status.UNDER_WAY
        return Judgement(target, status, rule, day=day, value=value)
    told_to = max(day, evidence.reported_to or day)
    early = day <= terms.days.last
    if early and (told_to < final or final > terms.days.last):
        return _unread(target, evidence, terms, as_of, day, value)
    return Judgement(target, over_status(progress, 1), rule, day=day, value=value)


def _unread(
    target: Change,
    evidence: Evidence,
    terms: Terms,
    as_of: date,
    day: date | None = None,
    value: float | None = None,
) -> Judgement:
    """The last reading is not told of; one to be made after the end has months to be told in."""
    by = target.read_by
    if by is None or by <= terms.days.last:
        return Judgement(target, Status.UNREPORTED, Rule.PART_SILENT, day=day, value=value)
    rule = Rule.READING_DUE if as_of <= by else Rule.READING_UNTOLD
    status = Status.UNREPORTED if as_of > months_after(by, GRACE_MONTHS) else Status.AWAITING
    if (evidence.reported_to or date.min) >= by:
        status = Status.CANNOT_JUDGE
    return Judgement(target, status, rule, day=day, value=value)


def _of_the_whole(readings: Sequence[Told]) -> list[Told]:
    """Leave out readings of one place, where others are of all places or of another."""
    whole = [t for t in readings if not t.entry.place]
    alone = len({t.entry.place for t in readings}) == 1
    return whole if whole or not alone else list(readings)


def _is_result(told: Told, target: Change, terms: Terms) -> bool:
    """Say whether a reading tells of the promise's days, and not of what it is compared with."""
    return told.day >= terms.days.first and told.day.year != target.since


def _no_reading(target: Change, evidence: Evidence, terms: Terms, as_of: date) -> Judgement | None:
    """A goal in numbers asks for a reading when it is over; a direction alone does not."""
    unasked = target.goal is None and target.read_by is None
    if unasked or not terms.over(as_of):
        return None
    end = terms.last_active(as_of)
    if (evidence.reported_to or date.min) < max(target.read_by or end, end):
        return _unread(target, evidence, terms, as_of)
    return Judgement(target, Status.CANNOT_JUDGE, Rule.NO_NUMBER_GIVEN)


def _start(target: Change, readings: Iterable[Told]) -> Fraction | None:
    """Return what is compared with: the stated start, or the last reading of its year."""
    if target.start is not None:
        return _exact(target.start)
    known = [t.entry.measured for t in readings if t.day.year == target.since]
    return _exact(known[-1]) if known and known[-1] is not None else None


def _exact(number: float) -> Fraction:
    return Fraction(str(number))


def _progress(target: Change, value: float, start: Fraction | None) -> Fraction | None:
    """Return how far the reading has moved from the start to the goal, one being all of it."""
    now, goal = _exact(value), None if target.goal is None else _exact(target.goal)
    if target.direction == "keep":
        if start is None or goal is None:
            return None
        return Fraction(int(min(start, goal) <= now <= max(start, goal)))
    sign = 1 if target.direction == "up" else -1
    if goal is not None and sign * (now - goal) >= 0:
        return Fraction(1)
    if start is None:
        return None
    if goal is None:
        return Fraction(int(sign * (now - start) > 0))
    way = sign * (goal - start)
    return sign * (now - start) / way if way > 0 else Fraction(0)
