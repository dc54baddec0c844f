"""Dates and spans of time as a language writes them."""

from __future__ import annotations

import datetime
import re

from babel import Locale as CldrLocale
from babel.dates import format_date

from indrumar.languages import Locale
from indrumar.metadata import PartialDate, Period

_YEAR_WORD = re.compile(r"\s*'[^']*'\.$")  # "г." and "р." after a year: of letters, not of books


def day(date: datetime.date, locale: Locale) -> str:
    """A date in words: "31 august 2021"."""
    pattern = CldrLocale.parse(locale.cldr).date_formats["long"].pattern
    return format_date(date, _YEAR_WORD.sub("", pattern), locale=locale.cldr)


def partial_date(date: PartialDate, locale: Locale) -> str:
    """A date as precise as it is known: "31 august 2021", "august 2021" or "2021"."""
    if date.month is None:
        return str(date.year)
    if date.day is None:
        pattern = CldrLocale.parse(locale.cldr).datetime_skeletons["yMMMM"].pattern
        month = datetime.date(date.year, date.month, 1)
        return format_date(month, _YEAR_WORD.sub("", pattern), locale=locale.cldr)
    return day(datetime.date(date.year, date.month, date.day), locale)


def period(span: Period, locale: Locale) -> str:
    """A span of time; years alone are set close: "septembrie 2020 – august 2021", "2021–2025"."""
    start, end = (partial_date(part, locale) for part in (span.start, span.end))
    close = span.start.month is None and span.end.month is None
    return f"{start}–{end}" if close else f"{start} – {end}"
