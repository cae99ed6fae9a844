"""What is typed is what is shown: one escape that holds in HTML and in Markdown alike."""

from __future__ import annotations

import re

from markupsafe import Markup

# Everything that Markdown or HTML could read as more than itself, anywhere in a line…
SPECIAL = re.compile(r"[&<>\"'`*_\[\]{}\\|~^=#$+]")
# Line breaks and tabs are one space; a no-break space is kept.
SPACE = re.compile(r"[ \t\n\r\f\v]+")
# …and what Markdown reads as a list, a heading or a rule at the beginning of one.
LEADING = re.compile(r"^(\d+)([.)])|^([-)])")


def plain(value: object) -> Markup:
    """Return text that no form reads as markup; text already marked as safe passes."""
    if isinstance(value, Markup):
        return value
    text = SPACE.sub(" ", str(value)).strip(" ")
    text = SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text)
    return Markup(LEADING.sub(_leading, text))


def _leading(match: re.Match[str]) -> str:
    digits, mark = match[1] or "", match[2] or match[3]
    return f"{digits}&#{ord(mark)};"
