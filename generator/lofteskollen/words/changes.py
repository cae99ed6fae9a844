"""Amendments in words, and the words that an amendment took away and put in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from lofteskollen.model.promise import Amendment
from lofteskollen.words import calendar


def change_text(change: Amendment, names: Mapping[str, str]) -> str:
    """Return what an amendment does, in one sentence."""
    if change.withdraws:
        return f"Löftet utgår: {names.get(change.withdraws, change.withdraws)}."
    if change.adds:
        return f"Nytt löfte: {change.adds.short or change.adds.text}"
    if change.period:
        return f"Löftets tid ändras. Det gäller till och med {calendar.day(change.period.last)}."
    return f"Orden ändras: {names.get(change.activity or '', change.activity or '')}."


def difference(was: str, becomes: str) -> tuple[tuple[str, str], ...]:
    """Return the words of both wordings in order, each marked `same`, `del` or `ins`."""
    old, new = (re.findall(r"\S+\s*", text) for text in (was, becomes))
    parts: list[tuple[str, str]] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            parts.append(("same", "".join(old[a:b])))
        else:
            parts.extend([("del", "".join(old[a:b])), ("ins", "".join(new[c:d]))])
    return tuple((kind, text) for kind, text in parts if text)
