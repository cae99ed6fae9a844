"""An activity on one line: the row of every list of promises."""

from __future__ import annotations

from dataclasses import dataclass

from lofteskollen.judging.values import Assessment
from lofteskollen.pages.activity import title
from lofteskollen.pages.common import Badge, badge
from lofteskollen.words.figures import figure

# What the filters of a list ask of a row.
Data = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A heading that leads to the activity, its badge, and a note: where it is, and its number."""

    title: str
    href: str
    badge: Badge
    note: str
    data: Data = ()


def line(item: Assessment, href: str, where: str = "", data: Data = ()) -> Line:
    """Return an activity on one line."""
    note = " · ".join(filter(None, (where, figure(item.decisive, item.status))))
    return Line(title(item.activity), href, badge(item.status, item.decisive), note, data)
