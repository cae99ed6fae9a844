"""Swedish order and spelling: Å, Ä and Ö last, and lists with `och`."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

# Signs that stand after z, so that å, ä and ö come last.
ALPHABET = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"}


def key(text: str) -> tuple[str, str]:
    """Return a sort key: a to z, then å, ä, ö; other accents count as their plain letter."""
    lowered = text.casefold()
    folded = "".join(
        ALPHABET.get(letter) or unicodedata.normalize("NFD", letter)[0] for letter in lowered
    )
    return folded, lowered


def listed(words: Sequence[str]) -> str:
    """Join words: `a`, `a och b`, `a, b och c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} och {words[-1]}"


def upper_first(text: str) -> str:
    """Make the first letter a capital and leave the rest."""
    return text[:1].upper() + text[1:]


NUMBERS = (
    "noll",
    "en",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
)


def number(n: int, neuter: bool = True) -> str:
    """Write numbers up to twelve in letters; `ett löfte` but `en insats`."""
    if n == 1 and neuter:
        return "ett"
    return NUMBERS[n] if n < len(NUMBERS) else grouped(n)


def grouped(n: int | float) -> str:
    """Write a number with a no-break space between thousands and a decimal comma."""
    return f"{n:,}".replace(",", "\u00a0").replace(".", ",")


def value(n: float) -> str:
    """Write a reading without needless decimals."""
    return grouped(int(n)) if n == int(n) else grouped(n)
