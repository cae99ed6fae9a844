"""What judging gives: statuses, tallies and assessments, all frozen (DESIGN §4).

What there is one of for every entry is a named tuple, which is made three times as fast.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lofteskollen.judging.duties import DutyReport
from lofteskollen.model.log import Correction, Entry, OwnAssessment
from lofteskollen.model.promise import Activity, Pause
from lofteskollen.model.targets import Target
from lofteskollen.periods import Period


class Status(StrEnum):
    """The state of an activity on a day."""

    KEPT = "kept"
    ON_TRACK = "on_track"
    NEARLY_KEPT = "nearly_kept"
    PARTLY_KEPT = "partly_kept"
    BEHIND = "behind"
    NOT_KEPT = "not_kept"
    UNDER_WAY = "under_way"
    WORK_REPORTED = "work_reported"
    NOT_STARTED = "not_started"
    CANNOT_JUDGE = "cannot_judge"
    AWAITING = "awaiting"
    UNREPORTED = "unreported"
    PAUSED = "paused"
    WITHDRAWN = "withdrawn"


# The two that say nothing of what was done, only that it is not told.
SILENT = (Status.AWAITING, Status.UNREPORTED)


class Reporting(StrEnum):
    """The second axis: whether the reports that were due have come."""

    IN_TIME = "in_time"
    AWAITED = "awaited"
    LATE = "late"


class State(StrEnum):
    """What is known of a window."""

    KEPT = "kept"
    MISSED = "missed"
    UNKNOWN = "unknown"
    OPEN = "open"
    UPCOMING = "upcoming"
    PAUSED = "paused"


class Rule(StrEnum):
    """The rule that decided; each has a sentence in the catalogue."""

    NOT_BEGUN = "not_begun"
    WITHDRAWN = "withdrawn"
    PAUSED = "paused"
    CUT_SHORT = "cut_short"
    UNDATED = "undated"
    SILENT = "silent"
    PART_SILENT = "part_silent"
    ALL_MET = "all_met"
    MET_EARLY = "met_early"
    SHARE_MET = "share_met"
    PROVED_MISSES = "proved_misses"
    NO_NUMBER_GIVEN = "no_number_given"
    NO_SPREAD_GIVEN = "no_spread_given"
    CLOSED_WINDOWS = "closed_windows"
    PACE = "pace"
    SO_FAR = "so_far"
    NOTHING_YET = "nothing_yet"
    CEILING_BROKEN = "ceiling_broken"
    CEILING_HELD = "ceiling_held"
    DELIVERED = "delivered"
    DELIVERED_LATE = "delivered_late"
    STEPS_DONE = "steps_done"
    NOT_DELIVERED = "not_delivered"
    OVERDUE_DELIVERY = "overdue_delivery"
    READING = "reading"
    READING_DUE = "reading_due"
    READING_UNTOLD = "reading_untold"
    READING_UNNAMED = "reading_unnamed"
    WORK_TOLD = "work_told"
    NO_NEED = "no_need"
    NEED_UNSAID = "need_unsaid"
    ONLY_CANCELLED = "only_cancelled"
    OWN_ZERO = "own_zero"


class Reference(NamedTuple):
    """Where an entry stands: the update and the number of the entry within it."""

    log: str
    number: int


class Tally(NamedTuple):
    """One window, or several that only a sum is known for; `met` never exceeds `owed`.

    `full` is what would be owed without a pause, `left` what a pause leaves of it, and `owed` no
    less than what was met all the same. `reached` says that the report itself counts the windows in
    which it was done. `most` is how much may have been met at most (or done, of an average), where
    the reports leave a doubt and yet set a bound. `shared` says that the number comes from a sum
    that other tallies share, `nameless` that it is not told how many of what was done differ.
    """

    windows: tuple[Period, ...]
    full: int
    left: int
    owed: int
    done: int
    met: int
    state: State
    told: bool
    proof: tuple[Reference, ...] = ()
    reached: bool = False
    most: int | None = None
    shared: bool = False
    nameless: bool = False

    @property
    def summed(self) -> bool:
        """Say whether the number of several windows was judged as one."""
        return len(self.windows) > 1

    @property
    def period(self) -> Period:
        """The days from the first window to the last."""
        return Period(self.windows[0].first, self.windows[-1].last)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One target judged: status, the numbers behind it, and the rule that decided.

    `met` and `owed` are those that decided the status; None where there is no number. `everything`
    is what a share is a share of. `day` is the one that the sentence tells: when something was
    finished, read or due, or to which day it was counted; `gaps` says that days before it are not.
    """

    target: Target | None
    status: Status
    rule: Rule
    met: int | None = None
    owed: int | None = None
    tallies: tuple[Tally, ...] = ()
    day: date | None = None
    value: float | None = None
    everything: int | None = None
    gaps: bool = False


class Told(NamedTuple):
    """An entry of an activity, the update that it stands in, and the last correction of it."""

    log: str
    number: int
    entry: Entry
    day: date
    covers: Period
    corrected: Correction | None = None

    @property
    def reference(self) -> Reference:
        """Where the entry stands."""
        return Reference(self.log, self.number)


class Nothing(NamedTuple):
    """An update that says that there was nothing to report of an activity, and its days."""

    log: str
    covers: Period


@dataclass(frozen=True, slots=True)
class Own:
    """The parties' own words about an activity, and where they stand."""

    log: str
    published: date
    by: tuple[str, ...]
    words: OwnAssessment


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judged state of an activity on a day, with everything behind it.

    `happened` are the days of the events, each told once, and `nothing` the updates that say that
    there was nothing to report. `due` is the day of the report that is late, or else of the next
    one; `due_is_ours` says that it is the site's measure.
    """

    activity: Activity
    area: str
    status: Status
    reporting: Reporting
    judgements: tuple[Judgement, ...]
    decisive: Judgement
    told: tuple[Told, ...] = ()
    happened: tuple[date, ...] = ()
    nothing: tuple[Nothing, ...] = ()
    own: Own | None = None
    due: date | None = None
    due_is_ours: bool = False
    pause: Pause | None = None
    reported_to: date | None = None
    added: date | None = None
    withdrawn: date | None = None
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A whole promise on a day: each activity, each duty, and what was published."""

    key: str
    as_of: date
    period: Period | None
    open_ended: bool
    assessments: tuple[Assessment, ...]
    duties: tuple[DutyReport, ...]
    logs: tuple[str, ...]

    @property
    def site_measure(self) -> bool:
        """Say whether the site's own measure decides, since the document has no day."""
        return any(report.duty is None for report in self.duties)
