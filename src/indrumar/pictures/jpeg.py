"""JPEG without what tells of people and places; the compressed picture stays byte for byte.

A file is a row of segments (ITU-T T.81, annex B). Kept are those that a decoder needs, the colour
profile and Adobe's note on inks; EXIF, XMP, IPTC, comments, previews and everything after the end
of the picture (films and second pictures of telephones) go.
"""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.pictures.orientation import only_orientation

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a length
_JFIF_WITHOUT_PREVIEW = 14  # bytes


def stripped_jpeg(data: bytes) -> bytes:
    """The picture without its metadata. One that is cut off keeps what is there."""
    exif = only_orientation(data)
    kept = bytearray(b"\xff\xd8")
    placed = not exif
    for marker, segment in _segments(data):
        if not placed and marker != _APP0:
            kept += _segment(_APP1, b"Exif\0\0" + exif)
            placed = True
        kept += segment
    return bytes(kept)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments to keep with their markers; the data of a scan follow its segment."""
    position = 2
    while 0 <= (position := data.find(b"\xff", position)) < len(data) - 1:
        marker = data[position + 1]
        if marker in (0x00, 0xFF, _START) or marker in _ALONE:
            position += 1 if marker == 0xFF else 2
            continue
        if marker == _END:
            yield marker, b"\xff\xd9"
            return
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        content = data[position + 4 : position + 2 + length]
        position += 2 + length
        if _is_needed(marker, content):
            yield marker, _segment(marker, _without_preview(marker, content))
        if marker == _SCAN:
            end = _end_of_scan(data, position)
            yield 0, data[position:end]
            position = end


def _end_of_scan(data: bytes, position: int) -> int:
    """Where the next segment begins: a marker that is neither stuffing nor a restart."""
    while 0 <= (position := data.find(b"\xff", position)) < len(data) - 1:
        if data[position + 1] not in (0x00, 0xFF) and data[position + 1] not in _ALONE:
            return position
        position += 1 if data[position + 1] == 0xFF else 2
    return len(data)


def _is_needed(marker: int, content: bytes) -> bool:
    if marker == _APP0:
        return content.startswith(b"JFIF\0")
    if marker == _APP2:
        return content.startswith(b"ICC_PROFILE\0")
    if marker == _APP14:
        return content.startswith(b"Adobe")
    return not (_APP0 <= marker <= _APP15 or marker == _COMMENT)


def _without_preview(marker: int, content: bytes) -> bytes:
    if marker == _APP0 and len(content) > _JFIF_WITHOUT_PREVIEW - 2:
        return content[: _JFIF_WITHOUT_PREVIEW - 2] + b"\0\0"
    return content


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content
