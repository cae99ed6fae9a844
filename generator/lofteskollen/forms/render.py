"""Page models → Markdown; Jinja2 lives here and nowhere else."""

from __future__ import annotations

import json
from functools import cache
from typing import Protocol

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lofteskollen.forms.country import draw_map, draw_mark
from lofteskollen.forms.escape import plain
from lofteskollen.forms.prose import prose
from lofteskollen.forms.shapes import shape, sprite, used
from lofteskollen.pages.common import Head
from lofteskollen.words.finding import FINDING
from lofteskollen.words.graphs import TABLE
from lofteskollen.words.interface import INTERFACE


class Page(Protocol):
    """Any page model: a frozen value with a head."""

    @property
    def head(self) -> Head:
        """What stands around the page."""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("lofteskollen"),
        undefined=StrictUndefined,
        finalize=plain,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=True,  # keeps macros marked as safe; `finalize` escapes for Markdown too
    )
    environment.globals.update(t=INTERFACE, table=TABLE, finding=FINDING, shape=shape)
    environment.globals.update(draw_map=draw_map, draw_mark=draw_mark, sprite=sprite, used=used)
    environment.filters.update(prose=prose, words=_words)
    return environment


def _words(text: str, **facts: object) -> str:
    return text.format(**facts)


def render(template: str, page: Page) -> str:
    """Return the Markdown of a page, with its front matter."""
    body = _environment().get_template(template).render(page=page, head=page.head)
    return f"---\n{front_matter(page.head)}\n---\n\n{Markup(body).strip()}\n"


def front_matter(head: Head) -> str:
    """Return the head as JSON, one key to a line, which is YAML that no text can break."""
    trail = [{"title": link.text, "url": link.href} for link in head.trail]
    keys: dict[str, object] = {"title": head.shown_title, "description": head.description}
    keys |= {"trail": trail} if trail else {}
    keys |= {"demo": True} if head.demo else {}
    keys |= {"judged": head.judged} if head.judged else {}
    return "\n".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()
    )
