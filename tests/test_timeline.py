"""A timeline tells everything that happened once, from three items to three hundred."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lofteskollen.pages.life import life
from lofteskollen.pages.timeline import LATEST, Moment, timeline
from lofteskollen.periods import Period
from lofteskollen.words.interface import TIMELINE
from lofteskollen.words.life import LIFE_KEY

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@st.composite
def happened(draw: st.DrawFn) -> tuple[Moment, ...]:
    days = sorted(draw(st.lists(DAYS, max_size=300)), reverse=True)
    shapes = st.sampled_from(sorted(TIMELINE))
    return tuple(
        Moment(day.isoformat(), str(day), shape, TIMELINE[shape], f"nr {n}")
        for n, day in enumerate(days)
        for shape in [draw(shapes)]
    )


@given(happened())
def test_nothing_is_lost_and_nothing_is_said_twice(found: tuple[Moment, ...]) -> None:
    shown = timeline(found)
    told = [*shown.latest, *(m for stretch in shown.older for m in stretch.moments)]
    assert tuple(told) == found
    assert len(shown.latest) <= LATEST


def test_a_year_with_much_in_it_is_folded_by_month() -> None:
    days = [date(2025, 12, 31) - timedelta(days=n) for n in range(300)]
    shown = timeline([Moment(d.isoformat(), str(d), "event", "Händelse", "") for d in days])
    assert [s.name for s in shown.older[:2]] == ["december 2025", "november 2025"]


@given(happened())
def test_a_month_has_a_mark_where_something_of_its_kind_happened(found: tuple[Moment, ...]) -> None:
    years = life(found, Period(date(2024, 3, 1), date(2026, 2, 28))).years
    marked = [moment for moment in found if moment.shape in LIFE_KEY]
    assert [year.year for year in years] == ([2024, 2025, 2026] if marked else [])
    drawn = {
        f"{year.year}-{number:02}": set(filter(None, month.marks))
        for year in years
        for number, month in enumerate(year.months, 1)
    }
    for moment in marked:
        if moment.shape in ("event", "report", "duty"):
            assert moment.shape in drawn[moment.iso[:7]]
    assert not any(drawn[m] for m in drawn if m not in {moment.iso[:7] for moment in found})


def test_a_year_says_in_words_what_its_marks_show() -> None:
    found = [
        Moment("2025-01-14", "14 januari 2025", "sign", "Undertecknat", ""),
        Moment("2025-02-01", "1 februari 2025", "event", "Händelse", ""),
        Moment("2025-02-03", "3 februari 2025", "event", "Händelse", ""),
    ]
    whole = life(found, Period(date(2025, 1, 1), date(2025, 12, 31)))
    (year,) = whole.years
    assert whole.key == (("event", "händelse"), ("sign", "underskrift"))
    assert year.sentence == "2025: 1 underskrift och 2 händelser."
    assert all(month.in_force for month in year.months)
