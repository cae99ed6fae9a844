"""The last part of a page: how one says something about it, and to whom."""

from __future__ import annotations

from dataclasses import dataclass

from lofteskollen.model.municipality import Municipality
from lofteskollen.pages.common import Link
from lofteskollen.words import voice as words


@dataclass(frozen=True, slots=True)
class Voice:
    """The way to the municipality's own form, where it is known, and the address to paste there."""

    title: str
    text: str
    form: Link | None
    before_address: str
    address: str


def voice(municipality: Municipality, address: str) -> Voice:
    """Decide how somebody who reads about a municipality reaches those who promised."""
    url = municipality.links.message_form
    text = words.WITH_FORM if url else words.WITHOUT_FORM
    form = Link(words.FORM, url) if url else None
    return Voice(words.TITLE, text, form, words.ADDRESS, address)
