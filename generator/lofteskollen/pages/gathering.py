"""Promises gathered from many municipalities: by topic, county or police area, or all of them.

Each municipality gives its current promise: the newest that has begun. Twenty editions of 290
municipalities would be a list that nobody reads; the earlier ones are on the municipality's page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lofteskollen.judging.values import Assessment, Verdict
from lofteskollen.model.collection import Edition, Place
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Summary, is_over, summary
from lofteskollen.pages.lines import Data, Line, line
from lofteskollen.pages.ways_in import Verdicts, current
from lofteskollen.words.promise import edition_name


@dataclass(frozen=True, slots=True)
class Found:
    """An activity, with the promise and the municipality that it stands in."""

    place: Place
    edition: Edition
    verdict: Verdict
    item: Assessment

    @property
    def topic(self) -> str | None:
        """The topic of the activity, or of the focus area that it stands under."""
        areas = {area.id: area.topic for area in self.edition.promise.focus_areas}
        return self.item.activity.topic or areas[self.item.area]


def everything(place: Place, edition: Edition) -> bool:
    """Say that every promise belongs."""
    return True


def gather(
    places: Iterable[Place],
    verdicts: Verdicts,
    belongs: Callable[[Place, Edition], bool] = everything,
) -> Iterator[Found]:
    """Yield each activity of the current promise among those that belong, in each place."""
    for place in places:
        edition = current([e for e in place.editions if belongs(place, e)], verdicts)
        if edition:
            verdict = verdicts[edition.key]
            yield from (Found(place, edition, verdict, item) for item in verdict.assessments)


def found_line(found: Found, head: Head, data: Data = ()) -> Line:
    """Return an activity on one line, with the promise that it stands in."""
    edition, item = found.edition, found.item
    address = addresses.promise(edition.slug, edition.name)
    name = edition_name(edition.name, edition.promise)
    where = f"{found.place.municipality.name} {name}"
    return line(item, head.to(f"{address}#{item.activity.id}"), where, data)


def summed(found: Sequence[Found]) -> Summary:
    """Return what the activities amount to."""
    over = bool(found) and all(is_over(one.verdict) for one in found)
    return summary([one.item for one in found], over)
