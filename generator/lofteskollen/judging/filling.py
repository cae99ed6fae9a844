"""Numbers that lie somewhere in several windows → how many of the windows they can fill."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lofteskollen.judging.placing import Reach, Remainder


@dataclass(slots=True)
class _Flow:
    """What each remainder has left, and what it gave to each window."""

    sources: Sequence[Remainder]
    left: list[int]
    given: list[dict[int, int]] = field(default_factory=list)

    def give(self, window: int, wanted: int, tried: set[int]) -> int:
        """Fill a window, if need be by letting another window be filled by another source."""
        got = 0
        for source in range(len(self.sources)):
            if got < wanted and self._may_give(source, window):
                taken = min(self.left[source], wanted - got)
                self.left[source] -= taken
                got += self._book(source, window, taken)
        for source in range(len(self.sources)):
            if source in tried or not self._may_give(source, window):
                continue
            tried.add(source)
            for other in sorted(self.given[source]):
                if other != window and got < wanted:
                    most = min(self.given[source][other], wanted - got)
                    freed = self.give(other, most, tried)
                    self.given[source][other] -= freed
                    got += self._book(source, window, freed)
        return got

    def _may_give(self, source: int, window: int) -> bool:
        """Say whether a remainder may lie in a window, as far as its report counts windows."""
        rest = self.sources[source]
        used = rest.known.union(i for i, n in self.given[source].items() if n)
        unbound = rest.reached is None or window in used or len(used) < rest.reached
        return window in rest.windows and unbound

    def _book(self, source: int, window: int, n: int) -> int:
        if n:
            self.given[source][window] = self.given[source].get(window, 0) + n
        return n


def filled(
    order: Iterable[int],
    wanted: Sequence[int],
    proved: Sequence[int],
    inside: Sequence[Remainder],
    reaches: Sequence[Reach] = (),
) -> dict[int, int]:
    """Return how much of what is wanted in each window can be met; the first in order go first.

    What is filled once stays filled: later windows only take what is left. Where the report counts
    the windows, no more of them than that hold anything.
    """
    flow = _Flow(inside, [rest.n for rest in inside], [{} for _ in inside])
    free = [reach.n - sum(proved[i] > 0 for i in reach.windows) for reach in reaches]
    met = {}
    for i in order:
        met[i] = min(wanted[i], proved[i])
        own = [at for at, reach in enumerate(reaches) if i in reach.windows and not proved[i]]
        if all(free[at] > 0 for at in own):
            got = _fill(i, wanted[i] - met[i], flow)
            met[i] += got
            for at in own:
                free[at] -= got > 0
    return met


def _fill(window: int, gap: int, flow: _Flow) -> int:
    """Fill a window as far as it can be, and return how far."""
    got = 0
    while got < gap and any(flow.left) and (more := flow.give(window, gap - got, set())):
        got += more
    return got


def fillable(
    members: Sequence[int],
    wanted: Sequence[int],
    proved: Sequence[int],
    inside: Sequence[Remainder],
    reaches: Iterable[Reach],
) -> int:
    """Return how much can be met at most in some windows, of which the report counts some.

    Which of the windows hold anything is chosen one by one in `filled`, and so may be chosen badly.
    """
    free = [rest._replace(reached=None) for rest in inside]
    most = sum(filled(members, wanted, proved, free).values())
    gaps = {i: max(0, wanted[i] - proved[i]) for i in members}
    parts = [min(rest.n, _holds(rest, gaps)) for rest in inside]
    most = min(most, sum(min(wanted[i], proved[i]) for i in members) + sum(parts))
    for reach in reaches:
        new = [wanted[i] for i in members if i in reach.windows and not proved[i]]
        rest = [wanted[i] for i in members if i not in reach.windows or proved[i]]
        left = max(0, reach.n - sum(proved[i] > 0 for i in reach.windows))
        most = min(most, sum(rest) + sum(_largest(new, left)))
    return most


def _holds(rest: Remainder, gaps: Mapping[int, int]) -> int:
    """Return how much the windows that a remainder may lie in can hold of it."""
    known = sum(gaps.get(i, 0) for i in rest.known)
    new = [gaps.get(i, 0) for i in rest.windows - rest.known]
    left = None if rest.reached is None else max(0, rest.reached - len(rest.known))
    return known + sum(_largest(new, left))


def _largest(numbers: Iterable[int], n: int | None) -> list[int]:
    return sorted(numbers, reverse=True)[:n]
