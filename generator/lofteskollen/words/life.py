"""The life of a promise in a sentence, and the lanes in which its marks stand."""

from __future__ import annotations

from collections.abc import Mapping

from lofteskollen.words.order import listed

# From the top: what was done, what was told, what was to be told, what was changed or signed.
LANES = (("event",), ("report",), ("duty",), ("sign", "change", "pause"))

COUNTED = {
    "sign": ("1 underskrift", "{n} underskrifter"),
    "event": ("1 händelse", "{n} händelser"),
    "report": ("1 uppdatering", "{n} uppdateringar"),
    "duty": ("1 redovisning som inte finns här", "{n} redovisningar som inte finns här"),
    "change": ("1 ändring", "{n} ändringar"),
    "pause": ("1 paus", "{n} pauser"),
}
LIFE_KEY = {
    "event": "händelse",
    "report": "uppdatering",
    "duty": "redovisning som inte finns här",
    "sign": "underskrift",
    "change": "ändring",
    "pause": "paus",
}
NOTHING = "inget är känt"


def year_sentence(year: int, found: Mapping[str, int]) -> str:
    """Return `2025: 41 händelser, 3 uppdateringar och 1 ändring`."""
    said = [
        one if found[shape] == 1 else many.format(n=found[shape])
        for shape, (one, many) in COUNTED.items()
        if found.get(shape)
    ]
    return f"{year}: {listed(said) or NOTHING}."
