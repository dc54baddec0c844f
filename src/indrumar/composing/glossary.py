"""Marks the first use of each glossary term in a chapter, and gathers the terms in use."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from indrumar.composing.document import GlossaryEntry
from indrumar.composing.html_tree import HEADINGS, element, has_class
from indrumar.languages import Locale
from indrumar.metadata import Term

_LEFT_ALONE = (*HEADINGS, "a", "code", "pre", "sup", "th", "figcaption", "caption", "dt", "svg")
_NAMES = ("title", "label", "number", "type")


@dataclass(frozen=True, slots=True)
class Terms:
    """The glossary of one language: a pattern for all forms, and key of a form → id of the term."""

    pattern: re.Pattern[str] | None
    ids: Mapping[str, str]

    @classmethod
    def of(cls, glossary: Mapping[str, Term], language: str) -> Terms:
        """The terms that exist in a language, the longest form first."""
        named = {
            form: id
            for id, term in glossary.items()
            if language in term.term
            for form in (term.term[language], *term.forms.get(language, ()))
            if form.strip()
        }
        ids = {_key(form): id for form, id in named.items()}
        forms = sorted({*named, *ids}, key=len, reverse=True)
        if not forms:
            return cls(None, ids)
        words = "|".join(r"\s+".join(map(re.escape, form.split())) for form in forms)
        return cls(re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I), ids)


def _key(form: str) -> str:
    """A form as it is looked up, however its letters and its spaces are written."""
    return " ".join(form.casefold().split())


def mark_terms(root: HtmlElement, terms: Terms) -> frozenset[str]:
    """Links the first use of each term in a chapter; returns the ids of the terms found."""
    found: set[str] = set()
    if terms.pattern is not None:
        _mark(root, terms, terms.pattern, found)
    return frozenset(found)


def _mark(node: HtmlElement, terms: Terms, pattern: re.Pattern[str], found: set[str]) -> None:
    if not isinstance(node.tag, str) or node.tag in _LEFT_ALONE or node.get("lang"):
        return
    if any(has_class(node, name) for name in _NAMES):
        return
    children = list(node)
    pieces = _pieces(node.text or "", terms, pattern, found)
    if len(pieces) > 1:
        _link_text(node, pieces)
    for child in children:
        _mark(child, terms, pattern, found)
        pieces = _pieces(child.tail or "", terms, pattern, found)
        if len(pieces) > 1:
            _link_tail(child, pieces)


def _pieces(
    text: str, terms: Terms, pattern: re.Pattern[str], found: set[str]
) -> list[str | HtmlElement]:
    """The text cut at the terms that are new: text, link, text, …"""
    pieces: list[str | HtmlElement] = []
    start = 0
    for match in pattern.finditer(text):
        # The pattern takes ı for i, which are two letters.
        id = terms.ids.get(_key(match[0]))
        if id is None or id in found:
            continue
        found.add(id)
        pieces += [text[start : match.start()], element("a", match[0], class_="term")]
        pieces[-1].set("href", f"#term-{id}")  # type: ignore[union-attr]
        start = match.end()
    return [*pieces, text[start:]]


def _link_text(node: HtmlElement, pieces: Sequence[str | HtmlElement]) -> None:
    """Puts pieces in place of the text at an element's beginning."""
    node.text = None
    for link in reversed(pieces[1::2]):
        node.insert(0, link)
    node.text = pieces[0]
    _add_tails(pieces)


def _link_tail(child: HtmlElement, pieces: Sequence[str | HtmlElement]) -> None:
    """Puts pieces in place of the text behind an element."""
    child.tail = None
    for link in reversed(pieces[1::2]):
        child.addnext(link)
    child.tail = pieces[0]
    _add_tails(pieces)


def _add_tails(pieces: Sequence[str | HtmlElement]) -> None:
    for link, text in zip(pieces[1::2], pieces[2::2], strict=True):
        link.tail = text  # type: ignore[union-attr]


def entries(
    glossary: Mapping[str, Term], used: Mapping[str, str], locale: Locale
) -> tuple[GlossaryEntry, ...]:
    """The terms in use, in the alphabetical order of the language.

    `used` gives for the id of each term the language of a text that uses it; the term is explained
    in that language if it does not exist in the document's.
    """
    found = (_entry(id, glossary[id], text, locale) for id, text in used.items())
    return tuple(sorted(found, key=lambda entry: locale.collation_key(entry.term)))


def _entry(id: str, term: Term, text: str, locale: Locale) -> GlossaryEntry:
    language = locale.tag if locale.tag in term.term else term.term.language_for(text)
    return GlossaryEntry(id, term.term.into(language), term.definition.into(language), language)
