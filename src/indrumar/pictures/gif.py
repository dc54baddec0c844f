"""GIF without comments and XMP.

https://www.w3.org/Graphics/GIF/spec-gif89a.txt
"""

from __future__ import annotations

from collections.abc import Iterator

_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def stripped_gif(data: bytes) -> bytes:
    """The picture with its frames and the number of its repetitions, and nothing else."""
    start = 13 + _table(data[10])
    return data[:start] + b"".join(_blocks(data, start)) + bytes((_END,))


def _blocks(data: bytes, position: int) -> Iterator[bytes]:
    while position < len(data) - 1 and data[position] in (_EXTENSION, _IMAGE):
        if data[position] == _IMAGE:
            end = _after_parts(data, position + 10 + _table(data[position + 9]) + 1)
            yield data[position:end]
        else:
            end = _after_parts(data, position + 2)
            if _is_needed(data, position):
                yield data[position:end]
        position = end


def _is_needed(data: bytes, position: int) -> bool:
    kind = data[position + 1]
    named = data[position + 3 : position + 14] in _LOOPS
    return kind == _CONTROL or (kind == _APPLICATION and named)


def _after_parts(data: bytes, position: int) -> int:
    """The position after a row of parts, each with its length before it; the last is empty."""
    while position < len(data) and data[position]:
        position += 1 + data[position]
    return position + 1


def _table(flags: int) -> int:
    """The bytes of a table of colours."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0
