"""How far the type area moves away from the spine, and how many pages a binding needs."""

from __future__ import annotations

from collections.abc import Mapping

from indrumar.metadata.printing import Binding, Print

_INCH = 25.4
# The narrowest inner margin by pages, in inches, as Amazon KDP requires for glued books ("Set trim
# size, bleed and margins", checked 2026-11-23): the only published table of how it grows.
_INNER_MARGINS = ((150, 0.375), (300, 0.5), (500, 0.625), (700, 0.75))
_WIDEST = 0.875

_MULTIPLES: Mapping[Binding, int] = {
    Binding.SADDLE_STITCH: 4,
    Binding.PERFECT: 2,
    Binding.WIRE: 2,
    Binding.NONE: 2,
}


def gutter_shift(pages: int, binding: Binding) -> float:
    """How far pages move outward, in mm, to widen the inner margin of a thick book.

    Our margins suit a glued book of up to 150 pages. Beyond, they grow by what the narrowest
    inner margin grows in the table above: 3.2 mm from 151 pages, 6.4 from 301, 9.5 from 501, 12.7
    from 701. The width of the text stays, so no line breaks elsewhere. Stitched and wire-bound
    books open flat.
    """
    if binding is not Binding.PERFECT:
        return 0.0
    inner = next((width for most, width in _INNER_MARGINS if pages <= most), _WIDEST)
    return round((inner - _INNER_MARGINS[0][1]) * _INCH, 2)


def padded(pages: int, multiple: int, binding: Binding) -> int:
    """The pages of an interior with the blank ones; a single leaf is printed on one side."""
    if pages == 1 and binding is Binding.NONE:
        return 1
    return -(-pages // multiple) * multiple


def page_multiple(printing: Print) -> int:
    """The page multiple: the author's, else the binding's.

    Four pages are a sheet that is folded and stitched, two are a leaf.
    """
    return printing.page_multiple or _MULTIPLES[printing.binding]
