"""Who paid: the band with emblems and statement, and the page that names everybody.

The EU's rules ask that emblem and statement stand together and that no other emblem is taller
(Communicating and raising EU visibility, 2022, sections 2.1 and 2.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from indrumar.outputs.pdf.addresses import CONTENT_ROOT
from indrumar.outputs.pdf.templating import fill
from indrumar.outputs.pdf.volume import Volume


@dataclass(frozen=True, slots=True)
class Logo:
    """An emblem: where the renderer finds it, and whose it is."""

    address: str
    name: str


def band(volume: Volume) -> str:
    """Emblems and statement; empty where nobody funded."""
    funding = volume.funding
    if funding is None:
        return ""
    return fill("band", volume, logos=_logos(volume), funding=funding)


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
    return fill("funders", volume, band=Markup(band(volume)), roles=roles, funding=funding)


def _logos(volume: Volume) -> tuple[Logo, ...]:
    assert volume.funding is not None
    keys = dict.fromkeys(funder.organisation for funder in volume.funding.funders)
    found = ((key, volume.organisation(key)) for key in keys)
    language = volume.document.language
    return tuple(
        Logo(f"{CONTENT_ROOT}_shared/logos/{organisation.logo}", organisation.name.into(language))
        for _, organisation in found
        if organisation is not None and organisation.logo
    )
