"""`make bench`: how much the house costs over the libraries that it stands on."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import yaml
from pydantic import TypeAdapter

from bench.sweden import entries_in, raw_updates, sweden
from lofteskollen.judging.verdict import judge_place
from lofteskollen.model.log import Entry
from lofteskollen.reading import text
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


if __name__ == "__main__":
    reading()
    judging()
    pages()
