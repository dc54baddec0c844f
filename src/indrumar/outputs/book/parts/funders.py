"""Who paid: the band with emblem and statement, and the page that names everybody.

Whose logos, in which order and how high is decided in `indrumar.production.funders_band`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from indrumar.metadata import EU_EMBLEM, PageFormat
from indrumar.outputs.book.parts.titles import status_word
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume
from indrumar.production.eu_emblem import BORDER, HEIGHT, EmblemVariant, emblem_address
from indrumar.production.funders_band import Band, Mark
from indrumar.resource import logo_file

# What a row of logos takes on a cover at most, and the space between two of them, in mm.
_ROW = {PageFormat.A4: 150.0, PageFormat.A5: 112.0}
_GAP = 4.0
_IN_A_ROW = 6
_BESIDE = 2  # so many logos fit beside the statement, more go below it
_CROWD = 5  # so many may need two rows, which leave a small cover no room for names


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo as the renderer finds it.

    `press` takes its place in files for a print shop, `black` on pages printed in black alone;
    `border` is the white edge it needs on its ground, in mm.
    """

    address: str
    name: str
    is_eu_emblem: bool
    press: str
    black: str
    border: float


def band(volume: Volume, *, ground: str = "white") -> str:
    """Emblem, statement, logos and names; empty if there are no funders.

    Its `ground` is white, coloured or dark.
    """
    found = volume.band
    if found is None:
        return ""
    return fill(
        "band",
        volume,
        band=found,
        lead=_picture(volume, found, found.lead, ground) if found.lead else None,
        others=[_picture(volume, found, mark, ground) for mark in found.others],
        widest=_widest(volume.page_format, found),
        beside=len(found.others) <= _BESIDE,
        crowded=len(found.others) >= _CROWD and volume.page_format is PageFormat.A5,
        ground=ground,
    )


def back_band(volume: Volume) -> str:
    """Emblem and statement alone, if the back cover also has them."""
    funding = volume.funding
    return band(volume) if funding is not None and funding.on_back_cover else ""


def funders(volume: Volume) -> str:
    """All who took part by their role, the programme, the contract and the disclaimer."""
    funding = volume.funding
    if funding is None:
        return ""
    parts = groupby(funding.funders, key=lambda funder: funder.role)
    roles = [
        (volume.word(f"funder.{role}"), volume.organisation_names(f.organisation for f in group))
        for role, group in parts
    ]
    return fill(
        "funders",
        volume,
        status=status_word(volume),
        band=Markup(band(volume)),
        roles=roles,
        funding=funding,
    )


def _picture(volume: Volume, found: Band, mark: Mark, ground: str) -> Picture:
    name, logos = mark.name.into(volume.document.language), mark.logos
    if logos.is_eu_emblem:
        border = round(found.height * BORDER / HEIGHT, 3) if ground != "white" else 0
        black = emblem_address(EmblemVariant.BLACK)
        return Picture(emblem_address(), name, True, "", black, border)
    shown = (logos.dark if ground == "dark" else None) or logos.screen
    press = "" if ground == "dark" else _file(logos.print)
    return Picture(_file(shown), name, False, press, _file(logos.one_colour), 0)


def _file(logo: str | None) -> str:
    if not logo:
        return ""
    return emblem_address() if logo == EU_EMBLEM else logo_file(logo).paper_address


def _widest(page_format: PageFormat, found: Band) -> float:
    """The width in mm within which logos keep their shape and fill as few rows as possible."""
    count = len(found.others)
    room = _ROW[page_format] / (2 if count <= _BESIDE else 1)
    alike = room / max(1, min(count, _IN_A_ROW)) - _GAP
    # A few flat logos among upright ones may take twice their height and still fit.
    return min(max(alike, 2 * found.height), 4 * found.height)
