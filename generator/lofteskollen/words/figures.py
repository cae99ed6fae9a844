"""The number, or the day, that decided a badge."""

from __future__ import annotations

from lofteskollen.judging.values import SILENT, Judgement, Rule, Status
from lofteskollen.model.targets import Count, Deliver
from lofteskollen.words import calendar
from lofteskollen.words.counted import numbers
from lofteskollen.words.order import upper_first


def figure(judged: Judgement, status: Status) -> str:
    """Return `41 av 52 veckor`, `Klart 14 augusti 2026`, or nothing where silence decided."""
    if status in SILENT and judged.rule is not Rule.PART_SILENT:
        return ""
    if isinstance(judged.target, Deliver) and not judged.target.steps:
        done = judged.rule in (Rule.DELIVERED, Rule.DELIVERED_LATE)
        return f"Klart {calendar.day(judged.day)}" if done and judged.day else ""
    said = upper_first(numbers(judged)) if judged.owed else ""
    label = judged.target.label if isinstance(judged.target, Count) else None
    return f"{upper_first(label)}: {said}" if label and said else said
