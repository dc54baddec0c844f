"""Dates, periods and amounts as a language writes them."""

from __future__ import annotations

import datetime

from indrumar.languages import Locale
from indrumar.metadata import PartialDate, Period


def day(date: datetime.date, locale: Locale) -> str:
    """A date in words: "31 august 2021"."""
    return partial_date(PartialDate(year=date.year, month=date.month, day=date.day), locale)


def partial_date(date: PartialDate, locale: Locale) -> str:
    """A date as precise as it is known: "31 august 2021", "august 2021" or "2021"."""
    if date.month is None:
        return str(date.year)
    if date.day is None:
        month = locale[f"book.month-alone.{date.month}"]
        return locale["book.month-and-year"].format(month=month, year=date.year)
    month = locale[f"book.month.{date.month}"]
    return locale["book.date"].format(day=date.day, month=month, year=date.year)


def period(span: Period, locale: Locale) -> str:
    """A span of time: "septembrie 2020 – august 2021", "2021–2025"."""
    start, end = (partial_date(part, locale) for part in (span.start, span.end))
    if span.start.month is None and span.end.month is None:
        return f"{start}–{end}"
    return locale["book.range"].format(start=start, end=end)


def money(amount: int, currency: str, locale: Locale) -> str:
    """An amount with its thousands apart: "85 400 EUR" or "85,400 EUR"."""
    grouped = f"{amount:,}".replace(",", locale["site.thousands-mark"])
    return f"{grouped}\N{NO-BREAK SPACE}{currency}"


def count(number: int, word: str, locale: Locale) -> str:
    """A number with its noun in the right form: "1 pagină", "3 pagini", "84 de pagini".

    The words are `site.WORD.one`, `.few` and `.many`, chosen by the plural rules of CLDR.
    """
    return locale[f"site.{word}.{_PLURALS.get(locale.tag, _one_or_many)(number)}"].format(
        count=number
    )


def _one_or_many(number: int) -> str:
    return "one" if number == 1 else "many"


def _romanian(number: int) -> str:
    if number == 1:
        return "one"
    return "few" if number == 0 or 1 <= number % 100 <= 19 else "many"


def _russian(number: int) -> str:
    last, last_two = number % 10, number % 100
    if last == 1 and last_two != 11:
        return "one"
    return "few" if 2 <= last <= 4 and not 12 <= last_two <= 14 else "many"


# Source: https://cldr.unicode.org/index/cldr-spec/plural-rules
_PLURALS = {"ro": _romanian, "ru": _russian}
