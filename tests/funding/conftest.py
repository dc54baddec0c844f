"""Publications with funders: a small project on disk, its pages laid out and written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

import pytest

from indrumar.inspect import Inspection, inspect
from indrumar.languages import Language
from indrumar.metadata import Colour
from indrumar.outputs.pdf.order import PdfOrder
from indrumar.outputs.pdf.ordering import pdf_order
from indrumar.outputs.pdf.screen import ScreenPdf, open_book, screen_pdf
from indrumar.production.eu_emblem import emblem_builds
from indrumar.settings import Settings
from weasypress.press.writing import PressPdf, PressSpecification, write_press
from weasypress.renderer import LaidOut, Stylesheets

LANGUAGES = (Language("ro", "Română"), Language("en", "English"), Language("ru", "Русский"))
NAME = {
    "wide": "Fundația pentru Dezvoltare Comunitară",
    "tall": "Primăria orașului",
    "round": "Alianța rotundă",
    "ministry": "Ministerul Sănătății, Muncii și Protecției Sociale al Republicii Moldova",
    "alliance": "Alianța ONG-urilor active în domeniul Protecției Sociale a Copilului și Familiei",
    "aopam": "AOPAM",
}
ORGANISATIONS = "".join(
    f"{key}:\n  name: {{ro: '{name}', en: '{name}', ru: '{name}'}}\n"
    + (f"  logo: {key}.svg\n" if key in ("wide", "tall", "round") else "")
    for key, name in NAME.items()
)
EU = """\
eu:
  name: {ro: Uniunea Europeană, en: European Union, ru: Европейский союз}
  logo: eu-emblem
"""
SIZES = {"wide": (400, 50), "tall": (70, 100), "round": (100, 100)}
PUBLICATION = """\
kind: {kind}
title: {{ro: Ghid de probă, en: A sample guide, ru: Пособие}}
summary: {{ro: Pe scurt., en: In short., ru: Кратко.}}
status: published
edition: {{number: 1, date: 2021-08-31}}
publisher: aopam
licence: CC-BY-4.0
funding: ue
print: {{format: {page_format}}}
"""


@dataclass
class Made:
    """A project with one publication, as it comes out in one language."""

    settings: Settings
    language: str

    @cached_property
    def inspection(self) -> Inspection:
        return inspect(self.settings)

    @cached_property
    def order(self) -> PdfOrder:
        documents = {d.language: d for d in self.inspection.documents}
        return pdf_order(documents[self.language], self.inspection.project, self.settings)

    @cached_property
    def opened(self) -> tuple[Stylesheets, LaidOut]:
        return open_book(self.order)

    @property
    def laid_out(self) -> LaidOut:
        return self.opened[1]

    @cached_property
    def screen(self) -> ScreenPdf:
        return screen_pdf(self.order, *self.opened)

    def press(self, colour: Colour) -> PressPdf:
        wanted = PressSpecification(colour=colour.value, house_builds=emblem_builds())
        return write_press(self.laid_out.document, wanted, self.order.information)


@pytest.fixture(scope="session")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Made]:
    """A publication whose funding is given as the lines of an entry of funding.yml.

    Tests that ask for the same one share it with its layout.
    """

    @cache
    def made(
        *funders: tuple[str, str],
        language: str = "ro",
        kind: str = "guide",
        page_format: str = "A5",
        entry: str = "",
        house: str = "",
        **logos: str,
    ) -> Made:
        parts = "".join(f"    - {{organisation: {k}, role: {r}}}\n" for k, r in funders)
        organisations = ORGANISATIONS
        for key, written in logos.items():
            organisations = organisations.replace(f"logo: {key}.svg", f"logo: {written}")
        files = {
            "content/_shared/organisations.yml": EU + organisations,
            "content/_shared/funding.yml": f"ue:\n  contract: 2020/1\n  funders:\n{parts}{entry}",
            "content/ghid/publication.yml": PUBLICATION.format(kind=kind, page_format=page_format),
            "overrides/print/house.css": house,
        }
        for tag in ("ro", "en", "ru"):
            files[f"content/ghid/{tag}/01-capitol.md"] = "---\ntitle: 1\n---\nText.\n"
            files[f"docs/{tag}/index.md"] = "---\ntitle: 1\n---\nText.\n"
        for key in SIZES:
            files[f"content/_shared/logos/{key}.svg"] = svg(key)
        root = tmp_path_factory.mktemp("funded")
        for name, text in files.items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return Made(Settings(root, {}, "https://example.org/", LANGUAGES), language)

    return made


def svg(key: str, colour: str = "#8a1f3d") -> str:
    width, height = SIZES[key]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<rect width="{width}" height="{height}" fill="{colour}"/></svg>'
    )
