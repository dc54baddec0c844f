"""HTML and CSS in, PDF out: one layout, from which several files can be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from weasypress import conformance
from weasypress import tagged_writing as hooks
from weasypress.carried_notes import footnotes_carried
from weasypress.emoji import as_signs, without_selectors
from weasypress.exchange import taken
from weasypress.fetching import ProjectFetcher
from weasypress.information import Information, PageRange
from weasypress.log import collected
from weasypress.misplaced_words import Texts, texts_read
from weasypress.resources import BASE, ResourceReader
from weasypress.screen_images import images_for_screens
from weasypress.tag_tree import without_nested
from weasypress.tag_tree.node import Node

_COUNTER_STYLE = taken("weasyprint.css.counters:CounterStyle")


@dataclass(frozen=True, slots=True)
class Stylesheets:
    """Style sheets parsed once, with their fonts, for all documents of one process.

    `log` contains the warnings and errors of each style sheet, by its path below `BASE`. Only
    style sheets may have ``@font-face``: fonts of a document would stay for the next one.
    """

    resources: ResourceReader
    parsed: tuple[Any, ...]
    fonts: Any
    counters: Any
    profiles: Mapping[str, Any]
    log: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; `page` counts from 1."""

    title: str
    page: int
    children: tuple[Bookmark, ...]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document on its pages, not yet written.

    `document` is WeasyPrint's; `page_of` gives the page, from 1, of every id on it. `texts` is
    what it has to show.
    """

    document: Any
    page_of: Mapping[str, int]
    bookmarks: tuple[Bookmark, ...]
    log: tuple[str, ...]
    texts: Texts

    @property
    def html(self) -> Element:
        """The root of the HTML that was laid out."""
        root: Element = self.document._html.etree_element
        return root


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """A PDF and what is known of it: `fonts` are families, `log` warnings and errors.

    `tagged` has the elements of its tag tree, by the numbers of their objects.
    """

    data: bytes
    pages: int
    fonts: tuple[str, ...]
    log: tuple[str, ...]
    page_of: Mapping[str, int]
    bookmarks: tuple[Bookmark, ...]
    tagged: Mapping[int, Node]


def parse_stylesheets(resources: ResourceReader, paths: Sequence[str] = ()) -> Stylesheets:
    """Parse the style sheets at `paths` below `BASE`, such as ``style/print.css``."""
    fonts, counters, profiles = FontConfiguration(), _COUNTER_STYLE(), dict[str, Any]()
    parsed, complaints = list[Any](), dict[str, tuple[str, ...]]()
    for path in paths:
        fetcher = ProjectFetcher(resources)
        with collected() as log:
            parsed.append(_parse(path, fetcher, fonts, counters, profiles))
        complaints[path] = _complete(log, fetcher)
    sheets = tuple(sheet for sheet in parsed if sheet is not None)
    return Stylesheets(resources, sheets, fonts, counters, profiles, complaints)


def _parse(path: str, fetcher: ProjectFetcher, fonts: Any, counters: Any, profiles: Any) -> Any:
    try:
        return weasyprint.CSS(
            url=BASE + path.lstrip("/"),
            url_fetcher=fetcher,
            font_config=fonts,
            counter_style=counters,
            color_profiles=profiles,
        )
    except weasyprint.urls.URLFetchingError:  # the fetcher remembers what it refused
        return None


def lay_out(stylesheets: Stylesheets, html: str, base: str = "") -> LaidOut:
    """Lay `html` out on pages; relative addresses in it start at `base`, a path below `BASE`."""
    with collected() as log, footnotes_carried(), texts_read() as texts:
        fetcher = ProjectFetcher(stylesheets.resources)
        document = weasyprint.HTML(
            string=as_signs(html), base_url=BASE + base.lstrip("/"), url_fetcher=fetcher
        ).render(
            font_config=stylesheets.fonts,
            counter_style=stylesheets.counters.copy(),
            color_profiles=dict(stylesheets.profiles),
            stylesheets=stylesheets.parsed,
        )
    for page in document.pages:
        page.links = without_nested(page.links)
        page.bleed = dict.fromkeys(page.bleed, 0)  # only press files show what runs over the edge
    page_of: dict[str, int] = {}
    for number, page in enumerate(document.pages, start=1):
        for anchor in page.anchors:
            page_of.setdefault(anchor, number)
    bookmarks = _bookmarks(document.make_bookmark_tree())
    return LaidOut(document, page_of, bookmarks, _complete(log, fetcher), texts)


def _bookmarks(tree: Sequence[Any]) -> tuple[Bookmark, ...]:
    return tuple(
        Bookmark(without_selectors(title), page + 1, _bookmarks(children))
        for title, (page, _, _), children, _ in tree
    )


def _complete(log: Sequence[str], fetcher: ProjectFetcher) -> tuple[str, ...]:
    """The log, with the refusals WeasyPrint kept for itself."""
    silent = [why for why in fetcher.refused if not any(why in message for message in log)]
    return (*log, *(f"ERROR: {why}" for why in dict.fromkeys(silent)))


def write_accessible(
    laid_out: LaidOut, information: Information, page_ranges: Sequence[PageRange] = ()
) -> RenderedPdf:
    """Write PDF/A-2a and PDF/UA-1 in one file; raises KeyError for a range from an unknown id."""
    ranges = [(_first_page(laid_out, pages), pages) for pages in page_ranges]

    def finish(document: Any, pdf: Any) -> None:
        conformance.identify(pdf)
        conformance.label_pages(pdf, ranges)
        conformance.forbid_interpolation(pdf)

    document = laid_out.document
    document.metadata = conformance.metadata(information)
    painting = hooks.plan(document, information.language)
    writing = hooks.accessible_writing(painting)
    with _only_srgb(document), collected() as log, writing as tagged, images_for_screens():
        # Left to itself, WeasyPrint opens its sRGB profile and never closes it.
        data = document.write_pdf(
            finisher=finish, pdf_variant=conformance.VARIANT, output_intent="given"
        )
    families = sorted({font.family for font in document.fonts.values()})
    return RenderedPdf(
        data,
        len(document.pages),
        tuple(families),
        (*laid_out.log, *log),
        laid_out.page_of,
        laid_out.bookmarks,
        tagged,
    )


@contextmanager
def _only_srgb(document: Any) -> Iterator[None]:
    """Write in sRGB and with no fonts from an earlier file; leave colours as they were."""
    profiles, intent = document.color_profiles, document.output_intent
    document.color_profiles, document.output_intent = {"srgb": conformance.srgb()}, "srgb"
    document.fonts = {}
    try:
        yield
    finally:
        document.color_profiles, document.output_intent = profiles, intent


def _first_page(laid_out: LaidOut, pages: PageRange) -> int:
    return pages.first if isinstance(pages.first, int) else laid_out.page_of[pages.first]


def render(
    stylesheets: Stylesheets,
    html: str,
    information: Information,
    *,
    base: str = "",
    page_ranges: Sequence[PageRange] = (),
) -> RenderedPdf:
    """Lay `html` out and write it as an accessible PDF, in one go."""
    return write_accessible(lay_out(stylesheets, html, base), information, page_ranges)
