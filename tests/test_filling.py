"""What lies somewhere in several windows fills as much as any way of laying it could fill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, product

from hypothesis import example, given
from hypothesis import strategies as st

from lofteskollen.judging.filling import filled
from lofteskollen.judging.placing import Reach, Remainder

WINDOWS = range(4)


def ways(rest: Remainder) -> Iterator[tuple[int, ...]]:
    """Yield every way to lay a number, or some of it, in its windows."""
    for numbers in product(range(rest.n + 1), repeat=len(WINDOWS)):
        used = [i for i in WINDOWS if numbers[i]]
        inside = all(i in rest.windows for i in used)
        if sum(numbers) <= rest.n and inside:
            yield numbers


def most(wanted: Sequence[int], proved: Sequence[int], inside: Sequence[Remainder], n: int) -> int:
    """Return how much of what the first windows want can be met at most."""
    best = 0
    for laid in product(*map(ways, inside)):
        have = [proved[i] + sum(numbers[i] for numbers in laid) for i in WINDOWS]
        best = max(best, sum(min(wanted[i], have[i]) for i in range(n)))
    return best


def remainders() -> st.SearchStrategy[Remainder]:
    """A number of one to three that lies somewhere in two windows or more."""
    inside = st.frozensets(st.sampled_from(WINDOWS), min_size=2)
    return st.tuples(st.integers(1, 3), inside).map(lambda told: Remainder(*told))


@given(
    st.lists(st.integers(0, 3), min_size=4, max_size=4),
    st.lists(st.integers(0, 3), min_size=4, max_size=4),
    st.lists(remainders(), max_size=2),
)
@example([2, 2, 0, 0], [0, 0, 0, 0], [_ := Remainder(2, frozenset({0, 1})), _])
@example(
    [1, 2, 1, 0],
    [0, 0, 0, 0],
    [Remainder(2, frozenset({0, 1})), Remainder(2, frozenset({0, 2}))],
)
@example(
    [1, 3, 0, 2],
    [0, 0, 0, 0],
    [
        Remainder(1, frozenset(WINDOWS)),
        Remainder(2, frozenset({1, 3})),
        Remainder(1, frozenset(WINDOWS)),
        Remainder(3, frozenset({1, 2})),
    ],
)
def test_the_first_windows_are_filled_as_far_as_they_can_be(
    wanted: list[int], proved: list[int], inside: list[Remainder]
) -> None:
    met = filled(WINDOWS, wanted, proved, inside)
    sums = list(accumulate(met[i] for i in WINDOWS))
    assert sums == [most(wanted, proved, inside, n) for n in range(1, len(WINDOWS) + 1)]


def test_no_more_windows_are_filled_than_the_report_counts() -> None:
    rest, reach = Remainder(5, frozenset(WINDOWS)), Reach(3, frozenset(WINDOWS))
    met = filled(WINDOWS, [1, 1, 2, 1], [1, 0, 0, 0], [rest], [reach])
    assert met == {0: 1, 1: 1, 2: 2, 3: 0}
