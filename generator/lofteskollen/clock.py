"""The only clock of the house: which day it is in Sweden."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from lofteskollen.words import terminal

STOCKHOLM = ZoneInfo("Europe/Stockholm")


class NoDayError(Exception):
    """SOURCE_DATE_EPOCH is not a time."""


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
