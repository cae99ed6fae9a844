"""What is counted and how many: `41 av 52 veckor`, `1 av högst 5 klagomål`."""

from __future__ import annotations

from lofteskollen.judging.values import Judgement, State
from lofteskollen.model.targets import Count, Deliver, Share
from lofteskollen.periods import Unit
from lofteskollen.words.order import grouped, upper_first

WINDOWS = {
    Unit.DAY: ("dag", "dagar", "dagarna"),
    Unit.WEEK: ("vecka", "veckor", "veckorna"),
    Unit.MONTH: ("månad", "månader", "månaderna"),
    Unit.QUARTER: ("kvartal", "kvartal", "kvartalen"),
    Unit.HALF_YEAR: ("halvår", "halvår", "halvåren"),
    Unit.YEAR: ("år", "år", "åren"),
    Unit.SCHOOL_TERM: ("termin", "terminer", "terminerna"),
    Unit.PERIOD: ("gång", "gånger", "gångerna"),
}
ONCE, TIMES = "gång", "gånger"
PART, PARTS = "del", "delar"
PLACES = "platser"
AT_LEAST = "minst "
NUMBER_TOLD = "Redovisat antal: {n}"
SPREAD = {"place": "på olika platser", "for": "på olika håll", "by": "av olika parter"}


def unit(judged: Judgement) -> str:
    """Return what is counted: the target's own word, or the windows themselves."""
    target = judged.target
    if isinstance(target, Share):
        return target.of
    if isinstance(target, Deliver):
        return PART if judged.owed == 1 else PARTS
    return _counted(judged, target) if isinstance(target, Count) else ""


def _counted(judged: Judgement, target: Count) -> str:
    by_window = is_one(target) and not is_summed(judged)
    if target.unit and not (by_window and _counts_windows(target)):
        return target.unit
    if by_window:
        return windows(target, judged.owed or 0)
    return ONCE if judged.owed == 1 else TIMES


def is_one(target: Count) -> bool:
    """Say whether one is promised in each window, so that the windows themselves are counted."""
    return target.at_least == 1 and target.every.unit is not Unit.PERIOD and not target.average


def _counts_windows(target: Count) -> bool:
    """Say whether days, weeks or months are counted, and not all that was done in them."""
    return target.every.n == 1 and target.every.unit in (Unit.DAY, Unit.WEEK, Unit.MONTH)


def counts_windows(judged: Judgement) -> bool:
    """Say whether a number tells of windows, and not of what was done in them."""
    target = judged.target
    if not isinstance(target, Count) or not is_one(target) or is_summed(judged):
        return False
    return not target.unit or _counts_windows(target)


def windows(target: Count, n: int = 0) -> str:
    """Return the name of so many windows: `veckor`, `perioder om 3 veckor`."""
    one, many, _ = WINDOWS[target.every.unit]
    if target.every.n == 1:
        return one if n == 1 else many
    return f"{'period' if n == 1 else 'perioder'} om {target.every.n} {many}"


def is_summed(judged: Judgement) -> bool:
    """Say whether a number of several windows decided, and the windows are not told."""
    target = judged.target
    if not isinstance(target, Count) or target.average or target.at_most is not None:
        return False
    known = (State.KEPT, State.MISSED)
    return any(
        (t.summed or t.shared) and t.state in known and not t.reached for t in judged.tallies
    )


def numbers(judged: Judgement) -> str:
    """Return `41 av 52 veckor`, or nothing where no number decided.

    Where it is not told how many differ, a nought would look like a miss.
    """
    if judged.owed is None or judged.met is None or is_whole_delivery(judged):
        return ""
    if is_part(judged):
        done = sum(tally.done for tally in judged.tallies)
        return f"{grouped(done)} av {grouped(judged.everything or 0)} {unit(judged)}"
    nameless = any(tally.nameless for tally in judged.tallies)
    if nameless and not judged.met:
        return ""
    counted = f"{grouped(judged.met)} {between(judged)} {grouped(judged.owed)}"
    return f"{AT_LEAST if nameless else ''}{counted} {_noun(judged)}".strip()


def between(judged: Judgement) -> str:
    """Return what stands between the numbers: a ceiling is not to be reached."""
    at_most = isinstance(judged.target, Count) and judged.target.at_most is not None
    return "av högst" if at_most else "av"


def _noun(judged: Judgement) -> str:
    """Return what is counted, and what the things have to differ in.

    Free words are given in the plural alone: one of them stands without.
    """
    target, noun = judged.target, unit(judged)
    kind = target.in_different if isinstance(target, Count) else None
    if kind == "place" and noun == PLACES:
        return f"olika {PLACES}"
    if judged.owed == 1 and isinstance(target, Count) and noun == target.unit:
        return ""
    return f"{noun} {SPREAD[kind] if kind else ''}".strip()


def is_part(judged: Judgement) -> bool:
    """Say whether a share of less than all was promised, and is counted."""
    part = isinstance(judged.target, Share) and judged.target.at_least < 100
    return part and judged.everything is not None


def is_whole_delivery(judged: Judgement) -> bool:
    """Say whether what was to be delivered has no parts to count."""
    return isinstance(judged.target, Deliver) and not judged.target.steps


def shown(judged: Judgement) -> str:
    """Return the numbers, or what was told where it is not told how many differ."""
    said = numbers(judged)
    if said:
        return upper_first(said)
    done = sum(tally.done for tally in judged.tallies)
    return NUMBER_TOLD.format(n=grouped(done))
