"""Words, shapes and tones of statuses, windows, duties and the parties' own states."""

from __future__ import annotations

from typing import NamedTuple

from lofteskollen.judging.duties import DutyState
from lofteskollen.judging.values import Reporting, State, Status


class Label(NamedTuple):
    """The word of a status, the name of its shape, and how a number of them is said."""

    word: str
    shape: str
    tile: str
    many: str
    one: str


STATUS = {
    Status.KEPT: Label("Uppfyllt", "kept", "t-good", "uppfyllda", "uppfyllt"),
    Status.NEARLY_KEPT: Label(
        "I stort sett uppfyllt",
        "nearly",
        "t-good",
        "i stort sett uppfyllda",
        "i stort sett uppfyllt",
    ),
    Status.ON_TRACK: Label("Enligt plan", "track", "t-track", "enligt plan", "enligt plan"),
    Status.PARTLY_KEPT: Label(
        "Delvis uppfyllt", "partly", "t-part", "delvis uppfyllda", "delvis uppfyllt"
    ),
    Status.BEHIND: Label("Efter plan", "behind", "t-behind", "efter plan", "efter plan"),
    Status.NOT_KEPT: Label("Inte uppfyllt", "not", "t-bad", "inte uppfyllda", "inte uppfyllt"),
    Status.UNDER_WAY: Label("Pågår", "way", "t-way", "pågår", "pågår"),
    Status.WORK_REPORTED: Label("Redovisat", "told", "t-way", "redovisade", "redovisat"),
    Status.NOT_STARTED: Label("Inte påbörjat", "idle", "t-mute", "inte påbörjade", "inte påbörjat"),
    Status.CANNOT_JUDGE: Label(
        "Går inte att bedöma", "cannot", "t-mute", "går inte att bedöma", "går inte att bedöma"
    ),
    Status.AWAITING: Label(
        "Redovisning väntas", "await", "t-silent", "väntar på redovisning", "väntar på redovisning"
    ),
    Status.UNREPORTED: Label(
        "Redovisning saknas", "silent", "t-silent", "utan redovisning", "utan redovisning"
    ),
    Status.PAUSED: Label("Pausat", "pause", "t-mute", "pausade", "pausat"),
    Status.WITHDRAWN: Label("Utgått", "gone", "t-mute", "har utgått", "har utgått"),
}
LATE_DELIVERY = "Uppfyllt, försenat"

REPORTING = {
    Reporting.IN_TIME: "redovisat i tid",
    Reporting.AWAITED: "redovisning väntas",
    Reporting.LATE: "redovisning är försenad",
}

STATE = {
    State.KEPT: ("x-done", "hölls"),
    State.MISSED: ("x-miss", "hölls inte"),
    State.UNKNOWN: ("x-silent", "inte redovisat"),
    State.OPEN: ("x-now", "pågår"),
    State.UPCOMING: ("x-soon", "återstår"),
    State.PAUSED: ("x-pause", "pausat"),
}

DUTY = {
    DutyState.IN_TIME: ("Kom i tid", "d-intime", "kept"),
    DutyState.LATE: ("Kom sent", "d-late", "nearly"),
    DutyState.OVERDUE: ("Försenad", "d-overdue", "silent"),
    DutyState.DUE_SOON: ("Snart dags", "d-soon", "await"),
    DutyState.UPCOMING: ("Längre fram", "d-later", "idle"),
    DutyState.INTERNAL: ("Bara mellan parterna", "d-internal", "gone"),
    DutyState.ABSENT: ("Finns inte här", "d-absent", "silent"),
}

OWN = {
    "done": "Gjort",
    "as_meant": "Som vi tänkt",
    "less_than_meant": "Mindre än vi tänkt",
    "not_begun": "Inte börjat",
    "stopped": "Avslutat i förtid",
}
