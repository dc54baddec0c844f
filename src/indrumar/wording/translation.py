"""How far a translation is, in words."""

from __future__ import annotations

from babel.numbers import format_percent

from indrumar.languages import Locale
from indrumar.metadata import Translation
from indrumar.wording.dates import day


def translation_in_words(translation: Translation, locale: Locale) -> str:
    """Its state, how much of it is up to date, the day of the last work on it."""
    share = int(translation.share * 100 + 1e-9) / 100  # never 100 % of what is not whole
    percent = format_percent(share, locale=locale.cldr)
    parts = [
        locale[f"site.translation.state.{translation.state}"],
        locale["site.translation.share"].format(percent=percent),
    ]
    parts += [day(translation.date, locale)] if translation.date else []
    return ", ".join(parts)
