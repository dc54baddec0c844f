"""Sheets: how many printed sheets a book is, and how its pages fill the sheets of a press."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from indrumar.metadata import PageFormat
from indrumar.production.page_formats import PAPER_FORMATS, PaperFormat


@dataclass(frozen=True, slots=True)
class PressSheet:
    """A sheet that goes through a press, with its sides in mm, the longer one first."""

    name: str
    width: float
    height: float


# SRA3 by ISO 217, B2 and B1 by ISO 216 as paper merchants cut them.
SRA3 = PressSheet("SRA3", 450, 320)
B2 = PressSheet("B2", 707, 500)
B1 = PressSheet("B1", 1000, 707)

PAGES_PER_SHEET: Mapping[tuple[PageFormat, PressSheet], int] = MappingProxyType(
    {
        (PageFormat.A5, SRA3): 8,
        (PageFormat.A4, SRA3): 4,
        (PageFormat.A5, B2): 16,
        (PageFormat.A4, B2): 8,
        (PageFormat.A5, B1): 32,
        (PageFormat.A4, B1): 16,
    }
)
"""The pages on both sides of a press sheet, with 3 mm of bleed around each."""


@dataclass(frozen=True, slots=True)
class PrintedSheets:
    """The size of a book in sheets printed on one side; `conventional` ones are 60 × 90 cm."""

    paper: PaperFormat
    printed: float
    conventional: float


def printed_sheets(pages: int, page_format: PageFormat) -> PrintedSheets:
    """The printed sheets ("coli de tipar") of a book's pages, to two decimals.

    A sheet of 60×84/16 has 16 pages on one side. Conventional sheets ("coli de tipar
    convenționale") are its printed sheets times the area of the paper over that of 60 × 90 cm, 0.93
    for 60 × 84 (V. Scobioală, "Procese editoriale: culegere de probleme", Universitatea Tehnică a
    Moldovei, 2008, 2.1 and 2.2, whose own 56 pages are "coli de tipar 3,5"; the coefficients are
    those of the dictionary didacts.ru, "Условный печатный лист"; both read 2026-11-23).
    """
    paper = PAPER_FORMATS[page_format]
    printed = pages / paper.share
    return PrintedSheets(paper, round(printed, 2), round(printed * paper.coefficient, 2))


@dataclass(frozen=True, slots=True)
class SignatureFit:
    """How `pages` fit sheets of `signature` pages each, over a run of `copies`."""

    pages: int
    signature: int
    copies: int
    multiple: int = 2
    """The pages in which the binding takes them: 4 stapled, 2 glued."""

    def __post_init__(self) -> None:
        if min(self.pages, self.signature, self.copies, self.multiple) < 1:
            raise ValueError(f"no fit: {self}")

    @property
    def full(self) -> int:
        """The sheets of a copy that are full."""
        return self.pages // self.signature

    @property
    def over(self) -> int:
        """The pages after the last full sheet, to drop to save a sheet."""
        return self.pages % self.signature

    @property
    def blank(self) -> int:
        """The blank pages that the binding requires at the end."""
        return -self.pages % self.multiple

    @property
    def paper(self) -> int:
        """The sheets of paper that the run takes, without those a press spoils."""
        return self.full * self.copies + rest_sheets(self.over, self.signature, self.copies)

    @property
    def saved(self) -> int:
        """The sheets of paper saved over the run without the pages over."""
        return self.paper - self.full * self.copies


def signature_fit(
    pages: int, page_format: PageFormat, copies: int, multiple: int, sheet: PressSheet = B2
) -> SignatureFit:
    """How the pages of an interior fill the sheets of a press.

    `multiple` is the page multiple of the binding, or the one a print shop requires: 8 and more are
    the pages of its sheets. Raises ValueError if pages, copies or multiple are below 1.
    """
    asked = multiple >= min(PAGES_PER_SHEET.values()) * 2
    signature = multiple if asked else PAGES_PER_SHEET[page_format, sheet]
    return SignatureFit(pages, signature, copies, multiple)


def rest_sheets(pages: int, signature: int, copies: int) -> int:
    """The sheets of paper for pages that do not fill a sheet, over a run.

    They are printed on parts of a sheet, halved down to a folded leaf of 4 pages: half a sheet is
    set twice and printed "work and turn", so that one sheet makes two copies (impozycjoner.com,
    "Types of half press sheets", read 2026-11-23: 12 pages on sheets of 16 are a half and a
    quarter, 14 pages a whole).
    """
    sheets = 0
    parts = _parts(signature)
    left = -(-pages // parts[-1]) * parts[-1]
    for part in parts:
        times, left = divmod(left, part)
        sheets += times * -(-copies // (signature // part))
    return sheets


def _parts(signature: int) -> tuple[int, ...]:
    """The pages on a sheet, its half, its quarter … as long as leaves can be folded of them."""
    parts = [signature]
    while parts[-1] % 8 == 0:
        parts.append(parts[-1] // 2)
    return tuple(parts)
