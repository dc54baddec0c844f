"""The words of a project in a language, as a spelling checker needs them: each once.

Left out is what no dictionary has and nobody misspells: abbreviations, names of people,
organisations and places from the metadata, terms of the glossary, the project's own list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from indrumar.composing.source.text import SourceText
from indrumar.composing.source.typography import passages_of
from indrumar.composing.source.typography.masking import masked
from indrumar.model import Project
from indrumar.problems import Place, Problem
from indrumar.project.check.passages import names, passages
from indrumar.project.texts import texts_in
from indrumar.reading.text_file import read_text
from indrumar.wording.typography import conventions

# Not what is part of an address or of the name of a file.
_WORD = re.compile(r"(?<![\w@./\\-])[^\W\d_]+(?:[-'’][^\W\d_]+)*(?![\w@/\\-]|\.\w)")
_ABBREVIATION = re.compile(r"[^\W\d_]*[A-ZĂÂÎȘȚА-ЯЁ]{2}|.\Z|\w+[a-zа-я][A-ZА-Я]")


@dataclass(frozen=True, slots=True)
class Use:
    """How often a word occurs, and where first."""

    count: int
    first: Place


def own_words_file(tag: str) -> str:
    """The file with a project's own words of a language, one on each line."""
    return f"content/_shared/words.{tag}.txt"


def used_words(project: Project, tag: str) -> Mapping[str, Use]:
    """The words of all texts in a language, in the order in which they first occur."""
    used: dict[str, Use] = {}
    left_out = _named(project) | _abbreviations(tag)
    for text, locate in _texts(project, tag):
        for found in _WORD.finditer(text):
            word = found[0]
            if word in left_out or _ABBREVIATION.match(word):
                continue
            before = used.get(word)
            first = before.first if before else locate(found.start())
            used[word] = Use(before.count + 1 if before else 1, first)
    return used


def own_words(project: Project, tag: str) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """The words of the project's own list; behind a # are notes."""
    file = own_words_file(tag)
    if not (project.root / file).exists():
        return frozenset(), ()
    text, problems = read_text(project.root / file, file)
    lines = (line.partition("#")[0].strip() for line in (text or "").splitlines())
    return frozenset(filter(None, lines)), problems


def without_own(used: Mapping[str, Use], own: Iterable[str]) -> Mapping[str, Use]:
    """The words that are not in a list; a small letter in it allows a capital in a text."""
    listed = {*own, *(word[:1].upper() + word[1:] for word in own)}
    return {word: use for word, use in used.items() if word not in listed}


def _texts(project: Project, tag: str) -> Iterator[tuple[str, Callable[[int], Place]]]:
    """The texts in a language, all but their words hidden, and where a character of each is."""
    for text in (one for one in passages(project) if one.language == tag):
        if not text.is_markdown:
            yield masked(text.text), text.locate
            continue
        for passage in passages_of(SourceText.of(text.file, text.text, 1)):
            yield masked(passage.text), partial(_within, text.locate, passage.start)


def _within(locate: Callable[[int], Place], start: int, at: int) -> Place:
    return locate(start + at)


def _abbreviations(tag: str) -> frozenset[str]:
    written = conventions(tag)
    return frozenset((*written.bound, *written.titles) if written else ())


def _named(project: Project) -> frozenset[str]:
    """The words of names and terms, in any language."""
    return frozenset(word for text in _names(project) for word in _WORD.findall(text))


def _names(project: Project) -> Iterator[str]:
    yield from (passage.text for passage in names(project))
    for group in (project.organisations, project.places):
        yield from (words for _, text in texts_in(group) for words in text.values())
    for term in project.glossary.values():
        yield from term.term.values()
        yield from (form for forms in term.forms.values() for form in forms)
