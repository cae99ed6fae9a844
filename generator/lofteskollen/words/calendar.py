"""Days, periods and windows in Swedish; weeks are ISO weeks."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from babel.dates import format_date

from lofteskollen.periods import Cadence, Period, Unit, month_of

LOCALE = "sv"


@lru_cache(maxsize=4096)
def day(value: date) -> str:
    """Return `2 mars 2026`."""
    return format_date(value, "d MMMM y", locale=LOCALE)


def day_if(value: date | None) -> str:
    """Return `2 mars 2026`, or nothing where there is no day."""
    return day(value) if value else ""


def short_day(value: date) -> str:
    """Return `2 mars`."""
    return format_date(value, "d MMMM", locale=LOCALE)


def month(value: date) -> str:
    """Return `mars 2026`."""
    return format_date(value, "MMMM y", locale=LOCALE)


def span(period: Period) -> str:
    """Return the days of a period as briefly as they can be said."""
    first, last = period.first, period.last
    if first == last:
        return day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and last == month_of(last).last:
        if first.year == last.year and first.month == last.month:
            return month(first)
        start = (
            format_date(first, "MMMM", locale=LOCALE) if first.year == last.year else month(first)
        )
        return f"{start}–{month(last)}" if first.year == last.year else f"{start} – {month(last)}"
    if first.year == last.year:
        return f"{short_day(first)} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def dates(period: Period) -> str:
    """Return first and last day in full: `1 januari 2025 – 31 december 2026`."""
    return f"{day(period.first)} – {day(period.last)}"


def week_number(period: Period) -> int:
    """Return the ISO week of a window of one week: that of its Thursday."""
    return _thursday(period).isocalendar().week


def _thursday(period: Period) -> date:
    first_monday = period.first - timedelta(days=period.first.weekday())
    return first_monday + timedelta(days=3)


def window(period: Period, every: Cadence) -> str:
    """Return the name of a window: `vecka 12, 2026`, `våren 2026`, `2026`."""
    if every.unit is Unit.WEEK and every.n == 1:
        iso = _thursday(period).isocalendar()
        return f"vecka {iso.week}, {iso.year}"
    if every.unit is Unit.SCHOOL_TERM and every.n == 1:
        return f"{'vårterminen' if period.first.month < 7 else 'höstterminen'} {period.first.year}"
    return span(period)


def when(text: str) -> str:
    """Return `2026`, `maj 2026` or `7 maj 2026` from an ISO year, month or day."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return text
    if len(parts) == 2:
        return month(date(parts[0], parts[1], 1))
    return day(date(*parts))
