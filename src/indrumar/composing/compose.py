"""Project → documents: one per publication, language and audience.

The passes, in order: Markdown is rendered and its footnotes unified (`_draft`), everything is
numbered (`number`), references and addresses are resolved against all publications, labels written
(`_finish`), and the text is cut for each audience, with its terms marked (`_document`).
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from indrumar.composing.addresses import Addresses
from indrumar.composing.block_syntax import block_problems
from indrumar.composing.cut import cut
from indrumar.composing.data_tables import fill_tables
from indrumar.composing.document import ComposedChapter, Document
from indrumar.composing.drafts import Draft, Library
from indrumar.composing.footnotes import footnote_problems, unify_footnotes
from indrumar.composing.forbidden_html import forbidden_html
from indrumar.composing.glossary import Terms, entries, mark_terms
from indrumar.composing.html_repairs import repair
from indrumar.composing.html_tree import elements, inner_html, parse
from indrumar.composing.inline_drawings import drawing_problems
from indrumar.composing.inventory import captions, count_all, outline
from indrumar.composing.labelling import label
from indrumar.composing.markdown import Render, block_names, renderer
from indrumar.composing.named_languages import language_problems
from indrumar.composing.no_break import keep_together
from indrumar.composing.numbering import number
from indrumar.composing.old_attributes import present
from indrumar.composing.parity.comparing import Side, unequal_passages
from indrumar.composing.parity.headings import number_problems
from indrumar.composing.places import Places
from indrumar.composing.references import Reference, find_references, write_references
from indrumar.composing.shallow import Shallow
from indrumar.composing.source.alerts import with_alert_titles
from indrumar.composing.structure_rules import structure_problems
from indrumar.composing.text import ChapterText
from indrumar.kinds.table import KINDS
from indrumar.languages import Locale, Text
from indrumar.messages import said
from indrumar.metadata import Audience
from indrumar.model import Chapter, Project, Publication
from indrumar.problems import Place, Problem, in_order
from indrumar.settings import Settings


@dataclass(frozen=True, slots=True)
class Composition:
    """All documents of a project, and what is wrong with the texts they were made from."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


def compose(project: Project, settings: Settings, locales: Mapping[str, Locale]) -> Composition:
    """Composes every publication in every language it has, for each of its audiences.

    Those that are not sound are composed for their problems alone.
    """
    render = Shallow(renderer(settings))
    drafts = [
        _draft(publication, locales[tag], locales, render, project.places)
        for publication in project.publications.values()
        for tag in publication.languages
        if tag in locales
    ]
    library = Library.of(drafts)
    known = block_names(settings)
    problems = [problem for draft in drafts for problem in _draft_problems(draft, library, known)]
    problems += [one for draft in drafts for t in draft.own for one in render.problems(t.chapter)]
    problems += _with_references(drafts, library)
    documents: list[Document] = []
    used: set[str] = set()
    for draft in drafts:
        _finish(draft, library, project, used, problems)
        if not draft.publication.sound:
            continue
        documents += [
            _document(draft, audience, project) for audience in draft.publication.metadata.audiences
        ]
    problems += _unused_media(project, used)
    return Composition(tuple(documents), in_order(problems))


def _draft(
    publication: Publication,
    locale: Locale,
    locales: Mapping[str, Locale],
    render: Render,
    places: Mapping[str, Text],
) -> Draft:
    chapters = _chapters(publication, locale.tag, locales)
    texts = tuple(
        _text(chapter, position, locales, render)
        for position, chapter in enumerate(chapters, start=1)
    )
    unfilled = [(text, [*fill_tables(text, publication.data, places)]) for text in texts]
    own = (one for text, found in unfilled if text.chapter.language == locale.tag for one in found)
    kind = KINDS[publication.metadata.kind]
    return Draft(publication, locale, texts, number(texts, kind), tuple(own))


def _text(
    chapter: Chapter, position: int, locales: Mapping[str, Locale], render: Render
) -> ChapterText:
    root = parse(with_alert_titles(render(chapter.body), locales[chapter.language]))
    places = Places.of(chapter, root, render)  # before the tree is changed
    text = ChapterText(chapter, root, places, locales[chapter.language], position)
    repair(root)
    unify_footnotes(text)
    return text


def _chapters(publication: Publication, tag: str, locales: Mapping[str, Locale]) -> list[Chapter]:
    """The chapters in reading order; one without a translation comes in its original."""
    tags = (tag, *(other for other in publication.languages if other in locales))
    by_name: dict[str, Chapter] = {}
    for language in tags:
        for chapter in publication.chapters.get(language, ()):
            by_name.setdefault(chapter.name, chapter)
    return sorted(by_name.values(), key=lambda chapter: (chapter.number, chapter.name))


def _draft_problems(
    draft: Draft, library: Library, known_blocks: frozenset[str]
) -> Iterator[Problem]:
    yield from draft.problems
    for text in draft.own:
        yield from block_problems(text.chapter, known_blocks)
        yield from footnote_problems(text)
    yield from structure_problems(draft.own, draft.publication.metadata.audiences)
    original = library.draft(draft.publication.slug, draft.publication.languages[0])
    if original is not draft:
        yield from _parity_problems(original, draft)


def _parity_problems(original: Draft, translation: Draft) -> Iterator[Problem]:
    names = [text.chapter.name for text in translation.own]
    yield from number_problems(original.anchors, translation.anchors, names)
    chapters = {text.chapter.name: text for text in original.own}
    for text in translation.own:
        if text.chapter.name in chapters:
            there = Side(chapters[text.chapter.name], original.anchors)
            yield from unequal_passages(there, Side(text, translation.anchors))


def _with_references(drafts: Iterable[Draft], library: Library) -> Iterator[Problem]:
    """Writes all references; yields the problems of those that lead nowhere."""
    references: list[Reference] = []
    for draft in drafts:
        anchors = library.anchors(draft.locale.tag)
        for text in draft.texts:
            found, problems = find_references(text, draft.publication.slug, anchors)
            references += found
            yield from problems if text.chapter.language == draft.locale.tag else ()
    write_references(references)


def _finish(
    draft: Draft,
    library: Library,
    project: Project,
    used: set[str],
    problems: list[Problem],
) -> None:
    """Resolves and labels a draft; adds to `used` the media it shows, to `problems` its own."""
    tag = draft.locale.tag
    addresses = Addresses(project, draft.publication, library.anchors(tag), tag)
    for text in draft.texts:
        found_here = [
            *forbidden_html(text),
            *language_problems(text),
            *drawing_problems(text, project),
            *addresses.resolve(text, used),
        ]
        problems += found_here if text.chapter.language == tag else []
        present(text.root)  # its styles are ours, and so behind the check of the author's
        label(text)
        keep_together(text.root, text.chapter.language)


def _document(draft: Draft, audience: Audience, project: Project) -> Document:
    trees = [(text, cut(copy.deepcopy(text.root), audience)) for text in draft.texts]
    terms: dict[str, str] = {}
    for text, root in trees:  # after the cut: a term is marked at its first use for this audience
        language = text.chapter.language
        terms |= dict.fromkeys(mark_terms(root, Terms.of(project.glossary, language)), language)
    chapters = tuple(_composed(text, root) for text, root in trees)
    roots = [root for _, root in trees]
    return Document(
        publication=draft.publication,
        locale=draft.locale,
        audience=audience,
        chapters=chapters,
        figures=captions(roots, draft.anchors, "figure", draft.locale),
        tables=captions(roots, draft.anchors, "table", draft.locale),
        glossary=entries(project.glossary, terms, draft.locale),
        inventory=count_all(roots),
    )


def _composed(text: ChapterText, root: HtmlElement) -> ComposedChapter:
    chapter = text.chapter
    return ComposedChapter(
        name=chapter.name,
        slug=chapter.slug,
        heading=outline(root),
        html=inner_html(root),
        ids=frozenset(id for node in elements(root) if (id := node.get("id"))),
        language=chapter.language,
    )


def _unused_media(project: Project, used: set[str]) -> Iterator[Problem]:
    for publication in project.publications.values():
        for path in sorted(publication.media):
            if f"{publication.slug}/{path}" not in used:
                place = Place(f"content/{publication.slug}/{path}")
                yield Problem("unused-media", place, said("unused-media"))
