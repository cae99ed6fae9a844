"""The words of a municipality's page."""

from __future__ import annotations

from collections.abc import Iterator

from lofteskollen.model.municipality import Links

LINKS = {
    "website": "Kommunens webbplats",
    "risk_picture": "Lägesbild",
    "action_plan": "Åtgärdsplan",
}


def description(name: str) -> str:
    """Return one sentence for search engines and previews."""
    return f"Medborgarlöften i {name}: vad polis och kommun har lovat, och om det hålls."


def official_links(links: Links) -> Iterator[tuple[str, str]]:
    """Yield the municipality's own pages, those that are known."""
    for key, text in LINKS.items():
        if url := getattr(links, key):
            yield text, url
