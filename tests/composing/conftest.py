"""A composed text from Markdown in a line, without files."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from indrumar.composing.compose import Composition, compose
from indrumar.composing.document import Document
from indrumar.kinds.table import KINDS
from indrumar.languages import Language, Text
from indrumar.metadata import Audience, Edition, Status, Term
from indrumar.model import Chapter, Project, Publication, SitePage, Source
from indrumar.reading.locales import load_locale
from indrumar.reading.messages import in_one_line
from indrumar.settings import Settings

EXTENSIONS = ("tables", "footnotes", "attr_list", "def_list", "admonition", "pymdownx.superfences")
LANGUAGES = (Language("ro", "Română"), Language("en", "English"), Language("ru", "Русский"))
SETTINGS = Settings(Path("/nowhere"), {}, "https://example.org/", LANGUAGES, EXTENSIONS)
LOCALES = {language.tag: load_locale(language.tag) for language in LANGUAGES}


@dataclass(frozen=True)
class Composed:
    """What came out, with the short ways that tests want."""

    composition: Composition

    def document(self, slug: str = "ghid", tag: str = "ro", audience: str = "everyone") -> Document:
        """One of the documents."""
        return next(
            document
            for document in self.composition.documents
            if (document.publication.slug, document.language, document.audience)
            == (slug, tag, audience)
        )

    def html(self, slug: str = "ghid", tag: str = "ro", audience: str = "everyone") -> str:
        """All chapters of a document; a no-break space shows as "~"."""
        chapters = self.document(slug, tag, audience).chapters
        return "\n".join(chapter.html for chapter in chapters).replace("\N{NO-BREAK SPACE}", "~")

    @property
    def problems(self) -> list[str]:
        """The problems as authors see them."""
        return [in_one_line(problem) for problem in self.composition.problems]


def chapters(tag: str, texts: Mapping[str, str], slug: str = "ghid") -> tuple[Chapter, ...]:
    """Chapters from name → Markdown; a name is `01-name`, titles are made from names."""
    return tuple(
        Chapter(
            name=name,
            number=int(name.partition("-")[0]),
            language=tag,
            file=f"content/{slug}/{tag}/{name}.md",
            title=name.partition("-")[2].replace("-", " ").capitalize(),
            id=name.partition("-")[2],
            numbered=not name.startswith("00"),
            body=text,
            body_line=4,
            source=Source(f"content/{slug}/{tag}/{name}.md"),
        )
        for name, text in texts.items()
    )


def publication(
    texts: Mapping[str, Mapping[str, str]],
    slug: str = "ghid",
    kind: str = "guide",
    audiences: tuple[str, ...] = ("everyone",),
    media: tuple[str, ...] = (),
) -> Publication:
    """A publication from language → name → Markdown."""
    title = Text({tag: f"{slug} {tag}" for tag in texts})
    metadata = KINDS[kind].metadata.model_construct(
        kind=kind,
        title=title,
        summary=title,
        status=Status.APPROVED,
        edition=Edition(number=1, date=datetime.date(2021, 8, 31)),
        audiences=tuple(Audience(audience) for audience in audiences),
        publisher="aopam",
        licence="CC-BY-4.0",
    )
    made = {tag: chapters(tag, names, slug) for tag, names in texts.items()}
    return Publication(slug, metadata, made, frozenset(media), Source("publication.yml"))


def project(*publications: Publication, glossary: Mapping[str, Term] | None = None) -> Project:
    """A project of these publications, with one page of the site in each language."""
    return Project(
        root=Path("/nowhere"),
        languages=LANGUAGES,
        publications={one.slug: one for one in publications},
        organisations={},
        funding={},
        glossary=glossary or {},
        subjects={},
        places={},
        pages=tuple(SitePage(language.tag, "about.md", "About") for language in LANGUAGES),
    )


@pytest.fixture
def compose_ro() -> Callable[..., Composed]:
    """Composes one Romanian chapter, or several by name, into a guide."""

    def made(text: str | Mapping[str, str], **options: object) -> Composed:
        glossary = options.pop("glossary", None)
        texts = {"01-capitol": text} if isinstance(text, str) else text
        one = publication({"ro": texts}, **options)  # type: ignore[arg-type]
        return Composed(compose(project(one, glossary=glossary), SETTINGS, LOCALES))  # type: ignore[arg-type]

    return made


@pytest.fixture
def compose_all() -> Callable[..., Composed]:
    """Composes whole publications made with `publication(…)`."""

    def made(*publications: Publication, **shared: Mapping[str, Term]) -> Composed:
        return Composed(compose(project(*publications, **shared), SETTINGS, LOCALES))

    return made
