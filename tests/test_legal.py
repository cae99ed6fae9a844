"""The pages that the law asks for: made from what a person has written, and never claiming more."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from conftest import ROOT
from lofteskollen.forms.render import render
from lofteskollen.model.collection import Collection
from lofteskollen.pages.legal import accessibility_page, privacy_page
from lofteskollen.reading.folder import check_collection, read_collection
from lofteskollen.words import legal
from test_cli import lofte
from test_mkdocs import DAY, build

FILE = "promises/website.yml"
REAL = ("habo", "halmstad", "haninge", "haparanda", "overkalix")


def write(workplace: Path, text: str) -> None:
    (workplace / FILE).write_text(text, "utf-8")


def pages_of(workplace: Path, text: str) -> tuple[str, str]:
    write(workplace, text)
    collection = read_collection(workplace)
    return statement(collection), render("legal.md.jinja", privacy_page(collection))


def statement(collection: Collection) -> str:
    return render("legal.md.jinja", accessibility_page(collection))


@pytest.mark.parametrize("text", [None, "name: A\nresponsible: {name: B kommun}\n"])
def test_a_strict_build_of_real_municipalities_needs_somebody_who_answers_for_it(
    workplace: Path, text: str | None
) -> None:
    (workplace / FILE).unlink()
    if text:
        write(workplace, text)
    done = build(workplace)
    assert done.returncode == 1
    assert FILE in done.stderr
    assert "Traceback" not in done.stderr
    assert not (workplace / "site").exists()
    if text is None:
        assert legal.EXAMPLE in done.stderr
    else:
        assert "messages, privacy, conformity, published" in done.stderr


def test_the_example_of_the_fault_is_all_that_a_new_site_needs(workplace: Path) -> None:
    write(workplace, legal.EXAMPLE)
    assert build(workplace).returncode == 0
    page = (workplace / "site/tillganglighet/index.html").read_text("utf-8")
    assert "provsida" not in page


def test_made_up_municipalities_need_nothing(workplace: Path) -> None:
    (workplace / FILE).unlink()
    for name in REAL:
        shutil.rmtree(workplace / "promises" / name)
    assert not [p for p in check_collection(workplace)[1] if p.code == "no_website_file"]
    assert build(workplace).returncode == 0


def test_check_tells_that_the_file_is_missing_and_lets_one_work_on(workplace: Path) -> None:
    (workplace / FILE).unlink()
    done = lofte("check", str(workplace))
    assert done.returncode == 0
    assert f"{FILE}:1:1: varning: Filen website.yml saknas." in done.stdout


@pytest.mark.parametrize(("day", "told"), [("2027-10-02", False), ("2027-10-03", True)])
def test_an_assessment_older_than_a_year_is_told_and_stops_nothing(
    workplace: Path, day: str, told: bool
) -> None:
    write(workplace, legal.EXAMPLE)
    found = check_collection(workplace, date.fromisoformat(day))[1]
    old = [problem for problem in found if problem.code == "assessment_old"]
    assert bool(old) is told
    assert all((problem.file, problem.line) == (FILE, 7) for problem in old)
    read_collection(workplace)


def test_the_old_assessment_is_told_by_both_doors(workplace: Path) -> None:
    write(workplace, legal.EXAMPLE.replace("2026-10-01", "2020-10-01"))
    assert "äldre än ett år" in lofte("check", str(workplace)).stdout
    assert build(workplace).returncode == 0, "a warning stops nothing"


@pytest.mark.parametrize("state", ["full", "partial", "none"])
def test_the_phrase_is_the_one_that_a_person_set_with_the_day(workplace: Path, state: str) -> None:
    text = legal.EXAMPLE.replace("partial", state)
    if state == "full":
        text = text.split("faults:")[0]
    page, _ = pages_of(workplace, text)
    said = [key for key, phrase in legal.STATE.items() if phrase in page]
    assert said == [state]
    assert "Kommunens webbansvariga bedömde det den 1 oktober 2026." in page


def test_the_statement_holds_every_field_that_the_law_asks_for(workplace: Path) -> None:
    more = (
        "updated: 2026-11-02\nburdens: [{text: Filmer från 2021, reason: Texta vore dyrt}]\n"
        "outside: [{text: Kartor, reason: Adresserna står i text}]\n"
    )
    page, _ = pages_of(workplace, legal.EXAMPLE + more)
    for part in (
        "Tillgänglighetsredogörelse för Löften i Provby",
        "Provby kommun ansvarar för webbplatsen.",
        "lagen (2018:1937) om tillgänglighet till digital offentlig service",
        "Ett skannat dokument",
        "WCAG 1.3.1 (EN 301 549, avsnitt 9.1.3.1)",
        "Åtgärdas senast 31 mars 2027.",
        "Det är en egen bedömning.",
        'href="https://provby.example/synpunkter"',
        'href="https://www.digg.se/tdosanmalan"',
        "publicerades den 1 oktober 2026",
        "uppdaterades senast den 2 november 2026",
        "12 § i lagen",
        "Filmer från 2021",
        "9 § i lagen",
        "Adresserna står i text",
    ):
        assert part in page, part


def test_the_long_word_of_the_heading_may_be_parted_and_the_title_is_whole(
    workplace: Path,
) -> None:
    page, _ = pages_of(workplace, legal.EXAMPLE)
    assert "# Tillgänglighets\u00adredogörelse för" in page
    assert 'title: "Tillgänglighetsredogörelse för' in page


def test_a_trial_claims_nothing_and_every_page_says_what_it_is(workplace: Path) -> None:
    page, privacy = pages_of(workplace, (ROOT / FILE).read_text("utf-8"))
    assert "Därför påstår vi inte att den följer kraven" in page
    assert not re.search("helt förenlig|delvis förenlig", page)
    assert "personuppgiftsansvarig" not in privacy
    assert build(workplace, DAY).returncode == 0
    for path in (workplace / "site").rglob("*.html"):
        html = path.read_text("utf-8")
        assert "Det här är en provsida." in html, path
        way = (
            r'<footer.*<a href="([^"]*tillganglighet/|\./" aria-current="page)">Tillgänglighet</a>'
        )
        assert re.search(way, html, re.DOTALL), path


def test_the_privacy_page_names_the_body_the_contact_and_what_the_server_keeps(
    workplace: Path,
) -> None:
    _, page = pages_of(workplace, legal.EXAMPLE)
    for part in (
        "Provby kommun är personuppgiftsansvarig.",
        "mailto:dataskydd@provby.example",
        "Servern drivs av Provby kommun. IP-adresser sparas i sju dagar.",
        "inga kakor",
        "sparar inget",
    ):
        assert part in page, part


def test_what_is_typed_is_shown_as_typed(workplace: Path) -> None:
    hostile = legal.EXAMPLE.replace("Ett skannat", "<script>x</script>")
    page, _ = pages_of(workplace, hostile)
    assert "&#60;script&#62;x" in page or "&#60;script" in page
    assert "<script>" not in page


def test_a_page_of_ones_own_stands_instead(workplace: Path) -> None:
    (workplace / "content/tillganglighet.md").write_text("# Vår redogörelse\n", "utf-8")
    assert build(workplace).returncode == 0
    page = (workplace / "site/tillganglighet/index.html").read_text("utf-8")
    assert "Vår redogörelse" in page


def test_every_word_of_the_pages_is_used() -> None:
    code = (ROOT / "generator/lofteskollen/pages/legal.py").read_text("utf-8")
    plugin = (ROOT / "generator/lofteskollen/plugin.py").read_text("utf-8")
    own = (ROOT / "generator/lofteskollen/words/legal.py").read_text("utf-8")
    for name in (name for name in vars(legal) if name.isupper()):
        uses = len(re.findall(rf"\b{name}\b", own)) > 1
        assert uses or f"legal.{name}" in code + plugin, name
    assert [key for key in legal.HEADINGS if f'"{key}"' not in code] == []
