"""Bytes → text: one encoding, one line end, and no character that does not belong in a text."""

from __future__ import annotations

import re
from codecs import BOM_UTF8

from lofteskollen.reading.places import Fault

MAX_BYTES = 4_000_000
# What YAML does not take, and the line ends that editors do not count as such.
FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def decode(raw: bytes) -> str | Fault:
    """Return the text of a file; a byte order mark and Windows line ends are harmless."""
    if len(raw) > MAX_BYTES:
        return Fault(1, 1, "too_large")
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _fault_after(raw[: error.start].decode("utf-8"), "not_utf8")
    text = text.replace("\r\n", "\n")
    found = FORBIDDEN.search(text)
    return _fault_after(text[: found.start()], "control_character") if found else text


def _fault_after(before: str, code: str) -> Fault:
    """Make a fault at the first character that `before` does not hold."""
    return Fault(before.count("\n") + 1, len(before) - before.rfind("\n"), code)
