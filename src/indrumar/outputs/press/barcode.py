"""The barcode of an ISBN as vectors in pure black, with its number in figures.

The symbol is that of `indrumar.production.ean13`; the ISBN User's Manual (7th edition, 9.2) asks
for "ISBN" and the number with its hyphens above it.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indrumar.production import ean13

ABOVE = 4.2
"""mm at 100 % that the line above the bars takes."""
_INK, _GROUND = "#000000", "#ffffff"
_DIGIT = 2.6  # mm high; the standard proposes 2.75 for the narrower figures of OCR-B
_DIGITS, _ISBN = _DIGIT / 0.66, 2.75  # mm: sizes of type; figures take 0.66 of it
_DIGIT_TOP = 0.5  # modules between bars and digits


def barcode(isbn: str, title: str, scale: float = ean13.NOMINAL) -> Markup:
    """An SVG of the number `isbn`, which keeps its hyphens in the line above the bars.

    `scale` is from 0.8 to 1, as GS1 and printers require on a book; raises ValueError for another,
    and for a number that is wrong.
    """
    if not ean13.SMALLEST <= scale <= ean13.NOMINAL:
        raise ValueError(f"a barcode on a book has 80 to 100 %, not {scale:.0%}")
    width, height = symbol_size()
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="ean13" role="img"'
        ' width="{}mm" height="{}mm" viewBox="0 0 {} {}"><title>{}</title>'
        '<rect width="{}" height="{}" fill="{}"/><path fill="{}" d="{}"/>{}</svg>'
    ).format(
        f"{width * scale:.3f}",
        f"{height * scale:.3f}",
        f"{width:.3f}",
        f"{height:.3f}",
        title,
        f"{width:.3f}",
        f"{height:.3f}",
        _GROUND,
        _INK,
        "".join(_bars(isbn)),
        Markup("").join(_figures(isbn)),
    )


def symbol_size() -> tuple[float, float]:
    """Width and height at 100 % in mm, with quiet zones and the line above."""
    modules = ean13.QUIET_LEFT + ean13.MODULES + ean13.QUIET_RIGHT
    return modules * ean13.MODULE, ABOVE + ean13.HEIGHT


def _bars(isbn: str) -> Iterator[str]:
    for bar in ean13.bars(isbn):
        overhang = ean13.GUARD_OVERHANG * ean13.MODULE if bar.guard else 0
        wide, high = bar.width * ean13.MODULE, ean13.BAR_HEIGHT + overhang
        yield f"M{_across(bar.start):.3f} {ABOVE}h{wide:.3f}v{high:.3f}h-{wide:.3f}z"


def _figures(isbn: str) -> Iterator[Markup]:
    """The line above, and each digit below in the middle of its seven modules."""
    yield _text(_across(ean13.MODULES / 2), ABOVE - 1.2, _ISBN, f"ISBN {isbn}")
    foot = ABOVE + ean13.BAR_HEIGHT + _DIGIT_TOP * ean13.MODULE + _DIGIT
    digits = ean13.digits_of(isbn)
    yield _text(_across(-7), foot, _DIGITS, digits[0])
    for i, digit in enumerate(digits[1:7]):
        yield _text(_across(3 + 7 * i + 3.5), foot, _DIGITS, digit)
    for i, digit in enumerate(digits[7:]):
        yield _text(_across(50 + 7 * i + 3.5), foot, _DIGITS, digit)


def _across(module: float) -> float:
    """mm from the left edge of the symbol to a module of its bars."""
    return (ean13.QUIET_LEFT + module) * ean13.MODULE


def _text(x: float, y: float, size: float, words: str) -> Markup:
    return Markup(
        '<text x="{}" y="{}" font-size="{}" text-anchor="middle" fill="{}"'
        ' font-family="Source Sans 3">{}</text>'
    ).format(f"{x:.3f}", f"{y:.3f}", f"{size:.3f}", _INK, words)
