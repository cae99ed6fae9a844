"""The title of an update."""

from __future__ import annotations

from lofteskollen.periods import Period
from lofteskollen.words import calendar


def update_title(covers: Period) -> str:
    """Return `Uppdatering januari–mars 2026`."""
    return f"Uppdatering {calendar.span(covers)}"
