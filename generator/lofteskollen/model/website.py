"""website.yml: who answers for the site, how one reaches them, and how accessible it is."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, WithJsonSchema, model_validator

from lofteskollen.model.base import Day, Email, Record, Text, Url, Yes, fault

CRITERION = r"^\d{1,2}(\.\d{1,2}){1,3}$"
Criterion = Annotated[
    str,
    Field(pattern=CRITERION),
    WithJsonSchema({"type": "string", "pattern": CRITERION}),
]


class Responsible(Record):
    """The body that answers for the site: one, even where two parties publish together."""

    name: Text
    url: Url | None = None


class Messages(Record):
    """The message function that the law asks for, and other ways beside it."""

    form: Url
    email: Email | None = None
    phone: Text | None = None


class DataProtection(Record):
    """Whom one asks about personal data; one way is enough."""

    url: Url | None = None
    email: Email | None = None
    phone: Text | None = None

    @model_validator(mode="after")
    def _some_way(self) -> Self:
        if not (self.url or self.email or self.phone):
            raise fault("some_of", keys="url, email, phone")
        return self


class Host(Record):
    """Who runs the server, and what it keeps about visitors."""

    name: Text
    logs: Text | None = None
    url: Url | None = None


class Conformity(Record):
    """What a person has found the site to be, and on which day; no test run ever sets it."""

    state: Literal["full", "partial", "none"]
    date: Day
    by: Text
    method: Literal["self", "external"]
    text: Text | None = None


class Shortcoming(Record):
    """Something known to be inaccessible, with the criterion that it breaks."""

    criterion: Criterion
    text: Text
    reason: Text | None = None
    instead: Text | None = None
    mended_by: Day | None = None


class Exemption(Record):
    """Content that is left as it is: an unreasonable burden, or outside the law."""

    text: Text
    reason: Text


class Website(Record):
    """The site as a service that somebody answers for; a trial may leave the duties open."""

    name: Text
    responsible: Responsible
    trial: Yes = False
    messages: Messages | None = None
    privacy: DataProtection | None = None
    host: Host | None = None
    conformity: Conformity | None = None
    published: Day | None = None
    updated: Day | None = None
    faults: tuple[Shortcoming, ...] = ()
    burdens: tuple[Exemption, ...] = ()
    outside: tuple[Exemption, ...] = ()

    @model_validator(mode="after")
    def _answers_for_itself(self) -> Self:
        needed = ("messages", "privacy", "conformity", "published")
        missing = [key for key in needed if getattr(self, key) is None]
        if missing and not self.trial:
            raise fault("website_needs", keys=", ".join(missing))
        state = self.conformity.state if self.conformity else None
        gaps = bool(self.faults or self.burdens)
        if state == "full" and gaps:
            raise fault("full_with_faults")
        if state in ("partial", "none") and not gaps:
            raise fault("faults_not_listed")
        return self
