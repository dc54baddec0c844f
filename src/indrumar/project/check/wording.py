"""Wording: letters that are not Romanian ones, and terms that the glossary says to avoid.

Romanian is written with ș and ț (a comma below), not with ş and ţ (a cedilla).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Problem
from indrumar.project.check.passages import passages

_WITH_CEDILLA = re.compile(r"(?<!\w)\w*[şţŞŢ]\w*")
_WITH_COMMA = str.maketrans("şţŞŢ", "șțȘȚ")


def cedillas(project: Project) -> Iterator[Problem]:
    """cedilla: a Romanian word that search and fonts treat as another one."""
    for passage in passages(project):
        if passage.language.split("-")[0] != "ro":
            continue
        for found in _WITH_CEDILLA.finditer(passage.prose()):
            word = found[0]
            place = passage.locate(found.start())
            message = said("cedilla", word=word, right=word.translate(_WITH_COMMA))
            yield Problem("cedilla", place, message)


def forbidden_words(project: Project) -> Iterator[Problem]:
    """forbidden-word: a word that a glossary term replaces; links and code are left alone."""
    avoided = {language.tag: _avoided(project, language.tag) for language in project.languages}
    patterns = {tag: _pattern(words) for tag, words in avoided.items() if words}
    for passage in passages(project):
        pattern = patterns.get(passage.language)
        if not pattern or passage.file.endswith("/glossary.yml"):  # it may mention what it replaces
            continue
        words = avoided[passage.language]
        for found in pattern.finditer(passage.prose(links=False)):
            place = passage.locate(found.start())
            term = words[_plain(found[0])]
            message = said("forbidden-word", word=" ".join(found[0].split()))
            hint = said("write-instead", term=term) if term else None
            yield Problem("forbidden-word", place, message, hint)


def _avoided(project: Project, tag: str) -> dict[str, str]:
    """Words to avoid in a language, and what to write instead."""
    return {
        _plain(word): term.term.get(tag, "")
        for term in project.glossary.values()
        for word in term.avoid.get(tag, ())
        if word.strip()
    }


def _pattern(words: dict[str, str]) -> re.Pattern[str]:
    """Any of the words, as a whole, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    known = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{known})(?!\w)", re.IGNORECASE)


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())
