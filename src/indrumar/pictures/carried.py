"""Pictures that an address carries (`data:`, RFC 2397), in every spelling that browsers read."""

from __future__ import annotations

import base64
import binascii
from urllib.parse import unquote_to_bytes

from indrumar.pictures.formats import format_of

_CARRIED = ("jpeg", "png", "gif", "webp")


def carried_picture(address: str) -> bytes:
    """The bytes of the picture in an address; empty if there is none that browsers show.

    What they are is decided by their content, as browsers do.
    """
    head, _, content = address.partition(",")
    head = "".join(head.split()).lower()
    if not head.startswith("data:image/"):
        return b""
    data = unquote_to_bytes(content)
    if head.endswith(";base64"):
        try:
            data = base64.b64decode(data + b"==")  # its end may be left out
        except binascii.Error:
            return b""
    return data if format_of(data) in _CARRIED else b""


def carrying(data: bytes) -> str:
    """The address of a picture's bytes; `#`, which shows nothing, if there are none."""
    content = base64.b64encode(data).decode()
    return f"data:image/{format_of(data)};base64,{content}" if data else "#"
