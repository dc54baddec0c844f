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
    WebAddress,
    contradiction,
)


class Status(StrEnum):
    """Where a publication stands in its life."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    PUBLISHED = "published"
    APPROVED = "approved"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"

    @property
    def in_force(self) -> bool:
        """Whether readers can rely on the text, approved by an authority or not."""
        return self in (Status.PUBLISHED, Status.APPROVED)


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
    """Who adopted or approved a document, and by which act."""

    body: Text
    """Who adopted or approved it."""
    act: Text | None = None
    """The decision, with its number, if there was a formal one."""
    date: Day
    """The day of the decision."""


class FormalAdoption(Adoption):
    """The adoption of a document that only an act can put in force, such as a strategy."""

    act: Text
    """The decision, with its number."""


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


class ProjectSource(Metadata):
    """What the text about a project was written from."""

    title: Text
    """The title that the page or document gives itself."""
    address: WebAddress | None = None
    """Its web address, if it has one that is known."""
    consulted: Day
    """The day on which it was read."""


class ProjectDetails(Metadata):
    """The project that a factsheet is about: facts, not partners or funders of the factsheet."""

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
    funders: Text | None = None
    """Who paid for it, in words: the logos of a project are not those of a text about it."""
    programme: Text | None = None
    """The programme it was part of."""
    code: Reference | None = None
    """Its code at the funder."""
    source: ProjectSource | None = None
    """What is known of it comes from here."""
