"""The language of a text: what is written in another than its folder or key says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indrumar.messages import said
from indrumar.model import Project, Publication, Source, YamlPath
from indrumar.problems import Place, Problem
from indrumar.project.check.passages import Passage, passages
from indrumar.project.texts import texts_in, written
from indrumar.wording.common_words import COMMON_WORDS, common_words
from indrumar.wording.plain_text import fold

_WORD = re.compile(r"[^\W\d_]+")
_BLOCK = re.compile(r"\S.*?(?=\n[ \t]*\n|\Z)", re.DOTALL)
# What may well be in another language: quotations, tables, notes, abbreviations, works in a list.
_QUOTED = re.compile(r"„[^”]{1,600}”|“[^”]{1,600}”|«[^»]{1,600}»|\"[^\"\n]{1,600}\"")
_SPARED = re.compile(
    r"^(?:[ \t]*(?:>|\||\[\^|\*\[).*|[ \t]*(?:[-*+]|\d+[.)])[ \t].*(?:\b(?:19|20)\d\d\b|://).*)$",
    re.MULTILINE,
)
_NAMES = ("contributors", "imprint")
_LEAST_WORDS = 8  # of a paragraph: fewer do not tell a language
_LEAST_SHARE = 0.12  # of the words of a text: true texts have twice as many
_PART = 1 / 3  # of a chapter that makes it one in the other language


@dataclass(frozen=True, slots=True)
class _Judged:
    """A paragraph: its number of words, where it begins, and its other language, if any."""

    words: int
    start: int
    language: str


def texts_in_other_languages(project: Project) -> Iterator[Problem]:
    """wrong-language: a chapter, a page or a text that its commonest words place elsewhere."""
    for passage in passages(project):
        if passage.is_markdown:
            yield from _of_chapter(passage)
    for _, value, source in written(project):
        yield from _of_texts(value, source)
    for publication in project.publications.values():
        yield from _of_titles(publication)
    for name in ("funding", "glossary", "subjects"):
        file = f"content/_shared/{name}.yml"
        yield from _of_texts(getattr(project, name), project.sources.get(file, Source(file)))


def _of_chapter(passage: Passage) -> Iterator[Problem]:
    """One problem for a chapter of which a third or more is in another language."""
    judged = list(_paragraphs(passage))
    languages = [one.language for one in judged if one.language]
    if not languages:
        return
    other = max(dict.fromkeys(languages), key=languages.count)
    wrong, every = (
        sum(one.words for one in judged if one.language in named)
        for named in ((other,), (other, ""))
    )
    if wrong < every * _PART:
        return
    place = passage.locate(next(one.start for one in judged if one.language == other))
    sort = "chapter" if wrong == every else "part"
    share = {} if sort == "chapter" else {"percent": round(100 * wrong / every)}
    message = said(f"wrong-language.{sort}", tag=passage.language, other=other, **share)
    yield Problem("wrong-language", place, message)


def _paragraphs(passage: Passage) -> Iterator[_Judged]:
    """The paragraphs that are long enough to tell their language."""
    prose, pieces, end = passage.prose(), [], 0
    for spared in _SPARED.finditer(passage.text):  # `prose` has the same offsets, without marks
        pieces += [prose[end : spared.start()], _blank(spared)]
        end = spared.end()
    text = _QUOTED.sub(_blank, "".join((*pieces, prose[end:])))
    for block in _BLOCK.finditer(text):
        if "lang=" in passage.text[block.start() : block.end()]:
            continue
        words = len(_WORD.findall(block[0]))
        if words >= _LEAST_WORDS:
            yield _Judged(words, block.start(), other_language(block[0], passage.language, 3))


def _of_titles(publication: Publication) -> Iterator[Problem]:
    for tag, chapters in publication.chapters.items():
        for chapter in chapters:
            if other := other_language(chapter.title, tag, least=2):
                yield _of_words(chapter.title, tag, other, chapter.source.place("title"))


def _of_texts(value: object, source: Source) -> Iterator[Problem]:
    """The texts of metadata; one that is the same in two languages needs less to be told."""
    for path, text in texts_in(value):
        if path[0] in _NAMES:
            continue
        for tag, words in text.items():
            copied = sum(words == other for other in text.values()) > 1
            if other := other_language(_QUOTED.sub(_blank, words), tag, 1 if copied else 2):
                yield _of_words(words, tag, other, _place(source, path, tag))


def _place(source: Source, path: YamlPath, tag: str) -> Place:
    return source.place(*path, tag)


def _of_words(words: str, tag: str, other: str, place: Place) -> Problem:
    message = said("wrong-language.words", words=" ".join(words.split()), tag=tag, other=other)
    return Problem("wrong-language", place, message)


def other_language(text: str, tag: str, least: int) -> str:
    """The language that a text is in, if it is another one than `tag` and has `least` its words.

    Words that both languages have say nothing.
    """
    own = common_words(tag)
    if not own:
        return ""
    words = _WORD.findall(fold(text))
    counts = {
        other: sum(map((known - own).__contains__, words)) for other, known in COMMON_WORDS.items()
    }
    found = max(counts, key=lambda other: counts[other])
    mine = sum(map((own - COMMON_WORDS[found]).__contains__, words))
    enough = counts[found] >= max(least, _LEAST_SHARE * len(words))
    return found if enough and counts[found] > 2 * mine else ""


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
