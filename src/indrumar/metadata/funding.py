"""Who paid, the logos of organisations, and the words that a contract asks for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from indrumar.languages import Text
from indrumar.messages import UnexpectedError, said
from indrumar.metadata.types import Metadata, Reference, Slug, contradiction

EU_EMBLEM = "eu-emblem"
"""In place of a file: the emblem of the European Union, which comes with the project."""

Millimetres = Annotated[float, Field(gt=0, le=60)]


class Logos(Metadata):
    """The files of one logo, each below _shared/logos/."""

    screen: str
    """The logo on the website, and wherever no other is given."""
    print: str | None = None
    """The logo for a print shop: a drawing, or pixels in CMYK."""
    one_colour: str | None = None
    """The logo in black, for pages that are printed in black alone."""
    dark: str | None = None
    """The logo on a dark ground."""

    @model_validator(mode="after")
    def _whole(self) -> Logos:
        files = {getattr(self, key) for key in type(self).model_fields} - {None}
        if EU_EMBLEM in files and len(files) > 1:
            raise contradiction(said("bad-value.emblem-with-others", emblem=EU_EMBLEM))
        return self

    @property
    def is_eu_emblem(self) -> bool:
        """Whether this is the emblem that comes with the project."""
        return self.screen == EU_EMBLEM

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """The files by the key they are given under; the emblem has none."""
        named = ((key, getattr(self, key)) for key in type(self).model_fields)
        return tuple((key, file) for key, file in named if file and file != EU_EMBLEM)


class _OrOneFile:
    """Lets an author name a single file if a logo has only one."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_by_use, handler(source))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}


def _by_use(value: Any) -> Any:
    if isinstance(value, str):
        return {"screen": value}
    if not isinstance(value, Logos | Mapping):
        raise UnexpectedError(said("expected.logo"))
    return value


Logo = Annotated[Logos, _OrOneFile]


class FunderRole(StrEnum):
    """What an organisation did for a publication."""

    FUNDED = "funded"
    COFUNDED = "cofunded"
    IMPLEMENTED = "implemented"
    PARTNER = "partner"


class Funder(Metadata):
    """An organisation and its part in the funding."""

    organisation: Slug
    """A key of organisations.yml."""
    role: FunderRole
    """What it did."""
    min_height: Millimetres | None = None
    """The least height of its logo in print, in mm, where its rules ask for one."""


class Override(Metadata):
    """Words that a contract gives in place of the usual ones, in the languages it gives them in."""

    contract: Reference
    """The contract that gives them."""
    statement: Text | None = None
    """The line beside the funder's emblem."""
    disclaimer: Text | None = None
    """Whose responsibility the contents are."""

    @model_validator(mode="after")
    def _says_something(self) -> Override:
        if self.statement is None and self.disclaimer is None:
            raise contradiction(said("bad-value.empty-override"))
        return self


class Funding(Metadata):
    """Who paid, and the words that say so."""

    funders: Annotated[tuple[Funder, ...], Field(min_length=1)]
    """The organisations in the order in which their logos stand."""
    programme: Text | None = None
    """The funder's programme."""
    contract: Reference | None = None
    """The number of the contract."""
    statement: Text | None = None
    """The line beside the funder's emblem; without it the European Union's own."""
    disclaimer: Text | None = None
    """Whose responsibility the contents are; without it the European Union's own words."""
    responsible: Text | None = None
    """Who is responsible for the contents, in the form that the ready-made words need."""
    logo_height: Millimetres | None = None
    """The height of the logos in print, in mm."""
    on_back_cover: bool = False
    """Whether emblem and statement stand on the back cover as well."""
    override: Override | None = None
    """The words of the contract, where it has its own."""
