"""Counts: so many in every window (DESIGN §4, rules 3 to 6 and 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from lofteskollen.judging.ceilings import judge_ceiling
from lofteskollen.judging.evidence import Event, Evidence, Total
from lofteskollen.judging.layout import Layout, counted_in, lay_out
from lofteskollen.judging.occasions import Terms
from lofteskollen.judging.scale import over_status, running_status, settle
from lofteskollen.judging.spreading import spread
from lofteskollen.judging.tallying import Part, averaged, parts, tally
from lofteskollen.judging.values import Judgement, Rule, State, Status, Tally
from lofteskollen.model.targets import Count
from lofteskollen.periods import Period, is_covered, merged

PACE_FROM = 12
KNOWN = (State.KEPT, State.MISSED)


def judge_count(target: Count, evidence: Evidence, terms: Terms, as_of: date) -> Judgement:
    """Judge one count against what is known; silence about the whole of it is judged elsewhere."""
    layout = lay_out(target, evidence, terms, as_of)
    if not any(layout.full) and target.at_most is None:
        return Judgement(target, Status.WITHDRAWN, Rule.CUT_SHORT)
    if target.at_most is not None:
        return judge_ceiling(target, layout, terms, as_of)
    tallies = tuple(_tallies(target, layout, as_of))
    if not any(item.owed for item in tallies):
        return Judgement(target, Status.PAUSED, Rule.PAUSED, tallies=tallies)
    if terms.over(as_of):
        return _over(target, tallies, layout.bound)
    owing = [item for item in tallies if item.owed]
    idle = any(item.state is State.PAUSED and as_of <= item.period.last for item in tallies)
    reached = all(item.state is State.KEPT for item in owing) and not idle
    if reached and not target.average and not terms.endless:
        met, owed = _sum(owing)
        return Judgement(target, Status.KEPT, Rule.MET_EARLY, met, owed, tallies)
    paces = tuple(_pace(target, item, layout, terms, as_of) for item in tallies)
    judged = _running(target, tallies, paces, min(as_of, evidence.told_to))
    if judged and judged.day:
        judged = replace(judged, gaps=_has_gaps(judged, layout, terms, as_of))
    return judged or _so_far(target, tallies, evidence, layout)


def _tallies(target: Count, layout: Layout, as_of: date) -> Iterator[Tally]:
    """Yield the tallies of a count that owe something, in order of time."""
    found = tuple(parts(layout))
    if target.average:
        found = averaged(layout, found, as_of)
    owing = [part for part in found if part.bare or any(layout.full[i] for i in part.members)]
    for part in owing:
        if target.in_different and part.owed:
            part = spread(part, layout, target.in_different)  # noqa: PLW2901
        yield tally(part if len(owing) > 1 else _alone(part, layout), layout, as_of)


def _alone(part: Part, layout: Layout) -> Part:
    """What is more than a pause leaves makes up for nothing, where there is nothing else."""
    left = sum(layout.left[i] for i in part.members)
    return part._replace(owed=left, met=min(part.met, left)) if left else part


class _Cell(NamedTuple):
    """What is judged of a tally: what it asks, what is met of it, and what may be at most.

    `most` is None where nothing bounds it; `day` is the last one that it looks at, which is open
    where a sum goes on.
    """

    asked: int
    met: int
    most: int | None
    day: date


def _cell(item: Tally, average: bool) -> _Cell:
    """Return what is judged of a tally.

    All that was done counts for an average: what is more in one window makes up for another.
    """
    met = item.done if average else item.met
    most = item.most
    if most is None and item.state is not State.UNKNOWN:
        most = met
    elif most is None and not average:
        most = item.owed
    return _Cell(item.owed, met, most, date.max if item.shared else item.period.last)


def _bounds(cells: Iterable[_Cell]) -> tuple[int, int, int]:
    """Return how much is met at least and at most, and how much is asked."""
    listed = tuple(cells)
    asked = sum(cell.asked for cell in listed)
    most = [cell.most for cell in listed if cell.most is not None]
    best = sum(most) if len(most) == len(listed) else asked
    return min(sum(cell.met for cell in listed), asked), min(best, asked), asked


def _sum(tallies: Iterable[Tally]) -> tuple[int, int]:
    listed = tuple(tallies)
    return sum(item.met for item in listed), sum(item.owed for item in listed)


def _over(target: Count, tallies: tuple[Tally, ...], bound: int | None) -> Judgement:
    """Judge a count whose days are over (rules 5 and 9); what may be in any window is in one."""
    hidden = [item for item in tallies if item.state is State.UNKNOWN]
    worst, best, owed = _bounds(_cell(item, target.average) for item in tallies)
    if bound is not None and all(item.most is not None and not item.nameless for item in hidden):
        best = min(best, worst + bound)
    if not hidden:
        rule = Rule.ALL_MET if worst == owed else Rule.SHARE_MET
        return Judgement(target, over_status(worst, owed), rule, worst, owed, tallies)
    settled = settle(worst, best, owed)
    if settled:
        return Judgement(target, settled, Rule.PROVED_MISSES, worst, owed, tallies)
    if all(item.told for item in hidden):
        return _unproved(target, worst, owed, tallies)
    known = _sum(item for item in tallies if item.state in KNOWN)
    met, asked = known if known[1] and not target.in_different else _proved(target, worst, owed)
    return Judgement(target, Status.UNREPORTED, Rule.PART_SILENT, met, asked, tallies)


def _unproved(target: Count, met: int, owed: int, tallies: tuple[Tally, ...]) -> Judgement:
    """The reports do not give the measure; what they prove of all that is asked is shown."""
    rule = Rule.NO_SPREAD_GIVEN if target.in_different else Rule.NO_NUMBER_GIVEN
    shown, asked = _proved(target, met, owed)
    return Judgement(target, Status.CANNOT_JUDGE, rule, shown, asked, tallies)


def _proved(target: Count, met: int, owed: int) -> tuple[int, int] | tuple[None, None]:
    """Where nothing at all is proved no number is shown: a nought would look like a miss."""
    return (met, owed) if met or target.in_different else (None, None)


def _pace(target: Count, item: Tally, layout: Layout, terms: Terms, as_of: date) -> _Cell | None:
    """Return what the counted days ask of a window, if it owes enough to have a pace.

    Time is never measured later than it is counted to: a window that has ended meanwhile, and is
    not told of to its end, stands where it stood. Nothing is asked of paused days, but what was
    done on them counts (rule 10).
    """
    window, (at, *_) = item.windows[0], layout.tiling.touched(item.windows[0])
    left = item.state is State.OPEN or (item.state is State.UNKNOWN and not item.told)
    if target.average and item.state is State.KEPT:
        left = as_of <= window.last
    if not left or item.summed or layout.full[at] < PACE_FROM:
        return None
    begun = Period(window.first, min(as_of, window.last))
    counted = [part for days in layout.placed.closed if (part := days.overlap(begun))]
    days, everything = sum(map(terms.promised_in, counted)), terms.promised_in(window)
    most_asked = layout.full[at] * days // max(everything, 1)
    if not most_asked:
        return None
    active = days - sum(terms.idle_in(part, as_of) for part in counted)
    left_active = everything - terms.idle_in(window, as_of)
    done = item.done if item.shared else counted_in(at, layout, terms)
    met = done if target.average else min(item.met, done, most_asked)
    asked = min(most_asked, item.owed * active // max(left_active, 1))
    asked = max(asked, min(met, most_asked))
    most = met + (asked if item.nameless else layout.doubt([at]))
    return _Cell(asked, met, most if target.average else min(most, asked), counted[-1].last)


def _running(
    target: Count, tallies: tuple[Tally, ...], paces: tuple[_Cell | None, ...], told_to: date
) -> Judgement | None:
    """Judge a count that still runs, where there is something to judge by (rule 6)."""
    cells = [
        pace or _cell(item, target.average)
        for item, pace in zip(tallies, paces, strict=True)
        if pace or _is_judged(item)
    ]
    worst, best, asked = _bounds(cells)
    if not asked:
        return None
    status = running_status(worst, asked)
    if running_status(best, asked) is not status:
        return _unproved(target, worst, asked, tallies)
    rule = Rule.PACE if any(paces) else Rule.CLOSED_WINDOWS
    day = min(told_to, max(cell.day for cell in cells))
    return Judgement(target, status, rule, worst, asked, tallies, day)


def _is_judged(item: Tally) -> bool:
    """Say whether a window is known, is told of, or is reached though more may be told."""
    if item.state is State.UNKNOWN:
        return item.told or 0 < item.owed <= item.met
    return item.state in KNOWN and item.owed > 0


def _has_gaps(judged: Judgement, layout: Layout, terms: Terms, as_of: date) -> bool:
    """Say whether days before the one to which it is counted are neither counted nor decided."""
    known = [days for t in judged.tallies if t.state in KNOWN for days in t.windows]
    counted = merged((*known, *layout.placed.closed, *terms.free(as_of)))
    begun = Period(layout.tiling.windows[0].period.first, judged.day or date.max)
    return not is_covered(begun, counted)


def _so_far(
    target: Count, tallies: tuple[Tally, ...], evidence: Evidence, layout: Layout
) -> Judgement:
    """Tell what is done in the windows that have begun, where there is nothing to judge by."""
    begun = [item for item in tallies if item.state in (State.OPEN, State.UNKNOWN)]
    told = [item for item in begun if item.told or item.done or item.state is State.OPEN]
    met, owed = _sum(told or begun or tallies)
    if met or any(item.done for item in tallies):
        return Judgement(target, Status.UNDER_WAY, Rule.SO_FAR, met, owed, tallies)
    if evidence.said_in_words or layout.placed.loose or _elsewhere(target, evidence):
        rule = Rule.NO_NUMBER_GIVEN
        return Judgement(target, Status.CANNOT_JUDGE, rule, tallies=tallies)
    return Judgement(target, Status.NOT_STARTED, Rule.NOTHING_YET, met, owed, tallies)


def _elsewhere(target: Count, evidence: Evidence) -> bool:
    """Say whether something was done that may belong to the label, as it names none."""
    if target.label is None:
        return False
    told: list[Event | Total] = [*evidence.events, *evidence.totals]
    return any(item.n and not (item.place or item.label) for item in told)
