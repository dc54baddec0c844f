"""What the `<head>` of a page contains for programs: JSON-LD, Dublin Core, Highwire and Open Graph.

Dublin Core: DCMI Metadata Terms in
HTML `<meta>` (DC-HTML). Highwire: the `citation_*` names that Google Scholar and Zotero read.
Open Graph: ogp.me. JSON-LD is `json_ld`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from babel.core import get_global
from markupsafe import escape

from indrumar.outputs.machine_readable.json_ld import (
    chapter_json_ld,
    publication_json_ld,
    site_json_ld,
)
from indrumar.outputs.machine_readable.picture import HEIGHT, WIDTH
from indrumar.outputs.machine_readable.record import ChapterRecord, Record

Pair = tuple[str, str]


def publication_head(record: Record, site_name: str) -> str:
    """For the page of a publication, or of one of its editions."""
    pairs = [*_dublin_core(record), *_highwire(record)]
    graph = [*_open_graph(record, site_name, record.title, record.summary, record.address)]
    return "\n".join(
        [*_metas("name", pairs), *_metas("property", graph), publication_json_ld(record)]
    )


def chapter_head(record: Record, chapter: ChapterRecord, site_name: str) -> str:
    """For the page of a chapter."""
    named = f"{chapter.number}. {chapter.title}" if chapter.number else chapter.title
    description = f"{record.title}: {named}"
    pairs: list[Pair] = [
        ("DC.title", chapter.title),
        *(("DC.creator", one.name) for one in record.authors),
        ("DC.identifier", chapter.address),
        ("DC.language", chapter.language),
        ("DCTERMS.isPartOf", record.address),
        ("DCTERMS.issued", record.date.isoformat()),
        ("DCTERMS.license", record.licence),
        ("citation_title", chapter.title),
        *(("citation_author", one.inverted) for one in record.authors),
        ("citation_inbook_title", record.full_title),
        ("citation_publication_date", f"{record.date:%Y/%m/%d}"),
        ("citation_publisher", record.publisher),
        ("citation_language", chapter.language),
        ("citation_fulltext_html_url", chapter.address),
    ]
    graph = _open_graph(record, site_name, chapter.title, description, chapter.address)
    return "\n".join(
        [*_metas("name", pairs), *_metas("property", graph), chapter_json_ld(record, chapter)]
    )


def site_head(name: str, address: str, language: str, others: Mapping[str, str]) -> str:
    """For the home page; `others` are its addresses in other languages."""
    graph = [
        ("og:type", "website"),
        ("og:site_name", name),
        ("og:title", name),
        ("og:url", address),
        ("og:locale", open_graph_locale(language)),
        *(("og:locale:alternate", open_graph_locale(tag)) for tag in others),
    ]
    return "\n".join([*_metas("property", graph), site_json_ld(name, address, language, others)])


def open_graph_locale(tag: str) -> str:
    """A language as Open Graph names it, with the country where most of its readers live."""
    if tag == "en":
        return "en_GB"
    likely = get_global("likely_subtags").get(tag, "")
    country = likely.rpartition("_")[2]
    return f"{tag}_{country}" if country else tag


def _dublin_core(record: Record) -> Iterator[Pair]:
    yield "DC.title", record.full_title
    yield from (("DC.creator", one.name) for one in record.authors)
    yield from (("DC.contributor", one.name) for one in record.creators if one.role != "author")
    yield "DC.publisher", record.publisher
    yield "DC.description", record.summary
    yield from (("DC.subject", subject) for subject in record.subjects)
    yield from (("DCTERMS.spatial", name) for _, name in record.places)
    yield "DC.type", "Text"
    yield "DC.format", "text/html"
    yield "DC.language", record.language
    yield "DC.identifier", record.edition_address
    yield from (("DC.identifier", f"urn:isbn:{number}") for number in record.isbns)
    yield "DCTERMS.issued", record.date.isoformat()
    yield "DCTERMS.license", record.licence
    yield from (("DCTERMS.hasFormat", file.address) for file in record.files)


def _highwire(record: Record) -> Iterator[Pair]:
    yield "citation_title", record.full_title
    yield from (("citation_author", one.inverted) for one in record.authors)
    yield from (("citation_editor", one.inverted) for one in record.of_role("editor"))
    yield "citation_publication_date", f"{record.date:%Y/%m/%d}"
    yield "citation_publisher", record.publisher
    yield "citation_language", record.language
    yield from (("citation_isbn", number) for number in record.isbns)
    yield from (("citation_keywords", subject) for subject in record.subjects)
    yield "citation_public_url", record.edition_address
    for file in record.files:
        if file.media_type == "application/pdf" and file.language == record.language:
            yield "citation_pdf_url", file.address
            return


def _open_graph(
    record: Record, site_name: str, title: str, description: str, address: str
) -> Iterator[Pair]:
    yield "og:type", "book" if record.is_book else "article"
    yield "og:site_name", site_name
    yield "og:title", title
    yield "og:description", " ".join(description.split())
    yield "og:url", address
    yield "og:locale", open_graph_locale(record.language)
    for other in record.translations:
        yield "og:locale:alternate", open_graph_locale(other.language)
    if record.picture:
        yield "og:image", record.picture
        yield "og:image:width", str(WIDTH)
        yield "og:image:height", str(HEIGHT)
        yield "og:image:alt", record.full_title


def _metas(attribute: str, pairs: Iterable[Pair]) -> Iterator[str]:
    for name, value in pairs:
        if value:
            yield f'<meta {attribute}="{name}" content="{escape(" ".join(value.split()))}">'
