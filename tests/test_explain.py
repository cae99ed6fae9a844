"""`lofte explain` shows the whole way from the entries to the verdict."""

from __future__ import annotations

import re

import pytest

from lofteskollen.judging.values import Rule
from lofteskollen.words.explain import RULES, explain
from lofteskollen.words.sentences import sentence
from test_cases import ACTIVITY, CASES, assessment, read, verdict
from test_method import PAGE

BY_NAME = {path.stem: path for path in CASES}


def explained(name: str) -> tuple[str, ...]:
    """Explain the last verdict of a case."""
    case = read(BY_NAME[name])
    expected = case.expect[-1]
    found = assessment(verdict(case, expected), expected.activity)
    return explain("provby/lofte", found, expected.as_of)


def test_every_rule_leads_to_a_rule_of_the_design_and_a_heading_of_the_method_page() -> None:
    assert RULES.keys() == set(Rule)
    headings = re.findall(r"^## (.+?)(?: \{: .*)?$", PAGE, re.MULTILINE)
    assert {heading for _, heading in RULES.values()} <= set(headings)


def test_each_window_is_told_with_the_entries_behind_it() -> None:
    lines = explained("arton-manader-fran-28-november")
    assert lines[-6:] == (
        "Mål 1: minst 100 kontroller per år",
        "  I stort sett uppfyllt (140 av 150 kontroller). "
        "Avgjort av reglerna 4 och 5, ”När tiden är slut”.",
        "    28 november 2025 – 30 november 2026: 100 av 100 (120 gjorda), hölls",
        "      forsta-aret: antal 120",
        "    1 december 2026 – 27 maj 2027: 40 av 50, hölls inte",
        "      sista-halvaret: antal 40",
    )


def test_a_doubt_is_told_with_its_bound() -> None:
    lines = explained("dagar-fore-loftet")
    assert "    januari–juni 2025: 0 av 4, högst 4, antalet framgår inte" in lines


def test_a_sum_that_several_windows_share_is_told_as_counted_by_number() -> None:
    lines = explained("summa-over-kvartalsskiftet")
    shared = "räknat på antalet, delar en summa med andra fönster"
    assert f"    januari–mars 2026: 20 av 20, hölls, {shared}" in lines
    assert f"    april–juni 2026: 6 av 20, pågår, {shared}, inte redovisat för alla dagar" in lines


def test_each_target_of_several_is_told() -> None:
    lines = explained("ett-mal-uppfyllt-ett-inte")
    assert (
        "Flera mål: det lägsta omdömet gäller, och mål utan tal har ingen röst (regel 7)." in lines
    )
    assert "Mål 1: minst 10 kontroller per år" in lines
    assert "Mål 2: minst 4 kontroller på kvällen per år, för kväll" in lines


def test_the_events_of_a_window_are_its_proof() -> None:
    lines = explained("varje-fredag")
    assert lines[-5:] == (
        "    19 juni 2026: 0 av 1, hölls inte, det som summan räknar har andra dagar",
        "      juni: antal 3",
        "    26 juni 2026: 1 av 1, hölls",
        "      juni: 2026-06-26",
        "      juni: antal 3",
    )


def test_what_is_delivered_is_told_with_its_parts() -> None:
    assert explained("mindre-an-vi-tankt-delvis-levererat")[-4:] == (
        "  Delvis uppfyllt (2 av 3 delar). Avgjort av regel 8, ”Något som ska bli klart”.",
        "    2025: 2 av 3, hölls inte",
        "      hosten: 2025-03-20, del norr",
        "      hosten: 2025-09-02, del soder",
    )


def test_an_average_joins_what_is_over_and_counted() -> None:
    untold = "inte redovisat för alla dagar"
    assert explained("i-snitt-vager-upp-hittills")[-6:] == (
        "  Enligt plan (20 av 20 pass). Avgjort av regel 6, ”Medan tiden pågår”.",
        "    januari–juni 2026: 20 av 20, hölls, räknat på antalet",
        "      kvartal-1: antal 13",
        "      kvartal-2: antal 7",
        f"    juli–september 2026: 0 av 10, pågår, {untold}",
        "    oktober–december 2026: 0 av 10, återstår",
    )


def test_where_there_is_no_number_the_entries_are_the_proof() -> None:
    lines = explained("lopande-arbete")
    assert lines[-2:] == (
        "      varen: 2025-02-03, ”Fältgruppen var vid skolan.”",
        "      varen: 2025-04-30, ”Fältgruppen var ute på Valborg.”",
    )


def test_what_was_nothing_is_the_proof_of_no_need() -> None:
    assert explained("vid-behov-inget-behov")[-1].endswith("inget att redovisa, 2025")


def test_a_window_of_nothing_leads_to_the_report_that_says_so() -> None:
    lines = explained("sommarens-takt-over-vintern")
    assert "      vintern: inget att redovisa, september 2025 – april 2026" in lines


def test_a_late_delivery_is_called_late_and_a_limit_is_no_goal() -> None:
    assert any(
        line.startswith("Omdöme: Uppfyllt, försenat.") for line in explained("levererat-sent")
    )
    assert "    januari–juni 2025: 3, högst 2, hölls inte" in explained("tak-bryts")


def test_a_share_is_told_of_all_and_a_correction_where_it_stands() -> None:
    lines = explained("andel-av-en-del")
    assert any("av 80, minst 60 krävs" in line for line in lines)
    assert any("rättat 1 mars 2026, var 61" in line for line in explained("rattad-matning"))


def test_before_a_correction_no_more_windows_are_told_than_what_was_done() -> None:
    told = " ".join(explain_on("rattad-siffra-av-tva-lika", 0))
    assert "antal 0, i 0 av" in told


def test_a_pause_and_the_season_are_told() -> None:
    lines = explained("sommarens-tal-och-en-vinterpaus")
    assert "Gäller: Juni, juli och augusti" in lines
    assert "Löftet är pausat tills vidare." in " ".join(explain_on("paus-utan-slut", 0))
    assert any(line.startswith("Paus: ") for line in explain_on("paus-utan-slut", 0))


def explain_on(name: str, n: int) -> tuple[str, ...]:
    """Explain one verdict of a case."""
    case = read(BY_NAME[name])
    expected = case.expect[n]
    found = assessment(verdict(case, expected), expected.activity)
    return explain("provby/lofte", found, expected.as_of)


def test_silence_is_told_as_silence() -> None:
    lines = explained("ingen-redovisning-an")
    assert "Redovisning: redovisning är försenad, skulle ha kommit senast 31 mars 2027." in lines
    assert lines[-1] == "    2027: 0 av 2, pågår, inte redovisat för alla dagar"


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_the_sentence_of_the_page_is_the_one_of_the_terminal(name: str) -> None:
    case = read(BY_NAME[name])
    for expected in case.expect:
        found = assessment(verdict(case, expected), expected.activity)
        lines = explain(f"provby/{ACTIVITY}", found, expected.as_of)
        assert any(line.endswith(sentence(found)) for line in lines)
        assert not any("None" in line or "{" in line for line in lines)
