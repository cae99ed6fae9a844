"""The only clock of the house: which day it is in Sweden."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from lofteskollen.model.base import EARLIEST, LATEST
from lofteskollen.words import terminal

STOCKHOLM = ZoneInfo("Europe/Stockholm")


class NoDayError(Exception):
    """What should be a day is none that the site can be built for."""


def day_of(written: object) -> date:
    """Return the day that is written, as `2026-11-22`; raises NoDayError for anything else."""
    try:
        day = date.fromisoformat(str(written))
    except ValueError:
        raise NoDayError(terminal.BAD_DAY.format(value=written)) from None
    if not EARLIEST <= day <= LATEST or str(day) != str(written):
        raise NoDayError(terminal.BAD_DAY.format(value=written))
    return day


def as_of_day(chosen: date | None = None) -> date:
    """Return the chosen day, or that of SOURCE_DATE_EPOCH, or today in Stockholm.

    Raises NoDayError when SOURCE_DATE_EPOCH is not a number of seconds.
    """
    if chosen:
        return chosen
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
        return now.astimezone(STOCKHOLM).date()
    except (ValueError, OverflowError, OSError):
        raise NoDayError(terminal.BAD_EPOCH.format(value=epoch)) from None
