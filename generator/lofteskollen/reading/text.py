"""YAML text → plain data with YAML 1.2 meanings; PyYAML lives here and nowhere else.

The C parser builds the nodes. A place in the text is worked out only when a fault asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

MAX_BYTES = 4_000_000
MAX_DEPTH = 60
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False}
INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+")
LEADING_ZERO = re.compile(r"[-+]?0[0-9]+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
PREFIX = re.compile(r"^[ \-?]*", re.MULTILINE)
TEXT_TAG = "!"
STANDARD = "tag:yaml.org,2002:"

Trail = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault within one text, before it has a file name."""

    line: int
    column: int
    code: str
    facts: tuple[tuple[str, str], ...] = ()


class _Nodes(yaml.CSafeLoader):
    """The C loader without guesses: what a plain scalar means is decided in `_scalar`."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


def decode(raw: bytes) -> str | Fault:
    """Return the text of a file; a byte order mark and Windows line ends are harmless."""
    if len(raw) > MAX_BYTES:
        return Fault(1, 1, "too_large")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        return Fault(line, error.start - (before.rfind(b"\n") + 1) + 1, "not_utf8")
    return text.replace("\r\n", "\n")


def parse(text: str) -> tuple[Any, tuple[Fault, ...]]:
    """Return the plain data of a YAML text and every fault of its form."""
    if _too_deep(text):
        return None, (Fault(1, 1, "too_deep"),)
    try:
        node = yaml.compose(text, Loader=_Nodes)
    except yaml.YAMLError as error:
        return None, (_syntax(error, text),)
    if node is None:
        return None, (Fault(1, 1, "empty_file"),)
    reader = _Reader()
    return reader.value(node, 0), tuple(reader.faults)


def place(text: str, trail: Trail) -> tuple[int, int]:
    """Return line and column of a value, or of the key that leads to it, counted from one."""
    node = _compose(text)
    mark = node.start_mark
    for step in trail:
        found = _step(node, step)
        if found is None:
            break
        mark, node = found
    return mark.line + 1, mark.column + 1


def _compose(text: str) -> yaml.Node:
    """Build the nodes of a text that was parsed before, so it is known to have some."""
    node = yaml.compose(text, Loader=_Nodes)
    return node if node is not None else yaml.ScalarNode("", "")


def printed(text: str, trail: Trail) -> str:
    """Return a scalar as it stands in the file, before any meaning was given to it."""
    node = _compose(text)
    for step in trail:
        found = _step(node, step)
        if found is None:
            return ""
        node = found[1]
    return node.value if isinstance(node, yaml.ScalarNode) else ""


def _step(node: yaml.Node, step: str | int) -> tuple[Any, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark, node.value[step]
    return None


def _too_deep(text: str) -> bool:
    """Bound the nesting before the parser recurses: by indentation, and by open brackets."""
    if max((len(match) for match in PREFIX.findall(text)), default=0) > 2 * MAX_DEPTH:
        return True
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        if depth > MAX_DEPTH:
            return True
    return False


def _syntax(error: yaml.YAMLError, text: str) -> Fault:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        position = getattr(error, "position", 0)
        before = text[:position]
        return Fault(before.count("\n") + 1, position - before.rfind("\n"), "control_character")
    line = text.split("\n")[mark.line] if mark.line < len(text.split("\n")) else ""
    code = "tab" if "\t" in line[: max(mark.column, 0) + 1] else _kind(str(error))
    return Fault(mark.line + 1, mark.column + 1, code)


SYNTAX = {
    "undefined alias": "alias",
    "expected a single document": "several_documents",
    "mapping values are not allowed": "colon_in_text",
    "did not find expected ',' or": "open_bracket",
    "found unexpected end of stream": "open_quote",
    "did not find expected key": "bad_indentation",
    "did not find expected '-'": "bad_indentation",
    "could not find expected ':'": "missing_colon",
    "found character that cannot start": "special_character",
    "control characters": "control_character",
}


def _kind(message: str) -> str:
    return next((code for part, code in SYNTAX.items() if part in message), "syntax")


class _Reader:
    """Turns nodes into plain data and notes each fault; reading goes on after one."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.seen: set[int] = set()

    def note(self, node: yaml.Node, code: str, **facts: str) -> None:
        mark = node.start_mark
        self.faults.append(Fault(mark.line + 1, mark.column + 1, code, tuple(facts.items())))

    def value(self, node: yaml.Node, depth: int) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if id(node) in self.seen:
            self.note(node, "alias")
            return None
        self.seen.add(id(node))
        if depth > MAX_DEPTH:
            self.note(node, "too_deep")
            return None
        if node.tag not in (STANDARD + "map", STANDARD + "seq"):
            self.note(node, "tag", value=node.tag)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        return self.mapping(node, depth)

    def mapping(self, node: yaml.Node, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.note(key, "key_not_text")
            elif key.value in data:
                self.note(key, "duplicate_key", key=key.value)
            else:
                data[key.value] = self.value(value, depth + 1)
        return data

    def scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        if node.tag != STANDARD + "str":
            self.note(node, "tag", value=node.tag)
            return text
        if node.style:
            return text
        if LEADING_ZERO.fullmatch(text):
            self.note(node, "leading_zero", value=text)
        return meaning(text)


def meaning(text: str) -> Any:
    """Return what a plain scalar means by YAML 1.2: nothing, yes or no, number, day or text."""
    if text in NULLS:
        return None
    if text in BOOLEANS:
        return BOOLEANS[text]
    if INTEGER.fullmatch(text):
        return int(text) if len(text) < 19 else text
    if FLOAT.fullmatch(text):
        return float(text)
    if DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def trail_text(trail: Sequence[str | int]) -> str:
    """Return a trail for people: `focus_areas › 2 › activities`; positions count from one."""
    return " › ".join(str(step + 1) if isinstance(step, int) else step for step in trail)
