"""promise.yml: one signed document, in its own words."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from lofteskollen.model.base import (
    Day,
    DueDay,
    Positive,
    Record,
    Slug,
    Source,
    Span,
    Text,
    Whole,
    fault,
)
from lofteskollen.model.targets import Every, Target

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class Validity(Span):
    """Giltighetstid, as the document gives it; `printed` where its own dates do not do."""

    until: Literal["replaced"] | None = None
    printed: Text | None = None

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if self.first is None and self.printed is None:
            raise fault("needs_key", key="from")
        if self.first is None and (self.last or self.until):
            raise fault("needs_key", key="from")
        if self.first and (self.last is None) == (self.until is None):
            raise fault("one_of", keys="to, until")
        return self


class Party(Record):
    """Part: one of those who promise."""

    id: Slug
    kind: Literal["police", "municipality", "other"]
    name: Text


class Signatory(Record):
    """Somebody who signed, in the role that the document gives."""

    name: Text
    role: Text
    party: Slug | None = None


class Signed(Record):
    """Underskrift: only what the document shows."""

    date: Day | None = None
    place: Text | None = None
    by: tuple[Signatory, ...] = ()


class Effect(Record):
    """What the parties hoped would change; shown, never in the tally."""

    indicator: Text
    unit: Text | None = None
    direction: Literal["up", "down", "keep"] | None = None
    since: Annotated[Whole, Field(ge=1900, le=2200)] | None = None
    read_by: Day | None = None


class When(Span):
    """When an activity is promised, only where the wording says so."""

    months: tuple[Annotated[Whole, Field(ge=1, le=12)], ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    occasions: tuple[Text, ...] = ()
    not_on: Literal["helgdagar"] | None = None


class Activity(Record):
    """Aktivitet, åtagande: one undertaking in its quoted wording; the thing that is judged."""

    id: Slug
    text: Text
    short: Text | None = None
    topic: Slug | None = None
    by: Annotated[tuple[Slug, ...], Field(min_length=1)]
    places: tuple[Text, ...] = ()
    when: When | None = None
    targets: tuple[Target, ...] = ()


class AddedActivity(Activity):
    """An activity that an amendment adds, under a focus area."""

    under: Slug


class FocusArea(Record):
    """Problemområde, fokusområde: a heading of the document."""

    id: Slug
    title: Text
    topic: Slug | None = None
    problem: Text | None = None
    lead: Text | None = None
    activities: Annotated[tuple[Activity, ...], Field(min_length=1)]


def _listed(value: Any) -> Any:
    return value if isinstance(value, list | tuple) or value is None else [value]


class Due(Record):
    """When a follow-up must be there: by a day, by days of each year, or so many in a window."""

    by: Annotated[
        tuple[DueDay, ...],
        BeforeValidator(_listed),
        WithJsonSchema(
            {
                "anyOf": [
                    {"type": "string", "format": "date"},
                    {"type": "string", "pattern": r"^\d{2}-\d{2}$"},
                    {"type": "array", "items": {"type": "string"}},
                ]
            }
        ),
    ] = ()
    every: Every | None = None
    at_least: Positive | None = None

    @model_validator(mode="after")
    def _one_shape(self) -> Self:
        yearly = [day for day in self.by if isinstance(day, str)]
        if self.at_least and self.by:
            raise fault("not_both", keys="at_least, by")
        if self.at_least and self.every is None:
            raise fault("needs_key", key="every")
        if not self.by and self.every is None:
            raise fault("some_of", keys="by, every")
        if yearly and str(self.every) != "year":
            raise fault("year_day_needs_every_year")
        if self.by and len(yearly) not in (0, len(self.by)):
            raise fault("mixed_days")
        if self.by and not yearly and self.every:
            raise fault("not_both", keys="by, every")
        return self


class FollowUpDuty(Record):
    """Uppföljning, redovisning: what the parties promised to tell, to whom, by when."""

    id: Slug
    text: Text
    audience: Literal["citizens", "parties"] | None = None
    due: Due | None = None
    channel: tuple[Text, ...] = ()


class Pause(Span):
    """A declared pause; it takes effect from the day it is declared."""

    first: Day = Field(alias="from")
    declared: Day
    activities: tuple[Slug, ...] = ()
    reason: Text
    decided_by: Text | None = None


class Extension(Record):
    """A new last day."""

    last: Day = Field(alias="to")


AMENDMENTS = ("becomes", "withdraws", "adds", "period")


class Amendment(Record):
    """Ändring: a declared change after signing."""

    date: Day
    activity: Slug | None = None
    was: Text | None = None
    becomes: Text | None = None
    withdraws: Slug | None = None
    adds: AddedActivity | None = None
    period: Extension | None = None
    reason: Text | None = None
    agreed_by: Annotated[tuple[Slug, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _one_change(self) -> Self:
        kinds = [key for key in AMENDMENTS if getattr(self, key) is not None]
        if len(kinds) != 1:
            raise fault("one_of", keys=", ".join(AMENDMENTS))
        if self.becomes and not (self.activity and self.was):
            raise fault("needs_key", key="activity" if not self.activity else "was")
        if (self.activity or self.was) and not self.becomes:
            raise fault("not_both", keys=f"{kinds[0]}, {'was' if self.was else 'activity'}")
        return self


class Note(Record):
    """An editor's remark; the source is never corrected. One with a date was made that day."""

    about: Text
    text: Text
    date: Day | None = None


class Promise(Record):
    """Medborgarlöfte: one signed document for one edition."""

    title: Text
    period: Validity
    district: Text | None = None
    shared_with: tuple[Slug, ...] = ()
    extends: Text | None = None
    conditional: Text | None = None
    parties: Annotated[tuple[Party, ...], Field(min_length=1, max_length=7)]
    source: Source
    signed: Signed | None = None
    plain: dict[Literal["sv", "en", "fi", "fit"], Text] = Field(default_factory=dict)
    background: Text | None = None
    promise_sentence: Text | None = None
    aims: Text | None = None
    effects: tuple[Effect, ...] = ()
    focus_areas: Annotated[tuple[FocusArea, ...], Field(min_length=1)]
    implementation: Text | None = None
    follow_up: tuple[FollowUpDuty, ...] = ()
    pauses: tuple[Pause, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    notes: tuple[Note, ...] = ()
    seal: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")] | None = None
