"""The pages of the library as a whole: catalogue, glossary, and the marks on hand-written pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from indrumar.languages import Locale, Text
from indrumar.model import Publication
from indrumar.outputs.staged.front_matter import staged_page
from indrumar.outputs.views import facets
from indrumar.outputs.views.addresses import CATALOGUE, GLOSSARY, HOME, SEARCH
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.publication_view import PublicationView, view
from indrumar.outputs.views.render import render
from indrumar.wording.amounts import count

# What a home page may ask for; `LISTS` makes them.
_MARK = re.compile(rb"<!-- indrumar:([a-z]+) -->")
NEWEST_COUNT = 3
_THIN = 2


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


def catalogue_page(library: Library, views: tuple[PublicationView, ...], locale: Locale) -> bytes:
    """The catalogue: all publications, the newest first, with what they can be filtered by."""
    body = render(
        "catalogue.html",
        CATALOGUE,
        locale,
        views=views,
        paged=facets.paged_values(library, views, locale),
        facets=facets.facets(library, views, locale),
        values=facets.values,
        labels=_card_labels(library, views, locale),
    )
    meta = {
        "title": locale["site.catalogue.title"],
        "description": locale["site.catalogue.description"],
        "template": "catalogue.html",
        "role": "catalogue",
        "search": {"exclude": True},
    }
    return staged_page(meta, body)


def facet_pages(
    library: Library, views: tuple[PublicationView, ...], locale: Locale
) -> Iterator[tuple[str, bytes]]:
    """A list for each kind, subject, place, language and year: path → bytes."""
    paged = facets.paged_values(library, views, locale)
    labels = _card_labels(library, views, locale)
    for value in (one for found in paged.values() for one in found):
        body = render(
            "facet.html",
            value.page,
            locale,
            value=value,
            paged=paged,
            labels=labels,
            catalogue=CATALOGUE,
        )
        name = locale[f"site.facet.{value.facet}"]
        counted = count(len(value.views), "publications", locale)
        meta = {
            "title": f"{name}: {value.label}",
            "description": f"{locale['site.catalogue.title']}. {name}: {value.label}. {counted}.",
            "template": "catalogue.html",
            "role": "facet",
            # A list of one adds nothing to the publication's own page.
            "robots": "noindex" if len(value.views) < _THIN else None,
            "search": {"exclude": True},
        }
        yield value.page, staged_page(meta, body)


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


def search_page(locale: Locale) -> bytes:
    """The page of results, which a script fills; without one it leads to catalogue and glossary."""
    body = render("search.html", SEARCH, locale, catalogue=CATALOGUE, glossary=GLOSSARY)
    meta = {
        "title": locale["site.search.title"],
        "description": locale["site.search.label"],
        "template": "search.html",
        "role": "search",
        "robots": "noindex",  # what is found there has a page of its own
        "search": {"exclude": True},
    }
    return staged_page(meta, body)


def home_page(library: Library, locale: Locale) -> bytes:
    """A plain home page for a site that has not written one."""
    name = library.settings.site_name
    title = name.get(locale.tag) or next(iter(name.values()))
    return staged_page({"title": title, "template": "home.html"}, newest(library, locale))


def with_lists(text: bytes, library: Library, locale: Locale) -> bytes:
    """A hand-written page with the marks of lists, such as the newest publications, replaced."""

    def listed(mark: re.Match[bytes]) -> bytes:
        made = LISTS.get(mark[1].decode())
        return made(library, locale).encode() if made else mark[0]

    return _MARK.sub(listed, text)


def foreign_page(text: bytes, original: str) -> bytes:
    """A hand-written page for readers of another language: its front matter says which it is in.

    It is no translation, so it stays out of the search; `with_language_banner` does the rest once
    it is HTML.
    """
    marks = f"original: {original}\ntitle_language: {original}\nsearch: {{exclude: true}}\n"
    head, line_end, body = text.partition(b"\n")
    if head.strip() == b"---":
        return head + line_end + marks.encode() + body
    return f"---\n{marks}---\n\n".encode() + text


def with_language_banner(html: str, original: str, page: str, locale: Locale) -> str:
    """The HTML of such a page, marked with its language, under a banner in the reader's."""
    return render("untranslated.html", page, locale, foreign=original, text=Markup(html))


def newest(library: Library, locale: Locale) -> str:
    """The newest publications as cards, for the home page."""
    return _cards(library, library.newest(NEWEST_COUNT), locale)


def _books(library: Library, locale: Locale) -> str:
    return _cards(library, library.books(NEWEST_COUNT), locale)


def _cards(library: Library, publications: Iterable[Publication], locale: Locale) -> str:
    views = tuple(view(library, found, locale.tag) for found in publications)
    labels = _card_labels(library, views, locale)
    return render("newest.html", HOME, locale, views=views, labels=labels)


def _subjects(library: Library, locale: Locale) -> str:
    """The subjects as links to their lists, with how many publications each has."""
    views = tuple(view(library, found, locale.tag) for found in library.publications)
    found = facets.paged_values(library, views, locale).get("subject", ())
    return render("subjects.html", HOME, locale, subjects=found)


LISTS: Mapping[str, Callable[[Library, Locale], str]] = {
    "newest": newest,
    "books": _books,
    "subjects": _subjects,
}
"""The lists that a home page may show: the name in the mark → what makes it."""


def _card_labels(
    library: Library, views: tuple[PublicationView, ...], locale: Locale
) -> Mapping[str, Mapping[str, list[str]]]:
    """The words on the card of a publication: slug → filter → labels."""
    return {
        shown.slug: {
            name: [facets.label(library, name, value, locale) for value in found]
            for name, found in facets.values(shown).items()
        }
        for shown in views
    }


def _letters(
    library: Library, views: tuple[PublicationView, ...], locale: Locale
) -> Mapping[str, list[TermView]]:
    letters: dict[str, list[TermView]] = {}
    for term in _terms(library, views, locale):
        letter = term.term.into(locale.tag)[0].upper()
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
