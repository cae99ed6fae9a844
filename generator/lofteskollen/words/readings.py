"""What a reading of an indicator shows, against what was promised of it."""

from __future__ import annotations

from collections.abc import Iterator

from lofteskollen.judging.values import Judgement, Rule, Status
from lofteskollen.model.targets import Change
from lofteskollen.words import calendar, reasons
from lofteskollen.words.order import value


def reading(judged: Judgement, target: Change) -> str:
    """Say what was read, what was promised, and how the one stands to the other."""
    said = [_measured(judged, target), *_promised(target)]
    if judged.rule is Rule.READING:
        said.append(_standing(judged, target))
    return " ".join(said)


def _measured(judged: Judgement, target: Change) -> str:
    day = f" {calendar.day(judged.day)}" if judged.day else ""
    shown = f"{value(judged.value or 0)} {target.unit or ''}".strip()
    return reasons.MEASURED.format(day=day, value=shown)


def _promised(target: Change) -> Iterator[str]:
    """Yield what the indicator was to do."""
    start = None if target.start is None else value(target.start)
    if target.direction == "keep":
        if target.start is not None and target.goal is not None:
            low, high = sorted((target.start, target.goal))
            yield reasons.READING_BETWEEN.format(low=value(low), high=value(high))
        return
    if target.goal is not None:
        words = reasons.GOAL if start is None else reasons.START_AND_GOAL
        yield words.format(start=start, goal=value(target.goal))
        return
    than = f" från {start}" if start is not None else ""
    if target.since and start is None:
        than = f" jämfört med {target.since}"
    yield reasons.DIRECTION[target.direction].format(than=than)


def _standing(judged: Judgement, target: Change) -> str:
    if target.direction == "keep":
        return reasons.READING_KEEP[judged.status]
    if target.goal is None:
        return reasons.READING_DIRECTION[target.direction][judged.status]
    if judged.status is Status.NOT_KEPT and target.start is None:
        return reasons.GOAL_MISSED
    if judged.status is Status.NOT_KEPT and _moved_away(judged.value or 0, target):
        return reasons.READING_AWAY
    return reasons.READING[judged.status]


def _moved_away(now: float, target: Change) -> bool:
    start, goal = target.start or 0, target.goal or 0
    return (now - start) * (goal - start) < 0


def no_comparison(judged: Judgement, target: Change) -> str:
    """Say what was read, where nothing tells what it is to be compared with."""
    said = _measured(judged, target)
    if target.goal is not None and target.direction != "keep":
        return f"{said} {reasons.GOAL_WITHOUT_START.format(goal=value(target.goal))}"
    return f"{said} {reasons.NO_COMPARISON}"
