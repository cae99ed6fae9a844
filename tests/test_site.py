"""The site as a value: the same bytes, links that lead somewhere, and the made-up kept apart."""

from __future__ import annotations

import html
import json
import posixpath
import random
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from conftest import AS_OF, ROOT
from lofteskollen.judging.duties import DutyState
from lofteskollen.judging.values import State, Status
from lofteskollen.judging.verdict import judge_place
from lofteskollen.model.anchors import RESERVED_IDS, area_anchor
from lofteskollen.model.collection import Collection
from lofteskollen.site import SiteFile, build_site


def test_the_same_input_on_the_same_day_gives_the_same_bytes(
    collection: Collection, pages: dict[str, str]
) -> None:
    again = {file.path: file.text() for file in build_site(collection, AS_OF)}
    assert again == pages


def test_the_order_of_files_does_not_matter(collection: Collection, pages: dict[str, str]) -> None:
    shuffled = random.Random(1)
    places = [
        replace(
            place,
            editions=tuple(
                replace(e, logs=tuple(shuffled.sample(e.logs, len(e.logs)))) for e in place.editions
            ),
        )
        for place in collection.places
    ]
    other = replace(collection, places=tuple(places))
    assert {file.path: file.text() for file in build_site(other, AS_OF)} == pages


def test_every_address_is_unique_and_has_a_source(files: tuple[SiteFile, ...]) -> None:
    paths = [file.path for file in files]
    assert len(paths) == len(set(paths))
    for file in files:
        assert all((ROOT / name).is_file() for name in file.depends_on)


def test_every_link_between_pages_leads_to_a_page_and_an_anchor(pages: dict[str, str]) -> None:
    named = r"(?:\{: #|\bid=\")([a-z0-9.-]+)"
    ids = {path: set(re.findall(named, text)) | {""} for path, text in pages.items()}
    content = {f"{path.stem}/index.md" for path in (ROOT / "content").glob("*.md")}
    content |= {f"{path[:-3]}/index.md" for path in pages if not path.endswith("index.md")}
    for path, text in pages.items():
        here = posixpath.dirname(path) if path.endswith("index.md") else path[:-3]
        for href in map(html.unescape, re.findall(r'href="([^"]+)"', text)):
            if re.match(r"https?:|mailto:|tel:", href):
                continue
            address, _, anchor = href.partition("#")
            there = posixpath.normpath(posixpath.join(here, address, "index.md"))
            there = path if not address else there
            assert there in pages or there in content, f"{path} -> {href}"
            if there in pages:
                assert anchor in ids[there], f"{path} -> {href}"


def test_the_made_up_stays_out_of_sums_and_lists(
    collection: Collection, pages: dict[str, str]
) -> None:
    real = replace(
        collection, places=tuple(p for p in collection.places if not p.municipality.demo)
    )
    alone = {file.path: file.text() for file in build_site(real, AS_OF)}
    for path, text in alone.items():
        if path in ("index.md", "kommuner/index.md", "uppdateringar/index.md"):
            made_up = re.compile(r"\n<p><a [^\n]*Exempelby[^\n]*</p>")
            assert "39 löften" in text or path != "index.md"
            assert "".join(made_up.sub("", pages[path]).split()) == "".join(text.split()), path
        else:
            assert pages[path] == text, path


def test_every_page_of_the_made_up_says_so(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        head = text.split("---\n")[1]
        assert ("demo: true" in head) == path.startswith("kommuner/exempelby/"), path


def test_the_made_up_brings_out_every_status_window_state_and_duty_state(
    collection: Collection,
) -> None:
    place = next(place for place in collection.places if place.municipality.demo)
    verdicts = judge_place(place, AS_OF)
    assessments = [a for verdict in verdicts for a in verdict.assessments]
    assert {a.status for a in assessments} == set(Status)
    tallies = [t for a in assessments for j in a.judgements for t in j.tallies]
    assert {tally.state for tally in tallies} == set(State)
    assert {duty.state for verdict in verdicts for duty in verdict.duties} == set(DutyState)


def test_the_front_matter_is_data_that_no_text_can_break(pages: dict[str, str]) -> None:
    for text in pages.values():
        for line in text.split("---\n")[1].splitlines():
            key, value = line.split(": ", 1)
            assert key.isidentifier()
            assert json.loads(value) is not None


@pytest.mark.parametrize("days", [-700, -365, -90, -1, 1, 40, 400, 4000])
def test_the_site_can_be_built_as_of_any_day(collection: Collection, days: int) -> None:
    for file in build_site(collection, AS_OF + timedelta(days=days)):
        assert file.text()


def test_an_update_is_hidden_until_the_day_it_is_published(collection: Collection) -> None:
    place = next(place for place in collection.places if place.municipality.demo)
    log = place.editions[0].logs[0]
    published = log.update.published
    assert published is not None
    path = f"kommuner/{place.slug}/{place.editions[0].name}/uppdateringar/{log.name}/index.md"

    def paths(day: date) -> set[str]:
        return {file.path for file in build_site(collection, day)}

    assert path not in paths(published - timedelta(days=1))
    assert path in paths(published)


def test_what_a_page_names_itself_can_be_the_name_of_no_activity(
    collection: Collection, pages: dict[str, str]
) -> None:
    named = {
        name
        for edition in collection.editions
        for area in edition.promise.focus_areas
        for name in (area_anchor(area.id), *(activity.id for activity in area.activities))
    }
    named |= {
        amendment.adds.id
        for edition in collection.editions
        for amendment in edition.promise.amendments
        if amendment.adds
    }
    for path, text in pages.items():
        if path.startswith("kommuner/") and path.count("/") > 2:
            found = set(re.findall(r"\{: #([a-z0-9-]+)|\bid=\"([^\"]+)\"", text))
            ids = {name for pair in found for name in pair if name}
            assert {name.split(".")[0] for name in ids} - named <= RESERVED_IDS, path
