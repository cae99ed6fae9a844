"""Tallies → boxes, strips and tables: one box is one promised thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from lofteskollen.judging.values import Judgement, Reference, State, Tally
from lofteskollen.model.targets import Count
from lofteskollen.pages.common import Link
from lofteskollen.pages.entries import anchor
from lofteskollen.periods import Cadence, Period, Unit
from lofteskollen.words import calendar
from lofteskollen.words.counted import unit, windows
from lofteskollen.words.graphs import (
    KEY,
    STRIP_CAPTION,
    UNSAID,
    grid_sentence,
    grid_text,
    labelled,
    run_caption,
    run_sentence,
    strip_value,
    table_caption,
    tally_state,
)
from lofteskollen.words.interface import INTERFACE
from lofteskollen.words.labels import STATE


@dataclass(frozen=True, slots=True)
class Reports:
    """Where the proof stands: the days of each report, the activity, and how entries are named."""

    days: Mapping[str, str]
    activity: str
    entries: Mapping[Reference, str]

    def links(self, proof: Iterable[Reference]) -> Iterator[Link]:
        """Lead to each entry, or to the activity in a report where many entries of it count."""
        for name, own in groupby(sorted(proof), key=lambda reference: reference.log):
            found = tuple(own)
            there = f"uppdateringar/{name}/#"
            if len(found) > MOST_LINKS:
                words = INTERFACE["sum_of_entries"]
                text = words.format(days=self.days[name], n=len(found))
                yield Link(text, f"{there}{self.activity}")
                continue
            for reference in found:
                text = self.entries.get(reference, self.days[name])
                yield Link(text, f"{there}{anchor(self.activity, reference.number)}")


MOST_LINKS = 3
MOST_BOXES = 14
MOST_COMPARTMENTS = 12
MOST_WINDOWS = 40


@dataclass(frozen=True, slots=True)
class Box:
    """One promised thing; a number is shown where it was missed."""

    css: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Compartment:
    """One window of a strip: its name, its boxes, and `4 av 6`."""

    name: str
    boxes: tuple[Box, ...]
    value: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table behind a graph, with the updates that prove it."""

    name: str
    done: str
    state: str
    proof: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """A week grid or a window strip, its sentence, its key and its table."""

    caption: str
    sentence: str
    table_caption: str
    rows: tuple[Row, ...]
    boxes: tuple[Box, ...] = ()
    long_year: bool = False
    strip: tuple[Compartment, ...] = ()
    key: tuple[tuple[str, str, str], ...] = ()


def graphs(judged: Judgement, reports: Reports) -> tuple[Graph, ...]:
    """Return the graphs of a judgement: a grid for each year of weeks, or one strip."""
    target = judged.target
    if not isinstance(target, Count) or not judged.tallies:
        return ()
    if _is_weekly(target):
        return tuple(_grids(judged, target, reports))
    if len(judged.tallies) == 1 and target.every.unit is Unit.PERIOD and judged.owed == 1:
        return ()
    if target.at_least == 1 and len(judged.tallies) > MOST_COMPARTMENTS:
        return (_run(judged, target, reports),)
    return (_strip(judged, target, reports),)


def _is_weekly(target: Count) -> bool:
    return target.every == Cadence(1, Unit.WEEK) and target.at_least == 1


def _grids(judged: Judgement, target: Count, reports: Reports) -> Iterator[Graph]:
    for year, members in groupby(judged.tallies, key=lambda tally: _iso_year(tally.windows[0])):
        tallies = tuple(members)
        boxes = tuple(box for tally in tallies for box in _week_boxes(tally))
        weeks = [window for tally in tallies for window in tally.windows]
        first, last = calendar.week_number(weeks[0]), calendar.week_number(weeks[-1])
        yield Graph(
            caption=labelled(target.label, grid_text(first, last, year, tallies)),
            sentence=grid_sentence(tallies, year),
            table_caption=table_caption(windows(target), year),
            rows=_rows(tallies, target, reports),
            boxes=boxes,
            long_year=len(boxes) > 52,
            key=_key(boxes, tallies),
        )


def _iso_year(window: Period) -> int:
    return int(calendar.window(window, Cadence(1, Unit.WEEK)).rsplit(" ", 1)[1])


def _week_boxes(tally: Tally) -> Iterator[Box]:
    """A sum over several weeks fills as many boxes as were met, in no known order."""
    css = STATE[tally.state][0]
    if not tally.summed:
        missed = tally.state is State.MISSED
        yield Box(css, str(calendar.week_number(tally.windows[0])) if missed else "")
        return
    for i in range(len(tally.windows)):
        yield Box(f"{STATE[State.KEPT][0] if i < tally.met else css} by-number")


def _run(judged: Judgement, target: Count, reports: Reports) -> Graph:
    """Draw many windows that owe one each as one run of boxes; the table names them."""
    tallies = judged.tallies
    boxes = tuple(box for tally in tallies for box in _run_boxes(tally))
    days = Period(tallies[0].period.first, tallies[-1].period.last)
    return Graph(
        caption=labelled(target.label, run_caption(target, days)),
        sentence=run_sentence(tallies, target, days),
        table_caption=table_caption(unit(judged)),
        rows=_rows(tallies, target, reports),
        boxes=boxes,
        key=_key(boxes, tallies),
    )


def _run_boxes(tally: Tally) -> Iterator[Box]:
    for i in range(len(tally.windows)):
        done = tally.summed and i < tally.met
        yield Box(STATE[State.KEPT if done else tally.state][0])


def _key(boxes: Sequence[Box], tallies: Iterable[Tally]) -> tuple[tuple[str, str, str], ...]:
    """Explain the boxes; what was reported and yet is unknown is not called unreported."""
    hidden = [tally for tally in tallies if tally.state is State.UNKNOWN]
    words = KEY | ({State.UNKNOWN: UNSAID} if all(tally.told for tally in hidden) else {})
    used = {box.css.split()[0] for box in boxes}
    example = next((box.text for box in boxes if box.text), "")
    return tuple(
        (css, example if css == STATE[State.MISSED][0] else "", words[state])
        for state, (css, _) in STATE.items()
        if css in used
    )


def _strip(judged: Judgement, target: Count, reports: Reports) -> Graph:
    tallies = judged.tallies
    shown = tallies if len(tallies) <= MOST_WINDOWS else ()
    ceiling = target.at_most is not None
    strip = tuple(
        Compartment(
            _name(tally, target),
            () if ceiling else tuple(_owed_boxes(tally)),
            strip_value(tally, ceiling),
        )
        for tally in shown
    )
    boxes = tuple(box for part in strip for box in part.boxes)
    return Graph(
        caption=labelled(target.label, STRIP_CAPTION.format(unit=unit(judged)) if boxes else ""),
        sentence="",
        table_caption=table_caption(unit(judged)),
        rows=_rows(tallies, target, reports),
        strip=strip,
        key=_key(boxes, tallies),
    )


def _owed_boxes(tally: Tally) -> Iterator[Box]:
    """Draw what was met as done, and the rest as the window stands; many boxes say nothing."""
    if tally.owed > MOST_BOXES:
        return
    for i in range(tally.owed):
        yield Box(STATE[State.KEPT if i < tally.met else tally.state][0])


def _name(tally: Tally, target: Count) -> str:
    return (
        calendar.window(tally.windows[0], target.every)
        if not tally.summed
        else calendar.span(tally.period)
    )


def _rows(tallies: Iterable[Tally], target: Count, reports: Reports) -> tuple[Row, ...]:
    return tuple(
        Row(
            _name(tally, target),
            strip_value(tally, target.at_most is not None),
            tally_state(tally),
            tuple(reports.links(tally.proof)),
        )
        for tally in tallies
    )
