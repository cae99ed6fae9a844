"""The words around boxes, strips and their tables."""

from __future__ import annotations

from collections.abc import Sequence

from lofteskollen.judging.values import State, Tally
from lofteskollen.model.targets import Count
from lofteskollen.periods import Period
from lofteskollen.words import calendar
from lofteskollen.words.counted import windows
from lofteskollen.words.labels import STATE
from lofteskollen.words.order import grouped, listed

BOX_CAPTION = "En ruta är en vecka."
STRIP_CAPTION = "En ruta är en av det som räknas: {unit}."
RUN_CAPTION = "En ruta för varje tidsfönster ({windows}), {days}."
UNSURE = "Vilka veckor det gäller framgår inte av alla redovisningar."
BY_NUMBER = "räknat på antalet"
UNNAMED = "hur många olika framgår inte"
UNSAID = "framgår inte"
KEY = {
    State.KEPT: "gjort",
    State.MISSED: "inte gjort",
    State.UNKNOWN: "inte redovisat",
    State.OPEN: "pågår",
    State.UPCOMING: "återstår",
    State.PAUSED: "pausat",
}
TABLE = {"time": "Tid", "done": "Gjort", "state": "Läge", "proof": "Underlag"}

PROOF = "Så vet vi det: {told}"
PROOF_TARGETS = "{n} mål"
PROOF_GRAPHS = "{n} diagram"
PROOF_ENTRY = "{n} post"
PROOF_ENTRIES = "{n} poster"


def grid_caption(first: int, last: int, year: int) -> str:
    """Return the weeks of a grid: `Vecka 1 till 52, 2025`, with a full stop."""
    return f"Vecka {first}, {year}." if first == last else f"Vecka {first} till {last}, {year}."


def labelled(label: str | None, caption: str) -> str:
    """Put the label of a target before a caption: `Hamnen. En ruta är …`."""
    return f"{label}. {caption}".strip() if label else caption


def grid_text(first: int, last: int, year: int, tallies: Sequence[Tally]) -> str:
    """Return the caption of a week grid; it says where nobody knows which weeks were missed."""
    unsure = any(tally.summed and tally.met < tally.owed for tally in tallies)
    said = [grid_caption(first, last, year), BOX_CAPTION, *([UNSURE] if unsure else [])]
    return " ".join(said)


def grid_sentence(tallies: Sequence[Tally], year: int) -> str:
    """Return the sums of a week grid in words, for those who cannot see it."""
    weeks = sum(len(tally.windows) for tally in tallies)
    kept = sum(tally.met for tally in tallies)
    said = [f"{weeks} {'vecka' if weeks == 1 else 'veckor'} {year}. Gjort {grouped(kept)}."]
    missed = [
        str(calendar.week_number(tally.windows[0]))
        for tally in tallies
        if tally.state is State.MISSED and not tally.summed
    ]
    if missed:
        said.append(f"Inte gjort vecka {listed(missed)}.")
    if any(tally.summed and tally.met < tally.owed for tally in tallies):
        said.append(UNSURE)
    for state in (State.UNKNOWN, State.OPEN, State.UPCOMING, State.PAUSED):
        n = sum(len(tally.windows) for tally in tallies if tally.state is state)
        if n:
            said.append(f"{grouped(n)} {'vecka' if n == 1 else 'veckor'} {STATE[state][1]}.")
    return " ".join(said)


def run_caption(target: Count, days: Period) -> str:
    """Return `En ruta för varje tidsfönster (perioder om 3 veckor), 2025–2026`."""
    return RUN_CAPTION.format(windows=windows(target), days=calendar.span(days))


def run_sentence(tallies: Sequence[Tally], target: Count, days: Period) -> str:
    """Return the sums of a run of windows in words, for those who cannot see it."""
    n = sum(len(tally.windows) for tally in tallies)
    said = [f"{n} {windows(target, n)}, {calendar.span(days)}."]
    said.append(f"Gjort {grouped(sum(tally.met for tally in tallies))}.")
    for state in (State.MISSED, State.UNKNOWN, State.OPEN, State.UPCOMING, State.PAUSED):
        n = sum(len(tally.windows) for tally in tallies if tally.state is state)
        if n:
            said.append(f"{grouped(n)} {KEY[state]}.")
    return " ".join(said)


def strip_value(tally: Tally, ceiling: bool = False) -> str:
    """Return `4 av 6`, `2 av högst 5`, or how many more were done than promised."""
    if ceiling:
        return f"{grouped(tally.done)} av högst {grouped(tally.owed)}"
    if tally.state is State.UPCOMING or (tally.state is State.PAUSED and not tally.done):
        return f"{tally.owed} ska göras" if tally.owed else STATE[State.PAUSED][1]
    more = f" ({grouped(tally.done)} gjorda)" if tally.done > tally.owed else ""
    return f"{grouped(tally.met)} av {grouped(tally.owed)}{more}"


def tally_state(tally: Tally) -> str:
    """Return the state of a tally in a word or two."""
    word = STATE[tally.state][1]
    if tally.state is State.UNKNOWN and tally.told:
        word = UNNAMED if tally.nameless else "antalet framgår inte"
    by_number = (tally.summed or tally.shared) and not tally.reached
    return f"{word}, {BY_NUMBER}" if by_number else word


def table_caption(noun: str, year: int | None = None) -> str:
    """Return the caption of the table behind a graph."""
    return f"Underlag, {noun}" + (f" {year}" if year else "")


def proof(targets: int, graphs: int, entries: int) -> str:
    """Return what stands behind a badge: `Så vet vi det: 1 diagram, 51 poster`."""
    parts = [
        PROOF_TARGETS.format(n=targets) if targets else "",
        PROOF_GRAPHS.format(n=graphs) if graphs else "",
        (PROOF_ENTRY if entries == 1 else PROOF_ENTRIES).format(n=entries) if entries else "",
    ]
    told = ", ".join(filter(None, parts))
    return PROOF.format(told=told) if told else ""
