"""The words that lead to a page without standing on it: everyday words, codes, counties."""

from __future__ import annotations

from collections.abc import Mapping

from lofteskollen.model.anchors import area_anchor
from lofteskollen.model.collection import Collection, Edition, Place
from lofteskollen.pages import addresses
from lofteskollen.words.search import CALLED

UPDATE, ABOUT = 0.4, 0.3
ABOUT_THE_SITE = frozenset(CALLED) - {addresses.FOLLOW_UP, addresses.UPDATES}

Hidden = dict[str, tuple[str, ...]]


def hidden_words(collection: Collection) -> dict[str, Hidden]:
    """Return the hidden words of each page, by its address and then by the id of a heading."""
    topics = {topic.id: (topic.title, *topic.words) for topic in collection.topics}
    found: dict[str, Hidden] = {address: {"": said} for address, said in CALLED.items()}
    found |= {addresses.topic(name): {"": said} for name, said in topics.items()}
    for place in collection.places:
        found[addresses.municipality(place.slug)] = {"": _names(place)}
        for edition in place.editions:
            address = addresses.promise(place.slug, edition.name)
            found[address] = _by_heading(edition, topics)
    return found


def weight(address: str) -> float:
    """Return what a page weighs: an update and a page about the site less than a promise."""
    if f"/{addresses.UPDATES}" in address:
        return UPDATE
    return ABOUT if address in ABOUT_THE_SITE else 1


def _names(place: Place) -> tuple[str, ...]:
    return (place.municipality.name, place.municipality.code, place.county)


def _by_heading(edition: Edition, topics: Mapping[str, tuple[str, ...]]) -> Hidden:
    """Return the words of the topics: under the focus area, or the activity with one of its own."""
    found: Hidden = {}
    for area in edition.promise.focus_areas:
        found[area_anchor(area.id)] = topics.get(area.topic or "", ())
        for activity in area.activities:
            if activity.topic and activity.topic != area.topic:
                found[activity.id] = topics.get(activity.topic, ())
    return found
