"""Copies of a run by number: how a number is written, who has which, a page for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from indrumar.languages import Locale

SLOT = "copy-number"
"""The class of the element of an imprint that a copy's number goes into."""

_SLOT = re.compile(rf'(<(\w+)\b[^>]*\bclass="[^"]*\b{SLOT}\b[^"]*"[^>]*>).*?(</\2>)', re.S)
# The same page as in the book, laid out ten times as fast: a flexible box measures every word.
# The first page is a left one only where the root says so.
_STYLE = """
html { break-before: left; }
.imprint { display: block; position: relative; height: var(--text-height); min-height: 0; }
.imprint.very-dense { height: calc(var(--text-height) + 13mm); }
.imprint .foot { position: absolute; bottom: 0; left: 0; right: 0; }
"""
_ID = re.compile(r'\sid="([^"]*)"')


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
    """What stands in a copy: "Exemplar nr. 037/100"."""
    return locale["printrun.copy-line"].format(number=written(number, run), run=run)


def blank_copy_line(run: int, locale: Locale) -> str:
    """The line for a number written by hand: "Exemplar nr. ____/100"."""
    return locale["printrun.copy-line"].format(number="_" * (len(str(run)) + 2), run=run)


def numbered_pages(imprint: str, run: int, locale: Locale, shift: float = 0.0) -> Markup:
    """An imprint `run` times, each with its own number in the element of the class `SLOT`.

    They go into a document in the style of the book, where each begins on a left page. Nothing in
    the imprint may depend on the number of pages (`imprint(volume, pages)`). `shift` moves the
    text away from the spine, in mm. Ids are left out, because no two elements of a page may have
    the same; those that a drawing refers to stay, because each drawing is a document of its own.
    Raises ValueError where the imprint has no such element, or more than one.
    """
    whole = str(imprint)  # also where it is Markup, which would escape what is put around it
    plain = _ID.sub(lambda id: id[0] if f"#{id[1]}" in whole else "", whole)
    slots = list(_SLOT.finditer(plain))
    if len(slots) != 1:
        raise ValueError(f"an imprint with one element of class '{SLOT}', not {len(slots)}")
    (slot,) = slots
    before, after = plain[: slot.end(1)], plain[slot.start(3) :]
    lines = (escape(copy_line(number, run, locale)) for number in range(1, run + 1))
    pages = "\n".join(f"{before}{line}{after}" for line in lines)
    style = f"{_STYLE}.imprint {{ left: {-shift:g}mm; }}"
    return Markup(f"<style>{style}</style>\n{pages}")
