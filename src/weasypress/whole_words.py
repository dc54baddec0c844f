"""Words broken at the end of a line stay whole for screen readers, copying and search.

WeasyPrint paints "nos‐" and "tru" as two words, the first with a real hyphen; of "într-" and "un"
poppler and PDFium take the hyphen for the break's and drop it. Here the first part is painted
inside ``/Span <</ActualText (nostru)>>`` and the parts on later lines inside a Span whose
replacement is `NOTHING` (ISO 32000-1, 14.9.4). The Spans lie inside the text's tagged content, so
the tag tree does not contain them; they may be on different pages.

`NOTHING` is a line feed: PDFium (Chrome, Edge) treats an empty replacement as missing and reads the
rest of the word twice; poppler, MuPDF and PDFium drop a line feed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any
from xml.etree.ElementTree import Element

from weasypress.exchange import taken
from weasypress.lines import lines_of_blocks
from weasypress.objects import text_string

NOTHING = "\n"
_NULL = taken("weasyprint.text.ffi:ffi").NULL
_EMPTY_GLYPH = taken("weasyprint.text.ffi:pango").PANGO_GLYPH_EMPTY
_SOFT_HYPHEN = "\xad"
_SHOWN = re.compile(rb"\[(.*)\] TJ", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9a-f]*)>|([^<>]+)")
_DIGITS = 4  # hexadecimal digits of a glyph in WeasyPrint's fonts


@dataclass(frozen=True, slots=True)
class Replacement:
    """What `start` to `stop` of a text box's text, in characters, is read as."""

    start: int
    stop: int
    text: str


def broken_words(page_boxes: Iterable[Any]) -> Mapping[Any, tuple[Replacement, ...]]:
    """The parts of words broken over lines, by the text box that paints them."""
    found: dict[Any, list[Replacement]] = {}
    for (element, _), lines in lines_of_blocks(page_boxes).items():
        ends = _broken_ends(lines, element)
        for number, line in enumerate(lines):
            if ends[number] is not None and not _is_continuation(found, line):
                _read_whole(found, lines[number:], ends[number:])
    return {box: tuple(parts) for box, parts in found.items()}


def _broken_ends(lines: Sequence[Sequence[Any]], element: Element | None) -> list[str | None]:
    """The last text of each line that ends inside a word, without a hyphen that the break added.

    A word may also be broken at a hyphen of its own, which stays. "pre- și", where the hyphen ends
    its word, is read as if it were one word with a space: programs also drop that hyphen.
    """
    ends: list[str | None] = []
    written: str | None = None
    for line, following in zip_longest(lines, lines[1:], fillvalue=()):
        end = None
        if line and _has_added_hyphen(line[-1]):
            end = _without_hyphen(line[-1])
        elif line and following and line[-1].text.endswith("-"):
            written = _written(element) if written is None else written
            before = _last_word("".join(box.text for box in line))
            after = _first_word(_without_hyphen(following[0]))
            joint = next((j for j in ("", " ") if _plain(before + j + after) in written), None)
            if before != "-" and after and joint is not None:
                end = line[-1].text + joint
        ends.append(end)
    return ends


def _written(element: Element | None) -> str:
    return "" if element is None else _plain("".join(element.itertext()))


def _plain(text: str) -> str:
    return " ".join(text.replace(_SOFT_HYPHEN, "").casefold().split())


def _has_added_hyphen(box: Any) -> bool:
    hyphen: str = box.style["hyphenate_character"]
    return bool(hyphen) and len(box.text) > len(hyphen) and bool(box.text.endswith(hyphen))


def _is_continuation(found: Mapping[Any, Sequence[Replacement]], line: Sequence[Any]) -> bool:
    """Whether the end of `line` is the middle of a word that began on an earlier line."""
    return any(part.stop == len(line[-1].text) for part in found.get(line[-1], ()))


def _read_whole(
    found: dict[Any, list[Replacement]],
    lines: Sequence[Sequence[Any]],
    ends: Sequence[str | None],
) -> None:
    """Add the parts of the word that is broken at the end of the first of `lines`."""
    first = lines[0][-1]
    start = _word_start(first.text)
    word = (ends[0] or "")[start:]
    for line, end in zip(lines[1:], ends[1:], strict=True):
        done = end is None
        for box in line:
            text = end if box is line[-1] and end is not None else box.text
            stop = _word_stop(text)
            word += text[:stop]
            whole = stop == len(text)
            found.setdefault(box, []).append(
                Replacement(0, len(box.text) if whole else stop, NOTHING)
            )
            if not whole:
                done = True
                break
        if done:
            break
    word = word.replace(_SOFT_HYPHEN, "")
    found.setdefault(first, []).append(Replacement(start, len(first.text), word))


def _without_hyphen(box: Any) -> str:
    return str(box.text.removesuffix(box.style["hyphenate_character"])).removesuffix(_SOFT_HYPHEN)


def _last_word(text: str) -> str:
    return text[_word_start(text) :]


def _first_word(text: str) -> str:
    return text[: _word_stop(text)]


def _word_start(text: str) -> int:
    return max((index + 1 for index, char in enumerate(text) if char.isspace()), default=0)


def _word_stop(text: str) -> int:
    return next((index for index, char in enumerate(text) if char.isspace()), len(text))


def read_as_typed(font: Any) -> None:
    """Let `font`'s hyphen be read as the one on keyboards.

    Many fonts have one glyph for both, and WeasyPrint reads it as the first character it saw: after
    one broken word, searching for "s-au" would find nothing.
    """
    for glyph, text in font.to_unicode.items():
        if text == "\u2010":
            font.to_unicode[glyph] = "-"


def paint_replacements(
    shown: list[Any], layout: Any, replacements: Sequence[Replacement]
) -> list[Any]:
    """`shown`, the operators that paint a text box, with its replacements around their glyphs.

    Operators whose glyphs are not those of `layout` (an ellipsis, a bitmap font) stay as they are.
    """
    operators = [_pieces(operator) for operator in shown]
    offsets = _byte_offsets(layout)
    if sum(map(_glyph_count, operators)) != len(offsets):
        return shown
    ranges = [(*_glyphs(offsets, layout.text, part), part.text) for part in replacements]
    painted: list[Any] = []
    first = 0
    for operator, pieces in zip(shown, operators, strict=True):
        painted.extend(_with_spans(pieces, first, ranges) if pieces else [operator])
        first += _glyph_count(pieces)
    return painted


def _glyph_count(pieces: Sequence[bytes]) -> int:
    return sum(piece.startswith(b"<") for piece in pieces)


def _byte_offsets(layout: Any) -> list[int]:
    """Where in the UTF-8 text each painted glyph begins."""
    line, _ = layout.get_first_line()
    offsets: list[int] = []
    run = line.runs[0]
    while run != _NULL:
        item, glyphs = run.data.item, run.data.glyphs
        offsets.extend(
            item.offset + glyphs.log_clusters[index]
            for index in range(glyphs.num_glyphs)
            if glyphs.glyphs[index].glyph != _EMPTY_GLYPH
        )
        run = run.next
    return offsets


def _glyphs(offsets: Sequence[int], text: str, part: Replacement) -> tuple[int, int]:
    start, stop = (len(text[:index].encode()) for index in (part.start, part.stop))
    inside = [index for index, offset in enumerate(offsets) if start <= offset < stop]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _pieces(operator: Any) -> list[bytes]:
    """A TJ operator as single glyphs and the adjustments between them; nothing for others."""
    match = _SHOWN.fullmatch(operator) if isinstance(operator, bytes) else None
    pieces: list[bytes] = []
    for glyphs, adjustment in _TOKEN.findall(match[1] if match else b""):
        if adjustment:
            pieces.append(b" " + adjustment)  # two may be adjacent
        pieces += [
            b"<" + glyphs[index : index + _DIGITS] + b">"
            for index in range(0, len(glyphs), _DIGITS)
        ]
    return pieces


def _with_spans(
    pieces: Sequence[bytes], first: int, ranges: Sequence[tuple[int, int, str]]
) -> Iterator[bytes]:
    """`pieces`, whose first glyph has the number `first`, as TJ operators inside Spans."""
    starts = {start: text for start, stop, text in ranges if start < stop}
    stops = {stop for start, stop, _ in ranges if start < stop}
    glyph, run = first, list[bytes]()
    for piece in pieces:
        if piece.startswith(b"<"):
            if glyph in starts:
                yield from _shown(run)
                run = []
                yield b"/Span <</ActualText " + text_string(starts[glyph]) + b">> BDC"
            run.append(piece)
            glyph += 1
            if glyph in stops:
                yield from _shown(run)
                run = []
                yield b"EMC"
        else:
            run.append(piece)
    yield from _shown(run)


def _shown(run: Sequence[bytes]) -> Iterator[bytes]:
    if run:
        yield b"[" + b"".join(run).replace(b"><", b"") + b"] TJ"
