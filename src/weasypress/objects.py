"""The PDF objects WeasyPrint writes with, under one name and one type.

pydyf carries no types; the rest of the folder takes its objects from here.
"""

from __future__ import annotations

from typing import Any

import pydyf  # type: ignore[import-untyped]

Array: Any = pydyf.Array
Dictionary: Any = pydyf.Dictionary
Stream: Any = pydyf.Stream
String: Any = pydyf.String


def text_string(text: str) -> bytes:
    """`text` as a PDF text string: ASCII in parentheses, anything else as UTF-16BE in hex."""
    data: bytes = pydyf.String(text).data
    return data


def number_of(reference: bytes) -> int:
    """The object number of a reference such as ``b"12 0 R"``."""
    return int(reference.split()[0])
