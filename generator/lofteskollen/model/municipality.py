"""municipality.yml and topics.yml: who lives where, and the themes that they share."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, WithJsonSchema

from lofteskollen.model.base import Day, Email, Language, Record, Slug, Text, Url, Yes

Code = Annotated[
    str,
    Field(pattern=r"^\d{4}$"),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}$"}),
]


class PoliceArea(Record):
    """The police area of a municipality from a day on; areas are redrawn."""

    region: Text | None = None
    area: Text | None = None
    local_area: Text | None = None
    since: Day = Field(alias="from")


class Contact(Record):
    """Somebody to turn to; the build leaves it out after the day `until`."""

    role: Text
    name: Text | None = None
    organisation: Text | None = None
    phone: Text | None = None
    email: Email | None = None
    until: Day | None = None


class Links(Record):
    """The municipality's own pages."""

    website: Url | None = None
    message_form: Url | None = None
    risk_picture: Url | None = None
    action_plan: Url | None = None


class Municipality(Record):
    """Kommun: identity is the four-digit SCB code, as text."""

    code: Code
    name: Text
    demo: Yes = False
    languages: tuple[Language, ...] = ()
    police: tuple[PoliceArea, ...] = ()
    contacts: tuple[Contact, ...] = ()
    links: Links = Links()


class Topic(Record):
    """Tema: the same theme across municipalities, with everyday words for the search."""

    id: Slug
    title: Text
    words: tuple[Text, ...] = ()
