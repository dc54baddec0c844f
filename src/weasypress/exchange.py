"""Names of WeasyPrint, taken and exchanged: only those of the table, and only if they fit it.

The table (`private_names`) is compared with the installed WeasyPrint once per process, before the
first name is given out. With another version it says what changed, instead of failing later
somewhere within a layout.
"""

from __future__ import annotations

import importlib
import inspect
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from operator import attrgetter
from types import CodeType
from typing import Any

from weasypress.private_names import ATTRIBUTE, PRIVATE_NAMES, VERSION, PrivateName

LOCK = threading.Lock()
"""Held while names are exchanged: what is exchanged belongs to the process."""


class UnsupportedWeasyPrintError(RuntimeError):
    """The WeasyPrint that is installed has changed what this library exchanges in it."""


def taken(name: str) -> Any:
    """What stands in WeasyPrint under a name of the table.

    Raises KeyError for a name that the table does not list, `UnsupportedWeasyPrintError` if the
    installed WeasyPrint is another one, OSError if a library that it draws text with is missing.
    """
    verify()
    return _resolved(PRIVATE_NAMES[name].name)


@contextmanager
def exchanged(name: str, replacement: Any) -> Iterator[None]:
    """Let WeasyPrint find `replacement` under `name` until the context ends; raises as `taken`."""
    original = taken(name)
    owner, attribute = _owner(name)
    setattr(owner, attribute, replacement)
    try:
        yield
    finally:
        setattr(owner, attribute, original)


@lru_cache(maxsize=1)
def verify() -> None:
    """Compare the table with the installed WeasyPrint; raises `UnsupportedWeasyPrintError`."""
    changes = [change for row in PRIVATE_NAMES.values() if (change := _change(row))]
    if changes:
        version = importlib.import_module("weasyprint").__version__
        raise UnsupportedWeasyPrintError(
            f"WeasyPrint {version} is installed and {VERSION} is needed, because "
            f"{'; '.join(changes)}"
        )


def _change(row: PrivateName) -> str:
    """How a name differs from its row, in words; empty if it does not."""
    shown = row.name.replace(":", ".")
    if row.expected == ATTRIBUTE:
        return "" if _is_attribute(row.name) else f"{shown} is missing"
    try:
        found = _resolved(row.name)
    except (ImportError, AttributeError):
        return f"{shown} is missing"
    if not row.expected.startswith("("):
        return ""
    parameters = f"({', '.join(inspect.signature(found).parameters)})"
    return "" if parameters == row.expected else f"{shown} takes {parameters}, not {row.expected}"


def _resolved(name: str) -> Any:
    module, _, attribute = name.partition(":")
    found = importlib.import_module(module)
    return attrgetter(attribute)(found) if attribute else found


def _owner(name: str) -> tuple[Any, str]:
    """The module or class that a name belongs to, and the name that it has there."""
    module, _, path = name.partition(":")
    parent, _, attribute = path.rpartition(".")
    return _resolved(f"{module}:{parent}"), attribute


def _is_attribute(name: str) -> bool:
    """Whether a method of the class mentions the attribute, as the one does that sets it."""
    try:
        owner, attribute = _owner(name)
    except (ImportError, AttributeError):
        return False
    methods = (getattr(one, "__func__", one) for one in vars(owner).values())
    codes = (getattr(method, "__code__", None) for method in methods)
    return any(
        isinstance(code, CodeType) and attribute in (*code.co_names, *code.co_consts)
        for code in codes
    )
