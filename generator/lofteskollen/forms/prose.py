"""Markdown that people write in the files → HTML without scripts, raw HTML or odd links."""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

SAFE_LINK = re.compile(r"(https?://|mailto:|tel:)[^\s]*", re.IGNORECASE)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class _Harmless(Treeprocessor):
    """Takes away links that lead elsewhere than to the web, images, and headings."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for element in root.iter():
            if element.tag == "a" and not SAFE_LINK.fullmatch(element.get("href", "")):
                element.tag = "span"
                element.attrib.clear()
            elif element.tag == "img":
                element.tag = "span"
                element.text = element.get("alt")
                element.attrib.clear()
            elif element.tag in HEADINGS:
                element.tag = "p"


@cache
def _markdown() -> Markdown:
    converter = Markdown(output_format="html")
    converter.preprocessors.deregister("html_block")
    for name in ("html", "reference", "image_reference", "short_reference", "short_image_ref"):
        if name in converter.inlinePatterns:
            converter.inlinePatterns.deregister(name)
    converter.parser.blockprocessors.deregister("reference")
    converter.treeprocessors.register(_Harmless(converter), "harmless", 15)
    return converter


def prose(text: str) -> Markup:
    """Return paragraphs, lists, emphasis and web links as HTML; all else is shown as typed."""
    converter = _markdown()
    converter.reset()
    html = converter.convert(text)
    return Markup(re.sub(r"\n\s*\n", "\n", html))
