"""The operators that paint images, forms and shadings, and that mark content.

ISO 32000-1, 8.8 (images), 8.10 (forms), 8.11 (optional content), 11.4 (groups).
"""

from __future__ import annotations

from typing import Any

import pikepdf

from preflight.content import layers, patterns
from preflight.content.colours import flat
from preflight.content.geometry import IDENTITY, Box, is_upright, times
from preflight.content.images import Image, PlacedImage, read_image, resolution
from preflight.content.numbers import box_of, matrix_of
from preflight.content.painted import Kind, Painted
from preflight.content.resources import Group, Resources, sampled
from preflight.content.state import Operands, Operators, Run

_DEEPEST = 12
_UNIT = Box(0, 0, 1, 1)


def _do(run: Run, operands: Operands) -> None:
    xobject = run.resources.named("/XObject", str(operands[0]))
    if not isinstance(xobject, pikepdf.Stream):
        return
    if not layers.is_on(xobject.get("/OC"), run.sources.hidden_layers):
        return
    sort = str(xobject.get("/Subtype"))
    if sort == "/Image":
        _oddities(run, xobject)
        _image(run, run.resources.image(xobject))
    elif sort == "/Form":
        _oddities(run, xobject)
        _form(run, xobject)
    else:
        run.sources.oddities.add("postscript")


def _oddities(run: Run, xobject: Any) -> None:
    if xobject.get("/OPI") is not None:
        run.sources.oddities.add("opi")
    if str(xobject.get("/Subtype2")) == "/PS":
        run.sources.oddities.add("postscript")


def _inline(run: Run, operands: Operands) -> None:
    """BI … ID … EI, which pikepdf hands over as one operand."""
    inline = operands[0]
    space = inline.obj.get("/CS", inline.obj.get("/ColorSpace"))
    _image(run, sampled(read_image(inline.obj, run.resources.space(space), inline)))


def _image(run: Run, image: Image) -> None:
    state = run.state
    box = _UNIT.through(state.matrix).common(state.clip)
    if box is None:
        return
    if image.stencil and not flat(state.fill):
        patterns.paint(run, state.fill, box, Kind.IMAGE)
        return
    masked = image.masked
    run.emit(
        Painted(
            kind=Kind.IMAGE,
            space=state.fill.space if image.stencil else image.space,
            values=state.fill.values if image.stencil else (),
            inks=state.fill.inks if image.stencil else None,
            box=box,
            exact=state.exact_clip and is_upright(state.matrix) and not (masked or image.stencil),
            image=PlacedImage(image, resolution(image, state.matrix)),
            overprint=state.overprints(state.fill),
            transparency=state.transparency(state.fill, image.soft_masked),
        )
    )


def _form(run: Run, form: Any) -> None:
    if run.depth >= _DEEPEST:
        run.sources.unreadable.add("forms too deep in one another")
        return
    state = run.state.saved()
    state.matrix = times(matrix_of(form.get("/Matrix"), IDENTITY), state.matrix)
    bounds = box_of(form.get("/BBox"))
    if bounds:
        clip = bounds.through(state.matrix).common(state.clip)
        if clip is None:
            return
        state.clip = clip
        state.exact_clip = state.exact_clip and is_upright(state.matrix)
    own = form.get("/Resources")
    resources = Resources(own, run.sources) if own is not None else run.resources
    group = form.get("/Group")
    if isinstance(group, pikepdf.Dictionary) and str(group.get("/S")) == "/Transparency":
        space = group.get("/CS")
        run.sources.groups.append(Group(None if space is None else resources.space(space)))
        state.in_group = True
    run.follow(form, resources, state)


def _shading(run: Run, operands: Operands) -> None:
    shading = run.resources.named("/Shading", str(operands[0]))
    patterns.shade(run, shading, run.state.clip, run.resources, exact=run.state.exact_clip)


def _begin_marked(run: Run, operands: Operands) -> None:
    """BMC and BDC; `/OC /name BDC` begins content of a layer."""
    off = False
    if len(operands) > 1 and str(operands[0]) == "/OC":
        layer = run.resources.named("/Properties", str(operands[1]))
        off = not layers.is_on(layer, run.sources.hidden_layers)
    run.marked.append(off)
    run.hidden += off


def _end_marked(run: Run, operands: Operands) -> None:
    if run.marked:
        run.hidden -= run.marked.pop()


OPERATORS: Operators = {
    "Do": _do,
    "INLINE IMAGE": _inline,
    "sh": _shading,
    **dict.fromkeys(("BMC", "BDC"), _begin_marked),
    "EMC": _end_marked,
}
