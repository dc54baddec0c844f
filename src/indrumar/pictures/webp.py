"""WebP without what tells of people and places.

https://developers.google.com/speed/webp/docs/riff_container
"""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.pictures.orientation import only_orientation

_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_HAS_EXIF, _HAS_XMP = 0x08, 0x04


def stripped_webp(data: bytes) -> bytes:
    """The picture without EXIF, XMP and unknown chunks."""
    exif = only_orientation(data)
    kept = b"".join(_chunk(kind, _content(kind, held, exif)) for kind, held in _chunks(data))
    if exif:
        kept += _chunk(b"EXIF", exif)
    return b"RIFF" + (len(kept) + 4).to_bytes(4, "little") + b"WEBP" + kept


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    position = 12
    while position + 8 <= end:
        kind = data[position : position + 4]
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        if kind in _KEPT:
            yield kind, data[position + 8 : position + 8 + length]
        position += 8 + length + length % 2


def _content(kind: bytes, content: bytes, exif: bytes) -> bytes:
    """The chunk's content; the header of an extended file says what the file contains."""
    if kind != b"VP8X" or not content:
        return content
    flags = content[0] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if exif else 0)
    return bytes((flags,)) + content[1:]


def _chunk(kind: bytes, content: bytes) -> bytes:
    return kind + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
