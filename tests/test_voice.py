"""How a citizen says something about a promise: the municipality's form, or what to do without."""

from __future__ import annotations

import re
from pathlib import Path

from conftest import ROOT
from lofteskollen.words import voice

FORM = "https://exempelby.example/synpunkter"
LAST = re.compile(r"^## .*", re.MULTILINE)


def part(page: str) -> str:
    """Return the last section of a page."""
    return page[list(LAST.finditer(page))[-1].start() :]


def test_a_page_ends_with_the_form_of_the_municipality_and_its_own_address_to_paste(
    pages: dict[str, str],
) -> None:
    for address in ("kommuner/exempelby/", "kommuner/exempelby/2024/"):
        end = part(pages[f"{address}index.md"])
        assert end.startswith(f"## {voice.TITLE}")
        assert f'href="{FORM}"' in end
        assert f'<samp class="address">{address}</samp>' in end


def test_without_a_form_the_page_says_what_to_do(pages: dict[str, str]) -> None:
    for address in ("kommuner/haparanda/", "kommuner/haparanda/2020-2022/"):
        end = part(pages[f"{address}index.md"])
        assert "kommunens registrator" in end
        assert "114\u00a014" in end
        assert "href" not in end


def test_every_promise_and_municipality_has_it(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        if re.fullmatch(r"kommuner/[^/]+/([^/]+/)?index\.md", path):
            assert voice.TITLE in part(page), path


def test_the_built_page_shows_the_whole_address(site_folder: Path) -> None:
    page = (site_folder / "kommuner/habo/2017/index.html").read_text("utf-8")
    whole = "https://lofteskollen.example/under/sida/kommuner/habo/2017/"
    assert f'<samp class="address">{whole}</samp>' in page


def test_every_word_is_used() -> None:
    code = (ROOT / "generator/lofteskollen/pages/voice.py").read_text("utf-8")
    assert [name for name in vars(voice) if name.isupper() and f"words.{name}" not in code] == []
