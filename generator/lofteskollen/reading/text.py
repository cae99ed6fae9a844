"""YAML text → plain data with YAML 1.2 meanings, and every fault of its form.

The C parser gives one event after another, so that nesting, anchors and tags are seen as they
come, and nothing is built that the reader does not take.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from lofteskollen.reading.places import Fault
from lofteskollen.reading.scalars import is_zero_led, meaning
from lofteskollen.reading.syntax import Spot, Stumble, explain

MAX_DEPTH = 60
Event = Any  # PyYAML has no narrower type for what its C parser gives
HARD_SPACE = re.compile(r"[^\S ]")  # a space that looks like a plain one


def parse(text: str) -> tuple[Any, tuple[Fault, ...]]:
    """Return the plain data of a YAML text and every fault of its form."""
    builder = _Builder(text)
    try:
        data = builder.document()
    except yaml.MarkedYAMLError as error:
        last = explain(_stumble(error), text)
        known = any(fault.line == last.line for fault in builder.faults)
        return None, (*builder.faults, *(() if known else (last,)))
    return data, tuple(builder.faults)


def _stumble(error: yaml.MarkedYAMLError) -> Stumble:
    stopped = _spot(error.problem_mark)
    began = _spot(error.context_mark) if error.context_mark else stopped
    return Stumble(f"{error.context}: {error.problem}", stopped, began)


def _spot(mark: Any) -> Spot:
    return Spot(mark.line, mark.column)


class _Builder:
    """Turns events into plain data and notes each fault; reading goes on after one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.next: Callable[[], Event] = yaml.CSafeLoader(text).get_event
        self.faults: list[Fault] = []
        self.anchors: set[str] = set()

    def note(self, event: Event, code: str, **facts: str) -> None:
        line, column = _spot(event.start_mark)
        self.faults.append(Fault(line + 1, column + 1, code, tuple(facts.items())))

    def document(self) -> Any:
        """Return the data of the one document that a file holds."""
        self.next()  # the stream begins
        started = isinstance(self.next(), DocumentStartEvent)
        root = self.next() if started else None
        if root is None or _is_nothing(root):
            self.faults.append(Fault(1, 1, "empty_file"))
            return None
        data = self.value(root, 0)
        self.next()  # the document ends
        after = self.next()
        if isinstance(after, DocumentStartEvent):
            self.note(after, "several_documents")
        return data

    def value(self, event: Event, depth: int) -> Any:
        """Return what begins with an event, and leave the events behind it to the next."""
        if event.anchor is not None:
            self.anchor(event)
        kind = event.__class__
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            return None
        if depth > MAX_DEPTH:
            raise yaml.MarkedYAMLError(None, None, "nested too deep", event.start_mark)
        if event.tag is not None:
            self.note(event, "tag")
        return self.sequence(depth) if kind is SequenceStartEvent else self.mapping(event, depth)

    def anchor(self, event: Event) -> None:
        """Note an anchor or an alias, once for each name."""
        if event.anchor not in self.anchors:
            self.anchors.add(event.anchor)
            self.note(event, "alias")

    def sequence(self, depth: int) -> list[Any]:
        items = []
        while (event := self.next()).__class__ is not SequenceEndEvent:
            items.append(self.value(event, depth + 1))
        return items

    def mapping(self, start: Event, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        while (event := self.next()).__class__ is not MappingEndEvent:
            key = self.key(event, depth)
            content = self.next()
            if start.flow_style and _is_nothing(content):
                self.lone_key(event, content)
            value = self.value(content, depth + 1)
            if key in data:
                self.note(event, "duplicate_key", key=key)
            elif key is not None:
                data[key] = value
        return data

    def key(self, event: Event, depth: int) -> str | None:
        """Return a key as it stands, or note why it is none."""
        if not isinstance(event, ScalarEvent):
            before = len(self.faults)
            self.value(event, depth + 1)
            del self.faults[before:]  # one fault is enough, whatever such a key holds
            self.note(event, "key_not_text")
            return None
        if event.anchor is not None or event.tag is not None:
            self.value(event, depth)
        if HARD_SPACE.search(event.value):
            self.note(event, "hard_space")
        return str(event.value)

    def lone_key(self, key: Event, content: Event) -> None:
        """Note a key without a colon, within braces: most likely a piece of a text."""
        if ":" not in self.text[key.end_mark.index : content.start_mark.index]:
            text = str(getattr(key, "value", ""))
            self.note(key, "space_after_colon" if ":" in text else "comma_in_text", value=text)

    def scalar(self, event: Event) -> Any:
        text: str = event.value
        if event.tag is not None:
            self.note(event, "tag")
            return text
        if event.style:
            return text
        if text[:1] in "+-0" and is_zero_led(text):
            self.note(event, "leading_zero", value=text)
        return meaning(text)


def _is_nothing(event: Event) -> bool:
    """Tell whether nothing at all is written where a value could be."""
    return isinstance(event, ScalarEvent) and not event.value and not event.style
