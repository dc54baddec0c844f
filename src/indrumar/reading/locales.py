"""The words of a language: those of the package, with what the project adds or changes.

A project's own words are in `locales/<tag>.yml` beside its mkdocs.yml, in the same form. What is
missing in a language that the package does not have comes in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from string import Formatter

from indrumar.languages import Locale
from indrumar.locales import LOCALES
from indrumar.messages import said
from indrumar.model import Source
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.reading.nested_texts import flat, texts_in
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import read_yaml
from indrumar.workshop.digests import digest_of_file

FALLBACK = "en"
"""The language of words that nobody has put into another."""
OWN = "locales"
"""The folder of a project with words of its own."""
TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""What names a language: BCP 47, with the language in small letters."""
_ALPHABET = "alphabet"


def known_locales() -> tuple[str, ...]:
    """The tags of the languages that the package has words for."""
    names = (entry.name for entry in LOCALES.iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))


def load_locale(tag: str, root: Path | None = None) -> Locale:
    """The locale of a language; a regional tag (`ro-MD`) takes the words of its language.

    `root` is the folder of a project that may have words of its own. Raises LookupError if neither
    has any.
    """
    words = {**package_words(FALLBACK), **package_words(_of_package(tag))}
    found = own_words(tag, root) if root is not None else {}
    if not found and _of_package(tag) == FALLBACK and tag.split("-")[0] != FALLBACK:
        raise LookupError(f"no locale file for {tag}")
    words.update(found)
    return Locale(tag, words, tuple(words.pop(_ALPHABET).split()))


def load_locales(tags: Iterable[str], root: Path | None = None) -> dict[str, Locale]:
    """The locales of the site's languages, without those that nobody has words for."""
    locales: dict[str, Locale] = {}
    for tag in tags:
        with suppress(LookupError):  # `locale_problems` reports it
            locales[tag] = load_locale(tag, root)
    return locales


def locale_problems(tags: Iterable[str], root: Path | None = None) -> Iterator[Problem]:
    """unknown-language: no words, or written backwards; and what is wrong with a project's own."""
    for tag in tags:
        wrong = () if root is None else tuple(_own_problems(tag, root))
        yield from wrong
        try:
            if _runs_backwards(load_locale(tag, root)):
                message = said("unknown-language.backwards", tag=tag)
                yield Problem("unknown-language", Place("mkdocs.yml"), message)
        except LookupError:
            if not wrong:
                message = said("unknown-language.no-locale", tag=tag, known=known_locales())
                yield Problem("unknown-language", Place("mkdocs.yml"), message)


def _runs_backwards(locale: Locale) -> bool:
    """Whether the language is written from right to left."""
    from babel import Locale as CldrLocale  # only here: commands that read no locale start sooner

    return bool(CldrLocale.parse(locale.cldr).character_order == "right-to-left")


def package_words(tag: str) -> Mapping[str, str]:
    """The words of the package in a language that it has, by their dotted names."""
    file = LOCALES / f"{tag}.yml"
    return _of_file(file, digest_of_file(file))


def own_words(tag: str, root: Path) -> Mapping[str, str]:
    """The words that a project has in a language, those that are filled in."""
    file = own_file(tag, root)
    return _sound_words_in(file, digest_of_file(file)) if file.is_file() else {}


def own_file(tag: str, root: Path) -> Path:
    """Where a project has its words in a language; a regional tag may share its language's."""
    exact = root / OWN / f"{tag}.yml"
    return exact if exact.is_file() else root / OWN / f"{tag.split('-')[0]}.yml"


def _of_package(tag: str) -> str:
    """The language of the package's words for a tag; English if it has none."""
    return next((name for name in (tag, tag.split("-")[0]) if name in known_locales()), FALLBACK)


@lru_cache(maxsize=32)
def _of_file(file: Path, _: str) -> Mapping[str, str]:
    """Read once as long as the digest of the file stays as it is."""
    return texts_in(file)


@lru_cache(maxsize=32)
def _sound_words_in(file: Path, _: str) -> Mapping[str, str]:
    """Read once as long as the digest of the file stays as it is; without words that are wrong."""
    text, _unread = read_text(file, file.name)
    values, _places, _problems = read_yaml(text or "", file.name)
    words = dict(flat(values)) if isinstance(values, dict) else {}
    known = package_words(FALLBACK)
    return {name: word for name, word in words.items() if _is_sound(word, known.get(name))}


def _is_sound(word: object, english: str | None) -> bool:
    """Whether a word is a text for a name that there is, with gaps that the English one has."""
    return english is not None and isinstance(word, str) and _gaps(word) <= _gaps(english)


def _gaps(word: str) -> set[str]:
    """The names in braces; one that nothing fills for a brace without its other half.

    The same for `{number:d}` and `{number!r}`: what fills them need not be a number.
    """
    try:
        return {
            "{" if form or conversion else name
            for _, name, form, conversion in Formatter().parse(word)
            if name is not None
        }
    except ValueError:
        return {"{"}


def _own_problems(tag: str, root: Path) -> Iterator[Problem]:
    """What is wrong with a project's file, and incomplete-locale if a new language lacks words."""
    file = own_file(tag, root)
    if not file.is_file():
        return
    name = file.relative_to(root).as_posix()
    text, unread = read_text(file, name)
    yield from unread
    if text is None:
        return
    values, source, problems = read_yaml(text, name)
    yield from problems
    found = dict(flat(values)) if isinstance(values, dict) else {}
    yield from _wrong_words(found, source)
    known = package_words(FALLBACK)
    missing = known.keys() - found.keys()
    if missing and _of_package(tag) == FALLBACK and not problems:
        counts = {"count": len(missing), "all": len(known)}
        message = said("incomplete-locale", file=name, tag=tag, **counts)
        yield Problem("incomplete-locale", Place(name), message)


def _wrong_words(found: Mapping[str, object], source: Source) -> Iterator[Problem]:
    """unknown-key and bad-value: a name that there is not, a list, a gap that nothing fills."""
    known = package_words(FALLBACK)
    for key, word in found.items():
        english, path = known.get(key), key.split(".")
        if english is None:
            message = said("unknown-key.word", key=key)
            yield Problem("unknown-key", source.key_place(*path), message, did_you_mean(key, known))
        elif not _is_sound(word, english):
            message = said("bad-value.word", key=key, english=english)
            yield Problem("bad-value", source.place(*path), message)
