"""The one measure of all kinds: the share met, and the status that it gives (DESIGN §4)."""

from __future__ import annotations

from fractions import Fraction

from lofteskollen.judging.values import Status

NEARLY = Fraction(9, 10)
PARTLY = Fraction(1, 2)


def over_status(met: int | Fraction, owed: int | Fraction) -> Status:
    """Return the status of something that is over (rule 5)."""
    if met >= owed:
        return Status.KEPT
    share = Fraction(met) / Fraction(owed)
    if share >= NEARLY:
        return Status.NEARLY_KEPT
    return Status.PARTLY_KEPT if share >= PARTLY else Status.NOT_KEPT


def running_status(met: int, owed: int) -> Status:
    """Return the status of something that runs and can be judged (rule 6)."""
    return Status.ON_TRACK if Fraction(met, owed) >= NEARLY else Status.BEHIND


def settle(worst: int, best: int, owed: int) -> Status | None:
    """Return the status when it is the same however the unknown windows went (rule 9)."""
    status = over_status(worst, owed)
    return status if over_status(best, owed) is status else None


# From low to high: the status of several targets is the lowest (rule 7).
LADDER = (
    Status.NOT_KEPT,
    Status.BEHIND,
    Status.PARTLY_KEPT,
    Status.UNREPORTED,
    Status.CANNOT_JUDGE,
    Status.AWAITING,
    Status.NOT_STARTED,
    Status.UNDER_WAY,
    Status.NEARLY_KEPT,
    Status.WORK_REPORTED,
    Status.ON_TRACK,
    Status.KEPT,
    Status.PAUSED,
    Status.WITHDRAWN,
)
