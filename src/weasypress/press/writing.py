"""Pages that were laid out → a PDF/X for the press."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from weasypress import conformance
from weasypress.information import Information
from weasypress.ink.conversion import Conversion, InkSet, conversion
from weasypress.ink.painting import press_painting
from weasypress.log import collected
from weasypress.press import finishing
from weasypress.press.conditions import PrintingCondition, fogra39
from weasypress.press.identity import (
    VERSIONS,
    Identity,
    Standard,
    add_output_intent,
    identify,
)
from weasypress.press.logos import press_logos
from weasypress.press.marks import COLOUR, registration_colour
from weasypress.press.sheet import Sheet, sheet


@dataclass(frozen=True, slots=True)
class PressSpecification:
    """What a print shop requires.

    `colour` is black, for grey alone, or cmyk; `ink_limit` is in %, `resolution` in ppi.
    `house_builds` are the C, M, Y and K in % that a colour on a screen, such as ``#1d4f7c``, has to
    be printed in; every other colour goes through the profile. `shift_mm` moves right pages to the
    right and left pages to the left, away from the spine. `folds_mm` are the positions of fold
    marks on each sheet, from the left edge of its trim.
    """

    standard: Standard = "x-4"
    condition: PrintingCondition = field(default_factory=fogra39)
    colour: InkSet = "cmyk"
    bleed_mm: float = 3.0
    marks: bool = False
    ink_limit: float = 300
    resolution: int = 300
    embed_profile: bool = True
    house_builds: Mapping[str, tuple[float, float, float, float]] = field(default_factory=dict)
    shift_mm: float = 0.0
    folds_mm: tuple[float, ...] = ()

    @property
    def embedded(self) -> bool:
        """Whether the profile goes into the file; X-4 requires it (ISO 15930-7)."""
        return self.embed_profile or self.standard == "x-4"


@dataclass(frozen=True, slots=True)
class PressPdf:
    """A press file; `log` contains the warnings and errors of writing it, with their level."""

    data: bytes
    pages: int
    log: tuple[str, ...]

    @property
    def errors(self) -> tuple[str, ...]:
        """The lines of the log for which the file must not go to a printer; not the warnings."""
        return tuple(line for line in self.log if line.startswith(("ERROR", "CRITICAL")))


def write_press(
    document: Any, specification: PressSpecification, information: Information
) -> PressPdf:
    """Write a laid-out document of WeasyPrint; the first page is a right one.

    The document stays as it is for other files. All pages get the trim of the first: one that lies
    across it is turned, with its head on the left. Raises ValueError for pages of several sizes and
    if `information` has no date.
    """
    sheets = _sheets(document.pages, specification)
    copy = document.copy(sheets)
    copy.metadata = conformance.metadata(information)
    copy.color_profiles, copy.output_intent = {}, "device-cmyk"

    def finish(_: Any, pdf: Any) -> None:
        _finish(pdf, sheets, specification, information)

    logos = press_logos(document.pages, specification.colour, document.url_fetcher)
    with collected() as log, press_painting(_inks(specification)), logos:
        data = copy.write_pdf(
            finisher=finish,
            pdf_version=VERSIONS[specification.standard],
            pdf_identifier=True,
            output_intent="given",
        )
    return PressPdf(data, len(sheets), tuple(log))


def _inks(specification: PressSpecification) -> Conversion:
    return conversion(
        specification.condition,
        specification.house_builds,
        specification.colour,
        specification.ink_limit,
        specification.resolution,
        transparency=specification.standard == "x-4",
    )


def _sheets(pages: list[Any], specification: PressSpecification) -> list[Sheet]:
    first = pages[0]
    trim = (round(first.width, 3), round(first.height, 3))
    sheets = []
    for index, page in enumerate(pages):
        size = (round(page.width, 3), round(page.height, 3))
        if size not in (trim, trim[::-1]):
            raise ValueError(f"page {index + 1} is not as large as page 1")
        shift = specification.shift_mm if index % 2 == 0 else -specification.shift_mm
        turned = size != trim
        given = (specification.bleed_mm, specification.marks)
        sheets.append(sheet(page, *given, shift, turned, specification.folds_mm))
    return sheets


def _finish(
    pdf: Any, sheets: list[Sheet], specification: PressSpecification, information: Information
) -> None:
    marks = {COLOUR: registration_colour(specification.colour)} if specification.marks else {}
    finishing.set_colour_spaces(pdf, marks)
    finishing.set_boxes(pdf, [sheet.geometry for sheet in sheets])
    if specification.standard == "x-4":
        finishing.blend_in(pdf, "/DeviceCMYK")
    else:
        finishing.forbid_transparency(pdf)
    content = finishing.fingerprint(pdf)
    add_output_intent(pdf, specification.condition, specification.embedded)
    identify(pdf, Identity(specification.standard, information, content))
