"""The operators that set colours and the graphics state (ISO 32000-1, 8.4.4 and 8.6.8)."""

from __future__ import annotations

from typing import Any

import pikepdf

from preflight.content.geometry import times
from preflight.content.numbers import matrix_of, number
from preflight.content.spaces import Model
from preflight.content.state import Operands, Operator, Operators, Paint, Run

_DEVICE = {
    "g": pikepdf.Name.DeviceGray,
    "rg": pikepdf.Name.DeviceRGB,
    "k": pikepdf.Name.DeviceCMYK,
}


def _device(name: pikepdf.Name, stroking: bool) -> Operator:
    def operate(run: Run, operands: Operands) -> None:
        paint = _paint(run, stroking)
        paint.space, paint.pattern = run.resources.space(name), None
        paint.values = tuple(float(value) for value in operands)

    return operate


def _choose(stroking: bool) -> Operator:
    def operate(run: Run, operands: Operands) -> None:
        paint = _paint(run, stroking)
        paint.space, paint.pattern = run.resources.space(operands[0]), None
        paint.values = paint.space.initial

    return operate


def _colour(stroking: bool) -> Operator:
    def operate(run: Run, operands: Operands) -> None:
        paint = _paint(run, stroking)
        if operands and isinstance(operands[-1], pikepdf.Name):
            paint.pattern = run.resources.named("/Pattern", str(operands[-1]))
            operands = operands[:-1]
        paint.values = tuple(float(value) for value in operands)

    return operate


def _paint(run: Run, stroking: bool) -> Paint:
    return run.state.stroke if stroking else run.state.fill


def flat(paint: Paint) -> bool:
    """Whether a paint is a colour rather than a pattern."""
    return paint.space.model is not Model.PATTERN or paint.pattern is None


def _save(run: Run, operands: Operands) -> None:
    run.stack.append(run.state.saved())


def _restore(run: Run, operands: Operands) -> None:
    if run.stack:
        run.state = run.stack.pop()


def _concatenate(run: Run, operands: Operands) -> None:
    run.state.matrix = times(matrix_of(operands, (1, 0, 0, 1, 0, 0)), run.state.matrix)


def _line_width(run: Run, operands: Operands) -> None:
    run.state.line_width = float(operands[0])


def _graphics_state(run: Run, operands: Operands) -> None:
    settings = run.resources.named("/ExtGState", str(operands[0]))
    if isinstance(settings, pikepdf.Dictionary):
        for key, value in settings.items():
            if setter := _SETTERS.get(key):
                setter(run, value)


def _set_blend(run: Run, value: Any) -> None:
    run.state.blend = str(value[0] if isinstance(value, pikepdf.Array) and len(value) else value)


def _set_soft_mask(run: Run, value: Any) -> None:
    run.state.soft_mask = isinstance(value, pikepdf.Dictionary)


def _set_font(run: Run, value: Any) -> None:
    if isinstance(value, pikepdf.Array) and len(value) == 2:
        run.state.text.font = run.sources.font(value[0])
        run.state.text.size = number(value[1])


def _set_overprint(run: Run, value: Any) -> None:
    """/OP sets both if /op is not set with it; /op comes later in the dictionary's order."""
    run.state.stroke.overprint = run.state.fill.overprint = value is True


def _set_fill_overprint(run: Run, value: Any) -> None:
    run.state.fill.overprint = value is True


def _set_overprint_mode(run: Run, value: Any) -> None:
    run.state.overprint_mode = int(number(value))


def _set_width(run: Run, value: Any) -> None:
    run.state.line_width = number(value, 1)


def _set_fill_alpha(run: Run, value: Any) -> None:
    run.state.fill.alpha = number(value, 1)


def _set_stroke_alpha(run: Run, value: Any) -> None:
    run.state.stroke.alpha = number(value, 1)


def _set_transfer(run: Run, value: Any) -> None:
    if str(value) not in ("/Identity", "/Default"):
        run.sources.oddities.add("transfer-function")


_SETTERS = {
    "/BM": _set_blend,
    "/SMask": _set_soft_mask,
    "/Font": _set_font,
    "/OP": _set_overprint,
    "/op": _set_fill_overprint,
    "/OPM": _set_overprint_mode,
    "/LW": _set_width,
    "/ca": _set_fill_alpha,
    "/CA": _set_stroke_alpha,
    "/TR": _set_transfer,
    "/TR2": _set_transfer,
}

OPERATORS: Operators = {
    "q": _save,
    "Q": _restore,
    "cm": _concatenate,
    "w": _line_width,
    "gs": _graphics_state,
    "cs": _choose(stroking=False),
    "CS": _choose(stroking=True),
    **dict.fromkeys(("sc", "scn"), _colour(stroking=False)),
    **dict.fromkeys(("SC", "SCN"), _colour(stroking=True)),
    **{operator: _device(name, stroking=False) for operator, name in _DEVICE.items()},
    **{operator.upper(): _device(name, stroking=True) for operator, name in _DEVICE.items()},
}
