"""The catalogue of all publications, and a list for each value that it can be filtered by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indrumar.languages import Locale
from indrumar.outputs.staged.front_matter import staged_page
from indrumar.outputs.views import facets
from indrumar.outputs.views.addresses import CATALOGUE
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.publication_view import PublicationView
from indrumar.outputs.views.render import render
from indrumar.wording.amounts import count

_THIN = 2


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
        labels=card_labels(library, views, locale),
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
    labels = card_labels(library, views, locale)
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


def card_labels(
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
