"""The funders' band on pages: with the publication it belongs to, and at the foot of pages.

Its logos and their order are decided in `indrumar.production.funders_band`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from markupsafe import Markup

from indrumar.languages import Locale, Text
from indrumar.metadata import EU_EMBLEM
from indrumar.model import Project
from indrumar.outputs.views.addresses import SHARED_MEDIA, media_file
from indrumar.outputs.views.render import render
from indrumar.production.eu_emblem import emblem_svg
from indrumar.production.funders_band import Band, Mark, Named, funding_band, publication_band
from indrumar.production.funding_words import FundingWords, Wording
from indrumar.resource import Resource, logo_file

EMBLEM = f"{SHARED_MEDIA}/eu-emblem.svg"
SITE = ""
"""In place of a publication: the band of the whole site."""
_MILLIMETRES = 13  # 48 CSS pixels
Words = dict[str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo on a page: the staged path of its file, and of the one for a dark ground if any."""

    path: str
    dark: str
    name: Words
    is_eu_emblem: bool


@dataclass(frozen=True, slots=True)
class PageBand:
    """The band as templates need it; words are `text` and `lang`, empty in the reader's own."""

    lead: Picture | None
    others: tuple[Picture, ...]
    statement: Words | None
    disclaimer: Words | None
    named: tuple[tuple[str, tuple[Words, ...]], ...]

    @property
    def files(self) -> Iterator[str]:
        """The staged paths of its pictures."""
        for picture in (self.lead, *self.others):
            if picture is not None:
                yield from filter(None, (picture.path, picture.dark))


def page_bands(project: Project, locale: Locale, funding: str = "") -> Mapping[str, PageBand]:
    """The bands for the readers of a language by publication; that of the site under `SITE`."""
    found = {
        slug: publication_band(project, publication.metadata, locale, _MILLIMETRES)
        for slug, publication in project.publications.items()
    }
    if entry := project.funding.get(funding):
        words = FundingWords(entry, project.organisations, locale)
        found[SITE] = funding_band(words, _MILLIMETRES)
    return {slug: _page_band(band, locale) for slug, band in found.items() if band is not None}


def band_html(band: PageBand | Mapping[str, Any], page: str, locale: Locale) -> Markup:
    """The band as a fragment for a page (a staged path)."""
    values = asdict(band) if isinstance(band, PageBand) else band
    return Markup(render("band.html", page, locale, band=values))


def logo_files(bands: Iterable[PageBand], project: Project) -> Mapping[str, bytes | Resource]:
    """What bands show: staged path → the file of a logo, or the bytes of the emblem."""
    logos = (one.logo for one in project.organisations.values() if one.logo is not None)
    named = (logo_file(name) for logo in logos for _, name in logo.files)
    files = {media_file(file): file for file in named}
    paths = sorted({path for band in bands for path in band.files})
    return {path: files.get(path) or emblem_svg().encode() for path in paths}


def _page_band(band: Band, locale: Locale) -> PageBand:
    return PageBand(
        lead=_picture(band.lead, locale) if band.lead else None,
        others=tuple(_picture(mark, locale) for mark in band.others),
        statement=_wording(band.statement, locale),
        disclaimer=_wording(band.disclaimer, locale),
        named=tuple(_named(group, locale) for group in band.named),
    )


def _picture(mark: Mark, locale: Locale) -> Picture:
    dark = _path(mark.logos.dark) if mark.logos.dark else ""
    emblem = mark.is_eu_emblem
    return Picture(_path(mark.logos.screen), dark, _words(mark.name, locale), emblem)


def _path(logo: str) -> str:
    return EMBLEM if logo == EU_EMBLEM else media_file(logo_file(logo))


def _named(group: Named, locale: Locale) -> tuple[str, tuple[Words, ...]]:
    names = tuple(_words(name, locale) for name in group.names)
    return locale[f"book.funder.{group.role}"], names


def _words(text: Text, locale: Locale) -> Words:
    language = text.language_for(locale.tag)
    return {"text": text[language], "lang": "" if language == locale.tag else language}


def _wording(wording: Wording | None, locale: Locale) -> Words | None:
    return None if wording is None else _words(Text({wording.language: wording.text}), locale)
