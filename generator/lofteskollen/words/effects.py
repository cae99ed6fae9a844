"""What the parties hoped would change, in a few words."""

from __future__ import annotations

from lofteskollen.model.promise import Effect
from lofteskollen.words import calendar

DIRECTION = {"up": "ska öka", "down": "ska minska", "keep": "ska ligga kvar"}
SINCE = "jämfört med {year}"
READ_BY = "läses av senast {day}"


def effect(hoped: Effect) -> str:
    """Return `Andel trygga (procent): ska öka, jämfört med 2018`."""
    unit = f" ({hoped.unit})" if hoped.unit else ""
    said = [
        DIRECTION[hoped.direction] if hoped.direction else "",
        SINCE.format(year=hoped.since) if hoped.since else "",
        READ_BY.format(day=calendar.day(hoped.read_by)) if hoped.read_by else "",
    ]
    told = ", ".join(filter(None, said))
    return f"{hoped.indicator}{unit}: {told}" if told else f"{hoped.indicator}{unit}"
