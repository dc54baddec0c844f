"""Fonts: whether they are embedded, may be, and the widths of their letters."""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from preflight.content.geometry import Matrix
from preflight.content.numbers import matrix_of, number, numbers, word

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FSTYPE = re.compile(rb"/FSType\s+(\d+)\s+def")
_TO_SPACE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<(?:0020|00[aA]0)>")
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_TYPE3 = (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)
_EM = 1000
_USUAL_WIDTH, _USUAL_ASCENT, _USUAL_DESCENT = 0.5, 0.75, -0.25


@dataclass(frozen=True, slots=True)
class Font:
    """A font as a page uses it. Widths, ascent and descent are in em.

    `name` is without the tag of a subset. `permission` is the fsType of the font program if it has
    one (OpenType specification, OS/2), else None. `procedures` and `matrix` are those of a Type 3
    font, whose letters are drawings.
    """

    name: str
    sort: str
    embedded: bool
    subset: bool
    permission: int | None
    widths: Mapping[int, float] = field(compare=False, repr=False)
    usual_width: float = _USUAL_WIDTH
    ascent: float = _USUAL_ASCENT
    descent: float = _USUAL_DESCENT
    bytes_per_code: int = 1
    spaces: frozenset[int] = frozenset({32})
    matrix: Matrix = _TYPE3
    procedures: Mapping[int, Any] = field(default_factory=dict, compare=False, repr=False)
    resources: Any = field(default=None, compare=False, repr=False)

    @property
    def drawn(self) -> bool:
        """Whether it is of Type 3."""
        return self.sort == "Type3"

    def width(self, code: int) -> float:
        """The advance width of a code."""
        return self.widths.get(code, self.usual_width)


UNKNOWN = Font("?", "?", embedded=False, subset=False, permission=None, widths={})


def read_font(font: Any) -> Font:
    """A font from its dictionary; missing parts of a broken one get the standard's defaults."""
    if not isinstance(font, pikepdf.Dictionary):
        return UNKNOWN
    sort = word(font.get("/Subtype"))
    if sort == "Type0":
        return _composite(font)
    if sort == "Type3":
        return _type3(font)
    return _simple(font, sort)


def _names(font: Any) -> tuple[str, bool]:
    name = word(font.get("/BaseFont"))
    return _SUBSET.sub("", name).rstrip(","), bool(_SUBSET.match(name))


def _simple(font: Any, sort: str) -> Font:
    name, subset = _names(font)
    descriptor = font.get("/FontDescriptor", pikepdf.Dictionary())
    first = int(number(font.get("/FirstChar")))
    widths = {first + i: w / _EM for i, w in enumerate(numbers(font.get("/Widths")))}
    usual = number(descriptor.get("/MissingWidth")) / _EM or _USUAL_WIDTH
    spaces = frozenset({32, *_spaces(font)})
    return Font(
        name, sort, *_program(descriptor, subset), widths, usual, *_rise(descriptor), 1, spaces
    )


def _composite(font: Any) -> Font:
    name, subset = _names(font)
    descendants = font.get("/DescendantFonts")
    inner = descendants[0] if isinstance(descendants, pikepdf.Array) and len(descendants) else None
    if not isinstance(inner, pikepdf.Dictionary):
        return UNKNOWN
    descriptor = inner.get("/FontDescriptor", pikepdf.Dictionary())
    usual = number(inner.get("/DW"), _EM) / _EM
    widths = _cid_widths(inner.get("/W"))
    sort = word(inner.get("/Subtype"))
    program = _program(descriptor, subset)
    return Font(
        name, sort, *program, widths, usual, *_rise(descriptor), 2, frozenset(_spaces(font))
    )


def _type3(font: Any) -> Font:
    matrix = matrix_of(font.get("/FontMatrix"), _TYPE3)
    first = int(number(font.get("/FirstChar")))
    widths = {first + i: w * matrix[0] for i, w in enumerate(numbers(font.get("/Widths")))}
    box = numbers(font.get("/FontBBox"))
    rise = (box[3] * matrix[3], box[1] * matrix[3]) if len(box) == 4 and any(box) else (0.75, -0.25)
    name = word(font.get("/Name")) or "Type 3"
    return Font(
        name, "Type3", True, True, None, widths, 0, max(rise), min(rise),
        matrix=matrix, procedures=_procedures(font), resources=font.get("/Resources"),
    )  # fmt: skip


def _procedures(font: Any) -> dict[int, Any]:
    """The drawings of a Type 3 font by code."""
    drawings = font.get("/CharProcs", {})
    encoding = font.get("/Encoding")
    differences = (
        encoding.get("/Differences", ()) if isinstance(encoding, pikepdf.Dictionary) else ()
    )
    found, code = {}, 0
    for item in differences:
        if isinstance(item, pikepdf.Name):
            if str(item) in drawings:
                found[code] = drawings[str(item)]
            code += 1
        else:
            code = int(number(item))
    return found


def _rise(descriptor: Any) -> tuple[float, float]:
    """Ascent and descent in em, limited; usual ones replace implausible values."""
    ascent = number(descriptor.get("/Ascent")) / _EM
    descent = number(descriptor.get("/Descent")) / _EM
    fine = 0 < ascent <= 1.5 and -1 <= descent <= 0
    return (min(ascent, 0.95), max(descent, -0.3)) if fine else (_USUAL_ASCENT, _USUAL_DESCENT)


def _cid_widths(array: Any) -> dict[int, float]:
    """The widths of a CID font (ISO 32000-1, 9.7.4.3): `c [w …]` or `first last w`."""
    widths: dict[int, float] = {}
    items = list(array) if isinstance(array, pikepdf.Array) else []
    at = 0
    while at + 1 < len(items):
        first = int(number(items[at]))
        if isinstance(items[at + 1], pikepdf.Array):
            listed = numbers(items[at + 1])
            widths |= {first + i: width / _EM for i, width in enumerate(listed)}
            at += 2
        elif at + 2 < len(items):
            last = min(int(number(items[at + 1])), 0xFFFF)
            widths |= dict.fromkeys(range(first, last + 1), number(items[at + 2]) / _EM)
            at += 3
        else:
            break
    return widths


def _spaces(font: Any) -> set[int]:
    """The codes of a space, which is invisible."""
    to_unicode = font.get("/ToUnicode")
    if not isinstance(to_unicode, pikepdf.Stream):
        return set()
    try:
        return {int(code, 16) for code in _TO_SPACE.findall(to_unicode.read_bytes())}
    except pikepdf.PdfError:
        return set()


def _program(descriptor: Any, subset: bool) -> tuple[bool, bool, int | None]:
    """Whether it is embedded, whether as a subset, and its permission."""
    key = next((key for key in _PROGRAMS if isinstance(descriptor.get(key), pikepdf.Stream)), None)
    if key is None:
        return False, subset, None
    try:
        data = descriptor[key].read_bytes()
    except pikepdf.PdfError:
        return False, subset, None
    return True, subset, permission(data)


def permission(program: bytes) -> int | None:
    """The fsType of a font program: TrueType, OpenType, or the /FSType of Type 1 and CFF."""
    if program[:4] in (b"\0\1\0\0", b"OTTO", b"true"):
        (tables,) = struct.unpack_from(">H", program, 4)
        for start in range(12, min(12 + 16 * tables, len(program) - 15), 16):
            tag, _, offset, length = struct.unpack_from(">4sIII", program, start)
            if tag == b"OS/2" and length >= 10 and offset + 10 <= len(program):
                return int(struct.unpack_from(">H", program, offset + 8)[0])
        return None
    found = _FSTYPE.search(program)
    return int(found[1]) if found else None
