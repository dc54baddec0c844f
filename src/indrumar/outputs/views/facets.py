"""What a reader can narrow the catalogue by, and the values each publication has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indrumar.languages import Locale
from indrumar.outputs.views.addresses import facet_page
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.publication_view import PublicationView
from indrumar.wording.languages import language_name

NAMES = ("kind", "subject", "place", "audience", "status", "language", "year")
# Those whose values have a page each, with plain links to it.
PAGED = ("kind", "subject", "place", "language", "year")


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: its name in addresses, and its values with their labels in alphabetical order."""

    name: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a filter with a page of its own, and what is on it."""

    facet: str
    value: str
    label: str
    page: str
    views: tuple[PublicationView, ...]


def values(shown: PublicationView) -> Mapping[str, tuple[str, ...]]:
    """The values of a publication, by the name of the filter."""
    metadata = shown.metadata
    return {
        "kind": (metadata.kind,),
        "subject": metadata.subjects,
        "place": metadata.places,
        "audience": tuple(audience.value for audience in metadata.audiences),
        "status": (metadata.status.value,),
        "language": shown.languages,
        "year": (str(metadata.edition.date.year),),
    }


def facets(
    library: Library, views: tuple[PublicationView, ...], locale: Locale
) -> tuple[Facet, ...]:
    """The filters that distinguish the publications; one with a single value is left out."""
    found = (_facet(name, library, views, locale) for name in NAMES)
    return tuple(facet for facet in found if len(facet.options) > 1)


def _facet(
    name: str, library: Library, views: tuple[PublicationView, ...], locale: Locale
) -> Facet:
    present = {value for shown in views for value in values(shown)[name]}
    labelled = [(value, label(library, name, value, locale)) for value in present]
    in_order = sorted(labelled, key=lambda pair: locale.collation_key(pair[1]))
    return Facet(name, tuple(reversed(in_order) if name == "year" else in_order))


def paged_values(
    library: Library, views: tuple[PublicationView, ...], locale: Locale
) -> Mapping[str, tuple[Value, ...]]:
    """The values that have a page, by filter, in the order in which they are offered."""
    found = {name: _facet(name, library, views, locale) for name in PAGED}
    return {
        name: tuple(
            Value(name, value, label, facet_page(name, value), _having(views, name, value))
            for value, label in facet.options
        )
        for name, facet in found.items()
        if facet.options
    }


def _having(
    views: tuple[PublicationView, ...], name: str, value: str
) -> tuple[PublicationView, ...]:
    return tuple(shown for shown in views if value in values(shown)[name])


def label(library: Library, name: str, value: str, locale: Locale) -> str:
    """What a value is called in the language of the reader."""
    if name in ("subject", "place"):
        texts = library.project.subjects if name == "subject" else library.project.places
        return texts[value].into(locale.tag) if value in texts else value
    if name == "language":
        return language_name(value, locale)
    group = "book" if name == "kind" else "site"
    return locale.words.get(f"{group}.{name}.{value}", value)
