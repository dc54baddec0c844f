"""The last step of a press file: its boxes, colour spaces and metadata.

WeasyPrint's own PDF/X is not used: its boxes are off, it names its condition by a paragraph of
the profile, and it makes up a new identifier each time (see `identity`).
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator, Sequence
from typing import Any

from weasypress.objects import Array, Dictionary, Stream
from weasypress.press.geometry import Box, PageGeometry

_LOG = logging.getLogger(__name__)
_OPAQUE = {"CA", "ca", "BM", "SMask", "AIS"}
_INERT = {"CA": 1, "ca": 1, "BM": "/Normal", "SMask": "/None", "AIS": "false"}


def set_boxes(pdf: Any, geometries: Sequence[PageGeometry]) -> None:
    """Give the pages their boxes; the space of a crop or art box is left to the trim box."""
    for page, geometry in zip(_pages(pdf), geometries, strict=True):
        page["MediaBox"] = _array(geometry.media_box)
        page["BleedBox"] = _array(geometry.bleed_box)
        page["TrimBox"] = _array(geometry.trim_box)


def _array(box: Box) -> Any:
    return Array([round(side, 4) for side in box])


def set_colour_spaces(pdf: Any, spaces: dict[str, Any]) -> None:
    """Leave no colour space by name but `spaces`: WeasyPrint offers some of Lab on every page."""
    for item in pdf.objects:
        if isinstance(item, dict) and "lab-d50" in item:
            item.clear()
            item.update(spaces)


def blend_in(pdf: Any, space: str) -> None:
    """Declare on each page that transparency is blended in `space`, such as ``/DeviceCMYK``."""
    for page in _pages(pdf):
        page["Group"] = Dictionary({"Type": "/Group", "S": "/Transparency", "CS": space})


def forbid_transparency(pdf: Any) -> None:
    """Drop what PDF 1.3 does not have; logs an error if it would have been visible."""
    left = set[str]()
    for state in _states(pdf):
        left |= {key for key, value in state.items() if _shows(key, value)}
        for key in _OPAQUE & set(state):
            del state[key]
    for item in pdf.objects:
        if isinstance(item, Stream):
            left |= {key for key in ("SMask", "Group") if key in item.extra}
    if left:
        _LOG.error("transparency is left in a file for PDF/X-1a: %s", ", ".join(sorted(left)))


def _shows(key: str, value: Any) -> bool:
    return key in _INERT and value != _INERT[key]


def _states(pdf: Any) -> Iterator[dict[str, Any]]:
    """The graphics states of all resources."""
    for item in pdf.objects:
        if isinstance(item, dict):
            for state in item.get("ExtGState", {}).values():
                if isinstance(state, dict):
                    yield state


def fingerprint(pdf: Any) -> bytes:
    """A digest of everything painted: the same for the same pages on every machine."""
    digest = hashlib.sha256()
    for item in pdf.objects:
        if isinstance(item, Stream):
            for part in item.stream:
                digest.update(part if isinstance(part, bytes) else str(part).encode())
    return digest.digest()


def _pages(pdf: Any) -> Iterator[Any]:
    return (item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/Page")
