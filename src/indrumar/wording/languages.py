"""Languages as a language names them: "română", "in Romanian"."""

from __future__ import annotations

import babel

from indrumar.languages import Locale


def language_name(tag: str, locale: Locale) -> str:
    """What CLDR calls a language in the words of another; its tag if it has no name there."""
    names = babel.Locale.parse(locale.cldr).languages
    return str(names.get(tag) or names.get(tag.split("-")[0], tag))


def in_language(tag: str, locale: Locale) -> str:
    """In which language something is written: "în engleză", "auf Englisch".

    Of most languages it takes a case or an ending, so the usual ones are words of the locale.
    """
    for known in (tag, tag.split("-")[0]):
        if words := locale.words.get(f"site.language-in.{known}"):
            return words
    return locale["site.language-in.other"].format(language=language_name(tag, locale))
