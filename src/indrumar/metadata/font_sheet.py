"""The fonts of a house as CSS: for PDFs and for the website alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from indrumar.metadata.house_fonts import HouseFont, HouseFonts


def font_faces(fonts: HouseFonts, address: Callable[[str], str], more: str = "") -> str:
    """An ``@font-face`` for each file; `address` gives its URL, `more` is put into each."""
    faces = {face: None for _, font in fonts.given() for face in _faces(font, address, more)}
    return "".join(faces)


def _faces(font: HouseFont, address: Callable[[str], str], more: str) -> list[str]:
    return [
        f'@font-face {{ font-family: "{font.family}"; src: url("{address(file)}");'
        f" font-weight: {weight}; font-style: {style};{more} }}\n"
        for _, file, weight, style in font.faces()
    ]


def font_variables(fonts: HouseFonts, stacks: Mapping[str, tuple[str, str]]) -> str:
    """Declarations that name the families; `stacks` are variable and fallbacks by key.

    A family of the house comes before the fallbacks, so that a letter it lacks is still set.
    """
    own = dict(fonts.given())
    return " ".join(
        f'{variable}: "{own[key].family}", {others};' if key in own else f"{variable}: {others};"
        for key, (variable, others) in stacks.items()
    )
