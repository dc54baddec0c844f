"""What funders require: words in every language, logos that can be printed, emblems high enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image

from indrumar.kinds.table import KINDS
from indrumar.messages import said
from indrumar.metadata import EU_EMBLEM, PublicationMetadata
from indrumar.model import Project, Publication, Source
from indrumar.problems import Place, Problem
from indrumar.production.funders_band import HEIGHTS
from indrumar.production.funding_words import SORTS, eu_funder, has_words
from indrumar.production.visibility import EU

SHARP, LEGIBLE = 250, 150
"""The resolution in ppi below which a printed logo is soft, and below which it is useless."""
_INCH = 25.4
_RASTER = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp")


def missing_words(project: Project) -> Iterator[Problem]:
    """missing-key, missing-language: words that neither the author, the contract nor we have."""
    for key in project.funding:
        users = (p for p in project.publications.values() if p.metadata.funding == key)
        tags = {tag for publication in users for tag in publication.languages}
        yield from _wordless(project, key, sorted(tags), own=False)


def unfinished_funding(project: Project, publication: Publication) -> Iterator[Problem]:
    """Words missing in a language, without which a publication must not be printed."""
    key = publication.metadata.funding or ""
    if key in project.funding:
        yield from _wordless(project, key, publication.languages, own=True)
        yield from _low_emblem(project, key)


def _wordless(project: Project, key: str, tags: Iterable[str], *, own: bool) -> Iterator[Problem]:
    """The words of an entry that lack a language; `own`: also those another rule reports."""
    source, funding = _source(project, "funding"), project.funding[key]
    for sort in SORTS:
        given = getattr(funding, sort)
        override = getattr(funding.override, sort) if funding.override else None
        missing = [t for t in tags if not has_words(sort, funding, project.organisations, t)]
        if given is None and override is None:
            if eu_funder(funding, project.organisations) is None:
                message = said("missing-key.funding-words", key=sort, emblem=EU_EMBLEM)
                yield Problem("missing-key", source.key_place(key), message)
        elif own or given is None:
            path = (key, sort) if given is not None else (key, "override", sort)
            for tag in missing:
                message = said("missing-language", key=".".join(path), tag=tag)
                yield Problem("missing-language", source.key_place(*path), message)


def coarse_logos(project: Project) -> Iterator[Problem]:
    """soft-logo, coarse-logo: a logo with too few pixels for the size it is printed at."""
    source = _source(project, "organisations")
    heights = _printed_heights(project)
    for organisation, height in sorted(heights.items()):
        logos = project.organisations[organisation].logo
        if logos is None:
            continue
        use = "print" if logos.print else "screen"
        file = logos.print or logos.screen
        for size in _pixels(project.root / "content" / "_shared" / "logos" / file):
            place = source.place(organisation, "logo", use)
            yield from _too_few(size, height, file, place)


def _too_few(size: tuple[int, int], height: float, file: str, place: Place) -> Iterator[Problem]:
    """The band gives a logo its height; a flat one reduced in width only gains resolution."""
    resolution = size[1] / (height / _INCH)
    if resolution >= SHARP:
        return
    code = "soft-logo" if resolution >= LEGIBLE else "coarse-logo"
    message = said(
        "logo-resolution",
        file=file,
        width=size[0],
        pixels=said("amount.pixels", count=size[1]),
        height=height,
        resolution=round(resolution),
        needed=said("amount.pixels", count=round(SHARP * height / _INCH + 0.5)),
    )
    yield Problem(code, place, message)


def _pixels(file: Path) -> Iterator[tuple[int, int]]:
    """The size of a raster image; what cannot be read is reported elsewhere."""
    if file.suffix.lower() in _RASTER and file.is_file():
        try:
            with Image.open(file) as image:
                yield image.size
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
            return


def _printed_heights(project: Project) -> dict[str, float]:
    """The greatest height, in mm, at which the logo of an organisation is printed."""
    heights: dict[str, float] = {}
    for publication in project.publications.values():
        funding = project.funding.get(publication.metadata.funding or "")
        if funding is None:
            continue
        minima = (_least(project, f.organisation, f.min_height) for f in funding.funders)
        height = max(_asked(project, publication.metadata), *minima)
        for funder in funding.funders:
            if funder.organisation in project.organisations:
                heights[funder.organisation] = max(height, heights.get(funder.organisation, 0))
    return heights


def _asked(project: Project, metadata: PublicationMetadata) -> float:
    entry = project.funding[metadata.funding or ""]
    return entry.logo_height or HEIGHTS[KINDS[metadata.kind].format_of(metadata)]


def _least(project: Project, organisation: str, asked: float | None) -> float:
    found = project.organisations.get(organisation)
    logos = found.logo if found else None
    least = EU.minimum if logos is not None and logos.is_eu_emblem else 0
    return max(least, asked or 0)


def low_emblems(project: Project) -> Iterator[Problem]:
    """emblem-too-small: a height that is lower than a funder's rules allow."""
    for key in project.funding:
        yield from _low_emblem(project, key)


def _low_emblem(project: Project, key: str) -> Iterator[Problem]:
    funding, source = project.funding[key], _source(project, "funding")
    asked = funding.logo_height
    for funder in funding.funders if asked else ():
        least = _least(project, funder.organisation, funder.min_height)
        if asked is not None and asked < least:
            sizes = {"height": asked, "least": least}
            message = said("emblem-too-small", organisation=funder.organisation, **sizes)
            yield Problem("emblem-too-small", source.place(key, "logo_height"), message)


def _source(project: Project, name: str) -> Source:
    file = f"content/_shared/{name}.yml"
    return project.sources.get(file, Source(file))
