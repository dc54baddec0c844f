"""From a composed document to the order for its PDF."""

from __future__ import annotations

import re
from dataclasses import replace

from indrumar.composing.document import Document
from indrumar.languages import Locale, Text
from indrumar.metadata import Role
from indrumar.model import Project, Source
from indrumar.outputs.book.book import body_start, book_html, style_sheets
from indrumar.outputs.book.brand_style import families
from indrumar.outputs.pdf import house_style
from indrumar.outputs.pdf.order import GENERATOR, Looks, PdfOrder
from indrumar.problems import Place
from indrumar.resource import PAPER_ROOT, Resource
from indrumar.settings import Settings
from indrumar.workshop.digests import Reads, everything_in
from weasypress.information import Information, PageRange

_RESOURCE = re.compile(re.escape(PAPER_ROOT) + r"""([^"')\s]+)""")


def pdf_order(document: Document, project: Project, settings: Settings) -> PdfOrder:
    """The order for a document's PDF."""
    html = book_html(document, project, settings)
    source = document.publication.source
    return PdfOrder(
        name=document.name,
        place=Place(source.file),
        band_place=source.place("funding"),
        html=html,
        looks=looks_of(settings, style_sheets(document)),
        information=information_of(document, project),
        page_ranges=_page_ranges(document),
        expected=_without_texts(document),
        content=shown_files(html, settings),
        families=families(html),
    )


def looks_of(settings: Settings, sheets: tuple[str, ...]) -> Looks:
    """Our style sheets with those of the site."""
    own = everything_in(settings.root, settings.overrides.name + "/print")
    folder = f"{settings.overrides.name}/print/"
    names = (path.removeprefix(folder) for path in own.paths if path.endswith(".css"))
    return Looks((*sheets, *(house_style.PREFIX + name for name in names if "/" not in name)), own)


def shown_files(html: str, settings: Settings) -> Reads:
    """The files of `content/` that a book shows."""
    found = {
        f"{settings.content.name}/{Resource.at(path).path}" for path in _RESOURCE.findall(html)
    }
    return Reads(settings.root, tuple(sorted(found)))


def information_of(document: Document, project: Project) -> Information:
    """The metadata of a document's file."""
    metadata, tag = document.publication.metadata, document.language
    subjects = project.subjects
    names = [one.name for one in metadata.contributors if one.role is Role.AUTHOR]
    return Information(
        title=metadata.title.into(tag),
        language=tag,
        authors=tuple(name.into(tag) if isinstance(name, Text) else name for name in names),
        description=metadata.summary.into(tag),
        keywords=tuple(subjects[key].into(tag) for key in metadata.subjects if key in subjects),
        created=metadata.edition.date.isoformat(),
        modified=metadata.edition.date.isoformat(),
        generator=GENERATOR,
    )


def _page_ranges(document: Document) -> tuple[PageRange, ...]:
    start = body_start(document)
    return (PageRange(1),) if start is None else (PageRange(1, "roman"), PageRange(start))


def _without_texts(document: Document) -> Document:
    """What a document consists of. Its texts and words are already in the HTML."""
    publication = replace(
        document.publication,
        chapters={},
        media=frozenset(),
        source=Source(document.publication.source.file),
        kept=(),
        records={},
        data={},
    )
    return replace(
        document,
        publication=publication,
        locale=Locale(document.language, {}, ()),
        chapters=tuple(replace(chapter, html="") for chapter in document.chapters),
        glossary=(),
        translation=None,
    )
