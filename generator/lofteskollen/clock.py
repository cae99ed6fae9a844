"""The only clock of the house: which day it is in Sweden."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def as_of_day(chosen: date | None = None) -> date:
    """Return the chosen day, or that of SOURCE_DATE_EPOCH, or today in Stockholm."""
    if chosen:
        return chosen
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(STOCKHOLM).date()
