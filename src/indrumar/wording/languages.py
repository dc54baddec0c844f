"""Languages as a language names them: "română", "in Romanian"."""

from __future__ import annotations

import babel

from indrumar.languages import Locale
from indrumar.metadata import PublicationMetadata


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


def prevails(metadata: PublicationMetadata, here: str, locale: Locale) -> str:
    """Which text prevails over the one in the language `here`; empty if none does."""
    prevailing = metadata.imprint.prevailing_language
    if prevailing is None or prevailing == here:
        return ""
    return locale["imprint.prevails"].format(language=language_name(prevailing, locale))
