"""Which grey a colour becomes, so that a copier shows what a screen shows.

Greys are those of DeviceGray, 0 for black and 1 for white. A colour first becomes the grey of its
own luminance (sRGB, IEC 61966-2-1): the contrast between two colours, as WCAG 2 calculates it from
luminance alone, is then the contrast between their greys. After that, copiers are met half way:

* An area that is not white is at least 8 % black. Copiers take lighter tints for the paper.
* A line that is not white is at least 40 % black: a pale hairline breaks into dots.
* Text darker than the middle becomes at least 65 % black, which on white is a contrast of more
  than 7 : 1; lighter text, which is on dark fields, moves half way to white.
"""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Array, Name, Object, Stream

_WHITE = 0.995  # this and more is paper
_FAITHFUL, _LIGHTEST_AREA = 0.8, 0.92  # areas up to here are left; tints are pressed in between
_LIGHTEST_LINE = 0.6
_MIDDLE, _LIGHTEST_DARK_TEXT = 0.55, 0.35
_WEIGHTS = (0.2126, 0.7152, 0.0722)  # luminance of the primaries of sRGB


def area_tone(grey: float) -> float:
    """The grey of a filled area."""
    if grey >= _WHITE:
        return 1.0
    if grey <= _FAITHFUL:
        return grey
    share = (grey - _FAITHFUL) / (_WHITE - _FAITHFUL)
    return _FAITHFUL + share * (_LIGHTEST_AREA - _FAITHFUL)


def line_tone(grey: float) -> float:
    """The grey of a line."""
    return 1.0 if grey >= _WHITE else grey * _LIGHTEST_LINE


def text_tone(grey: float) -> float:
    """The grey of letters."""
    if grey < _MIDDLE:
        return grey * _LIGHTEST_DARK_TEXT / _MIDDLE
    return (1 + grey) / 2


def grey_of_rgb(red: float, green: float, blue: float) -> float:
    """The grey with the luminance of a colour of sRGB."""
    channels = zip((red, green, blue), _WEIGHTS, strict=True)
    return _encoded(sum(_linear(channel) * weight for channel, weight in channels))


def grey_of(space: Object, components: Sequence[float]) -> float:
    """The grey of a colour in a colour space of PDF.

    Inks are mixed as if each let nothing through of its own colour, and spot inks are taken for
    black: near enough for what is to be printed in black alone.
    """
    family = space[0] if isinstance(space, Array) else space
    if family in (Name.Separation, Name.DeviceN, Name.Indexed):
        return 1 - min(1.0, max(components, default=1.0))
    if family == Name.Lab:
        return _encoded(_luminance_of_lightness(components[0]))
    match len(components):
        case 1:
            return components[0]
        case 3:
            return grey_of_rgb(components[0], components[1], components[2])
        case 4:
            black = components[3]
            red, green, blue = (max(0.0, 1 - ink - black) for ink in components[:3])
            return grey_of_rgb(red, green, blue)
        case _:
            return 0.0


def black_in(space: Object) -> tuple[float, ...]:
    """The colour that a colour space begins with, before one is chosen (ISO 32000-1, 8.6.5.1)."""
    family = space[0] if isinstance(space, Array) else space
    if family == Name.DeviceCMYK:
        return (0.0, 0.0, 0.0, 1.0)
    if family in (Name.Separation, Name.DeviceN):
        return (1.0,)
    if family == Name.ICCBased:
        assert isinstance(space, Array)
        profile = space[1]
        assert isinstance(profile, Stream)
        return (0.0,) * int(profile.N)
    return (0.0,) if family in (Name.DeviceGray, Name.CalGray) else (0.0,) * 3


def _linear(value: float) -> float:
    value = min(1.0, max(0.0, value))
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _encoded(luminance: float) -> float:
    if luminance <= 0.0031308:
        return 12.92 * luminance
    return float(1.055 * luminance ** (1 / 2.4) - 0.055)


def _luminance_of_lightness(lightness: float) -> float:
    """The luminance of CIE L*, 0 to 100 (CIE 15)."""
    if lightness > 8:
        return float(((lightness + 16) / 116) ** 3)
    return lightness / 903.3
