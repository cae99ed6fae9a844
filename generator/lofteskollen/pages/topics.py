"""The same promises by topic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lofteskollen.model.collection import Collection
from lofteskollen.model.municipality import Topic
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Link, Summary, judged_on
from lofteskollen.pages.gathering import found_line, gather, summed
from lofteskollen.pages.lines import Line
from lofteskollen.pages.ways_in import Verdicts, head_of, real
from lofteskollen.words import interface, order


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """All topics, each with how many promises it has."""

    head: Head
    lead: str
    topics: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """All activities of one topic."""

    head: Head
    lead: str
    words: str
    summary: Summary
    lines: tuple[Line, ...]


def topic_links(collection: Collection, head: Head) -> tuple[Link, ...]:
    """Return the topics in Swedish order."""
    ordered = sorted(collection.topics, key=lambda topic: order.key(topic.title))
    return tuple(Link(topic.title, head.to(addresses.topic(topic.id))) for topic in ordered)


def topics_page(collection: Collection, as_of: date) -> TopicsPage:
    """Decide what stands in the list of topics."""
    head = head_of(addresses.TOPICS, "topics", as_of)
    return TopicsPage(head, head.description, topic_links(collection, head))


def topic_page(collection: Collection, topic: Topic, verdicts: Verdicts, as_of: date) -> TopicPage:
    """Decide what stands on the page of a topic."""
    head = _topic_head(topic, as_of)
    everything = gather(real(collection), verdicts)
    found = [one for one in everything if one.topic == topic.id]
    return TopicPage(
        head,
        head.description,
        ", ".join(topic.words),
        summed(found),
        tuple(found_line(one, head) for one in found),
    )


def _topic_head(topic: Topic, as_of: date) -> Head:
    address = addresses.topic(topic.id)
    lead = interface.INTERFACE["topic_intro"].format(topic=topic.title.lower())
    links = (
        Link(interface.START, addresses.START),
        Link(interface.TOPICS, addresses.TOPICS),
        Link(topic.title, address),
    )
    source = "promises/topics.yml"
    return Head(address, topic.title, lead, links, judged=judged_on(as_of), source=source)
