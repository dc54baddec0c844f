"""The lints of a project's texts: chapters, and the hand-written pages of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from indrumar.composing.source.lints import lint
from indrumar.composing.source.lints.attributes import PAGE
from indrumar.composing.source.lints.numbers import TYPED
from indrumar.composing.source.text import SourceText
from indrumar.composing.source.typography import typography_of_values
from indrumar.kinds.kind import Kind
from indrumar.kinds.table import KINDS
from indrumar.languages import Locale
from indrumar.messages import said
from indrumar.model import Chapter, Project
from indrumar.problems import Problem
from indrumar.settings import Settings

# Extensions that a site may have, and the signs of other programs that they understand.
_UNDERSTAND = {
    "pymdownx.critic": "editor",
    "pymdownx.emoji": "emoji",
    "pymdownx.keys": "keys",
}

_COUNTED = ("figure", "table", "box", "exercise")


def lint_project(
    project: Project, settings: Settings, locales: Mapping[str, Locale]
) -> Iterator[Problem]:
    """What the texts of a project surely do not mean."""
    known = frozenset(_UNDERSTAND.get(name, "") for name in settings.markdown_extensions)
    for publication in project.publications.values():
        kind = KINDS[publication.metadata.kind]
        for tag, chapters in publication.chapters.items():
            for chapter in chapters if tag in locales else ():
                yield from _of_chapter(chapter, kind, locales[tag], known)
    for page in project.pages:
        text = SourceText.of(page.file, page.body, page.body_line)
        # MkDocs makes the contents of a page, `[TOC]`.
        yield from lint(replace(text, known=known | {"contents", PAGE}, language=page.language))
    yield from typography_of_values(project)


def _of_chapter(
    chapter: Chapter, kind: Kind, locale: Locale, known: frozenset[str]
) -> Iterator[Problem]:
    is_numbered = chapter.numbered and kind.numbered_chapters
    number = TYPED.match(chapter.title) if is_numbered else None
    if number is not None:
        message = said("typed-number.title", number=number["number"])
        yield Problem("typed-number", chapter.source.place("title"), message)
    text = replace(
        SourceText.of(chapter.file, chapter.body, chapter.body_line),
        numbered_to=kind.section_depth if is_numbered else 0,
        labels={sort: locale[f"composing.label.{sort}"] for sort in _COUNTED},
        known=known,
        language=chapter.language,
    )
    yield from lint(text)
