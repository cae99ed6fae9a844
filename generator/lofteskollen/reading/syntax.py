"""What the YAML parser stumbled over → the fault that a writer can mend.

The parser says what it expected and where. A table gives that a code and tells which of its two
places to point at; a second table looks at the line itself, for what a writer most likely did.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lofteskollen.reading.places import Fault


class Spot(NamedTuple):
    """A place in a text, counted from zero."""

    line: int
    column: int


class Stumble(NamedTuple):
    """The words of the parser, where it stopped, and where the thing it was reading begins."""

    message: str
    stopped: Spot
    began: Spot


class Rule(NamedTuple):
    """A part of the parser's message, its code, and whether to point at the beginning."""

    part: str
    code: str
    at_beginning: bool = False


RULES = (
    Rule("nested too deep", "too_deep"),
    Rule("another document", "several_documents"),
    Rule("<document start>", "several_documents"),
    Rule("scanning a directive", "special_character", at_beginning=True),
    Rule("scanning a tag", "tag", at_beginning=True),
    Rule("parsing a tag", "tag", at_beginning=True),
    Rule("unexpected end of stream", "open_quote", at_beginning=True),
    Rule("unexpected document indicator", "open_quote", at_beginning=True),
    Rule("found unexpected ':'", "colon_in_text"),
    Rule("unknown escape character", "backslash"),
    Rule("hexdecimal number", "backslash"),
    Rule("did not find expected ',' or", "open_bracket", at_beginning=True),
    Rule("mapping values are not allowed", "colon_in_text"),
    Rule("block sequence entries are not", "list_on_the_same_line"),
    Rule("could not find expected ':'", "missing_colon", at_beginning=True),
    Rule("did not find expected key", "bad_indentation"),
    Rule("did not find expected '-'", "bad_indentation"),
    Rule("violates indentation", "tab"),
    Rule("expected alphabetic or numeric", "special_character", at_beginning=True),
    Rule("expected comment or line break", "special_character", at_beginning=True),
    Rule("cannot start any token", "special_character"),
    Rule("did not find expected node content", "special_character"),
    Rule("mapping keys are not allowed", "special_character"),
)
HERE = "\0"  # stands in a line where the fault is


class Look(NamedTuple):
    """A code, what the line looks like, the code that says it better, and where to point."""

    code: str
    line: re.Pattern[str]
    better: str
    at_line: bool = False


LOOKS = (
    Look("special_character", re.compile(r".*\0\t"), "tab"),
    Look("special_character", re.compile(r"\0$"), "open_bracket"),
    Look("colon_in_text", re.compile(r"[\s-]*\w[\w-]* +[\[{].*\0"), "missing_colon", at_line=True),
    Look("colon_in_text", re.compile(r"[^:]*\0"), "line_above", at_line=True),
    Look("colon_in_text", re.compile(r"[^:]*: *[”“„].*\0"), "curly_quotes"),
    Look("bad_indentation", re.compile(r"\s*[^\s\0][^\0]*\0[\]}]"), "bracket_too_many"),
    Look("bad_indentation", re.compile(r".*[\"'] *\0"), "text_after_quote"),
    Look("bad_indentation", re.compile(r".*[\]}] *\0"), "text_after_bracket"),
)
HARD_SPACE = re.compile(r"[ -]*(?:\w[\w-]*:)?(?=[^\S \t])")


def explain(stumble: Stumble, text: str) -> Fault:
    """Return the fault that the writer can mend, at the place to mend it."""
    lines = text.split("\n")
    code, spot = _said(stumble, lines)
    line = lines[spot.line] if spot.line < len(lines) else ""
    marked = line[: spot.column] + HERE + line[spot.column :]
    looks = (look for look in LOOKS if look.code == code and look.line.match(marked))
    if look := next(looks, None):
        code = look.better
        spot = Spot(spot.line, _indent(line)) if look.at_line else spot
    return _hard_space(lines, spot) or Fault(spot.line + 1, spot.column + 1, code)


def _said(stumble: Stumble, lines: list[str]) -> tuple[str, Spot]:
    """Return the code of the parser's words, and which of its places they are about."""
    for rule in RULES:
        if rule.part in stumble.message:
            if rule.code == "open_bracket" and _goes_on(stumble, lines):
                return "missing_comma", stumble.stopped
            return rule.code, stumble.began if rule.at_beginning else stumble.stopped
    return "syntax", stumble.stopped


def _goes_on(stumble: Stumble, lines: list[str]) -> bool:
    """Tell whether the text within brackets goes on where the parser stopped."""
    began, stopped = stumble.began, stumble.stopped
    rest = lines[stopped.line][stopped.column :] if stopped.line < len(lines) else ""
    deeper = _indent(lines[stopped.line]) > _indent(lines[began.line]) if rest else False
    return rest[:1] not in ("", "]", "}") and (began.line == stopped.line or deeper)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _hard_space(lines: list[str], spot: Spot) -> Fault | None:
    """Find a hard space where YAML needs a plain one, in the line of a fault or that above."""
    for number in (spot.line - 1, spot.line):
        found = HARD_SPACE.match(lines[number]) if 0 <= number < len(lines) else None
        if found:
            return Fault(number + 1, found.end() + 1, "hard_space")
    return None
