"""log/NAME.yml: one published report, its entries, and who stands behind it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from lofteskollen.model.base import (
    Day,
    Days,
    Evidence,
    Measure,
    Number,
    Positive,
    Record,
    Slug,
    Source,
    Text,
    Yes,
    fault,
)

State = Literal["done", "as_meant", "less_than_meant", "not_begun", "stopped"]
STATES_THAT_ASK_WHY = ("less_than_meant", "not_begun", "stopped")


EXCLUSIVE = (("date", "during"), ("count", "at_least"))
NEEDS = {"windows": "count", "of": "count", "step": "date", "done": "date", "measured": "date"}
SAYS = ("text", "date", "count", "at_least")


class Entry(Record):
    """Loggpost: one event, one sum, one step or one reading."""

    activity: Slug | None = None
    date: Day | None = None
    during: Days | None = None
    count: Number | None = None
    at_least: Positive | None = None
    windows: Number | None = None
    of: Positive | None = None
    step: Slug | None = None
    done: Yes | None = None
    measured: Measure | None = None
    place: Text | None = None
    label: Text | None = Field(default=None, alias="for")
    by: tuple[Slug, ...] = ()
    text: Text | None = None
    results: dict[Text, Measure] = Field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        """Hold the forms of DESIGN §3 apart, so that each entry has one meaning."""
        for keys in EXCLUSIVE:
            if all(getattr(self, key) is not None for key in keys):
                raise fault("not_both", keys=", ".join(keys))
        for key, needed in NEEDS.items():
            if getattr(self, key) is not None and getattr(self, needed) is None:
                raise fault("needs_key", key=needed)
        if self.during and self.count is None and self.at_least is None:
            raise fault("needs_key", key="count")
        if all(getattr(self, key) is None for key in SAYS):
            raise fault("entry_says_nothing")
        return self

    @model_validator(mode="after")
    def _numbers_agree(self) -> Self:
        if self.count is None:
            return self
        if self.of is not None and self.count > self.of:
            raise fault("more_than_all", key="count", limit="of")
        if self.windows is not None and self.windows > self.count:
            raise fault("more_than_all", key="windows", limit="count")
        return self


class OwnAssessment(Record):
    """The parties' own words about an activity, shown beside the badge as theirs."""

    activity: Slug
    state: State
    reason: Text | None = None

    @model_validator(mode="after")
    def _gives_a_reason(self) -> Self:
        if self.state in STATES_THAT_ASK_WHY and not self.reason:
            raise fault("needs_key", key="reason")
        return self


class Overall(Record):
    """The parties' own words about the whole promise."""

    state: State
    text: Text | None = None


def _written(value: Any) -> Any:
    """Take a year or a day as it stands in the file, with or without quotes."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole or isinstance(value, date) else value


class Next(Record):
    """What comes next; a month is enough."""

    activity: Slug | None = None
    when: Annotated[
        str,
        BeforeValidator(_written),
        Field(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
        WithJsonSchema({"type": "string", "examples": ["2026", "2026-05", "2026-05-07"]}),
    ]
    text: Text


NUMBERS = ("count", "at_least", "measured", "windows", "of")


class Correction(Record):
    """A number that was published and is now corrected.

    Where several entries have the number, place, label or days tell which of them it is; where an
    entry has it twice, `field` does.
    """

    date: Day
    activity: Slug
    was: Measure
    now: Measure
    place: Text | None = None
    label: Text | None = Field(default=None, alias="for")
    during: Days | None = None
    field: Literal["count", "at_least", "measured", "windows", "of"] | None = None
    text: Text | None = None

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if self.was == self.now:
            raise fault("corrects_nothing")
        return self

    def numbers_of(self, entry: Entry, value: float) -> list[str]:
        """Return which numbers of an entry are this one, if it is that entry's."""
        names = ((self.place, entry.place), (self.label, entry.label), (self.during, entry.during))
        named = all(mine is None or mine == its for mine, its in names)
        if not named or entry.activity != self.activity:
            return []
        keys = (self.field,) if self.field else NUMBERS
        return [key for key in keys if getattr(entry, key) == value]


class Update(Record):
    """Uppdatering: one published report."""

    covers: Days
    published: Day | None = None
    by: Annotated[tuple[Slug, ...], Field(min_length=1)]
    source: Source | None = None
    summary: Text | None = None
    fulfils: tuple[Slug, ...] = ()
    entries: tuple[Entry, ...] = ()
    nothing_to_report: tuple[Slug, ...] = ()
    assessments: tuple[OwnAssessment, ...] = ()
    overall: Overall | None = None
    next: tuple[Next, ...] = ()
    corrections: tuple[Correction, ...] = ()
