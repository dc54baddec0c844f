"""The numbers of a text and of its translation: what one says and the other does not.

Few false alarms matter more than finding all: what languages like to write in words, in another
form or once instead of twice is no difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indrumar.languages import Locale
from indrumar.wording.numerals import Numeral, numerals, roman_values
from indrumar.wording.plain_text import shortened

_SMALL = 20  # up to here numbers are often words: "three"; so are round ones: "a hundred"

_LONGEST = 60  # letters of a list of numbers in a message


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers that are in one language only, as written, and which paragraph they are in."""

    paragraph: int
    written: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Numbers of the original that the translation lacks, and the other way round."""

    original: Found | None
    translation: Found | None


@dataclass(frozen=True, slots=True)
class _Paragraph:
    position: int
    text: str
    numerals: tuple[Numeral, ...]

    def found(self, some: Sequence[Numeral]) -> Found:
        """Some of its numbers, each once."""
        written = ", ".join(dict.fromkeys(one.written for one in some))
        return Found(self.position, shortened(written, _LONGEST))


def different_numbers(
    original: Sequence[str], translation: Sequence[str], ours: Locale, theirs: Locale
) -> Difference | None:
    """How the numbers of paragraphs in one language and in another differ, or None.

    In paragraphs that belong together any number counts that has another in its place; elsewhere
    only one that is surely written in digits, and that no paragraph of the other language has.
    """
    there, here = _read(original, ours), _read(translation, theirs)
    if len(there) == len(here):
        for one, other in zip(there, here, strict=True):
            lost, added = _unmatched(one, other), _unmatched(other, one)
            if lost and added:
                return Difference(one.found(lost), other.found(added))
    lost_at, added_at = _lone(there, here), _lone(here, there)
    return Difference(lost_at, added_at) if lost_at or added_at else None


def _read(texts: Sequence[str], locale: Locale) -> list[_Paragraph]:
    return [_Paragraph(n, text, tuple(numerals(text, locale))) for n, text in enumerate(texts)]


def _lone(some: Sequence[_Paragraph], others: Sequence[_Paragraph]) -> Found | None:
    """The first numbers that are in no paragraph of the other language."""
    known = {value for other in others for one in other.numerals for value in one.readings}
    for paragraph in some:
        lone = [
            one for one in paragraph.numerals if known.isdisjoint(one.readings) and _is_sure(one)
        ]
        if lone:
            roman = frozenset[str]().union(*(roman_values(other.text) for other in others))
            lone = [one for one in lone if roman.isdisjoint(one.readings)]
        if lone:
            return paragraph.found(lone)
    return None


def _unmatched(some: _Paragraph, others: _Paragraph) -> list[Numeral]:
    """The numbers that find no partner of the same value; each partner is taken once."""
    free = sorted(others.numerals, key=_exactness)
    left: list[Numeral] = []
    for one in sorted(some.numerals, key=_exactness):
        partner = next((other for other in free if other.readings & one.readings), None)
        if partner is not None:
            free.remove(partner)
        elif not one.loose:
            left.append(one)
    roman = roman_values(others.text) if left else frozenset()
    left = [one for one in left if roman.isdisjoint(one.readings)]
    return sorted(left, key=lambda one: one.offset)


def _exactness(one: Numeral) -> tuple[bool, int]:
    return one.loose, len(one.readings)


def _is_sure(one: Numeral) -> bool:
    """Whether it would hardly be written in words."""
    whole = [int(value) for value in one.readings if value.isdecimal()]
    in_words = whole and (min(whole) <= _SMALL or any(_is_round(value) for value in whole))
    return not (one.loose or in_words)


def _is_round(value: int) -> bool:
    """Whether only its first digit is not 0: 30, 500, 2000000."""
    return len(str(value).rstrip("0")) == 1
