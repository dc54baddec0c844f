"""What an author says about a publication: the words of `publication.yml` and `_shared/`.

Frozen pydantic models, no file access. Kinds add what they require (`indrumar.kinds`);
`indrumar.reading` turns the errors of these models into problems with a place.
"""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from indrumar.languages import Text

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Email = Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
WebAddress = Annotated[str, Field(pattern=r"^https?://\S+$")]


class Metadata(BaseModel):
    """The base of all metadata: frozen, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


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
    TRANSLATOR = "translator"
    REVIEWER = "reviewer"
    PROOFREADER = "proofreader"
    TECHNICAL_EDITOR = "technical-editor"
    DESIGNER = "designer"
    ILLUSTRATOR = "illustrator"
    PHOTOGRAPHER = "photographer"


class Contributor(Metadata):
    """A person or a body that worked on the publication."""

    name: str | Text
    role: Role


class Edition(Metadata):
    """An edition in the bibliographer's sense."""

    number: Annotated[int, Field(ge=1)]
    date: datetime.date


class PastEdition(Edition):
    """An edition with what changed in it, for the edition history."""

    changes: Text


class Withdrawal(Metadata):
    """When and why a publication was withdrawn."""

    date: datetime.date
    reason: Text


class Consultation(Metadata):
    """The public consultation of a draft."""

    opens: datetime.date
    closes: datetime.date
    contact: Email


class Adoption(Metadata):
    """The act by which a body adopted a document."""

    body: Text
    act: Text
    date: datetime.date


class PartialDate(Metadata):
    """A year, a year and month, or a day, as precise as the author knows it."""

    year: Annotated[int, Field(ge=1900, le=2200)]
    month: Annotated[int, Field(ge=1, le=12)] | None = None
    day: Annotated[int, Field(ge=1, le=31)] | None = None


def _partial_date(value: Any) -> Any:
    """`2020`, `2020-09` or `2020-09-15` as the parts of a `PartialDate`."""
    if isinstance(value, PartialDate | dict):
        return value
    parts = str(value).split("-")
    if len(parts) == 3:
        day = datetime.date.fromisoformat(str(value))
        return {"year": day.year, "month": day.month, "day": day.day}
    if not all(part.isdigit() for part in parts) or len(parts) > 2:
        raise ValueError(
            "expected a year (2021), a month (2021-09) or a date (2021-09-30)"
        )
    return dict(zip(("year", "month"), (int(part) for part in parts), strict=False))


class Period(Metadata):
    """A span of time; both ends belong to it."""

    start: Annotated[PartialDate, BeforeValidator(_partial_date)]
    end: Annotated[PartialDate, BeforeValidator(_partial_date)]


class Duration(Metadata):
    """How long a training takes."""

    hours: Annotated[int, Field(ge=1)]


class Budget(Metadata):
    """Money of a project, in whole units of an ISO 4217 currency."""

    amount: Annotated[int, Field(ge=0)]
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    grant: Annotated[int, Field(ge=0)] | None = None


class ProjectDetails(Metadata):
    """The project that a factsheet is about."""

    title: Text
    period: Period | None = None
    implementer: Slug
    partners: tuple[Slug, ...] = ()
    budget: Budget | None = None
    code: str | None = None


class PageFormat(StrEnum):
    """The trim size of a page."""

    A4 = "A4"
    A5 = "A5"


class Paper(Metadata):
    """Paper and colour of an interior or a cover."""

    paper: Slug
    colour: Literal["black", "cmyk"]


class Print(Metadata):
    """How a publication is printed and bound."""

    format: PageFormat = PageFormat.A4
    binding: Literal["saddle-stitch", "perfect", "wire", "none"] = "none"
    copies: Annotated[int, Field(ge=1)] | None = None
    interior: Paper | None = None
    cover: Paper | None = None


class PublicationMetadata(Metadata):
    """What every kind of publication says of itself."""

    kind: str
    title: Text
    subtitle: Text | None = None
    summary: Text
    status: Status
    edition: Edition
    history: tuple[PastEdition, ...] = ()
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)] = (
        Audience.EVERYONE,
    )
    subjects: tuple[Slug, ...] = ()
    places: tuple[str, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    publisher: Slug
    partners: tuple[Slug, ...] = ()
    funding: Slug | None = None
    licence: str
    isbn: Text | None = None
    superseded_by: Slug | None = None
    withdrawn: Withdrawal | None = None
    consultation: Consultation | None = None
    adoption: Adoption | None = None
    period: Period | None = None
    method: Text | None = None
    as_of: datetime.date | None = None
    duration: Duration | None = None
    project: ProjectDetails | None = None
    print: Print = Print()


class Organisation(Metadata):
    """An organisation that publishes, funds or takes part."""

    name: Text
    short: Text | None = None
    address: Text | None = None
    website: WebAddress | None = None
    email: Email | None = None
    logo: str | None = None


class Funder(Metadata):
    """An organisation and its part in the funding."""

    organisation: Slug
    role: Literal["funded", "cofunded", "implemented", "partner"]


class Funding(Metadata):
    """Who paid, and the words that the contract asks us to print."""

    funders: Annotated[tuple[Funder, ...], Field(min_length=1)]
    programme: Text | None = None
    contract: str | None = None
    statement: Text
    disclaimer: Text


class Term(Metadata):
    """A glossary term. `forms` are its inflected forms, `avoid` what must not be written."""

    term: Text
    definition: Text
    forms: dict[str, tuple[str, ...]] = {}
    avoid: dict[str, tuple[str, ...]] = {}


class ChapterMetadata(Metadata):
    """The front matter of a chapter: two or three keys, editors complete YAML files only."""

    title: Annotated[str, Field(min_length=1)]
    id: Slug | None = None
    numbered: bool = True
