"""What a report would have to show, where nothing is told."""

from __future__ import annotations

from lofteskollen.judging.values import Judgement
from lofteskollen.model.targets import Change, Count, Deliver, Share, WhenNeeded
from lofteskollen.words import reasons
from lofteskollen.words.counted import WINDOWS, counts_windows, unit, windows


def need(judged: Judgement) -> str:
    """Return what a report would have to show."""
    match judged.target:
        case Count() as target if judged.owed:
            return _count(judged, target)
        case Count():
            return reasons.NEED_DAYS
        case Share() as target:
            return reasons.NEED_SHARE.format(of=target.of)
        case Deliver() as target:
            return reasons.NEED_DELIVERY.format(what=target.what)
        case Change() as target:
            return reasons.NEED_READING.format(indicator=target.indicator)
        case _:
            trigger = isinstance(judged.target, WhenNeeded)
            return reasons.NEED_TRIGGER if trigger else reasons.NEED_WORK


def _count(judged: Judgement, target: Count) -> str:
    if not counts_windows(judged):
        return reasons.NEED_NUMBER.format(owed=judged.owed, unit=unit(judged))
    noun = WINDOWS[target.every.unit][2]
    named = noun if target.every.n == 1 else windows(target)
    return reasons.NEED_WINDOWS.format(owed=judged.owed, windows=named)
