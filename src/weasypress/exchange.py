"""Names of WeasyPrint that stand for something of ours while a PDF is written, and no longer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

LOCK = threading.Lock()
"""Held while names are exchanged: what is exchanged belongs to the process."""


@contextmanager
def exchanged(owner: Any, name: str, replacement: Any) -> Iterator[None]:
    """Let `owner` have `replacement` under `name` until the context ends."""
    original = getattr(owner, name)
    setattr(owner, name, replacement)
    try:
        yield
    finally:
        setattr(owner, name, original)
