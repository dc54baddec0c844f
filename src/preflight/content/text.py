"""The operators that show text (ISO 32000-1, 9.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf

from preflight.content import patterns
from preflight.content.colours import flat
from preflight.content.fonts import Font
from preflight.content.geometry import IDENTITY, MM, Box, Matrix, scale, times
from preflight.content.numbers import matrix_of
from preflight.content.painted import Kind, Painted
from preflight.content.resources import Resources
from preflight.content.state import Operands, Operator, Operators, Paint, Run

_FILLED, _STROKED = (0, 2, 4, 6), (1, 2, 5, 6)
_DEEPEST = 8


def _begin(run: Run, operands: Operands) -> None:
    run.text_matrix = run.line_matrix = IDENTITY


def _setting(name: str, factor: float = 1) -> Operator:
    def operate(run: Run, operands: Operands) -> None:
        setattr(run.state.text, name, float(operands[0]) * factor)

    return operate


def _mode(run: Run, operands: Operands) -> None:
    run.state.text.mode = int(operands[0])


def _font(run: Run, operands: Operands) -> None:
    run.state.text.font = run.resources.font(str(operands[0]))
    run.state.text.size = float(operands[1])


def _move(run: Run, operands: Operands) -> None:
    x, y = (float(value) for value in operands)
    run.text_matrix = run.line_matrix = times((1, 0, 0, 1, x, y), run.line_matrix)


def _move_and_lead(run: Run, operands: Operands) -> None:
    run.state.text.leading = -float(operands[1])
    _move(run, operands)


def _matrix(run: Run, operands: Operands) -> None:
    run.text_matrix = run.line_matrix = matrix_of(operands, IDENTITY)


def _next_line(run: Run, operands: Operands) -> None:
    _move(run, (0, -run.state.text.leading))


def _show(run: Run, operands: Operands) -> None:
    _text(run, operands[-1:])


def _show_array(run: Run, operands: Operands) -> None:
    _text(run, operands[0])


def _next_line_show(run: Run, operands: Operands) -> None:
    _next_line(run, ())
    _text(run, operands[-1:])


def _space_and_show(run: Run, operands: Operands) -> None:
    run.state.text.between_words = float(operands[0])
    run.state.text.between_letters = float(operands[1])
    _next_line_show(run, operands)


def _text(run: Run, items: Iterable[Any]) -> None:
    """Record what strings and shifts show, then move behind them."""
    text = run.state.text
    size, stretch = text.size, text.stretch
    x = 0.0
    first, last = None, 0.0
    letters = []
    for item in items:
        if not isinstance(item, pikepdf.String):
            x -= float(item) / 1000 * size * stretch
            continue
        for code in _codes(bytes(item), text.font):
            width = text.font.width(code) * size
            if code not in text.font.spaces:
                first = x if first is None else min(first, x)
                last = max(last, x + width * stretch)
                letters.append((code, x))
            between = text.between_words if code == 32 and text.font.bytes_per_code == 1 else 0
            x += (width + text.between_letters + between) * stretch
    if first is not None and text.mode != 3 and text.mode != 7:
        _take_down(run, first, last, letters)
    run.text_matrix = times((1, 0, 0, 1, x, 0), run.text_matrix)


def _codes(string: bytes, font: Font) -> Iterable[int]:
    if font.bytes_per_code == 1:
        return string
    return _pairs(string)


def _pairs(string: bytes) -> Iterator[int]:
    return (high << 8 | low for high, low in zip(string[::2], string[1::2], strict=False))


def _take_down(run: Run, first: float, last: float, letters: list[tuple[int, float]]) -> None:
    text, state = run.state.text, run.state
    matrix = times(run.text_matrix, state.matrix)
    low, high = (text.rise + text.size * rise for rise in (text.font.descent, text.font.ascent))
    box = Box(first, min(low, high), last, max(low, high)).through(matrix).common(state.clip)
    if box is None:
        return
    if text.font.drawn and _draw(run, letters, matrix):
        return
    if text.mode in _FILLED:
        _paint(run, state.fill, box, abs(text.size) * scale(matrix) / MM)
    if text.mode in _STROKED:
        _paint(run, state.stroke, box, abs(text.size) * scale(matrix) / MM)


def _paint(run: Run, paint: Paint, box: Box, size: float) -> None:
    if not flat(paint):
        patterns.paint(run, paint, box, Kind.TEXT)
        return
    run.emit(
        Painted(
            kind=Kind.TEXT,
            space=paint.space,
            values=paint.values,
            inks=paint.inks,
            box=box,
            size=size,
            font=run.state.text.font,
            overprint=run.state.overprints(paint),
            transparency=run.state.transparency(paint),
        )
    )


def _draw(run: Run, letters: list[tuple[int, float]], matrix: Matrix) -> bool:
    """Follow the drawings of a Type 3 font that bring their own colours (d0).

    Whether there were any: those that take the text's colour are text like any other.
    """
    drawn = False
    for code, x in letters:
        font = run.state.text.font
        letter = font.procedures.get(code)
        if not isinstance(letter, pikepdf.Stream) or run.depth >= _DEEPEST:
            continue
        instructions = run.sources.instructions(letter)
        if not any(str(operator) == "d0" for _, operator in instructions[:2]):
            continue
        drawn = True
        size = run.state.text.size
        place = times(times(font.matrix, (size, 0, 0, size, x, run.state.text.rise)), matrix)
        state = run.state.saved()
        state.matrix = place
        resources = Resources(font.resources or run.resources.data, run.sources)
        run.follow(letter, resources, state)
    return drawn


OPERATORS: Operators = {
    "BT": _begin,
    "Tf": _font,
    "Tc": _setting("between_letters"),
    "Tw": _setting("between_words"),
    "Tz": _setting("stretch", 0.01),
    "TL": _setting("leading"),
    "Ts": _setting("rise"),
    "Tr": _mode,
    "Td": _move,
    "TD": _move_and_lead,
    "Tm": _matrix,
    "T*": _next_line,
    "Tj": _show,
    "TJ": _show_array,
    "'": _next_line_show,
    '"': _space_and_show,
}
