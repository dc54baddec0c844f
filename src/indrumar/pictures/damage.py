"""What says that the bytes of a picture are cut off or made up."""

from __future__ import annotations

import struct
import zlib

from PIL import Image

DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
)
"""What Pillow and our readers of formats raise for such bytes."""
