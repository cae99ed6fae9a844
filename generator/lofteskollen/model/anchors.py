"""Places within a page that no activity may be named after: they are the page's own."""

from __future__ import annotations

# An activity of one of these names could not be linked to.
RESERVED_IDS = frozenset(
    {"andringar", "anmarkningar", "bakgrund", "effekter", "genomforande", "harnast"}
    | {"inget", "innehall", "innehall-rubrik", "korthet", "loften", "mal", "meny", "redovisat"}
    | {"redovisning", "rattelser", "senast", "svar", "tidslinje", "topp", "tyck-till"}
    | {"underskrifter", "uppfyller", "ursprung", "utover", "vad-det-blev", "vart-matt"}
)
AREA_SUFFIX = "-omrade"


def area_anchor(area: str) -> str:
    """Return the place of a focus area, which may have the id of an activity."""
    return f"{area}{AREA_SUFFIX}"


def is_reserved(activity: str) -> bool:
    """Say whether an activity of this id could not be told from a part of the page."""
    return activity in RESERVED_IDS or activity.endswith(AREA_SUFFIX)
