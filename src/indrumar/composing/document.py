"""The composed document: one publication in one language for one audience, ready for any output.

Numbers are assigned, references resolved, terms marked; web and paper are made from the same
HTML. The HTML of a chapter is a fragment in this form:

- `<h1 id>`: the chapter's title, `<h2 id>` … its sections; the number is in
  `<span class="number">2.1</span>` followed by a space;
- `<figure class="figure" id>`: `<img alt>`, then `<figcaption>` with
  `<span class="label">Figura 3.</span>`, the caption, and `<span class="source">`;
- `<div class="table" id>`: one `<table>` whose `<caption>` is built the same way and whose
  header cells have a `scope`; class `landscape` if it needs a turned page;
- `<aside class="box TYPE" id>` and `<section class="exercise" id>`: first child
  `<p class="title">` with `<span class="label">`, then the content; the type of a box is in
  `<span class="type">`;
- `<div class="audience trainer">`: a passage for one audience, first child `<p class="title">`;
- `<a class="reference" href>`: a reference in words ("figura 3");
  `<a class="page-reference" href>`: its text is the target's title, paper puts "p. 34";
- `<a class="term" href="#term-ID">`: the first use of a glossary term in a chapter;
- `<sup class="footnote-call" id="fnref-C-N"><a href="#fn-C-N">N</a></sup>`, and at the end of
  the chapter `<section class="footnotes"><ol><li id="fn-C-N">…</li></ol></section>`; N counts
  from 1 in each chapter, C is the chapter's position; a second call of a note is `fnref-C-N-2`;
- `<p id="p-3-2" class="numbered"><span class="number">3.2</span> …` if the kind numbers
  paragraphs;
- admonitions, details, tabs and all else as the site's Markdown extensions write them.

Addresses in `href` and `src` are one of: `#id` (this document), `publication:SLUG` with an
optional `#id` (another publication), `page:PATH` (a page of the site in the document's language,
path relative to `docs/<language>/`, with an optional `#id`), `media:PATH` (a file, path relative
to `content/`), or a web, mail or telephone address as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from indrumar.languages import Locale
from indrumar.metadata import Audience, ChapterTranslation, Translation
from indrumar.model import Publication


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of an outline. `number` may be empty; `level` is 1 for a chapter."""

    id: str
    number: str
    title: str
    level: int
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Caption:
    """An entry of a list of figures or tables: `label` is e.g. "Figura 3"."""

    id: str
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term used in the document, as in the glossary at its end.

    `language` is that of its words: different from the document's if only a chapter that is not
    translated uses a term that is not translated either.
    """

    id: str
    term: str
    definition: str
    language: str


@dataclass(frozen=True, slots=True)
class ComposedChapter:
    """A chapter with its HTML and its outline (the children are its sections).

    `name` and `slug` are those of `model.Chapter`; `ids` are all ids in the HTML. `language` is
    that of its text: different from the document's if the chapter is not translated.
    """

    name: str
    slug: str
    heading: Heading
    html: str
    ids: frozenset[str]
    language: str


def name_of(slug: str, language: str, audience: Audience) -> str:
    """The name of a document's files."""
    special = () if audience is Audience.EVERYONE else (audience.value,)
    return "-".join((slug, language, *special))


@dataclass(frozen=True, slots=True)
class Document:
    """A publication composed in one language for one audience.

    `locale` is that of the text. `inventory` counts what the source contains (headings, figures,
    tables, boxes, exercises, footnotes), so that an output can be checked for completeness.
    `translation` is how far it is, if it is a translation of which account is kept.
    """

    publication: Publication
    locale: Locale
    audience: Audience
    chapters: tuple[ComposedChapter, ...]
    figures: tuple[Caption, ...] = ()
    tables: tuple[Caption, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    inventory: Mapping[str, int] = field(default_factory=dict)
    translation: Translation | None = None

    @property
    def language(self) -> str:
        """The tag of the language of the text."""
        return self.locale.tag

    @property
    def name(self) -> str:
        """A name for files: slug and language, and the audience if it is a special one."""
        return name_of(self.publication.slug, self.language, self.audience)

    @property
    def run(self) -> int | None:
        """The copies to print of it, None where none are asked for."""
        metadata, original = self.publication.metadata, self.publication.languages[0]
        return metadata.print.run(self.language, original, self.audience, metadata.audiences[0])

    def file_of(self, chapter: ComposedChapter) -> str:
        """The author's file of a chapter: a POSIX path relative to the project folder."""
        return f"content/{self.publication.slug}/{chapter.language}/{chapter.name}.md"

    def translation_of(self, chapter: ComposedChapter) -> ChapterTranslation | None:
        """How far the translation of a chapter is, if it is translated and account is kept."""
        if self.translation is None or chapter.language != self.language:
            return None
        return self.translation.of(chapter.name)

    def chapter_of(self, id: str) -> ComposedChapter | None:
        """The chapter that contains an id."""
        return next((chapter for chapter in self.chapters if id in chapter.ids), None)
