"""Why a number that must not be passed was passed, or held."""

from __future__ import annotations

from lofteskollen.judging.values import Assessment, Judgement, Rule, State
from lofteskollen.model.targets import Count
from lofteskollen.words import calendar, reasons
from lofteskollen.words.counted import numbers


def broken(judged: Judgement, target: Count) -> str:
    """Say in which window the limit was passed the most, and in how many it was."""
    windows = sum(tally.state is State.MISSED for tally in judged.tallies)
    said = reasons.LIMIT_BROKEN.format(numbers=numbers(judged), when=_when(judged, target))
    return f"{said} {reasons.LIMIT_BROKEN_OFTEN.format(n=windows)}" if windows > 1 else said


def held(judged: Judgement, target: Count) -> str:
    """Say how near to the limit it came; of several windows the fullest is told."""
    several = _several(judged, target) and judged.met
    words = reasons.LIMIT_HELD_AT_MOST if several else reasons.LIMIT_HELD
    return words.format(numbers=numbers(judged), when=_when(judged, target))


def limit_told(judged: Judgement, target: Count) -> str:
    """Say how near to the limit it came in what is told."""
    words = reasons.LIMIT_TOLD_AT_MOST if _several(judged, target) else reasons.LIMIT_TOLD
    return words.format(numbers=numbers(judged), when=_when(judged, target))


def limit_unsaid(judged: Judgement, target: Count) -> str:
    """Say what is told, where it does not show whether the limit held."""
    return reasons.LIMIT_UNSAID.format(numbers=numbers(judged), when=_when(judged, target))


def _several(judged: Judgement, target: Count) -> bool:
    """Say whether each of several windows has the limit; an average looks at them all."""
    return not target.average and sum(len(tally.windows) for tally in judged.tallies) > 1


def _when(judged: Judgement, target: Count) -> str:
    """Name the window that decided, where there are several."""
    if not _several(judged, target):
        return ""
    deciding = next(t for t in judged.tallies if (t.done, t.owed) == (judged.met, judged.owed))
    if deciding.summed:
        return f" ({calendar.span(deciding.period)})"
    return f" ({calendar.window(deciding.windows[0], target.every)})"


def limit(judged: Judgement, assessment: Assessment) -> str:
    """Say how a ceiling stands."""
    words = broken if judged.rule is Rule.CEILING_BROKEN else held
    return words(judged, judged.target) if isinstance(judged.target, Count) else ""
