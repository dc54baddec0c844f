"""What every publication has: the keys of `publication.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from indrumar.languages import Text
from indrumar.metadata.imprint import Imprint, IsbnByFormat
from indrumar.metadata.parts import (
    Adoption,
    Audience,
    Consultation,
    Contributor,
    Duration,
    Edition,
    PastEdition,
    Period,
    ProjectDetails,
    Status,
    Withdrawal,
)
from indrumar.metadata.printing import Print
from indrumar.metadata.types import Day, Metadata, PlaceCode, Reference, Slug

MISSING_FOR_STATUS = "missing_for_status"


@dataclass(frozen=True, slots=True)
class RequiredWhen:
    """Marks a key that may be left out only while the publication has another status.

    The key is checked by itself, so its absence is reported together with all other problems.
    """

    status: Status

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def _check(self, value: Any, info: core_schema.ValidationInfo) -> Any:
        if value is None and info.data.get("status") is self.status:
            raise PydanticCustomError(MISSING_FOR_STATUS, "missing", {"status": self.status.value})
        return value


_LeftOut = Field(default=None, validate_default=True)


class PublicationMetadata(Metadata):
    """What every kind of publication says of itself."""

    kind: str
    """What sort of publication this is."""
    title: Text
    """The title; its first language is the one the publication was written in."""
    subtitle: Text | None = None
    """A second line below the title."""
    summary: Text
    """Two or three sentences for the catalogue and the back cover."""
    status: Status
    """Where the publication stands in its life."""
    specimen: bool = False
    """Whether it shows marks, funders or names only as an example: it says so on every page."""
    edition: Edition
    """The edition that this text is."""
    history: tuple[PastEdition, ...] = ()
    """Editions and what changed in them, newest first."""
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)] = (Audience.EVERYONE,)
    """Whom there is an edition for; the website shows the first."""
    subjects: tuple[Slug, ...] = ()
    """What it is about: keys of subjects.yml."""
    places: tuple[PlaceCode, ...] = ()
    """Where it applies: keys of places.yml."""
    contributors: tuple[Contributor, ...] = ()
    """Who worked on it, in the order of the imprint."""
    publisher: Slug
    """Who publishes it: a key of organisations.yml."""
    partners: tuple[Slug, ...] = ()
    """Who took part: keys of organisations.yml."""
    funding: Slug | None = None
    """Who paid: a key of funding.yml."""
    licence: str
    """How it may be used: an SPDX identifier, such as CC-BY-4.0."""
    isbn: dict[str, Reference | IsbnByFormat] | None = None
    """The ISBN of each language's edition, of the printed one or by format."""
    imprint: Imprint = Imprint()
    """What the imprint page says beyond the rest."""
    former_slugs: tuple[Slug, ...] = ()
    """Names that the folder had before: their addresses lead to the new ones."""
    superseded_by: Annotated[Slug | None, RequiredWhen(Status.SUPERSEDED)] = _LeftOut
    """The folder name of the publication that takes its place."""
    withdrawn: Annotated[Withdrawal | None, RequiredWhen(Status.WITHDRAWN)] = _LeftOut
    """When and why it was withdrawn."""
    consultation: Annotated[Consultation | None, RequiredWhen(Status.CONSULTATION)] = _LeftOut
    """The public consultation of the draft."""
    adoption: Adoption | None = None
    """The act by which it was adopted."""
    period: Period | None = None
    """The years it is for."""
    method: Text | None = None
    """How and when the data were gathered."""
    as_of: Day | None = None
    """The day on which the data were true."""
    duration: Duration | None = None
    """How long the training takes."""
    project: ProjectDetails | None = None
    """The project that is described."""
    print: Print = Print()
    """How it is printed and bound."""

    def isbns(self, language: str) -> dict[str, str]:
        """The ISBNs of a language's edition by format: print, pdf, epub.

        A number given alone is that of the printed book.
        """
        given = (self.isbn or {}).get(language)
        if given is None or isinstance(given, str):
            return {"print": given} if given else {}
        return given.model_dump(exclude_none=True)
