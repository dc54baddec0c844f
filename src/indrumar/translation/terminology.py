"""Terms of the glossary, in a section and in its translation: a term is translated as its entry.

A term counts as used in a section if its listed forms are there more than once. Its translation is
looked for more freely, by the stems of its words and their synonyms: a verb for a noun is no fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from indrumar.composing.glossary import Terms
from indrumar.composing.source.typography.masking import masked
from indrumar.messages import said
from indrumar.metadata import Term
from indrumar.model import Project, Publication
from indrumar.problems import Problem
from indrumar.translation.alignment import Pair, aligned
from indrumar.translation.sections import Section, sections_of
from indrumar.wording.common_words import common_words
from indrumar.wording.inflection import inflection
from indrumar.wording.plain_text import fold

_WORD = re.compile(r"[^\W\d_]+")
_OFTEN = 2  # uses; in a translation, one may well be a pronoun or a verb
_SHARED = 5  # letters at the beginning that words of one family share


@dataclass(frozen=True, slots=True)
class _Use:
    """A term in a section, with the words that stand there."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class _Side:
    """A section in one of the two languages, with the glossary in this language."""

    section: Section
    tag: str
    terms: Terms


def other_terms(project: Project) -> Iterator[Problem]:
    """other-term: a term of one language whose translation the other language does not use."""
    glossary = project.glossary
    terms = {language.tag: Terms.of(glossary, language.tag) for language in project.languages}
    for publication in project.publications.values() if glossary else ():
        first, *others = [tag for tag in publication.languages if tag in terms] or [""]
        for pair, tag in _pairs(publication, first, others):
            if pair.original and pair.translation:
                original = _Side(pair.original, first, terms[first])
                translation = _Side(pair.translation, tag, terms[tag])
                yield from _of_pair(original, translation, glossary)


def _pairs(
    publication: Publication, first: str, others: Iterable[str]
) -> Iterator[tuple[Pair, str]]:
    """The sections of each chapter with those of its translations, and the language of these."""
    for tag in others:
        theirs = {chapter.name: chapter for chapter in publication.chapters[tag]}
        for chapter in publication.chapters[first]:
            if chapter.name in theirs:
                sections = sections_of(chapter), sections_of(theirs[chapter.name])
                yield from ((pair, tag) for pair in aligned(*sections, {}))


def _of_pair(
    original: _Side, translation: _Side, glossary: Mapping[str, Term]
) -> Iterator[Problem]:
    """At most one problem for each direction, at the translation."""
    sides = (("translation", original, translation), ("original", translation, original))
    for lacking, using, other in sides:
        terms = tuple(
            said("other-term.term", words=use.words, term=glossary[use.id].term[other.tag])
            for use in _lost(using, other, glossary)
        )
        if terms:
            place = str(original.section.place)
            message = said(f"other-term.{lacking}", terms=terms, original=place)
            yield Problem("other-term", translation.section.place, message)


def _lost(using: _Side, other: _Side, glossary: Mapping[str, Term]) -> Iterator[_Use]:
    """The terms of a section that have no translation in the other."""
    uses = list(_uses(using.section.text, using.terms))
    stems = _stems(other.section.text, other.tag) if uses else frozenset()
    for use in uses:
        term = glossary[use.id]
        if other.tag in term.term and not _is_there(term, other.tag, stems):
            yield use


def _uses(text: str, terms: Terms) -> Iterator[_Use]:
    """The terms that a text uses more than once, each with the words of its first use."""
    found: dict[str, list[str]] = {}
    if terms.pattern is None or not terms.pattern.search(text):
        return iter(())
    for match in terms.pattern.finditer(masked(text)):
        words = " ".join(match[0].split())
        if id := terms.ids.get(words.casefold()):
            found.setdefault(id, []).append(words)
    return (_Use(id, words[0]) for id, words in found.items() if len(words) >= _OFTEN)


def _is_there(term: Term, tag: str, stems: frozenset[str]) -> bool:
    """Whether the words of the term, of a form or of a synonym are in a text with these stems."""
    named = (term.term[tag], *term.forms.get(tag, ()), *term.synonyms.get(tag, ()))
    return any(all(word_stems & stems for word_stems in _of_words(one, tag)) for one in named)


@cache
def _of_words(phrase: str, tag: str) -> tuple[frozenset[str], ...]:
    """The stems of each word of a phrase that is not too common to tell anything."""
    common = common_words(tag)
    words = (word for word in _WORD.findall(fold(phrase)) if word not in common)
    return tuple(_family(word, tag) for word in words)


def _stems(text: str, tag: str) -> frozenset[str]:
    words = set(_WORD.findall(fold(masked(text))))
    return frozenset(stem for word in words for stem in _family(word, tag))


@lru_cache(maxsize=50_000)  # the words of a long book; most of them come again in other sections
def _family(word: str, tag: str) -> frozenset[str]:
    """The stems of a word and, of a long one, its beginning: `evaluator` is of `evaluare`."""
    stems = inflection(tag).stems(word)
    return stems | {f"{stem[:_SHARED]}…" for stem in stems if len(stem) >= _SHARED}
