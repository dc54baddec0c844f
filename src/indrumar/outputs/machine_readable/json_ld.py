"""Publications, chapters and the site in JSON-LD, in the words of schema.org.

Languages are linked by `workTranslation` and `translationOfWork`. A script of type
`application/ld+json` is data, which needs no permission in a Content-Security-Policy.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from indrumar.metadata import Status
from indrumar.outputs.machine_readable.record import ChapterRecord, Creator, File, Record

# Roles whose names schema.org shares.
_ROLES = ("author", "editor", "translator", "illustrator")
_STATUS = {
    Status.DRAFT: "Draft",
    Status.CONSULTATION: "Consultation",
    Status.PUBLISHED: "Published",
    Status.SUPERSEDED: "Superseded",
    Status.WITHDRAWN: "Withdrawn",
}
_TEACHING = "manual"


def publication_json_ld(record: Record) -> str:
    """A publication in one language, with its chapters and files."""
    value: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": [_sort(record), "LearningResource"] if record.kind == _TEACHING else _sort(record),
        "@id": record.address,
        "name": record.title,
        "alternativeHeadline": record.subtitle,
        "description": record.summary,
        "url": record.address,
        "sameAs": record.edition_address,
        "inLanguage": record.language,
        "datePublished": record.date.isoformat(),
        "version": record.edition_name,
        "creativeWorkStatus": _STATUS.get(record.status, ""),
        "license": record.licence,
        "isAccessibleForFree": True,
        "isbn": list(record.isbns) if record.is_book else [],
        "bookEdition": record.edition_name if record.is_book else "",
        "keywords": list(record.subjects),
        "spatialCoverage": [_place(code, name) for code, name in record.places],
        "publisher": _organisation(record.publisher, record.publisher_address),
        "funder": [_organisation(name) for name in record.funders],
        "image": record.picture,
        "encoding": [_media(file) for file in record.files],
        "hasPart": [_contents(chapter) for chapter in record.chapters],
        **_languages(record),
    }
    return _json_ld(
        value | {role: [_agent(one) for one in record.of_role(role)] for role in _ROLES}
    )


def _sort(record: Record) -> str:
    return "Book" if record.is_book else "Report"


def _languages(record: Record) -> dict[str, Any]:
    """A translation names its original; the original names its translations."""
    others = [
        {"@type": _sort(record), "@id": other.address, "url": other.address}
        | {"name": other.title, "inLanguage": other.language}
        for other in record.translations
    ]
    if record.language == record.original:
        return {"workTranslation": others}
    source = [one for one in others if one["inLanguage"] == record.original]
    return {"translationOfWork": source[0] if source else {}}


def chapter_json_ld(record: Record, chapter: ChapterRecord) -> str:
    """A chapter as a part of its publication."""
    return _json_ld(
        {
            "@context": "https://schema.org",
            "@type": "Chapter",
            "@id": chapter.address,
            "name": chapter.title,
            "url": chapter.address,
            "position": chapter.number or str(chapter.position),
            "inLanguage": chapter.language,
            "datePublished": record.date.isoformat(),
            "license": record.licence,
            "author": [_agent(one) for one in record.authors],
            "isPartOf": {
                "@type": _sort(record),
                "@id": record.address,
                "name": record.title,
                "url": record.address,
            },
        }
    )


def _contents(chapter: ChapterRecord) -> dict[str, Any]:
    return {
        "@type": "Chapter",
        "@id": chapter.address,
        "name": chapter.title,
        "url": chapter.address,
        "position": chapter.number or str(chapter.position),
    }


def _agent(one: Creator) -> dict[str, Any]:
    if not one.given:
        return _organisation(one.family)
    return {"@type": "Person", "name": one.name, "givenName": one.given, "familyName": one.family}


def _organisation(name: str, address: str = "") -> dict[str, Any]:
    return _without_empty({"@type": "Organization", "name": name, "url": address}) if name else {}


def _place(code: str, name: str) -> dict[str, Any]:
    return {"@type": "Place", "name": name, "identifier": code}


def _media(file: File) -> dict[str, Any]:
    return _without_empty(
        {
            "@type": "MediaObject",
            "contentUrl": file.address,
            "encodingFormat": file.media_type,
            "inLanguage": file.language,
            "contentSize": f"{file.size} B" if file.size else "",
        }
    )


def site_json_ld(name: str, address: str, language: str, others: Mapping[str, str]) -> str:
    """The site itself; `others` are its addresses in other languages."""
    value = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "@id": address,
        "name": name,
        "url": address,
        "inLanguage": language,
        "workTranslation": [{"@id": there, "inLanguage": tag} for tag, there in others.items()],
    }
    return _json_ld(value)


def breadcrumbs_json_ld(trail: Iterable[tuple[str, str]]) -> str:
    """The way from the home page to a page: names and addresses, that page's own the last."""
    steps = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(trail, start=1)
    ]
    value = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps}
    return _json_ld(value)


def _without_empty(value: dict[str, Any]) -> dict[str, Any]:
    """`value` without its empty values."""
    return {name: found for name, found in value.items() if found not in ("", [], {}, None)}


def _json_ld(value: dict[str, Any]) -> str:
    """JSON in which no text can end the script around it."""
    text = json.dumps(_without_empty(value), ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{text.replace("<", chr(92) + "u003c")}</script>'
