"""Where something stands, in the data and in a text, and what is wrong there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Trail = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault within one text, before it has a file name; line and column count from one."""

    line: int
    column: int
    code: str
    facts: tuple[tuple[str, str], ...] = ()


def trail_text(trail: Sequence[str | int]) -> str:
    """Return a trail for people: `focus_areas › 2 › activities`; positions count from one."""
    return " › ".join(str(step + 1) if isinstance(step, int) else step for step in trail)
