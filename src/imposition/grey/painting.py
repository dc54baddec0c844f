"""Content streams painted again in grey.

PDF sets a colour first and says afterwards whether letters, a line or an area use it. Colours are
therefore taken note of, and written just before something is painted with them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Operator

from imposition.grey.tones import (
    area_tone,
    black_in,
    grey_of,
    line_tone,
    text_tone,
)

Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
Tone = Callable[[float], float]
Colour = float | Name | None
"""A grey before its tone, the name of a pattern, or what the stream began with."""

_DEVICE = {"g": Name.DeviceGray, "rg": Name.DeviceRGB, "k": Name.DeviceCMYK}
_SPACE, _CHOICE = ("cs",), ("sc", "scn")
_COLOURS = {*_DEVICE, *_SPACE, *_CHOICE}
_PATH = {"m", "l", "c", "v", "y", "h", "re", "W", "W*"}
_FILLS, _STROKES = {"f", "F", "f*", "B", "B*", "b", "b*"}, {"S", "s", "B", "B*", "b", "b*"}
_SHOWS = {"Tj", "TJ", "'", '"'}
_OUTLINED = {1, 2, 5, 6}  # render modes of text that draw its outline
_HAIRLINE = 2.0  # a rectangle thinner than this is a line, in units of the page


@dataclass(frozen=True, slots=True)
class Pen:
    """A colour for filling or for lines: its space, what is wanted, and what was written last."""

    fill: bool
    space: Object
    wanted: Colour
    written: Colour


@dataclass(frozen=True, slots=True)
class _State:
    """What `q` keeps and `Q` brings back; `mode` is how text is rendered."""

    fill: Pen
    line: Pen
    mode: int = 0


@dataclass(slots=True)
class _Painter:
    """A content stream on its way to grey; `spaces` are the colour spaces it has names for."""

    spaces: Object
    state: _State
    kept: list[_State] = field(default_factory=list)
    path: list[Instruction] = field(default_factory=list)
    done: list[Instruction] = field(default_factory=list)

    def take(self, instruction: Instruction) -> None:
        """Go on by one instruction."""
        name = str(instruction.operator)
        if name.lower() in _COLOURS:
            self._choose(name, list(instruction.operands))
        elif name in _PATH:
            self.path.append(instruction)
        else:
            self._follow(name, instruction)
            self._dip(name)
            self.done += self.path
            self.path.clear()
            self.done.append(instruction)

    def _follow(self, name: str, instruction: Instruction) -> None:
        """Keep up with the graphics state."""
        if name == "q":
            self.kept.append(self.state)
        elif name == "Q" and self.kept:
            self.state = self.kept.pop()
        elif name == "Tr":
            self.state = replace(self.state, mode=int(instruction.operands[0]))

    def _choose(self, name: str, operands: Sequence[Object]) -> None:
        fill = name.islower()
        pen = self.state.fill if fill else self.state.line
        name = name.lower()
        if name in _SPACE:
            space = self.spaces.get(str(operands[0]), operands[0])
            wanted = None if space == Name.Pattern else grey_of(space, black_in(space))
            pen = replace(pen, space=space, wanted=wanted)
        elif name in _CHOICE and operands and isinstance(operands[-1], Name):
            pen = replace(pen, wanted=operands[-1])
        else:
            space = _DEVICE.get(name, pen.space)
            grey = grey_of(space, [float(value) for value in operands])
            pen = replace(pen, space=space, wanted=grey)
        self.state = replace(self.state, fill=pen) if fill else replace(self.state, line=pen)

    def _dip(self, name: str) -> None:
        """Write the colours that an instruction paints with."""
        if name in _SHOWS:
            self._write(self.state.fill, text_tone)
            if self.state.mode in _OUTLINED:
                self._write(self.state.line, text_tone)
        if name in _FILLS or name in ("Do", "INLINE IMAGE"):
            self._write(self.state.fill, line_tone if self._is_hairline() else area_tone)
        if name in _STROKES or name == "Do":
            self._write(self.state.line, line_tone)

    def _is_hairline(self) -> bool:
        if len(self.path) != 1 or str(self.path[0].operator) != "re":
            return False
        _, _, width, height = (abs(float(value)) for value in self.path[0].operands)
        return min(width, height) < _HAIRLINE < max(width, height)

    def _write(self, pen: Pen, tone: Tone) -> None:
        colour = pen.wanted if isinstance(pen.wanted, Name | None) else tone(pen.wanted)
        if colour is None or colour == pen.written:
            return
        if isinstance(colour, Name):
            self._say("cs" if pen.fill else "CS", Name.Pattern)
            self._say("scn" if pen.fill else "SCN", colour)
        else:
            self._say("g" if pen.fill else "G", round(colour, 4))
        pen = replace(pen, written=colour)
        self.state = replace(self.state, fill=pen) if pen.fill else replace(self.state, line=pen)

    def _say(self, name: str, operand: Name | float) -> None:
        operands = Array([operand])
        self.done.append(pikepdf.ContentStreamInstruction(operands, Operator(name)))


def in_grey(content: pikepdf.Object | pikepdf.Page, resources: Object, start: Colour) -> bytes:
    """The content of a page, a form or a pattern in grey.

    `start` is the colour it begins with: 0 for the black of a page, None for that of the content
    that calls a form.
    """
    fill, line = (Pen(fills, Name.DeviceGray, start, start) for fills in (True, False))
    painter = _Painter(resources.get("/ColorSpace", Dictionary()), _State(fill, line))
    for instruction in pikepdf.parse_content_stream(content):
        painter.take(instruction)
    return pikepdf.unparse_content_stream([*painter.done, *painter.path])
