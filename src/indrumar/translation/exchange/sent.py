"""What a file for translators began with: so that an answer changes only what a translator did.

Somebody may work on a translation while it is away. Without this, each text that was not touched
would put the old one back.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from indrumar.translation.exchange.units import Unit

FOLDER = "translation"
"""The project's folder of files for translators."""
_SENT = ".sent"


def sent_texts(units: Iterable[Unit]) -> bytes:
    """The translations that a file begins with, by key, as they are kept."""
    texts = {unit.key: unit.translation for unit in units}
    return json.dumps(texts, ensure_ascii=False, indent=0).encode()


def sent_name(texts: bytes) -> str:
    """The name of what was sent, for the file to carry."""
    return hashlib.sha256(texts).hexdigest()[:8]


def sent_path(root: Path, slug: str, name: str) -> Path:
    """Where it is kept."""
    return root / FOLDER / slug / _SENT / f"{name}.json"


def read_sent(root: Path, slug: str, name: str) -> Mapping[str, str] | None:
    """What was sent by this name, or None if it is not known here."""
    if not name.isalnum():
        return None
    try:
        found = json.loads(sent_path(root, slug, name).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return {str(key): str(text) for key, text in found.items()} if isinstance(found, dict) else None
