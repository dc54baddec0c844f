"""The glossary of the whole library, with the publications that use each term."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from indrumar.languages import Locale, Text
from indrumar.outputs.staged.front_matter import staged_page
from indrumar.outputs.views.addresses import GLOSSARY
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.publication_view import PublicationView
from indrumar.outputs.views.render import render


@dataclass(frozen=True, slots=True)
class TermView:
    """A glossary term for a reader; `synonyms` what else it is called; `languages` are its
    names in the site's other languages.
    """

    id: str
    term: Text
    definition: Text
    synonyms: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    used_by: tuple[PublicationView, ...]


def glossary_page(library: Library, views: tuple[PublicationView, ...], locale: Locale) -> bytes:
    """All terms in the alphabetical order of the language, under their first letters."""
    body = render("glossary.html", GLOSSARY, locale, letters=_letters(library, views, locale))
    meta = {
        "title": locale["site.glossary.title"],
        "description": locale["site.glossary.description"],
        "template": "glossary.html",
        "role": "glossary",
    }
    return staged_page(meta, body)


def _letters(
    library: Library, views: tuple[PublicationView, ...], locale: Locale
) -> Mapping[str, list[TermView]]:
    letters: dict[str, list[TermView]] = {}
    for term in _terms(library, views, locale):
        letter = locale.initial(term.term.into(locale.tag))
        letters.setdefault(letter, []).append(term)
    return letters


def _terms(
    library: Library, views: tuple[PublicationView, ...], locale: Locale
) -> Iterator[TermView]:
    glossary = library.project.glossary
    names = {id: term.term.into(locale.tag) for id, term in glossary.items()}
    for id in sorted(glossary, key=lambda id: locale.collation_key(names[id])):
        term = glossary[id]
        others = [tag for tag in library.settings.tags if tag != locale.tag and tag in term.term]
        yield TermView(
            id,
            term.term,
            term.definition,
            term.synonyms.get(locale.tag, ()),
            tuple((tag, term.term[tag]) for tag in others),
            tuple(shown for shown in views if _uses(shown, id)),
        )


def _uses(shown: PublicationView, term: str) -> bool:
    documents = {chapter.document.language: chapter.document for chapter in shown.chapters}
    return any(entry.id == term for found in documents.values() for entry in found.glossary)
