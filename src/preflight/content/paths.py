"""The operators that build, paint and clip paths (ISO 32000-1, 8.5)."""

from __future__ import annotations

from preflight.content import patterns
from preflight.content.colours import flat
from preflight.content.geometry import MM, Box, around, at, is_upright, scale
from preflight.content.painted import Kind, Painted
from preflight.content.state import Operands, Operator, Operators, Paint, Path, Run


def _points(run: Run, operands: Operands) -> None:
    """m and l: a point; c, v and y: control points, around which every curve stays within."""
    run.path.square = False
    matrix, values = run.state.matrix, [float(value) for value in operands]
    run.path.points += [at(matrix, x, y) for x, y in zip(values[::2], values[1::2], strict=False)]


def _rectangle(run: Run, operands: Operands) -> None:
    x, y, width, height = (float(value) for value in operands)
    corners = ((x, y), (x + width, y), (x, y + height), (x + width, y + height))
    points = [at(run.state.matrix, *corner) for corner in corners]
    run.path.points += points
    run.path.rectangles.append(around(points))
    run.path.square = run.path.square and is_upright(run.state.matrix)


def _painting(filling: bool, stroking: bool) -> Operator:
    def operate(run: Run, operands: Operands) -> None:
        if run.path.points and filling:
            _fill(run)
        if run.path.points and stroking:
            _stroke(run)
        _end(run, operands)

    return operate


def _fill(run: Run) -> None:
    path, state = run.path, run.state
    box = around(path.points).common(state.clip)
    if box is None:
        return
    if not flat(state.fill):
        patterns.paint(run, state.fill, box, Kind.FILL)
        return
    exact = path.square and state.exact_clip
    run.emit(_painted(run, Kind.FILL, state.fill, box, exact, _thickness(path) / MM))


def _thickness(path: Path) -> float:
    """The thin side of a rectangle, or of the frame between two, in mm; 0 if it is neither."""
    if not path.square or len(path.rectangles) > 2:
        return 0
    one, other = path.rectangles[0], path.rectangles[-1]
    if one is other:
        return min(one.width, one.height)
    sides = ((one.x0, other.x0), (one.y0, other.y0), (one.x1, other.x1), (one.y1, other.y1))
    if not (one.within(other, 0.001) or other.within(one, 0.001)):
        return 0
    return min((d for a, b in sides if (d := abs(a - b)) > 0.001), default=0)


def _stroke(run: Run) -> None:
    state = run.state
    width = state.line_width * scale(state.matrix)
    box = around(run.path.points).grown(width / 2).common(state.clip)
    if box is None:
        return
    if not flat(state.stroke):
        patterns.paint(run, state.stroke, box, Kind.STROKE)
        return
    run.emit(_painted(run, Kind.STROKE, state.stroke, box, False, width / MM))


def _painted(run: Run, kind: Kind, paint: Paint, box: Box, exact: bool, size: float) -> Painted:
    return Painted(
        kind=kind,
        space=paint.space,
        values=paint.values,
        inks=paint.inks,
        box=box,
        exact=exact,
        size=size,
        overprint=run.state.overprints(paint),
        transparency=run.state.transparency(paint),
    )


def _clip(run: Run, operands: Operands) -> None:
    run.clipping = True


def _end(run: Run, operands: Operands) -> None:
    """n, and the end of every painting: only now the path becomes a clip."""
    if run.clipping:
        state, path = run.state, run.path
        left = around(path.points).common(state.clip) if path.points else None
        # An empty clip lets nothing through: a box without size far off the page.
        state.clip = left or Box(-1e6, -1e6, -1e6, -1e6)
        state.exact_clip = state.exact_clip and path.square and len(path.rectangles) == 1
    run.clipping, run.path = False, Path()


OPERATORS: Operators = {
    **dict.fromkeys(("m", "l", "c", "v", "y"), _points),
    "re": _rectangle,
    **dict.fromkeys(("f", "F", "f*"), _painting(filling=True, stroking=False)),
    **dict.fromkeys(("S", "s"), _painting(filling=False, stroking=True)),
    **dict.fromkeys(("B", "B*", "b", "b*"), _painting(filling=True, stroking=True)),
    **dict.fromkeys(("W", "W*"), _clip),
    "n": _end,
}
