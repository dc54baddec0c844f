"""PNG without what tells of people and places: the chunks of a picture, and no others.

https://www.w3.org/TR/png-3/#4Concepts.FormatTypes
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from indrumar.pictures.orientation import only_orientation_of_exif

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    b"""IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL
    fcTL fdAT""".split()
)


def stripped_png(data: bytes) -> bytes:
    """The picture without text, times, EXIF and whatever follows its end."""
    chunks = list(_chunks(data))
    written = next((chunk[8:-4] for kind, chunk in chunks if kind == b"eXIf"), b"")
    exif = only_orientation_of_exif(written)
    kept = bytearray(_SIGNATURE)
    for kind, chunk in chunks:
        if kind == b"IDAT" and exif:
            kept += _chunk(b"eXIf", exif)
            exif = b""
        if kind in _KEPT:
            kept += chunk
    return bytes(kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = len(_SIGNATURE)
    while position < len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        kind = data[position + 4 : position + 8]
        yield kind, data[position : position + 12 + length]
        if kind == b"IEND":
            return
        position += 12 + length


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content).to_bytes(4, "big")
    return len(content).to_bytes(4, "big") + kind + content + check
