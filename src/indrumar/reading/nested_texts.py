"""Texts that lie in nested keys, by the names that join these keys with dots.

The files of the package are sound, so they are read without the places of their values and with
the quickest loader; those of a project are read by `yaml_file.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

# Every scalar is a text; the loader in C, if there is one, is ten times as fast.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def texts_in(file: Path) -> dict[str, str]:
    """The texts of a file of the package by name."""
    return dict(flat(yaml.load(file.read_text("utf-8"), Loader=_LOADER)))


def flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Nested values with the names on the way to them joined by dots, if they are filled in."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from flat(value, f"{before}{name}.")
        elif value:
            yield before + name, value
