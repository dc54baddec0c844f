"""The parts of a publication's metadata: status, edition, people, project, printing."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from indrumar.languages import Text
from indrumar.messages import said
from indrumar.metadata.types import (
    Currency,
    Day,
    Email,
    Metadata,
    Moment,
    Reference,
    Slug,
    contradiction,
)


class Status(StrEnum):
    """Where a publication stands in its life."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    APPROVED = "approved"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Audience(StrEnum):
    """Whom a text is for."""

    EVERYONE = "everyone"
    PARTICIPANT = "participant"
    TRAINER = "trainer"


class Role(StrEnum):
    """What a contributor did."""

    AUTHOR = "author"
    COORDINATOR = "coordinator"
    EDITOR = "editor"
    STYLISTIC_EDITOR = "stylistic-editor"
    TRANSLATOR = "translator"
    REVIEWER = "reviewer"
    PROOFREADER = "proofreader"
    TECHNICAL_EDITOR = "technical-editor"
    TYPESETTER = "typesetter"
    DESIGNER = "designer"
    COVER_DESIGNER = "cover-designer"
    ILLUSTRATOR = "illustrator"
    PHOTOGRAPHER = "photographer"


class Contributor(Metadata):
    """A person or a body that worked on the publication."""

    name: str | Text
    """The name, or where it differs between languages {ro: …, en: …}."""
    role: Role
    """What the contributor did."""


class Edition(Metadata):
    """An edition in the bibliographer's sense."""

    number: Annotated[int, Field(ge=1)]
    """1 for the first edition."""
    date: Day
    """The day it came out."""


class PastEdition(Edition):
    """An edition with what changed in it, for the edition history."""

    changes: Text
    """What is new in this edition."""


class Withdrawal(Metadata):
    """When and why a publication was withdrawn."""

    date: Day
    """The day it was withdrawn."""
    reason: Text
    """Why, for the notice that readers see."""


class Consultation(Metadata):
    """The public consultation of a draft."""

    opens: Day
    """The first day of the consultation."""
    closes: Day
    """The last day on which recommendations are taken."""
    contact: Email
    """Where recommendations are sent."""

    @model_validator(mode="after")
    def _in_order(self) -> Consultation:
        if self.closes < self.opens:
            raise contradiction(said("bad-value.closes-before-it-opens"))
        return self


class Adoption(Metadata):
    """The act by which a body adopted a document."""

    body: Text
    """Who adopted it."""
    act: Text
    """The decision, with its number."""
    date: Day
    """The day of the decision."""


class Period(Metadata):
    """A span of time; both ends belong to it."""

    start: Moment
    """A year, a month (2020-09) or a date."""
    end: Moment
    """A year, a month (2021-08) or a date."""

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        known = min(len(self.start.parts), len(self.end.parts))
        if self.end.parts[:known] < self.start.parts[:known]:
            raise contradiction(said("bad-value.ends-before-it-starts"))
        return self


class Duration(Metadata):
    """How long a training takes."""

    hours: Annotated[int, Field(ge=1)]
    """Hours of training, breaks left out."""


class Budget(Metadata):
    """Money of a project, in whole units of an ISO 4217 currency."""

    amount: Annotated[int, Field(ge=0)]
    """The whole budget."""
    currency: Currency
    """Three letters, such as EUR or MDL."""
    grant: Annotated[int, Field(ge=0)] | None = None
    """What the funder gave of it."""


class ProjectDetails(Metadata):
    """The project that a factsheet is about."""

    title: Text
    """The project's title."""
    period: Period | None = None
    """When it ran."""
    implementer: Slug
    """Who carried it out: a key of organisations.yml."""
    partners: tuple[Slug, ...] = ()
    """Who took part: keys of organisations.yml."""
    budget: Budget | None = None
    """What it cost."""
    code: Reference | None = None
    """Its code at the funder."""
