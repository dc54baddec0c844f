"""Counts, sizes and sums as a language writes them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import babel
from babel.numbers import get_decimal_symbol

from indrumar.languages import Locale

_UNITS = ("kB", "MB", "GB")
_STEP = 1000
_GROUPED = 10_000


def count(number: int, word: str, locale: Locale) -> str:
    """A number with its noun in the right form: "1 pagină", "3 pagini", "84 de pagini".

    The words are `site.WORD.one`, `.few` and `.many`.
    """
    return counted(number, f"site.{word}", locale)


def counted(number: int, words: str, locale: Locale, **values: str) -> str:
    """A number in the phrase of its plural form, and the phrase's other values.

    The phrases are `WORDS.one`, `.few` and `.many`, chosen by the plural rules of CLDR, whose
    `other` is our `many`.
    """
    form = babel.Locale.parse(locale.cldr).plural_form(number)
    form = form if form in ("one", "few") else "many"
    return locale[f"{words}.{form}"].format(count=number, **values)


def number(value: int | Decimal, locale: Locale, decimals: int | None = None) -> str:
    """A number with the marks of a language: "85 400,5"; `decimals` are rounded to and shown.

    Numbers of up to four digits are not grouped.
    """
    exact = Decimal(value)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    written = f"{exact:,}" if abs(exact) >= _GROUPED else str(exact)
    whole, _, rest = written.partition(".")
    whole = whole.replace(",", locale["site.thousands-mark"]).replace("-", "−")
    return f"{whole}{get_decimal_symbol(locale.cldr)}{rest}" if rest else whole


def money(amount: int, currency: str, locale: Locale) -> str:
    """An amount with its thousands separated: "85 400 EUR" or "85,400 EUR".

    The mark between thousands is ours: CLDR's full stop for Romanian can be mistaken for a decimal
    mark.
    """
    grouped = f"{amount:,}".replace(",", locale["site.thousands-mark"])
    return f"{grouped}\N{NO-BREAK SPACE}{currency}"


def size_in_words(size: int, locale: Locale) -> str:
    """A size in bytes as a reader of the language writes it: "1,2 MB" in Romanian."""
    value, unit = size / _STEP, _UNITS[0]
    for larger in _UNITS[1:]:
        if round(value) < _STEP:
            break
        value, unit = value / _STEP, larger
    precise = value < 10 and unit != _UNITS[0]
    digits = f"{value:.1f}" if precise else f"{max(value, 1):.0f}"
    mark = get_decimal_symbol(locale.cldr)
    return f"{digits.replace('.', mark)}\N{NO-BREAK SPACE}{unit}"
