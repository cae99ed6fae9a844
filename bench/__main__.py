"""`make bench`: how much the house costs over the libraries that it stands on."""

from __future__ import annotations

import gzip
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml
from markdown import markdown
from pydantic import TypeAdapter

from bench.sweden import entries_in, raw_updates, sweden
from lofteskollen.judging.verdict import judge_place
from lofteskollen.model.log import Entry
from lofteskollen.reading import text
from lofteskollen.search.documents import Document
from lofteskollen.search.hidden import hidden_words
from lofteskollen.search.index import write_index
from lofteskollen.site import build_site

DAY = date(2026, 11, 22)
ROUNDS = 3


def seconds(work: Callable[[], object]) -> float:
    """Return the best processor time of a few rounds: others may share the machine."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def reading() -> None:
    """Compare strict reading with PyYAML's own loader on one large log."""
    written = yaml.safe_dump(list(raw_updates(2025)), allow_unicode=True) * 1
    many = "\n".join(f"- {line}" for line in ["{activity: a, date: 2025-01-07, text: Hej}"] * 20000)
    for name, source in (("updates", written), ("20,000 entries", many)):
        bare = seconds(lambda s=source: yaml.load(s, Loader=yaml.CSafeLoader))  # type: ignore[misc]
        ours = seconds(lambda s=source: text.parse(s))  # type: ignore[misc]
        print(f"reading {name}: {ours:.2f} s, {ours / bare:.2f} of PyYAML's C loader")


def judging() -> None:
    """Compare judging all of Sweden with validating its entries once."""
    collection = sweden()
    entries = entries_in(collection)
    adapter = TypeAdapter(list[Entry])
    raw = [e for u in raw_updates(2025) for e in u["entries"]]  # type: ignore[attr-defined]
    share = len(entries) / len(raw)
    validate = seconds(lambda: adapter.validate_python(raw)) * share
    judge = seconds(lambda: [judge_place(place, DAY) for place in collection.places])
    print(f"judging {len(entries):,} entries: {judge:.1f} s, {judge / validate:.2f} of validating")


def pages() -> None:
    """Compare describing the site with rendering a part of it."""
    part = sweden(10, 10)
    describe = seconds(lambda: build_site(part, DAY))
    files = build_site(part, DAY)
    render = seconds(lambda: [file.text() for file in files])
    print(
        f"pages: {len(files)} in {render:.1f} s, {render / describe:.2f} of describing and judging"
    )


def weights() -> None:
    """Weigh the ways in with all 290 municipalities; 100 kB is the limit of a first view."""
    files = {file.path: file for file in build_site(sweden(years=1), DAY)}
    for name in ("", "kommuner/", "loften/", "lan/stockholm/", "polisomraden/", "teman/t0/"):
        text = files[f"{name}index.md"].text().encode()
        print(f"/{name}: {len(gzip.compress(text)) / 1000:.0f} kB of 100, packed")


def search() -> None:
    """Compare making the search with turning the same pages into HTML."""
    part = sweden(30, 10)
    files = [(file.path.removesuffix("index.md"), file.text()) for file in build_site(part, DAY)]
    start = time.perf_counter()
    html = [
        (path, markdown(text, extensions=["attr_list", "tables", "toc"])) for path, text in files
    ]
    convert = time.perf_counter() - start
    hidden = hidden_words(part)
    documents = [Document(path, path, body, hidden=hidden.get(path, {})) for path, body in html]
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        write_index(documents, Path(folder))
        index = time.perf_counter() - start
        size = sum(path.stat().st_size for path in Path(folder).rglob("*.pf_meta"))
    print(
        f"search: {len(documents)} pages in {index:.1f} s, {index / convert:.2f} of making their "
        f"HTML; the list of pages that a first search fetches is {size / 1000:.0f} kB"
    )


if __name__ == "__main__":
    reading()
    judging()
    pages()
    weights()
    search()
