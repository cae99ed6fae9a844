"""The ways in: counties, police areas that are redrawn, all promises, a municipality's years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from conftest import AS_OF
from lofteskollen.judging.reported import Reported, reported
from lofteskollen.judging.values import Reporting, Status
from lofteskollen.judging.verdict import judge_place
from lofteskollen.model.collection import Collection, Edition, Place
from lofteskollen.model.municipality import PoliceArea
from lofteskollen.model.promise import Promise
from lofteskollen.pages import addresses
from lofteskollen.pages.ways_in import current
from lofteskollen.reading.codes import counties, municipalities
from lofteskollen.site import build_site


def place_in(collection: Collection, slug: str) -> Place:
    return next(place for place in collection.places if place.slug == slug)


def only(collection: Collection, *places: Place) -> Collection:
    return replace(collection, places=places)


def pages_of(collection: Collection, as_of: date = AS_OF) -> dict[str, str]:
    return {file.path: file.text() for file in build_site(collection, as_of)}


def redrawn(place: Place, *areas: tuple[str, str, str]) -> Place:
    """Let a municipality belong to police areas, each from a day on."""
    police = tuple(
        PoliceArea.model_validate({"region": r, "local_area": a, "from": date.fromisoformat(day)})
        for r, a, day in areas
    )
    return replace(place, municipality=place.municipality.model_copy(update={"police": police}))


def in_years(place: Place, years: Sequence[int]) -> Place:
    """Give a municipality the same promise in several years."""
    first = place.editions[0]
    made = []
    for year in years:
        raw = first.promise.model_dump(by_alias=True, exclude_unset=True)
        raw |= {
            "title": f"Löfte {year}",
            "period": {"from": f"{year}-01-01", "to": f"{year}-12-31"},
        }
        promise = Promise.model_validate(raw)
        made.append(Edition(place.slug, str(year), promise, (), first.path))
    return replace(place, editions=tuple(made))


def test_the_county_of_haparanda_shows_its_municipalities_and_all_they_promised(
    pages: dict[str, str],
) -> None:
    page = pages["lan/norrbotten/index.md"]
    assert "Haparanda</a>" in page
    assert "Överkalix</a>" in page
    assert "Habo" not in page
    assert page.split("#loften")[1].count('<li><a href="') == 11 + 9


def test_counties_without_a_promise_are_named_in_words(pages: dict[str, str]) -> None:
    page = pages["lan/index.md"]
    assert "2 kommuner, 20 löften" in page
    assert re.search("Inget löfte finns här än från Blekinge län, .* och Östergötlands län", page)
    assert "Exempelby" not in page


def test_every_municipality_lies_in_the_county_that_begins_its_code() -> None:
    assert len(counties()) == 21
    for code, official in municipalities().items():
        assert counties()[code[:2]].name == official.county
    for county in counties().values():
        assert re.fullmatch("[a-z-]+", county.slug)
    assert len({county.slug for county in counties().values()}) == 21


def test_a_promise_stays_with_the_police_area_in_which_it_was_given(
    collection: Collection,
) -> None:
    habo = redrawn(
        place_in(collection, "habo"),
        ("Öst", "Södra Vätterbygden", "2015-01-01"),
        ("Region Väst", "Västra Bygden", "2020-01-01"),
    )
    pages = pages_of(only(collection, habo))
    old = pages["polisomraden/ost/sodra-vatterbygden/index.md"]
    new = pages["polisomraden/vast/vastra-bygden/index.md"]
    assert "Habo 2017" in old
    assert "gällde till 31 december 2019" in old
    assert "Kommuner här" not in old
    assert "Habo 2017" not in new
    assert "Kommuner här" in new
    assert "Polisregion Väst" in pages["polisomraden/index.md"]
    assert "lokalpolisomrade" not in "".join(pages)


def test_police_areas_stand_in_swedish_order_and_a_move_within_a_region_is_none_out_of_it(
    collection: Collection, pages: dict[str, str]
) -> None:
    names = re.findall(r">Polisregion (\w+)</a>", pages["polisomraden/index.md"])
    assert names == ["Nord", "Väst", "Öst"]
    habo = redrawn(
        place_in(collection, "habo"), ("Öst", "Nu", "2015-01-01"), ("Öst", "Sedan", "2020-01-01")
    )
    moved = pages_of(only(collection, habo))
    assert "gällde till" not in moved["polisomraden/ost/index.md"]
    assert "gällde till 31 december 2019" in moved["polisomraden/ost/nu/index.md"]


def test_nobody_moves_to_a_police_area_before_its_day(collection: Collection) -> None:
    habo = redrawn(
        place_in(collection, "habo"), ("Öst", "Nu", "2015-01-01"), ("Öst", "Sedan", "2030-01-01")
    )
    pages = pages_of(only(collection, habo))
    assert "Kommuner här" in pages["polisomraden/ost/nu/index.md"]
    assert "Kommuner här" not in pages["polisomraden/ost/sedan/index.md"]
    assert "gällde till" not in pages["polisomraden/ost/nu/index.md"]


def test_a_municipality_without_a_police_area_is_told_so_in_words(collection: Collection) -> None:
    habo = redrawn(place_in(collection, "habo"))
    page = pages_of(only(collection, habo))["polisomraden/index.md"]
    assert "Polisområdet är inte angivet för Habo." in page
    assert "Polisregion" not in page


def test_somebody_whose_municipality_has_no_promise_here_is_told_so(pages: dict[str, str]) -> None:
    page = pages["kommuner/index.md"].split("#utan-lofte")[1]
    assert "285 av Sveriges 290 kommuner har inget löfte här än." in page
    names = re.findall(r"<p>(Ale, .*)[.]</p>", page)[0].split(", ")
    assert len(names) == 285
    assert names[-1] == "Övertorneå"
    assert "Haparanda" not in names


def test_all_promises_holds_each_real_promise_once(pages: dict[str, str]) -> None:
    page = pages["loften/index.md"]
    rows = re.findall(r'<li data-tema="[^"]*"[^>]*><a href="([^"]+)"', page)
    assert len(rows) == len(set(rows)) == 39
    assert "exempelby" not in page


def test_each_choice_of_a_filter_finds_something(pages: dict[str, str]) -> None:
    for path in ("loften/index.md", "kommuner/index.md"):
        page = pages[path]
        for key, block in re.findall(r'<select id="f-(\w+)"(.*?)</select>', page):
            answered = set(" ".join(re.findall(rf'data-{key}="([^"]*)"', page)).split())
            offered = set(re.findall(r'<option value="([^"]+)"', block))
            assert offered, key
            assert offered <= answered, f"{path} {key}"


def test_the_promise_in_force_comes_before_one_that_is_still_to_begin(
    collection: Collection,
) -> None:
    place = in_years(place_in(collection, "habo"), [2025, 2026, 2027])
    verdicts = {verdict.key: verdict for verdict in judge_place(place, AS_OF)}
    now = current(place.editions, verdicts)
    assert now
    assert now.name == "2026"
    page = pages_of(only(collection, place))["kommuner/habo/index.md"]
    assert page.index("## Löfte 2026") < page.index("[Löfte 2027]") < page.index("[Löfte 2025]")


@pytest.mark.parametrize("n", [1, 2, 10, 20])
def test_the_years_of_a_municipality_are_seen_at_a_glance(collection: Collection, n: int) -> None:
    place = in_years(place_in(collection, "habo"), range(2027 - n, 2027))
    page = pages_of(only(collection, place))["kommuner/habo/index.md"]
    overview = page.split("#overblick")[1].split("## ")[0]
    boxes, table = overview.split("<table>")
    drawn = boxes.split('class="key"')[0].count('class="tile')
    assert drawn == 5 * n, "one box is one promised thing"
    counted = re.findall(r"</th><td>(\d+)</td>", table)
    assert sum(map(int, counted)) == 5 * n, "the table says the same"
    rows = boxes.split('class="key"')[0].count("<li>")
    assert rows == (n if n > 1 else len(place.editions[0].promise.focus_areas))


def test_a_site_without_promises_says_so_in_words(collection: Collection) -> None:
    pages = pages_of(only(collection))
    for path in ("index.md", "kommuner/index.md", "loften/index.md"):
        assert "Inget löfte finns här än." in pages[path], path
    assert "Ingen uppdatering är publicerad än." in pages["index.md"]
    assert "<b>290</b>" in pages["index.md"]


def test_more_municipalities_than_a_screen_holds_are_folded_up(collection: Collection) -> None:
    habo = place_in(collection, "habo")
    many = tuple(
        replace(
            habo,
            slug=f"plats-{code}",
            municipality=habo.municipality.model_copy(update={"code": code, "name": f"Å{code}"}),
            editions=(),
        )
        for code in list(municipalities())[:41]
    )
    assert "<details>" in pages_of(only(collection, *many))["index.md"]
    assert "<details>" not in pages_of(only(collection, *many[:40]))["index.md"]


def test_addresses_are_plain_letters() -> None:
    assert addresses.slug("Östra Norrbotten") == "ostra-norrbotten"
    assert addresses.slug("Malmö/Söder (ny)") == "malmo-soder-ny"
    assert addresses.slug("Région Åland") == "region-aland"


def test_a_municipality_is_late_only_when_a_report_is(collection: Collection) -> None:
    for days in (-3000, -1500, -700, 0):
        day = AS_OF + timedelta(days=days)
        for place in collection.places:
            for verdict in judge_place(place, day):
                state = reported(verdict.assessments)
                late = any(item.reporting is Reporting.LATE for item in verdict.assessments)
                assert late == (state in (Reported.PART, Reported.MISSING))
                silent = {Status.AWAITING, Status.UNREPORTED}
                if state is Reported.MISSING:
                    assert {item.status for item in verdict.assessments} <= silent
    assert reported(()) is Reported.NONE
