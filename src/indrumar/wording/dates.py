"""Dates and spans of time as a language writes them."""

from __future__ import annotations

import datetime

from babel.dates import format_date

from indrumar.languages import Locale
from indrumar.metadata import PartialDate, Period

# Not CLDR's "long" form: it begins with the month in American English, ends in "г." in Russian.
_DAY, _MONTH = "d MMMM y", "LLLL y"


def day(date: datetime.date, locale: Locale) -> str:
    """A date in words: "31 august 2021"."""
    return format_date(date, _DAY, locale=locale.cldr)


def partial_date(date: PartialDate, locale: Locale) -> str:
    """A date as precise as it is known: "31 august 2021", "august 2021" or "2021"."""
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return format_date(datetime.date(date.year, date.month, 1), _MONTH, locale=locale.cldr)
    return day(datetime.date(date.year, date.month, date.day), locale)


def period(span: Period, locale: Locale) -> str:
    """A span of time; years alone are set close: "septembrie 2020 – august 2021", "2021–2025"."""
    start, end = (partial_date(part, locale) for part in (span.start, span.end))
    close = span.start.month is None and span.end.month is None
    return f"{start}–{end}" if close else f"{start} – {end}"
