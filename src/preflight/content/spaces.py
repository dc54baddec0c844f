"""Colour spaces and the inks that a colour in them lays on paper (ISO 32000-1, 8.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pikepdf

from preflight.content.numbers import number

Inks = Mapping[str, float]
PROCESS = ("C", "M", "Y", "K")
ALL = "All"
_PROCESS_NAMES = {"Cyan": "C", "Magenta": "M", "Yellow": "Y", "Black": "K"}
_DEEPEST = 4


class Model(StrEnum):
    """What the numbers of a colour mean."""

    GREY = "grey"
    RGB = "rgb"
    CMYK = "cmyk"
    LAB = "lab"
    PLATES = "plates"  # Separation and DeviceN: each number is the tint of a named plate
    PATTERN = "pattern"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: `model` is the colour model of its numbers after a palette is looked up.

    `name` is what people are shown, such as "DeviceCMYK" or "Separation (PANTONE 280 C)". `plates`
    are the names of its inks if it is made of plates; `palette` contains the colours of an indexed
    space in its `base`; `device` is whether it goes without a profile.
    """

    model: Model
    name: str
    components: int
    device: bool = False
    plates: tuple[str, ...] = ()
    base: Space | None = None
    palette: tuple[tuple[float, ...], ...] = ()

    @property
    def initial(self) -> tuple[float, ...]:
        """The colour a content stream has once it chose the space."""
        if self.model is Model.CMYK and not self.palette:
            return 0, 0, 0, 1
        return ((1.0 if self.plates else 0.0),) * self.components

    def inks(self, values: Sequence[float]) -> Inks | None:
        """The share of each ink, 0…1, of a colour; None if it is not made of inks.

        Grey is black ink. "All" is registration colour: full ink on every plate.
        """
        if self.palette:
            index = min(max(int(values[0]) if values else 0, 0), len(self.palette) - 1)
            return self.base.inks(self.palette[index]) if self.base else None
        amounts = [min(max(value, 0.0), 1.0) for value in values]
        if len(amounts) < self.components:
            return None
        if self.model is Model.GREY:
            return {"K": 1 - amounts[0]}
        if self.model is Model.CMYK:
            return dict(zip(PROCESS, amounts, strict=False))
        if self.model is Model.PLATES:
            pairs = zip(self.plates, amounts, strict=False)
            return {_PROCESS_NAMES.get(name, name): tint for name, tint in pairs if name != "None"}
        return None


GREY = Space(Model.GREY, "DeviceGray", 1, device=True)
RGB = Space(Model.RGB, "DeviceRGB", 3, device=True)
CMYK = Space(Model.CMYK, "DeviceCMYK", 4, device=True)
PATTERN = Space(Model.PATTERN, "Pattern", 0)
UNKNOWN = Space(Model.UNKNOWN, "?", 0)
_DEVICE = {
    **dict.fromkeys(("/DeviceGray", "/G"), GREY),
    **dict.fromkeys(("/DeviceRGB", "/RGB"), RGB),
    **dict.fromkeys(("/DeviceCMYK", "/CMYK"), CMYK),
    "/Pattern": PATTERN,
}
_DEFAULTS = {"/DefaultGray": GREY, "/DefaultRGB": RGB, "/DefaultCMYK": CMYK}
_BY_PROFILE = {
    b"GRAY": (Model.GREY, 1),
    b"RGB ": (Model.RGB, 3),
    b"CMYK": (Model.CMYK, 4),
    b"Lab ": (Model.LAB, 3),
}
_BY_COMPONENTS = {1: Model.GREY, 3: Model.RGB, 4: Model.CMYK}


def read_space(value: Any, named: Mapping[str, Any], depth: int = 0) -> Space:
    """The colour space that a PDF object describes.

    `named` are the spaces of the resources, in which names are looked up and which may replace
    device spaces with default ones. UNKNOWN if it is broken.
    """
    if depth > _DEEPEST:
        return UNKNOWN
    if isinstance(value, pikepdf.Name):
        return _named(str(value), named, depth)
    if isinstance(value, pikepdf.Array) and len(value):
        return _composed(value, named, depth)
    return UNKNOWN


def _named(name: str, named: Mapping[str, Any], depth: int) -> Space:
    device = _DEVICE.get(name)
    if device is None:
        return read_space(named[name], named, depth + 1) if name in named else UNKNOWN
    default = next((key for key, space in _DEFAULTS.items() if space is device), None)
    if default is not None and default in named and depth < _DEEPEST:
        stand_in = read_space(named[default], {}, depth + 1)
        return stand_in if stand_in.components == device.components else device
    return device


def _composed(value: Any, named: Mapping[str, Any], depth: int) -> Space:
    readers = {
        "/ICCBased": lambda: _by_profile(value, named, depth),
        "/CalGray": lambda: Space(Model.GREY, "CalGray", 1),
        "/CalRGB": lambda: Space(Model.RGB, "CalRGB", 3),
        "/Lab": lambda: Space(Model.LAB, "Lab", 3),
        "/Indexed": lambda: _indexed(value, named, depth),
        "/I": lambda: _indexed(value, named, depth),
        "/Separation": lambda: _plates("Separation", [value[1]]),
        "/DeviceN": lambda: _plates("DeviceN", list(value[1])),
        "/Pattern": lambda: _pattern(value, named, depth),
    }
    reader = readers.get(str(value[0]))
    try:
        return reader() if reader else _named(str(value[0]), named, depth)
    except (IndexError, TypeError, ValueError, AttributeError, pikepdf.PdfError):
        return UNKNOWN


def _by_profile(value: Any, named: Mapping[str, Any], depth: int) -> Space:
    """The profile's own colour space counts, not the number of components given with it."""
    components = int(number(value[1].get("/N")))
    signature = value[1].read_bytes()[16:20]
    model, _ = _BY_PROFILE.get(signature, (_BY_COMPONENTS.get(components, Model.UNKNOWN), 0))
    word = {Model.GREY: "Gray", Model.RGB: "RGB", Model.CMYK: "CMYK", Model.LAB: "Lab"}
    return Space(model, f"ICCBased {word.get(model, '?')}", components)


def _indexed(value: Any, named: Mapping[str, Any], depth: int) -> Space:
    base = read_space(value[1], named, depth + 1)
    table = value[3].read_bytes() if isinstance(value[3], pikepdf.Stream) else bytes(value[3])
    width = base.components or 1
    rows = range(0, min(len(table), (int(value[2]) + 1) * width) // width * width, width)
    palette = tuple(tuple(byte / 255 for byte in table[row : row + width]) for row in rows)
    return Space(base.model, f"Indexed {base.name}", 1, base.device, base.plates, base, palette)


def _plates(sort: str, names: Sequence[Any]) -> Space:
    plates = tuple(str(name).removeprefix("/") for name in names)
    return Space(Model.PLATES, f"{sort} ({', '.join(plates)})", len(plates), plates=plates)


def _pattern(value: Any, named: Mapping[str, Any], depth: int) -> Space:
    base = read_space(value[1], named, depth + 1) if len(value) > 1 else None
    return Space(Model.PATTERN, "Pattern", base.components if base else 0, base=base)
