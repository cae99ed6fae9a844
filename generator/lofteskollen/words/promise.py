"""The lead and the description of a promise."""

from __future__ import annotations

from lofteskollen.model.promise import Promise
from lofteskollen.words.order import listed, number

UNDATED = "utan årtal"
NAMED_IN_LEAD = 3


def edition_name(name: str, promise: Promise) -> str:
    """Return an edition for people: `2020–2022`, or that it has no year."""
    return name.replace("-", "–") if promise.period.first else UNDATED


def lead(promise: Promise, n: int) -> str:
    """Return who promises how much about what, in one sentence."""
    names = [party.name for party in promise.parties]
    who = listed(
        names if len(names) <= NAMED_IN_LEAD else [*names[:2], f"{number(len(names) - 2)} andra"]
    )
    areas = [area.title for area in promise.focus_areas]
    about = f" inom {listed(areas)}" if 1 < len(areas) < 6 else ""
    thing = "en sak" if n == 1 else f"{number(n)} saker"
    return f"{who} lovar {thing}{about}."


def description(name: str, promise: Promise) -> str:
    """Return one sentence for search engines and previews."""
    n = sum(len(area.activities) for area in promise.focus_areas)
    return f"{promise.title} i {name}: {n} löften, och om de hålls."
