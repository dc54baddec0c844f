"""Hand-made publications and documents, so that pages are tested without reading or composing."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from indrumar.composing.document import ComposedChapter, Document, GlossaryEntry, Heading
from indrumar.languages import Language, Text
from indrumar.metadata import Audience, Organisation, PublicationMetadata, Term
from indrumar.model import Chapter, Project, Publication, Source
from indrumar.reading.locales import load_locale
from indrumar.settings import Settings

LOCALES = {tag: load_locale(tag) for tag in ("ro", "en")}
SETTINGS = Settings(
    root=Path("/project"),
    site_name={"ro": "Biblioteca", "en": "Library"},
    site_url="https://example.org/biblioteca/",
    languages=(Language("ro", "Română"), Language("en", "English")),
)


def metadata(**fields: object) -> PublicationMetadata:
    """Metadata with everything that must be said."""
    said: dict[str, object] = {
        "kind": "guide",
        "title": {"ro": "Ghid", "en": "Guide"},
        "summary": {"ro": "Rezumat", "en": "Summary"},
        "status": "approved",
        "edition": {"number": 1, "date": datetime.date(2021, 8, 31)},
        "publisher": "editura",
        "licence": "CC-BY-4.0",
    }
    return PublicationMetadata.model_validate(said | fields)


def chapter(
    slug: str,
    html: str = "<p>Text</p>",
    ids: tuple[str, ...] = (),
    number: int = 1,
    language: str = "",
) -> ComposedChapter:
    """A composed chapter; its own id is its slug. Its language is its document's if not given."""
    heading = f'<h1 id="{slug}">Titlu {slug}</h1>'
    return ComposedChapter(
        name=f"{number:02}-{slug}",
        slug=slug,
        heading=Heading(slug, str(number), f"Titlu {slug}", 1),
        html=heading + html,
        ids=frozenset((slug, *ids)),
        language=language,
    )


def publication(slug: str, tags: tuple[str, ...] = ("ro", "en"), **fields: object) -> Publication:
    """A publication that exists in some languages."""
    files = {
        tag: (
            Chapter("01-x", 1, tag, f"content/{slug}/{tag}/01-x.md", "X", "x", True, "", 1,
                    Source("x")),
        )
        for tag in tags
    }  # fmt: skip
    source = Source(f"content/{slug}/publication.yml")
    return Publication(slug, metadata(**fields), MappingProxyType(files), frozenset(), source)


def document(
    found: Publication, tag: str, *chapters: ComposedChapter, terms: tuple[GlossaryEntry, ...] = ()
) -> Document:
    """A document of a publication in one language."""
    own = tuple(replace(chapter, language=chapter.language or tag) for chapter in chapters)
    return Document(found, LOCALES[tag], Audience.EVERYONE, own, glossary=terms)


def project(*publications: Publication, glossary: dict[str, Term] | None = None) -> Project:
    """A project of some publications."""
    name = Text({"ro": "Editura", "en": "Press"})
    return Project(
        root=Path("/project"),
        languages=SETTINGS.languages,
        publications={found.slug: found for found in publications},
        organisations={"editura": Organisation(name=name)},
        funding={},
        glossary=glossary or {},
        subjects={},
        places={},
        pages=(),
    )
