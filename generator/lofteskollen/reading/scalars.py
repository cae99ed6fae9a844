"""What a word without quotation marks means, by YAML 1.2."""

from __future__ import annotations

import re
from datetime import date

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False}
INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+")
LEADING_ZERO = re.compile(r"[-+]?0[0-9]+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMERIC = frozenset("0123456789+-")
LONGEST_NUMBER = 18


def meaning(text: str) -> bool | int | float | date | str | None:
    """Return nothing, yes or no, a number, a day or the text itself."""
    if text in NULLS:
        return None
    if text in BOOLEANS:
        return BOOLEANS[text]
    if text[0] not in NUMERIC or len(text) > LONGEST_NUMBER:
        return text
    if INTEGER.fullmatch(text):
        return int(text)
    if FLOAT.fullmatch(text):
        return float(text)
    if DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def is_zero_led(text: str) -> bool:
    """Tell whether a number begins with a zero, as a code does."""
    return LEADING_ZERO.fullmatch(text) is not None
