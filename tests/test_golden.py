"""Golden pages that a person can read: a change of words or order is seen in the review.

`pytest --bless` writes them anew; read the difference before you commit it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "start": "index.md",
    "halmstad-2019": "kommuner/halmstad/2019/index.md",
    "haparanda": "kommuner/haparanda/index.md",
    "exempelby-2024": "kommuner/exempelby/2024/index.md",
    "exempelby-2024-q3": "kommuner/exempelby/2024/uppdateringar/2024-q3/index.md",
    "follow-up": "uppfoljning/index.md",
    "topic": "teman/vald-i-nara-relationer/index.md",
    "norrbotten": "lan/norrbotten/index.md",
    "police-area": "polisomraden/nord/ostra-norrbotten/index.md",
}
# Nobody reads the outlines of the map; test_map.py looks at them.
LAND = re.compile(r'(<g class="land"[^>]*>).*?</g>')
OUTLINE = re.compile(r' d="M[^"]{60,}"')


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_as_it_did(
    name: str, pages: dict[str, str], request: pytest.FixtureRequest
) -> None:
    path = GOLDEN / f"{name}.md"
    text = OUTLINE.sub(' d="…"', LAND.sub(r"\1…</g>", pages[PAGES[name]]))
    if request.config.getoption("--bless"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8"), "read it, then run pytest --bless"
