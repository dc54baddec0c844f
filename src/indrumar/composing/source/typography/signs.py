"""Dashes, ranges, numbers, spaces, letters of another alphabet: each rule, as a pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from indrumar.composing.source.typography.edits import Edit
from indrumar.wording.typography import DECIMAL_UNITS, Conventions

# Letters that look alike, Latin → Cyrillic.
_ALIKE = dict(zip("aceopxyABCEHKMOPTXiIjJsS", "асеорхуАВСЕНКМОРТХіІјЈѕЅ", strict=True))
_LATIN_ALIKE = {cyrillic: latin for latin, cyrillic in _ALIKE.items()}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_NO_BREAK = "[ \u00a0\u202f]"

_Change = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class _Rule:
    """`change` gives what is written in place of what the pattern finds, or None to leave it."""

    name: str
    pattern: re.Pattern[str]
    change: _Change
    sure: bool = True


def sign_edits(text: str, written: Conventions) -> Iterator[Edit]:
    """The edits of a passage by all rules; of two for the same characters, the first counts."""
    taken: set[int] = set()
    for rule in _rules(written):
        for found in rule.pattern.finditer(text):
            after = rule.change(found)
            place = set(range(*found.span()))
            if after is not None and after != found[0] and not place & taken:
                taken |= place
                yield Edit(*found.span(), after, rule.name, rule.sure)


def _as(text: str) -> _Change:
    return lambda _: text


def _rising(found: re.Match[str]) -> str | None:
    """A range, which rises: what does not is a score, a code, a telephone number."""
    return f"{found['a']}–{found['b']}" if int(found["a"]) < int(found["b"]) else None


def _in_one_alphabet(found: re.Match[str]) -> str | None:
    """A word whose letters of one alphabet all look like some of the other."""
    word = found[0]
    for alike in (_ALIKE, _LATIN_ALIKE):
        changed = "".join(alike.get(letter, letter) for letter in word)
        if len({bool(_LATIN.match(letter)) for letter in changed if letter.isalpha()}) == 1:
            return changed
    return None


def _with_comma(found: re.Match[str]) -> str:
    return found[0].replace(".", ",")


def _with_point(found: re.Match[str]) -> str:
    return found[0].replace(",", ".")


def _spaced(found: re.Match[str]) -> str:
    return found[0].replace(",", " ")


_ELLIPSIS = re.compile(r"(?<![.\\/])(?<!\d(?=\.\.\.\d))\.\.\.(?![.\\/])")
_PAUSE = re.compile(
    r"(?<=[\w.,;:!?)\"'„“”«»‘’…%\ue000\ue001])(?<!\d(?=[ ]-{1,2}[ ]\d))[ ](?P<dash>-{1,2})"
    r"(?=[ \n][\w\"'„“”«»‘’(\ue000\ue001])"
)
_YEARS = re.compile(r"(?<![\w./…+–-])(?P<a>(?:19|20)\d\d)-(?P<b>(?:19|20)\d\d)(?![\w/–-]|\.\d)")
_PAGES = re.compile(
    rf"(?<=\b(?:p|с|S)\.{_NO_BREAK})(?P<a>\d{{1,4}})-(?P<b>\d{{1,4}})(?![\w/–-]|\.\d)"
    rf"|(?<=\b(?:pp)\.{_NO_BREAK})(?P<c>\d{{1,4}})-(?P<d>\d{{1,4}})(?![\w/–-]|\.\d)"
    rf"|(?<=\b(?:pag|стр)\.{_NO_BREAK})(?P<e>\d{{1,4}})-(?P<f>\d{{1,4}})(?![\w/–-]|\.\d)"
)
_NUMBERS = re.compile(
    rf"(?<![\w./,…+–-])(?<!\d{_NO_BREAK})(?<![№§]{_NO_BREAK})(?<!nr\.{_NO_BREAK})(?<!No\.{_NO_BREAK})"
    rf"(?P<a>\d{{1,3}})-(?P<b>\d{{1,3}})(?![\w/–-]|[.,]\d|{_NO_BREAK}\d)"
)
_MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0400-\u04ff])[^\W\d_]+\b")
# Not ; and : – descriptions of books have a space before them.
_BEFORE_STOP = re.compile(r"(?<=[\w\"'”»)’])[ ]+(?=[,!?.](?:[\s\ue001]|\Z))")
_HIGH_CLOSE = re.compile(r"(?<=[\w\"”»)’])(?=[;!?](?:[\s\ue001]|\Z))")
_BEFORE_COMMA = re.compile(r"(?<=[\w\"'”»)’])[ ]+(?=[,.](?:[\s\ue001]|\Z))")
_MILLIONS = re.compile(r"(?<![\w.,…])\d{1,3}(?:,\d{3}){2,}(?![\w,]|\.\d{3})")
_THOUSANDS = re.compile(r"(?<![\w.,…])[1-9]\d{0,2},\d{3}(?![\w,]|\.\d)")
_UNIT = "|".join(re.escape(unit) for unit in sorted(DECIMAL_UNITS, key=len, reverse=True))
_POINT = re.compile(rf"(?<![\w.,/…–-])\d{{1,4}}\.\d{{1,2}}(?={_NO_BREAK}?(?:{_UNIT})(?!\w))")
_COMMA = re.compile(rf"(?<![\w.,/…–-])\d{{1,4}},\d{{1,2}}(?={_NO_BREAK}?%)")
_NUMERO = re.compile(r"(?<!\w)(?:№(?=\d)|(?:No\.?|N[oº°]|N)[ ](?=\d))")


@cache
def _rules(written: Conventions) -> tuple[_Rule, ...]:
    rules = [
        _Rule("alphabet", _MIXED, _in_one_alphabet),
        _Rule("ellipsis", _ELLIPSIS, _as("…")),
        _Rule("dash", _PAUSE, _as(f" {written.dash}")),
        _Rule("range", _YEARS, _rising),
        _Rule("range", _PAGES, _of_pages),
        _Rule("perhaps-range", _NUMBERS, _rising, sure=False),
    ]
    if written.high:
        rules.append(_Rule("space", _BEFORE_COMMA, _as("")))
        rules.append(_Rule("space", _HIGH_CLOSE, _as(" ")))
    else:
        rules.append(_Rule("space", _BEFORE_STOP, _as("")))
    if written.decimal == ",":
        rules.append(_Rule("decimal", _POINT, _with_comma))
        rules.append(_Rule("thousands", _MILLIONS, _spaced))
        rules.append(_Rule("perhaps-thousands", _THOUSANDS, _spaced, sure=False))
    else:
        rules.append(_Rule("decimal", _COMMA, _with_point))
    if written.numero:
        rules.append(_Rule("numero", _NUMERO, _as(f"{written.numero} ")))
    return tuple(rules)


def _of_pages(found: re.Match[str]) -> str | None:
    first, last = (group for group in found.groups() if group is not None)
    return f"{first}–{last}" if int(first) < int(last) else None
