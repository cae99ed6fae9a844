"""What lies somewhere in several windows fills as much as any way of laying it could fill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, product

from hypothesis import example, given
from hypothesis import strategies as st

from lofteskollen.judging.filling import fillable, filled
from lofteskollen.judging.placing import Reach, Remainder

WINDOWS = range(4)


def ways(rest: Remainder) -> Iterator[tuple[int, ...]]:
    """Yield every way to lay a number, or some of it, in its windows."""
    for numbers in product(range(rest.n + 1), repeat=len(WINDOWS)):
        used = [i for i in WINDOWS if numbers[i]]
        inside = all(i in rest.windows for i in used)
        if sum(numbers) <= rest.n and inside:
            yield numbers


def most(
    wanted: Sequence[int], proved: Sequence[int], inside: Sequence[Remainder], first: Sequence[int]
) -> int:
    """Return how much of what the first windows want can be met at most."""
    best = 0
    for laid in product(*map(ways, inside)):
        have = [proved[i] + sum(numbers[i] for numbers in laid) for i in WINDOWS]
        best = max(best, sum(min(wanted[i], have[i]) for i in first))
    return best


def remainders() -> st.SearchStrategy[Remainder]:
    """A number of one to three that lies somewhere in two windows or more."""
    inside = st.frozensets(st.sampled_from(WINDOWS), min_size=2)
    return st.tuples(st.integers(1, 3), inside).map(lambda told: Remainder(*told))


@given(
    st.lists(st.integers(0, 3), min_size=4, max_size=4),
    st.lists(st.integers(0, 3), min_size=4, max_size=4),
    st.lists(remainders(), max_size=2),
    st.permutations(WINDOWS),
)
@example([2, 2, 0, 0], [0, 0, 0, 0], [_ := Remainder(2, frozenset({0, 1})), _], WINDOWS)
@example(
    [1, 2, 1, 0],
    [0, 0, 0, 0],
    [Remainder(2, frozenset({0, 1})), Remainder(2, frozenset({0, 2}))],
    WINDOWS,
)
@example(
    [1, 1, 0, 0],
    [0, 0, 0, 0],
    [Remainder(1, frozenset({0, 1})), Remainder(1, frozenset({1, 2}))],
    [1, 0, 2, 3],
)
@example(
    [1, 2, 1, 1],
    [0, 0, 0, 0],
    [
        Remainder(2, frozenset({0, 1})),
        Remainder(1, frozenset({0, 2})),
        Remainder(1, frozenset({1, 3})),
        Remainder(1, frozenset({3})),
    ],
    [3, 0, 1, 2],
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
    WINDOWS,
)
def test_the_first_windows_are_filled_as_far_as_they_can_be(
    wanted: list[int], proved: list[int], inside: list[Remainder], order: Sequence[int]
) -> None:
    met = filled(order, wanted, proved, inside)
    sums = list(accumulate(met[i] for i in order))
    firsts = [order[:n] for n in range(1, len(order) + 1)]
    assert sums == [most(wanted, proved, inside, first) for first in firsts]


def test_no_more_windows_are_filled_than_the_report_counts() -> None:
    rest, reach = Remainder(5, frozenset(WINDOWS)), Reach(3, frozenset(WINDOWS))
    met = filled(WINDOWS, [1, 1, 2, 1], [1, 0, 0, 0], [rest], [reach])
    assert met == {0: 1, 1: 1, 2: 2, 3: 0}


def test_a_window_that_wants_nothing_is_none_of_those_that_the_report_counts() -> None:
    rest, reach = Remainder(2, frozenset(WINDOWS)), Reach(1, frozenset(WINDOWS))
    met = filled(WINDOWS, [0, 2, 1, 0], [0, 0, 0, 0], [rest], [reach])
    assert met == {0: 0, 1: 2, 2: 0, 3: 0}


def laid(rest: Remainder) -> Iterator[tuple[int, ...]]:
    """Yield every way to lay a number where its report counts the windows."""
    for numbers in ways(rest):
        used = {i for i in WINDOWS if numbers[i]} | rest.known
        if rest.reached is None or len(used) <= max(rest.reached, len(rest.known)):
            yield numbers


def true_most(
    wanted: Sequence[int],
    proved: Sequence[int],
    inside: Sequence[Remainder],
    reaches: Sequence[Reach],
) -> int:
    """Return how much can be met at most, by every way of laying."""
    best = 0
    for numbers in product(*map(laid, inside)):
        have = [proved[i] + sum(laying[i] for laying in numbers) for i in WINDOWS]
        if all(sum(have[i] > 0 for i in r.windows) <= _counted(r, proved) for r in reaches):
            best = max(best, sum(min(wanted[i], have[i]) for i in WINDOWS))
    return best


def _counted(reach: Reach, proved: Sequence[int]) -> int:
    return max(reach.n, sum(proved[i] > 0 for i in reach.windows))


@st.composite
def counted(draw: st.DrawFn) -> Remainder:
    """A number whose report may count the windows, some of which are known."""
    rest = draw(remainders())
    reached = draw(st.none() | st.integers(0, 3))
    known = draw(st.frozensets(st.sampled_from(sorted(rest.windows)), max_size=2))
    return rest._replace(reached=reached, known=known if reached is not None else frozenset())


NUMBERS = st.lists(st.integers(0, 3), min_size=4, max_size=4)
REACHES = st.builds(Reach, st.integers(0, 4), st.frozensets(st.sampled_from(WINDOWS), min_size=2))


@given(NUMBERS, NUMBERS, st.lists(counted(), max_size=2), st.lists(REACHES, max_size=2))
def test_no_more_can_be_met_than_is_said_and_what_is_filled_can_be(
    wanted: list[int], proved: list[int], inside: list[Remainder], reaches: list[Reach]
) -> None:
    most = true_most(wanted, proved, inside, reaches)
    assert most <= fillable(WINDOWS, wanted, proved, inside, reaches)
    assert sum(filled(WINDOWS, wanted, proved, inside, reaches).values()) <= most


@given(NUMBERS, NUMBERS, counted())
@example([1] * 4, [0] * 4, Remainder(3, frozenset(WINDOWS), 2, frozenset({0})))
def test_what_can_be_met_of_one_number_is_known(
    wanted: list[int], proved: list[int], rest: Remainder
) -> None:
    most = true_most(wanted, proved, [rest], [])
    assert fillable(WINDOWS, wanted, proved, [rest], []) == most


@given(NUMBERS, NUMBERS, st.integers(0, 4), st.integers(0, 4))
@example([1] * 4, [1, 0, 0, 0], 3, 2)
@example([1] * 4, [1, 1, 0, 0], 3, 3)
def test_what_can_be_met_of_a_report_that_counts_its_windows_is_known(
    wanted: list[int], proved: list[int], n: int, windows: int
) -> None:
    rest, reach = Remainder(n, frozenset(WINDOWS)), Reach(windows, frozenset(WINDOWS))
    most = true_most(wanted, proved, [rest], [reach])
    assert fillable(WINDOWS, wanted, proved, [rest], [reach]) == most
