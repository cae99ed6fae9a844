"""Every badge leads to what it rests on: entries, what was nothing, a pause, a duty."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from lofteskollen.judging.values import Assessment, Status
from lofteskollen.model.collection import Collection, Edition
from lofteskollen.site import build_site
from lofteskollen.words import sums
from test_cases import CASES, assessment, read, verdict

PROMISES = "kommuner/exempelby"
BY_NAME = {path.stem: path for path in CASES}


def activity(pages: dict[str, str], edition: str, name: str) -> str:
    """Return what the page of a promise says of one activity."""
    text = pages[f"{PROMISES}/{edition}/index.md"]
    return re.split(r"\n#{3,4} ", text[text.index(f"{{: #{name} }}") :])[0]


def test_every_entry_that_stands_as_proof_has_an_address_of_its_own(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        for name, anchor in re.findall(r'href="uppdateringar/([^/"]+)/&#35;([^"]+)"', text):
            report = pages[path.replace("index.md", f"uppdateringar/{name}/index.md")]
            assert f'id="{anchor}"' in report or f"{{: #{anchor} }}" in report, (path, anchor)


def test_a_row_of_the_proof_names_its_entries_by_their_days(pages: dict[str, str]) -> None:
    told = activity(pages, "2024", "trygghetsvandring")
    table = told[told.index("<table>") : told.index("</table>")]
    assert 'trygghetsvandring.4">17 april 2024</a>' in table
    assert 'trygghetsvandring.5">summan april–juni 2024</a>' in table
    assert '#inget">Inget att redovisa</a>' in table.replace("&#35;", "#")


def test_a_row_with_many_entries_leads_to_their_place_in_the_report(pages: dict[str, str]) -> None:
    told = activity(pages, "2024", "fotpatrullering").replace("&#35;", "#")
    assert 'uppdateringar/2024-q1/#fotpatrullering">januari–mars 2024, 4 poster</a>' in told


def test_what_was_nothing_is_the_proof_of_no_need(pages: dict[str, str]) -> None:
    told = activity(pages, "2024", "extra-trygghet")
    assert "inget behov har uppstått" in told
    assert told.count("<p>Inget att redovisa</p>") == 4


def test_an_entry_says_who_did_it(pages: dict[str, str]) -> None:
    told = activity(pages, "2024", "trafikkontroller")
    assert "4 i allt · Lokalpolisområde Exempelbygden" in told
    assert "2 i allt · Exempelby kommun" in told
    assert "6 i allt · Resultat: " in told


def test_a_step_is_called_what_the_promise_calls_it(pages: dict[str, str]) -> None:
    assert "Del: Belysningen på perrongen lagad" in activity(pages, "2024", "resecentrum")


def test_what_is_paused_says_how_long_and_why_and_shows_what_was_counted(
    pages: dict[str, str],
) -> None:
    told = activity(pages, "2025-2026", "ungdomskvallar")
    assert "Löftet är pausat tills vidare." in told
    assert "Paus 1 september 2026 och tills vidare: Ungdomens hus är stängt" in told
    assert 'href="#andringar"' in told.replace("&#35;", "#")
    assert "30 av 32" in told
    whole = pages[f"{PROMISES}/2025-2026/index.md"]
    assert "Paus för Öppet hus varje fredag." in whole


def test_what_is_withdrawn_shows_what_was_counted_till_then(pages: dict[str, str]) -> None:
    told = activity(pages, "2025-2026", "hundsok")
    assert "Utgick 20 november 2025" in told
    assert 'href="#andringar"' in told.replace("&#35;", "#")
    assert "poster" in told


def test_silence_leads_to_the_duty_that_is_awaited(pages: dict[str, str]) -> None:
    told = activity(pages, "2025-2026", "hastighetsmatning").replace("&#35;", "#")
    assert 'href="#redovisning">Vad de lovade att berätta</a>' in told
    real = pages["kommuner/haparanda/2020-2022/index.md"].replace("&#35;", "#")
    assert 'href="#vart-matt">Vårt eget mått</a>' in real


def test_a_promise_that_has_not_begun_is_not_an_earlier_one(collection: Collection) -> None:
    places = []
    for place in collection.places:
        editions = tuple(_later(e) if e.name == "2019" else e for e in place.editions)
        places.append(replace(place, editions=editions))
    later = replace(collection, places=tuple(places))
    page = {f.path: f for f in build_site(later, date(2026, 11, 22))}
    start = page["index.md"].text()
    assert "är redovisade här" not in start
    assert "x-told" not in re.sub(r'<ul class="key.*?</ul>', "", start, flags=re.DOTALL)
    both = replace(
        collection,
        places=tuple(
            replace(p, editions=(*p.editions, _later(p.editions[-1], "2027")))
            if p.slug == "halmstad"
            else p
            for p in collection.places
        ),
    )
    municipality = {f.path: f for f in build_site(both, date(2026, 11, 22))}[
        "kommuner/halmstad/index.md"
    ].text()
    assert "## Kommande löften" in municipality
    assert "Tidigare löften" not in municipality


def _later(edition: Edition, name: str = "") -> Edition:
    told = edition.promise.model_dump(by_alias=True)
    told["period"] = {"from": date(2027, 1, 1), "to": date(2027, 12, 31)}
    promise = type(edition.promise).model_validate(told)
    return replace(edition, promise=promise, name=name or edition.name)


@pytest.mark.parametrize(
    ("statuses", "over", "says"),
    [
        ("kept kept not_kept", True, "2 av 3 löften är uppfyllda."),
        ("kept not_kept not_kept", True, "1 av 3 löften är uppfyllt."),
        (
            "kept nearly_kept not_kept",
            True,
            "1 av 3 löften är uppfyllt och 1 i stort sett uppfyllt.",
        ),
        ("nearly_kept nearly_kept not_kept", True, "2 av 3 löften är i stort sett uppfyllda."),
        ("not_kept partly_kept", True, "Inget av de två löftena är uppfyllt."),
        ("not_kept", True, "Löftet är inte uppfyllt."),
        ("on_track kept behind", False, "2 av 3 löften är uppfyllda eller går enligt plan."),
        ("behind behind", False, "Inget av de två löftena är uppfyllt eller går enligt plan än."),
        ("unreported unreported", True, "Det går inte att se. Ingen redovisning av de två "),
        ("awaiting awaiting", False, "Det går inte att se än. Inget av de två löftena är "),
    ],
)
def test_what_is_nearly_kept_is_not_called_kept(statuses: str, over: bool, says: str) -> None:
    found = [_judged(Status(name)) for name in statuses.split()]
    assert sums.answer(found, over).startswith(says)


def _judged(status: Status) -> Assessment:
    """Return a judged activity with a status, whatever decided it."""
    case = read(BY_NAME["alla-skolor"])
    return replace(assessment(verdict(case, case.expect[0]), "lofte"), status=status)


def test_the_sum_of_a_promise_names_what_it_counts() -> None:
    found = [_judged(Status(name)) for name in ("kept", "nearly_kept", "behind", "unreported")]
    said = sums.tally(found)
    assert (
        said == "2 av 4 uppfyllda eller i stort sett uppfyllda · 1 efter plan · 1 utan redovisning"
    )
