"""What a promise, a municipality or the country amounts to: counts per status, in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from lofteskollen.judging.values import SILENT, Assessment, Status
from lofteskollen.words.labels import STATUS
from lofteskollen.words.order import grouped, listed, number, upper_first

GOOD = (Status.KEPT, Status.NEARLY_KEPT, Status.ON_TRACK)
ORDER = tuple(STATUS)


def counts(assessments: Iterable[Assessment]) -> tuple[tuple[Status, int], ...]:
    """Count the activities of each status, in the fixed order of the statuses."""
    found = Counter(item.status for item in assessments)
    return tuple((status, found[status]) for status in ORDER if found[status])


def answer(assessments: Sequence[Assessment], over: bool) -> str:
    """Answer whether the promises are kept, in one sentence."""
    total = len(assessments)
    statuses = [item.status for item in assessments]
    if total and all(status is Status.UNREPORTED for status in statuses):
        return f"Det går inte att se. Ingen redovisning av {_the(total)} finns här."
    if total and all(status in SILENT for status in statuses):
        return f"Det går inte att se än. Inget av {_the(total)} är redovisat."
    if total == 1:
        return f"Löftet {_said(statuses[0], 1)}."
    return _over(statuses) if over else _running(statuses)


def _over(statuses: Sequence[Status]) -> str:
    """Say how many are kept, and how many nearly: the one is not the other."""
    kept, nearly = (statuses.count(status) for status in (Status.KEPT, Status.NEARLY_KEPT))
    total = len(statuses)
    if not kept and not nearly:
        return f"Inget av {_the(total)} är uppfyllt."
    if not kept:
        return f"{nearly} av {_promises(total)} {_said(Status.NEARLY_KEPT, nearly)}."
    also = f" och {nearly} {_name(Status.NEARLY_KEPT, nearly)}" if nearly else ""
    return f"{kept} av {_promises(total)} {_said(Status.KEPT, kept)}{also}."


def _running(statuses: Sequence[Status]) -> str:
    total, good = len(statuses), sum(status in GOOD for status in statuses)
    if not good:
        return f"Inget av {_the(total)} är uppfyllt eller går enligt plan än."
    kept = "är uppfyllt" if good == 1 else "är uppfyllda"
    nearly = " helt eller i stort sett" if Status.NEARLY_KEPT in statuses else ""
    return f"{good} av {_promises(total)} {kept}{nearly} eller går enligt plan."


def _the(total: int) -> str:
    return "löftet" if total == 1 else f"de {number(total)} löftena"


def _promises(total: int) -> str:
    return "1 löfte" if total == 1 else f"{total} löften"


def lede(assessments: Sequence[Assessment], over: bool) -> str:
    """Return the rest of the answer: what does not count as kept or on track."""
    good = GOOD[:2] if over else GOOD
    rest = [(status, n) for status, n in counts(assessments) if status not in good]
    silent = all(item.status in SILENT for item in assessments)
    if silent:
        return (
            "Det betyder inte att löftena har brutits. Det betyder att det inte går att läsa "
            "här hur det gick."
        )
    said = [f"{number(n)} {_said(status, n)}" for status, n in rest]
    return upper_first(f"{listed(said)}.") if said else ""


VERBS = {
    Status.KEPT: ("är uppfyllt", "är uppfyllda"),
    Status.NEARLY_KEPT: ("är i stort sett uppfyllt", "är i stort sett uppfyllda"),
    Status.ON_TRACK: ("gick enligt plan", "gick enligt plan"),
    Status.PARTLY_KEPT: ("är delvis uppfyllt", "är delvis uppfyllda"),
    Status.BEHIND: ("går efter plan", "går efter plan"),
    Status.NOT_KEPT: ("är inte uppfyllt", "är inte uppfyllda"),
    Status.UNDER_WAY: ("pågår", "pågår"),
    Status.WORK_REPORTED: ("är redovisat utan antal", "är redovisade utan antal"),
    Status.NOT_STARTED: ("är inte påbörjat", "är inte påbörjade"),
    Status.CANNOT_JUDGE: ("går inte att bedöma", "går inte att bedöma"),
    Status.AWAITING: ("väntar på redovisning", "väntar på redovisning"),
    Status.UNREPORTED: ("saknar redovisning", "saknar redovisning"),
    Status.PAUSED: ("är pausat", "är pausade"),
    Status.WITHDRAWN: ("har utgått", "har utgått"),
}


def _said(status: Status, n: int) -> str:
    return VERBS[status][0 if n == 1 else 1]


def country(promises: int, activities: int, places: int, reported: int) -> str:
    """Return the state of the country in one sentence."""
    if not promises:
        return "Inga löften finns här än."
    documents = "1 dokument" if promises == 1 else f"{grouped(promises)} dokument"
    where = "1 kommun" if places == 1 else f"{places} kommuner"
    said = "1 är redovisat" if reported == 1 else f"{grouped(reported)} är redovisade"
    told = f"{said} här." if reported else "Inget av dem är redovisat här."
    count = "1 löfte" if activities == 1 else f"{grouped(activities)} löften"
    return f"{count} i {documents} från {where}. {told}"


def tally(assessments: Sequence[Assessment]) -> str:
    """Return the sums of a promise: `7 av 11 uppfyllda eller enligt plan · 2 efter plan`."""
    total, found = len(assessments), counts(assessments)
    good = [(status, n) for status, n in found if status in GOOD]
    n_good = sum(n for _, n in good)
    names = [_name(status, n_good) for status, _ in good]
    rest = [f"{n} {_name(status, n)}" for status, n in found if status not in GOOD]
    first = [f"{n_good} av {total} {' eller '.join(names)}"] if good else []
    return " · ".join([*first, *rest])


def _name(status: Status, n: int) -> str:
    return STATUS[status].one if n == 1 else STATUS[status].many
