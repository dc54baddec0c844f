"""The numbers in a text, as its language writes them: "85 400", "85.400" and "85,400".

Signs of numbers, names of months and words such as "million" come from CLDR.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale as CldrLocale

from indrumar.languages import Locale

_SPACES = "\u0020\u00a0\u2009\u202f"
_NUMERAL = re.compile(
    rf"(?<![0-9])(?:(?P<grouped>[0-9]{{1,3}}(?:(?P<mark>[{_SPACES}.,'’])[0-9]{{3}})"
    r"(?:(?P=mark)[0-9]{3})*(?:[.,][0-9]+)?)|(?P<digits>[0-9]+(?:[.,:][0-9]+)*))(?![0-9])"
)
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_ROMAN = re.compile(
    r"\b(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?!\w)"
)
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")
_CLOCK = re.compile(r"(?P<hour>[01]?[0-9]|2[0-4])[.:](?P<minute>[0-5][0-9])")
_HALF_DAY = re.compile(rf"[{_SPACES}]?(?P<half>[ap])\.?m\b", re.I)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|s)\b|[-‑]?(?:lea|a)\b", re.I)
_WORDS_BEHIND = re.compile(rf"(?:[{_SPACES}]?[^\W\d_]+){{1,2}}")
_PART_OF_YEAR = re.compile(r"(?P<century>[0-9]{2})[0-9]{2}[-–/]$")
_PART_OF_NAME = re.compile(r"(?:[^\W\d_][-‑]?|['’])$")  # COVID-19, A4, the ’90s
_NOON = 12
_LONGEST = 28  # digits and signs; what has more is no number for anybody who reads it


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text at an `offset`. `readings` are the values that it may have.

    One that is `loose` is often written in another way in another language: an ordinal, a time.
    """

    written: str
    readings: frozenset[str]
    offset: int
    loose: bool = False


def numerals(text: str, locale: Locale) -> Iterator[Numeral]:
    """The numbers of a text in order; those of addresses are none, and rows of many digits."""
    plain = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    for found in _NUMERAL.finditer(plain):
        if len(found[0]) <= _LONGEST:
            yield from _read(found, plain, locale)


def roman_values(text: str) -> frozenset[str]:
    """The values of the Roman numerals in a text, and of what merely looks like one."""
    return frozenset(str(_of_roman(found[0])) for found in _ROMAN.finditer(text))


def _read(found: re.Match[str], text: str, locale: Locale) -> Iterator[Numeral]:
    written, start = found[0], found.start()
    if _DATE.fullmatch(written):
        day, month, year = written.split(".")
        yield Numeral(day, frozenset((str(int(day)),)), start, loose=True)
        yield Numeral(month, frozenset((str(int(month)),)), start, loose=True)
        yield Numeral(year, frozenset((year,)), start)
        return
    if not found["grouped"] and sum(map(written.count, ".,:")) > 1:
        for part in re.finditer("[0-9]+", written):  # 2.1.3: of a section, a version
            yield Numeral(part[0], frozenset((str(int(part[0])),)), start + part.start())
        return
    before, after = text[max(start - 8, 0) : start], text[found.end() : found.end() + 24]
    clock = _clock(written, after)
    values = {_plain(value) for value in _values(found, locale)}
    values |= {_plain(Decimal(value) * _scale(after, locale.cldr)) for value in values}
    if whole_year := _PART_OF_YEAR.search(before):
        values.add(whole_year["century"] + written)
    is_name = _PART_OF_NAME.search(before) or _ORDINAL.match(after)
    loose = bool(is_name or ":" in written or (clock and _HALF_DAY.match(after)))
    yield Numeral(written, frozenset(values | clock), start, loose)


def _values(found: re.Match[str], locale: Locale) -> Iterator[Decimal]:
    """The value of digits, with the decimal sign of the language if it could be the other."""
    written, mark = found[0], found["mark"]
    decimal = _signs(locale.cldr)
    if found["grouped"] and (mark != decimal or written.count(mark) > 1):
        whole, _, part = written.rpartition(mark)
        last, sign, fraction = re.match(r"([0-9]{3})([.,]?)([0-9]*)", part).groups()  # type: ignore[union-attr]
        yield Decimal(re.sub("[^0-9]", "", whole) + last + (f".{fraction}" if sign else ""))
    else:
        yield Decimal(re.sub("[,:]", ".", written))


@cache
def _signs(cldr: str) -> str:
    return str(CldrLocale.parse(cldr).number_symbols["latn"]["decimal"])


def _plain(value: Decimal) -> str:
    """Without zeros at the end: 12.50 is 12.5."""
    return f"{value.normalize():f}"


def _clock(written: str, after: str) -> set[str]:
    """The time that digits may be: 2.30 p.m. and 14:30 are the same."""
    half = _HALF_DAY.match(after)
    found = _CLOCK.fullmatch(written if re.search("[.:]", written) or not half else f"{written}:00")
    if found is None:
        return set()
    hour = int(found["hour"])
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half["half"].lower() == "p" else 0)
    return {f"{hour}:{found['minute']}"} | ({str(hour)} if half else set())


def _scale(after: str, cldr: str) -> int:
    """What the words behind a number multiply it by: 1000 for "de mii" or "thousand"."""
    known = _scales(cldr)
    words = _WORDS_BEHIND.match(after)
    found = words[0].casefold().split() if words else []
    return next((known[word] for word in found if word in known), 1)


@cache
def _scales(cldr: str) -> Mapping[str, int]:
    """The words for thousands, millions … in all their forms."""
    found: dict[str, int] = {}
    for forms in CldrLocale.parse(cldr).compact_decimal_formats.values():
        for sizes in forms.values():
            for size, pattern in sizes.items():
                words = re.findall(r"[^\W\d_]+", pattern.pattern.replace("'", ""))
                power = int(size) // 10 ** (pattern.pattern.count("0") - 1)
                found |= {words[-1].casefold(): power} if words else {}
    return found


def _of_roman(letters: str) -> int:
    values = [_ROMAN_DIGITS[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-one if one < next_ else one for one, next_ in zip(values, following, strict=True))
