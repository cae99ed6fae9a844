"""The same promises by topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lofteskollen.judging.values import Assessment
from lofteskollen.model.collection import Collection, Edition
from lofteskollen.model.municipality import Topic
from lofteskollen.pages import addresses
from lofteskollen.pages.activity import title
from lofteskollen.pages.common import (
    Badge,
    Head,
    Link,
    Summary,
    badge,
    is_over,
    judged_on,
    summary,
)
from lofteskollen.pages.ways_in import Verdicts, head_of, real
from lofteskollen.words import interface, order
from lofteskollen.words.figures import figure
from lofteskollen.words.promise import edition_name


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """All topics, each with how many promises it has."""

    head: Head
    lead: str
    topics: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TopicLine:
    """An activity in the list of a topic."""

    title: str
    href: str
    where: str
    badge: Badge
    figure: str


@dataclass(frozen=True, slots=True)
class TopicPage:
    """All activities of one topic."""

    head: Head
    lead: str
    words: str
    summary: Summary
    lines: tuple[TopicLine, ...]


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
    found = tuple(_activities(collection, verdicts, topic.id))
    over = bool(found) and all(is_over(verdicts[edition.key]) for edition, _, _ in found)
    return TopicPage(
        head,
        head.description,
        ", ".join(topic.words),
        summary([item for _, _, item in found], over),
        tuple(_line(edition, name, item, head) for edition, name, item in found),
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


def _activities(
    collection: Collection, verdicts: Verdicts, topic: str
) -> Iterator[tuple[Edition, str, Assessment]]:
    """Yield each activity of the topic with its promise and the name of its municipality."""
    for place in real(collection):
        for edition in place.editions:
            areas = {area.id: area.topic for area in edition.promise.focus_areas}
            for item in verdicts[edition.key].assessments:
                if (item.activity.topic or areas[item.area]) == topic:
                    yield edition, place.municipality.name, item


def _line(edition: Edition, name: str, item: Assessment, head: Head) -> TopicLine:
    address = addresses.promise(edition.slug, edition.name)
    return TopicLine(
        title(item.activity),
        head.to(f"{address}#{item.activity.id}"),
        f"{name} {edition_name(edition.name, edition.promise)}",
        badge(item.status, item.decisive),
        figure(item.decisive, item.status),
    )
