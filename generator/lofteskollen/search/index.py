"""Pagefind at work: its index and our list of words, written into the built site."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pagefind.service import get_executable

from lofteskollen.search.documents import Document, compounds, feed, known_words, vocabulary
from lofteskollen.words.search import COMMON, ENDINGS

FOLDER = "pagefind"
NEEDED = ("pagefind.js", "pagefind-entry.json", "wasm.sv.pagefind")
UNREAD = ".back, .badge, .index, .judged, .no, .note, .tiles, .vh, pre, svg, table"


class SearchError(Exception):
    """Pagefind could not make its index; the text is what it said."""


def write_index(documents: Sequence[Document], site: Path) -> None:
    """Write everything that the search page fetches, below `site`."""
    count = vocabulary(documents)
    parts = compounds(count)
    with tempfile.TemporaryDirectory(prefix="lofte-") as scratch:
        for document in documents:
            path = Path(scratch) / document.address / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(feed(document, parts), "utf-8")
        _run(Path(scratch), site / FOLDER)
    for path in (site / FOLDER).glob("*.*"):
        if path.name not in NEEDED and path.suffix != ".pf_meta":
            path.unlink()  # ready-made interfaces, which our page does not use
    known = known_words(count, parts.values())
    said = {"common": sorted(COMMON), "endings": ENDINGS, "words": known}
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    (site / FOLDER / "words.json").write_text(text, "utf-8")


def _run(source: Path, target: Path) -> None:
    executable = get_executable()
    if executable is None:
        raise SearchError("pagefind")
    options = ["--force-language", "sv", "--exclude-selectors", UNREAD, "--quiet"]
    command = [str(executable), "--site", str(source), "--output-path", str(target), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SearchError(done.stderr or done.stdout)
