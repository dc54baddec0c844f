"""The metadata and page numbering of a PDF, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Information:
    """The metadata of a PDF.

    `language` is a BCP 47 tag. `created` and `modified` are dates or times as the W3C writes them
    (``2021-08-31``); a date that is not given is not written, and never replaced by the time of the
    build. `generator` names the program that the document was made with.
    """

    title: str
    language: str
    authors: tuple[str, ...] = ()
    description: str = ""
    keywords: tuple[str, ...] = ()
    created: str | None = None
    modified: str | None = None
    generator: str = "weasypress"


@dataclass(frozen=True, slots=True)
class PageRange:
    """Pages numbered in one go: from `first`, a page (from 1) or the id of something on it."""

    first: int | str
    style: Literal["roman", "arabic"] = "arabic"
    start: int = 1
