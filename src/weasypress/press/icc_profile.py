"""The header of an ICC profile, and whether a press can use the profile.

The header is specified in ICC.1:2022, 7.2: 128 bytes, big-endian.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

_HEADER = 128  # bytes
_SPACES = {b"CMYK": "CMYK", b"RGB ": "RGB", b"GRAY": "grey", b"Lab ": "Lab"}
Kind = Literal[
    "none", "wrong-length", "space", "class-monitor", "class-scanner", "class-link", "class-other"
]
_CLASSES: dict[bytes, Kind] = {
    b"mntr": "class-monitor",
    b"scnr": "class-scanner",
    b"link": "class-link",
}
_IN_WORDS: dict[Kind, str] = {
    "none": "is not an ICC profile",
    "wrong-length": "is an ICC profile that was cut short or has something after its end",
    "space": "is a profile for {space}, not CMYK",
    "class-monitor": "is a display profile, not an output profile",
    "class-scanner": "is an input profile, not an output profile",
    "class-link": "is a device link profile, not an output profile",
    "class-other": "is not an output profile",
}


@dataclass(frozen=True, slots=True)
class ProfileFault:
    """Why a press with four inks cannot use a profile; `space` is the profile's own, if wrong."""

    kind: Kind
    space: str = ""

    def __str__(self) -> str:
        return _IN_WORDS[self.kind].format(space=self.space)


def profile_fault(data: bytes) -> ProfileFault | None:
    """Why `data` is not a profile of a four-ink press; None if it is one.

    PDF/X (ISO 15930) requires an output profile, class `prtr`; a press of four inks works in CMYK.
    """
    if len(data) < _HEADER or data[36:40] != b"acsp":
        return ProfileFault("none")
    if int.from_bytes(data[:4], "big") != len(data):
        return ProfileFault("wrong-length")
    space, sort = data[16:20], data[12:16]
    if space != b"CMYK":
        return ProfileFault("space", _SPACES.get(space, space.decode("latin-1").strip()))
    if sort != b"prtr":
        return ProfileFault(_CLASSES.get(sort, "class-other"))
    return None


def profile_name(data: bytes) -> str:
    """The name of a profile, from its tag `desc`; empty if it has none in ASCII.

    Versions 2 (textDescriptionType) and 4 (multiLocalizedUnicodeType) are read.
    """
    start = _tag(data, b"desc")
    if data[start : start + 4] == b"desc":
        length = int.from_bytes(data[start + 8 : start + 12], "big")
        return data[start + 12 : start + 12 + length].rstrip(b"\0").decode("ascii", "ignore")
    if data[start : start + 4] == b"mluc":
        length = int.from_bytes(data[start + 20 : start + 24], "big")
        offset = start + int.from_bytes(data[start + 24 : start + 28], "big")
        return data[offset : offset + length].decode("utf-16-be", "ignore").strip("\0")
    return ""


def _tag(data: bytes, signature: bytes) -> int:
    """The offset of a tag; the length of `data` if it is missing."""
    count = int.from_bytes(data[_HEADER : _HEADER + 4], "big")
    for entry in range(_HEADER + 4, min(_HEADER + 4 + 12 * count, len(data)), 12):
        if data[entry : entry + 4] == signature:
            return int.from_bytes(data[entry + 4 : entry + 8], "big")
    return len(data)
