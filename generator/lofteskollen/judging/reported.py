"""How the reports of a whole promise stand: the one thing that the map tells; never a ranking."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from lofteskollen.judging.values import Assessment, Reporting


class Reported(StrEnum):
    """Whether the reports of a promise have come."""

    IN_TIME = "in-time"
    PART = "part"
    AWAITED = "awaited"
    MISSING = "missing"
    NONE = "none"


def reported(assessments: Sequence[Assessment]) -> Reported:
    """Say how the reports of a promise stand; without a promise there is nothing to report."""
    if not assessments:
        return Reported.NONE
    axes = {item.reporting for item in assessments}
    told = any(item.reported_to for item in assessments)
    if Reporting.LATE in axes:
        return Reported.PART if told else Reported.MISSING
    return Reported.AWAITED if Reporting.AWAITED in axes else Reported.IN_TIME
