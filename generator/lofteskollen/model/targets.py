"""Mål: the six kinds of target, drawn from real documents."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from lofteskollen.model.base import (
    Day,
    Measure,
    Number,
    Positive,
    Record,
    Slug,
    Text,
    Whole,
    Yes,
    fault,
)
from lofteskollen.periods import Cadence, Unit


def _cadence(value: Any) -> Any:
    if isinstance(value, Cadence):
        return value
    try:
        return Cadence.parse(value if isinstance(value, str) else "")
    except ValueError:
        raise fault("not_a_cadence") from None


UNITS = "|".join(unit for unit in Unit if unit is not Unit.PERIOD)
Every = Annotated[
    Cadence,
    BeforeValidator(_cadence),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": rf"^(period|{UNITS}|[1-9][0-9]{{0,2}} ({UNITS})s)$",
            "examples": ["week", "3 weeks", "month", "half-year", "year", "period"],
        }
    ),
]


class Count(Record):
    """So many in every window: two walks a year, one patrol a week."""

    kind: Literal["count"]
    at_least: Positive | None = None
    at_most: Number | None = None
    unit: Text | None = None
    every: Every = Cadence(1, Unit.PERIOD)
    average: Yes = False
    each: tuple[Text, ...] = ()
    label: Text | None = Field(default=None, alias="for")
    in_different: Literal["place", "for", "by"] | None = None

    @model_validator(mode="after")
    def _one_bound(self) -> Self:
        if (self.at_least is None) == (self.at_most is None):
            raise fault("one_of", keys="at_least, at_most")
        if self.each and self.label:
            raise fault("not_both", keys="each, for")
        if self.average and self.in_different:
            raise fault("not_both", keys="average, in_different")
        return self

    @property
    def parts(self) -> tuple[Count, ...]:
        """One target per label of `each`, which still tells of the others; or the target itself."""
        parts = tuple(self.model_copy(update={"label": label}) for label in self.each)
        return parts or (self,)


class Within(Record):
    """A time within which something must have happened."""

    hours: Positive | None = None
    days: Positive | None = None
    weeks: Positive | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        if sum(value is not None for value in (self.hours, self.days, self.weeks)) != 1:
            raise fault("one_of", keys="hours, days, weeks")
        return self


class Share(Record):
    """So many per cent of something: all schools are visited."""

    kind: Literal["share"]
    at_least: Annotated[Whole, Field(ge=1, le=100)] = 100
    of: Text
    within: Within | None = None

    @property
    def subject(self) -> str:
        """What tells it from other shares of the activity."""
        return self.of


class Change(Record):
    """An indicator that moves: fewer reported crimes than in 2018."""

    kind: Literal["change"]
    indicator: Text
    unit: Text | None = None
    direction: Literal["up", "down", "keep"]
    since: Annotated[Whole, Field(ge=1900, le=2200)] | None = None
    start: Measure | None = Field(default=None, alias="from")
    goal: Measure | None = Field(default=None, alias="to")
    read_by: Day | None = None

    @model_validator(mode="after")
    def _moves_the_right_way(self) -> Self:
        if self.start is None or self.goal is None or self.direction == "keep":
            return self
        if (self.goal > self.start) != (self.direction == "up") or self.goal == self.start:
            raise fault("direction_against_numbers")
        return self

    @property
    def subject(self) -> str:
        """What tells it from other changes of the activity."""
        return self.indicator


class Step(Record):
    """One part of a deliverable."""

    id: Slug
    title: Text


class Deliver(Record):
    """Something to be finished by a day: a plan by the first of May."""

    kind: Literal["deliver"]
    what: Text
    by: Day | None = None
    steps: tuple[Step, ...] = ()

    @property
    def subject(self) -> str:
        """What tells it from other deliverables of the activity."""
        return self.what


class Ongoing(Record):
    """Löpande: promised, but nothing to count."""

    kind: Literal["ongoing"]


class WhenNeeded(Record):
    """Vid behov: promised when something calls for it."""

    kind: Literal["when_needed"]
    trigger: Text | None = None


Target = Annotated[
    Count | Share | Change | Deliver | Ongoing | WhenNeeded, Field(discriminator="kind")
]
