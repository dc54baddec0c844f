"""The types that metadata is made of: ids, addresses, dates as precise as they are known."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from indrumar.messages import Message, UnexpectedError, said

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_PLACE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
_EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"
_WEB = r"^https?://\S+$"
_CURRENCY = r"^[A-Z]{3}$"
_ISSN = r"^[0-9]{4}-[0-9]{3}[0-9X]$"
_MARK = r"^[^/\\]+\.(svg|png)$"
_FONT = r"^[^/\\]+\.(ttf|otf)$"
_ICON = r"^[^/\\]+\.svg$"
_FINGERPRINT = r"^[0-9a-f]{12}$"

# What each pattern expects.
FORMS = {
    _SLUG: said("expected.slug"),
    _PLACE: said("expected.place-code"),
    _EMAIL: said("expected.email"),
    _WEB: said("expected.web-address"),
    _ISSN: said("expected.issn"),
    _MARK: said("expected.mark-file"),
    _ICON: said("expected.icon-file"),
    _FONT: said("expected.font-file"),
    _CURRENCY: said("expected.currency"),
    _FINGERPRINT: said("expected.fingerprint"),
}

# The type of an error about values that are valid alone but not together.
CONTRADICTION = "contradiction"


def contradiction(message: Message) -> PydanticCustomError:
    """An error to raise in a validator; `reading/schemas.py` takes the message out of it."""
    return PydanticCustomError(CONTRADICTION, "contradiction", {"message": message})


Slug = Annotated[str, StringConstraints(pattern=_SLUG)]
PlaceCode = Annotated[str, StringConstraints(pattern=_PLACE)]
Email = Annotated[str, StringConstraints(pattern=_EMAIL)]
WebAddress = Annotated[str, StringConstraints(pattern=_WEB)]
Currency = Annotated[str, StringConstraints(pattern=_CURRENCY)]
Fingerprint = Annotated[str, StringConstraints(pattern=_FINGERPRINT)]
Issn = Annotated[str, StringConstraints(pattern=_ISSN)]
MarkFile = Annotated[str, StringConstraints(pattern=_MARK)]
FontFile = Annotated[str, StringConstraints(pattern=_FONT)]
IconFile = Annotated[str, StringConstraints(pattern=_ICON)]
# A number without quotation marks is text for us and a number for an editor's schema.
Reference = Annotated[str, Field(min_length=1), WithJsonSchema({"type": ["string", "number"]})]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: Any) -> Any:
    """A day in the ISO form; pydantic alone would take `2021` for seconds since 1970."""
    if not isinstance(value, str):
        return value
    if not _DAY.fullmatch(value):
        raise UnexpectedError(said("expected.date"))
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise UnexpectedError(said("expected.existing-date")) from None


Day = Annotated[datetime.date, BeforeValidator(_day)]


class Metadata(BaseModel):
    """The base of all metadata: frozen, and strict about unknown keys."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
    )


class PartialDate(Metadata):
    """A year, a year and month, or a day, as precise as the author knows it."""

    year: Annotated[int, Field(ge=1900, le=2200)]
    month: Annotated[int, Field(ge=1, le=12)] | None = None
    day: Annotated[int, Field(ge=1, le=31)] | None = None

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are known."""
        return tuple(part for part in (self.year, self.month, self.day) if part)


_MOMENT = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2]))?")


def _moment(value: Any) -> Any:
    """`2020`, `2020-09` or `2020-09-15` as the parts of a `PartialDate`."""
    if not isinstance(value, str):
        return value
    if _DAY.fullmatch(value):
        day = _day(value)
        return {"year": day.year, "month": day.month, "day": day.day}
    found = _MOMENT.fullmatch(value)
    if not found:
        raise UnexpectedError(said("expected.partial-date"))
    return {"year": found[1], "month": found[2]}


Moment = Annotated[
    PartialDate,
    BeforeValidator(_moment),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
