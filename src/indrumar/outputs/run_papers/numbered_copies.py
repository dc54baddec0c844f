"""Copies of a run by number: how a number is written, who receives which, and its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from indrumar.languages import Locale

SLOT = "copy-number"
"""The class of the element of an imprint that a copy's number goes into."""

_SLOT = re.compile(rf'(<(\w+)\b[^>]*\bclass="[^"]*\b{SLOT}\b[^"]*"[^>]*>).*?(</\2>)', re.S)
# The first page is a left one, as in the book, only if the root says so.
_STYLE = "html {{ break-before: left; }} .imprint {{ position: relative; left: {left:g}mm; }}"


@dataclass(frozen=True, slots=True)
class CopyNumbers:
    """Copies `first` to `last` of a run, both of them included; counted from 1."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))


def in_order(counts: Iterable[int], first: int = 1) -> tuple[CopyNumbers | None, ...]:
    """The numbers of each count, one after another from `first`; none for a count of 0."""
    numbers = list[CopyNumbers | None]()
    for count in counts:
        numbers.append(CopyNumbers(first, first + count - 1) if count else None)
        first += count
    return tuple(numbers)


def written(number: int, run: int) -> str:
    """A number with as many digits as the last one has: "037" of 100, "7" of 9."""
    return str(number).zfill(len(str(run)))


def span(numbers: CopyNumbers | None, run: int) -> str:
    """Numbers as a list names them: "001–005", "037" for one, nothing for none."""
    if numbers is None:
        return ""
    first, last = written(numbers.first, run), written(numbers.last, run)
    return first if len(numbers) == 1 else f"{first}–{last}"


def merged(numbers: Iterable[CopyNumbers]) -> tuple[CopyNumbers, ...]:
    """Numbers in order, those that follow one another put together."""
    together = list[CopyNumbers]()
    for one in sorted(numbers, key=lambda numbers: numbers.first):
        if together and together[-1].last + 1 == one.first:
            one = CopyNumbers(together.pop().first, one.last)
        together.append(one)
    return tuple(together)


def copy_line(number: int, run: int, locale: Locale) -> str:
    """The number in a copy, in words: "Exemplar nr. 037/100"."""
    return locale["printrun.copy-line"].format(number=written(number, run), run=run)


def blank_copy_line(run: int, locale: Locale) -> str:
    """The line for a number written by hand: "Exemplar nr. ____/100"."""
    return locale["printrun.copy-line"].format(number="_" * (len(str(run)) + 2), run=run)


def numbers(run: int) -> tuple[str, ...]:
    """The numbers of all copies, as they are written."""
    return tuple(written(number, run) for number in range(1, run + 1))


def numbered_imprint(imprint: str, run: int, locale: Locale, shift: float = 0.0) -> Markup:
    """An imprint with the number of the last copy in the element of the class `SLOT`.

    It goes into a document in the style of the book, where it is a left page. Nothing in the
    imprint may depend on the number of pages (`imprint(volume, pages)`). `shift` moves the text
    away from the spine, in mm. Raises ValueError if the imprint has no such element, or more than
    one.
    """
    whole = str(imprint)  # also if it is Markup, which would escape what is put around it
    slots = list(_SLOT.finditer(whole))
    if len(slots) != 1:
        raise ValueError(f"an imprint with one element of class '{SLOT}', not {len(slots)}")
    (slot,) = slots
    line = escape(copy_line(run, run, locale))
    style = _STYLE.format(left=-shift)
    return Markup(f"<style>{style}</style>{whole[: slot.end(1)]}{line}{whole[slot.start(3) :]}")
