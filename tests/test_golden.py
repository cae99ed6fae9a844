"""Golden pages that a person can read: a change of words or order is seen in the review.

`pytest --bless` writes them anew; read the difference before you commit it.
"""

from __future__ import annotations

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
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_as_it_did(
    name: str, pages: dict[str, str], request: pytest.FixtureRequest
) -> None:
    path = GOLDEN / f"{name}.md"
    if request.config.getoption("--bless"):
        path.write_text(pages[PAGES[name]], "utf-8")
    assert pages[PAGES[name]] == path.read_text("utf-8"), "read it, then run pytest --bless"
