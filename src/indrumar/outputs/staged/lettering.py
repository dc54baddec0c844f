"""Files of publications as pages show them: drawings and fonts with the letters they need.

Subsetting fonts takes time, so the result is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from indrumar.outputs.staged import drawings, web_fonts
from indrumar.pictures.publishing import published
from indrumar.workshop.artifact import Artifact
from indrumar.workshop.digests import Reads

FILE = "file"
"""The name of the file of an artifact."""
_CUT = {
    ".svg": drawings.with_letters,
    ".ttf": web_fonts.packed,
    ".otf": web_fonts.packed,
}


@dataclass(frozen=True, slots=True)
class LetteringOrder:
    """One file of the project that is shown with a font subset."""

    source: Reads


def has_letters(path: str) -> bool:
    """Whether a file of this name is shown differently from the one in `content/`."""
    return PurePosixPath(path).suffix in _CUT


def make(order: LetteringOrder) -> Artifact:
    """The file as pages show it."""
    (path,) = order.source.paths
    content = published((order.source.root / path).read_bytes())
    return Artifact({FILE: _CUT[PurePosixPath(path).suffix](content)})
