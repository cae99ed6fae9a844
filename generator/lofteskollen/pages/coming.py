"""What was done lately, and what comes next and when."""

from __future__ import annotations

from collections.abc import Iterator

from lofteskollen.judging.duties import DutyReport
from lofteskollen.judging.gathering import published
from lofteskollen.judging.values import Verdict
from lofteskollen.model.collection import Edition
from lofteskollen.pages.activity import title
from lofteskollen.pages.common import Head, Link, is_over
from lofteskollen.pages.duties import AHEAD
from lofteskollen.pages.entries import Item, Names, told_item
from lofteskollen.words import calendar, interface
from lofteskollen.words.order import upper_first

LATEST = 3


def latest(verdict: Verdict, names: Names, head: Head) -> Iterator[tuple[Item, Link]]:
    """Yield the last dated entries, each with the activity that it belongs to."""
    told = [
        (item, assessment)
        for assessment in verdict.assessments
        for item in assessment.told
        if item.entry.date and (item.entry.text or item.entry.count)
    ]
    told.sort(key=lambda pair: (pair[0].day, pair[1].activity.id), reverse=True)
    for item, assessment in told[:LATEST]:
        link = Link(title(assessment.activity), f"#{assessment.activity.id}")
        yield told_item(item, names, head), link


def coming(edition: Edition, verdict: Verdict) -> Iterator[tuple[str, Link]]:
    """Yield what comes next: the report that citizens can wait for, and what the parties plan."""
    words = interface.INTERFACE
    ahead = sorted(filter(_is_awaited, verdict.duties), key=lambda report: str(report.due))
    for report in ahead[:1]:
        if report.due:
            name = "next_report" if report.duty else "next_report_ours"
            day = words["latest_by"].format(day=calendar.day(report.due))
            yield day, Link(words[name], "#redovisning" if report.duty else "#vart-matt")
    yield from _planned(edition, verdict)


def _is_awaited(report: DutyReport) -> bool:
    """Say whether citizens can wait for the report."""
    audience = report.duty.audience if report.duty else "citizens"
    return report.state in AHEAD and audience == "citizens"


def _planned(edition: Edition, verdict: Verdict) -> Iterator[tuple[str, Link]]:
    """Yield what the parties say comes next, from the update published last."""
    logs = published(edition.logs, verdict.as_of)
    as_of = verdict.as_of.isoformat()
    if logs and not is_over(verdict):
        last = max(logs, key=lambda log: (str(log.update.published), log.name))
        for item in sorted(last.update.next, key=lambda item: item.when):
            if item.when >= as_of[: len(item.when)]:
                yield upper_first(calendar.when(item.when)), Link(item.text, "")
