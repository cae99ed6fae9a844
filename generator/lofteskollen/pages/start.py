"""The start page: search, map and list, what is new, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lofteskollen.model.collection import Collection
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Link
from lofteskollen.pages.country import CountryMap, country_map
from lofteskollen.pages.duties import DutyView
from lofteskollen.pages.lists import ways
from lofteskollen.pages.reports import News, news, next_duties
from lofteskollen.pages.topics import topic_links
from lofteskollen.pages.ways_in import (
    Letter,
    PlaceView,
    Verdicts,
    head_of,
    letters,
    made_up,
    real,
)
from lofteskollen.words import finding, sums

NEWEST = 5
MOST_OPEN = 40  # more municipalities than this are folded up, letter by letter


@dataclass(frozen=True, slots=True)
class StartPage:
    """Everything on the start page."""

    head: Head
    lead: str
    country: str
    country_lede: str
    map: CountryMap
    folded: bool
    letters: tuple[Letter, ...]
    demo: tuple[PlaceView, ...]
    news: tuple[News, ...]
    next: tuple[DutyView, ...]
    topics: tuple[Link, ...]
    ways: tuple[Link, ...]


def start_page(collection: Collection, verdicts: Verdicts, as_of: date) -> StartPage:
    """Decide what stands on the start page."""
    head = head_of(addresses.START, "start", as_of)
    places = real(collection)
    editions = [edition for place in places for edition in place.editions]
    assessments = [item for edition in editions for item in verdicts[edition.key].assessments]
    told = sum(a.reported_to is not None for a in assessments)
    used = [place for place in places if place.editions]
    silent = finding.FINDING["told_nothing"] if assessments and not told else ""
    return StartPage(
        head=head,
        lead=head.description,
        country=sums.country(len(editions), len(assessments), len(used), told),
        country_lede=silent,
        map=country_map(collection, verdicts, head),
        folded=len(places) > MOST_OPEN,
        letters=letters(places, verdicts, head),
        demo=made_up(collection, verdicts, head),
        news=tuple(news(collection, verdicts, head))[:NEWEST],
        next=next_duties(collection, verdicts, head)[:NEWEST],
        topics=topic_links(collection, head),
        ways=ways(head),
    )
