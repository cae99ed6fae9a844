"""What a writer may have meant: the word that looks most like it, or all the words there are."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence


def nearest(word: str, words: Sequence[str]) -> str:
    """Return the word that looks most like the given one, or nothing."""
    found = difflib.get_close_matches(word.lower(), words, n=1, cutoff=0.6)
    return found[0] if found else ""


def suggest(key: str, keys: Iterable[str]) -> dict[str, str]:
    """Return the nearest of the valid keys, or all of them where none is near."""
    valid = sorted(keys)
    near = nearest(key, valid)
    return {"nearest": near} if near else {"valid": ", ".join(valid)}
