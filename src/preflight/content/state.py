"""The graphics state and the reading of one content stream (ISO 32000-1, 8.4)."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from preflight.content import fonts, spaces
from preflight.content.fonts import Font
from preflight.content.geometry import IDENTITY, Box, Matrix
from preflight.content.painted import Painted, Transparency
from preflight.content.reasons import reason_of
from preflight.content.resources import Resources, Sources
from preflight.content.spaces import Inks, Model, Space

NORMAL = ("/Normal", "/Compatible")
# Exceptions that operands of the wrong type or number raise.
_BROKEN = (TypeError, ValueError, IndexError, KeyError, AttributeError, ZeroDivisionError)

Operands = Sequence[Any]
Operator = Callable[["Run", Operands], None]
Operators = Mapping[str, Operator]


@dataclass(slots=True)
class Paint:
    """The colour for filling, or that for stroking; `pattern` replaces it if set."""

    space: Space = spaces.GREY
    values: tuple[float, ...] = (0.0,)
    pattern: Any = None
    alpha: float = 1
    overprint: bool = False  # as the file says; `State.overprints` knows what comes of it

    @property
    def inks(self) -> Inks | None:
        """The inks of a flat colour."""
        return self.space.inks(self.values)


@dataclass(slots=True)
class TextState:
    """What stays from one text object to the next (ISO 32000-1, 9.3)."""

    font: Font = fonts.UNKNOWN
    size: float = 0
    between_letters: float = 0
    between_words: float = 0
    stretch: float = 1
    leading: float = 0
    rise: float = 0
    mode: int = 0


@dataclass(slots=True)
class State:
    """The graphics state; `matrix` takes the user space of the moment to mm on the page."""

    matrix: Matrix
    clip: Box
    exact_clip: bool = True
    fill: Paint = field(default_factory=Paint)
    stroke: Paint = field(default_factory=Paint)
    line_width: float = 1
    text: TextState = field(default_factory=TextState)
    blend: str = "/Normal"
    soft_mask: bool = False
    in_group: bool = False
    overprint_mode: int = 0

    def overprints(self, paint: Paint) -> bool:
        """Whether what is painted leaves what lies beneath on the plates that it does not use.

        All four process plates are used, unless the mode says those without ink are not
        (ISO 32000-1, 8.6.7).
        """
        uses_all = paint.space.model is Model.CMYK and not self.overprint_mode
        return paint.overprint and not uses_all

    def saved(self) -> State:
        """A copy that nothing done later to this one changes."""
        twin = copy.copy(self)
        twin.fill, twin.stroke = copy.copy(self.fill), copy.copy(self.stroke)
        twin.text = copy.copy(self.text)
        return twin

    def transparency(self, paint: Paint, masked: bool = False) -> tuple[Transparency, ...]:
        """Why an object painted now would let something beneath be seen."""
        found = []
        if paint.alpha < 1:
            found.append(Transparency.ALPHA)
        if self.blend not in NORMAL:
            found.append(Transparency.BLEND_MODE)
        if self.soft_mask or masked:
            found.append(Transparency.SOFT_MASK)
        if self.in_group:
            found.append(Transparency.GROUP)
        return tuple(found)


@dataclass(slots=True)
class Path:
    """The path under construction, as its points and rectangles in mm on the page.

    `square` is whether it is made of upright rectangles alone, one box each.
    """

    points: list[tuple[float, float]] = field(default_factory=list)
    rectangles: list[Box] = field(default_factory=list)
    square: bool = True


@dataclass(slots=True)
class Run:
    """The reading of one content stream: what its operators see and leave."""

    sources: Sources
    resources: Resources
    state: State
    found: list[Painted]
    base: Matrix
    depth: int = 0
    stack: list[State] = field(default_factory=list)
    path: Path = field(default_factory=Path)
    clipping: bool = False
    text_matrix: Matrix = IDENTITY
    line_matrix: Matrix = IDENTITY
    marked: list[bool] = field(default_factory=list)
    hidden: int = 0
    operators: Operators = field(default_factory=dict)

    def follow(
        self, stream: Any, resources: Resources, state: State, found: list[Painted] | None = None
    ) -> None:
        """Read a stream inside this one: a form, a pattern's cell, a letter.

        It begins in `state` and adds its objects to `found`, or else to this interpreter's own.
        """
        inner = Run(
            sources=self.sources,
            resources=resources,
            state=state,
            found=self.found if found is None else found,
            base=state.matrix,
            depth=self.depth + 1,
            hidden=self.hidden,
            operators=self.operators,
        )
        inner.read(self.sources.instructions(stream))

    def read(self, instructions: Sequence[Any]) -> None:
        """Carry out instructions; operators that paint nothing or are unknown are passed over."""
        for instruction in instructions:
            try:
                operator = self.operators.get(str(instruction.operator))
                if operator:
                    operator(self, instruction.operands)
            except _BROKEN as error:
                self.sources.unreadable.add(reason_of(error))

    def emit(self, painted: Painted) -> None:
        """Take down an object, unless its layer is off."""
        if not self.hidden:
            self.found.append(painted)
