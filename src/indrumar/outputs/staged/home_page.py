"""The home page: lists of publications, at their marks or on a page of the website's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from indrumar.languages import Locale
from indrumar.model import Publication
from indrumar.outputs.staged.catalogue_pages import card_labels
from indrumar.outputs.staged.front_matter import staged_page
from indrumar.outputs.views import facets
from indrumar.outputs.views.addresses import HOME
from indrumar.outputs.views.catalogue_order import books, newest
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.publication_view import view
from indrumar.outputs.views.render import render

# What a home page may ask for; `LISTS` makes them.
_MARK = re.compile(rb"<!-- indrumar:([a-z]+) -->")
NEWEST_COUNT = 3


def home_page(library: Library, locale: Locale) -> bytes:
    """A plain home page for a site that has not written one."""
    name = library.settings.site_name
    title = name.get(locale.tag) or next(iter(name.values()))
    return staged_page({"title": title, "template": "home.html"}, _newest(library, locale))


def with_lists(text: bytes, library: Library, locale: Locale) -> bytes:
    """A hand-written page with the marks of lists, such as the newest publications, replaced."""

    def listed(mark: re.Match[bytes]) -> bytes:
        made = LISTS.get(mark[1].decode())
        return made(library, locale).encode() if made else mark[0]

    return _MARK.sub(listed, text)


def _newest(library: Library, locale: Locale) -> str:
    """The newest publications as cards."""
    return _cards(library, newest(library.publications, NEWEST_COUNT), locale)


def _books(library: Library, locale: Locale) -> str:
    return _cards(library, books(library.publications, NEWEST_COUNT), locale)


def _cards(library: Library, publications: Iterable[Publication], locale: Locale) -> str:
    views = tuple(view(library, found, locale.tag) for found in publications)
    labels = card_labels(library, views, locale)
    return render("newest.html", HOME, locale, views=views, labels=labels)


def _subjects(library: Library, locale: Locale) -> str:
    """The subjects as links to their lists, with how many publications each has."""
    views = tuple(view(library, found, locale.tag) for found in library.publications)
    found = facets.paged_values(library, views, locale).get("subject", ())
    return render("subjects.html", HOME, locale, subjects=found)


LISTS: Mapping[str, Callable[[Library, Locale], str]] = {
    "newest": _newest,
    "books": _books,
    "subjects": _subjects,
}
"""The lists that a home page may show: the name in the mark → what makes it."""
