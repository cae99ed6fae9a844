"""Numbers that lie somewhere in several windows → how many of the windows they can fill."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lofteskollen.judging.placing import Remainder


@dataclass(slots=True)
class _Flow:
    """What each remainder has left, and what it gave to each window."""

    sources: Sequence[tuple[Remainder, frozenset[int]]]
    left: list[int]
    given: list[dict[int, int]] = field(default_factory=list)

    def give(self, window: int, wanted: int, tried: set[int]) -> int:
        """Fill a window, if need be by letting another window be filled by another source."""
        got = 0
        for source, (_, windows) in enumerate(self.sources):
            if window in windows and got < wanted:
                taken = min(self.left[source], wanted - got)
                self.left[source] -= taken
                got += self._book(source, window, taken)
        for source, (_, windows) in enumerate(self.sources):
            if window not in windows or source in tried:
                continue
            tried.add(source)
            for other in sorted(self.given[source]):
                if other != window and got < wanted:
                    most = min(self.given[source][other], wanted - got)
                    freed = self.give(other, most, tried)
                    self.given[source][other] -= freed
                    got += self._book(source, window, freed)
        return got

    def _book(self, source: int, window: int, n: int) -> int:
        if n:
            self.given[source][window] = self.given[source].get(window, 0) + n
        return n


def filled(
    order: Sequence[int],
    wanted: Sequence[int],
    proved: Sequence[int],
    inside: Sequence[Remainder],
) -> dict[int, int]:
    """Return how much of what is wanted in each window can be met; the first in order go first.

    What is filled once stays filled: later windows only take what is left.
    """
    gaps = {i: max(0, wanted[i] - proved[i]) for i in order}
    sources = [(rest, _within_reach(rest, order, gaps, proved)) for rest in inside]
    flow = _Flow(sources, [rest.n for rest in inside], [{} for _ in inside])
    met = {}
    for i in order:
        got = 0
        while got < gaps[i] and any(flow.left) and (more := flow.give(i, gaps[i] - got, set())):
            got += more
        met[i] = min(wanted[i], proved[i]) + got
    return met


def _within_reach(
    rest: Remainder, order: Sequence[int], gaps: Mapping[int, int], proved: Sequence[int]
) -> frozenset[int]:
    """Where the report counts the windows, no more of them than that can be filled."""
    if rest.reached is None:
        return rest.windows
    known = {i for i in rest.windows if proved[i]}
    new = [i for i in order if i in rest.windows - known and gaps[i]]
    new.sort(key=lambda i: -gaps[i])
    return frozenset(known | set(new[: max(0, rest.reached - len(known))]))
