"""What every record shares: frozen, no unknown keys, and the plain types of its values."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 12, 31)


class Record(BaseModel):
    """A mapping of the files: frozen, and unknown keys are faults."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)


def fault(code: str, **facts: str) -> PydanticCustomError:
    """Make a fault whose sentence the catalogue holds under `code`."""
    return PydanticCustomError(code, code, facts)


def _text(value: Any) -> Any:
    if isinstance(value, str):
        value = value.strip()
        if not value:
            raise fault("empty_text")
        if CONTROL.search(value):
            raise fault("control_character")
    return value


def _day(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            raise fault("impossible_date", value=value) from None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise fault("not_a_date")
    if not EARLIEST <= value <= LATEST:
        raise fault("day_far_off", value=str(value))
    return value


def _due_day(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch(r"\d{2}-\d{2}", value):
        return _day(value)
    try:
        date.fromisoformat(f"2023-{value}")
    except ValueError:
        raise fault("impossible_date", value=value) from None
    return value


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int):
        raise fault("not_a_number")
    return value


def _measure(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise fault("not_a_measure")
    return value


def _yes(value: Any) -> Any:
    if not isinstance(value, bool):
        raise fault("not_yes_or_no")
    return value


def _url(value: Any) -> Any:
    if isinstance(value, str) and CONTROL.search(value):
        raise fault("control_character")
    if isinstance(value, str) and not re.fullmatch(r"https?://[^\s<>\"'\\]+", value):
        raise fault("not_a_web_address", value=value)
    return value


def _slug(value: Any) -> Any:
    if isinstance(value, str) and not SLUG.fullmatch(value):
        raise fault("not_a_slug", value=value)
    return value


DAY_SCHEMA = WithJsonSchema({"type": "string", "format": "date"})
Text = Annotated[str, BeforeValidator(_text)]
Day = Annotated[date, BeforeValidator(_day), DAY_SCHEMA]
DueDay = Annotated[date | str, BeforeValidator(_due_day)]
Whole = Annotated[int, BeforeValidator(_number)]
Number = Annotated[int, BeforeValidator(_number), Field(ge=0)]
Positive = Annotated[int, BeforeValidator(_number), Field(ge=1)]
Measure = Annotated[float, BeforeValidator(_measure), WithJsonSchema({"type": "number"})]
Yes = Annotated[bool, BeforeValidator(_yes)]
Url = Annotated[
    str,
    BeforeValidator(_url),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
]
Slug = Annotated[
    str,
    BeforeValidator(_slug),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
]
Email = Annotated[str, Field(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]{2,}$")]
Language = Literal["sv", "en", "fi", "fit", "se", "smj", "sma", "rmy", "yi"]


class Span(Record):
    """From one day to another, both included; an end that is not given is open."""

    first: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first and self.last and self.last < self.first:
            raise fault("ends_before_it_begins")
        return self


class Days(Span):
    """First and last day, both included."""

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")


class Source(Record):
    """Where the wording was first published."""

    title: Text
    url: Url | None = None
    retrieved: Day | None = None


class Evidence(Record):
    """A public document or page that shows that something was done."""

    title: Text
    url: Url
