"""The states of a duty to report, and one occasion of it (DESIGN §4, rule 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lofteskollen.model.promise import FollowUpDuty
from lofteskollen.periods import Period


class DutyState(StrEnum):
    """The state of a duty to report."""

    IN_TIME = "in_time"
    LATE = "late"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    UPCOMING = "upcoming"
    INTERNAL = "internal"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class DutyReport:
    """One occasion on which something was to be told; `duty` is None for the site's own measure."""

    duty: FollowUpDuty | None
    state: DutyState
    due: date | None
    about: Period | None
    log: str | None = None
    published: date | None = None
