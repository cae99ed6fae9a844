"""Where each page stands; published addresses are for ever."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from functools import lru_cache

START = ""
MUNICIPALITIES = "kommuner/"
TOPICS = "teman/"
UPDATES = "uppdateringar/"
FOLLOW_UP = "uppfoljning/"
METHOD = "sa-bedomer-vi/"
SILENCE = "sa-bedomer-vi/#tystnad"
ACCESSIBILITY = "tillganglighet/"
PRIVACY = "integritet/"
PROMISES = "loften/"
COUNTIES = "lan/"
POLICE_AREAS = "polisomraden/"


def municipality(slug: str) -> str:
    """Return the address of a municipality."""
    return f"{MUNICIPALITIES}{slug}/"


def promise(slug: str, edition: str) -> str:
    """Return the address of a promise."""
    return f"{municipality(slug)}{edition}/"


def update(slug: str, edition: str, name: str) -> str:
    """Return the address of an update: the page that staff share."""
    return f"{promise(slug, edition)}uppdateringar/{name}/"


def topic(name: str) -> str:
    """Return the address of a topic."""
    return f"{TOPICS}{name}/"


def county(name: str) -> str:
    """Return the address of a county."""
    return f"{COUNTIES}{name}/"


def police_area(region: str, local: str = "") -> str:
    """Return the address of a police region, or of a local police area within it."""
    return f"{POLICE_AREAS}{region}/{local}/" if local else f"{POLICE_AREAS}{region}/"


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Return text as a part of an address: `Östra Norrbotten` becomes `ostra-norrbotten`."""
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def source(address: str) -> str:
    """Return the Markdown file of an address."""
    return f"{address}index.md"


def flat_source(address: str) -> str:
    """Return the file of an address that a hand-written `NAME.md` may take the place of."""
    return f"{address.rstrip('/')}.md"


def link(here: str, there: str) -> str:
    """Return the way from one page to another, so that a site works under any path."""
    address, mark, anchor = there.partition("#")
    if address == here and mark:
        return f"#{anchor}"
    way = posixpath.relpath(f"/{address}", f"/{here}")
    return ("./" if way == "." else f"{way}/") + mark + anchor
