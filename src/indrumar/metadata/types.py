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

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_PLACE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
_EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"
_WEB = r"^https?://\S+$"
_CURRENCY = r"^[A-Z]{3}$"
_ISSN = r"^\d{4}-\d{3}[\dX]$"
_MARK = r"^[^/\\]+\.(svg|png)$"
_FONT = r"^[^/\\]+\.(ttf|otf)$"
_ICON = r"^[^/\\]+\.svg$"

# What each pattern asks for, in words for authors.
FORMS = {
    _SLUG: "lower-case letters a to z, digits and hyphens, such as 'servicii-sociale'",
    _PLACE: "a code of ISO 3166, such as MD-CT",
    _EMAIL: "an e-mail address, such as nume@exemplu.md",
    _WEB: "a web address that begins with https://",
    _ISSN: "an ISSN, such as 1857-1234",
    _MARK: "the name of a file in _shared/logos/ that ends with .svg or .png",
    _ICON: "the name of a drawing in _shared/logos/ that ends with .svg",
    _FONT: "the name of a file in _shared/fonts/ that ends with .ttf or .otf",
    _CURRENCY: "a currency of three capital letters, such as EUR",
}

# The type of an error about values that are right one by one and not together.
CONTRADICTION = "contradiction"

Slug = Annotated[str, StringConstraints(pattern=_SLUG)]
PlaceCode = Annotated[str, StringConstraints(pattern=_PLACE)]
Email = Annotated[str, StringConstraints(pattern=_EMAIL)]
WebAddress = Annotated[str, StringConstraints(pattern=_WEB)]
Currency = Annotated[str, StringConstraints(pattern=_CURRENCY)]
Issn = Annotated[str, StringConstraints(pattern=_ISSN)]
MarkFile = Annotated[str, StringConstraints(pattern=_MARK)]
FontFile = Annotated[str, StringConstraints(pattern=_FONT)]
IconFile = Annotated[str, StringConstraints(pattern=_ICON)]
# A number without quotation marks is a text for us and a number for an editor's YAML.
Reference = Annotated[str, Field(min_length=1), WithJsonSchema({"type": ["string", "number"]})]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(value: Any) -> Any:
    """A day in the ISO form; pydantic alone would take `2021` for seconds since 1970."""
    if not isinstance(value, str):
        return value
    if not _DAY.fullmatch(value):
        raise ValueError("a date such as 2021-08-31")
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise ValueError("a date that exists") from None


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


_MOMENT = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?")


def _moment(value: Any) -> Any:
    """`2020`, `2020-09` or `2020-09-15` as the parts of a `PartialDate`."""
    if not isinstance(value, str):
        return value
    if _DAY.fullmatch(value):
        day = _day(value)
        return {"year": day.year, "month": day.month, "day": day.day}
    found = _MOMENT.fullmatch(value)
    if not found:
        raise ValueError("a year (2021), a month (2021-09) or a date (2021-09-30)")
    return {"year": found[1], "month": found[2]}


Moment = Annotated[
    PartialDate,
    BeforeValidator(_moment),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
