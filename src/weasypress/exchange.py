"""WeasyPrint's private names, read and replaced: only those in the table, if they match it.

The table (`private_names`) is compared with the installed WeasyPrint once per process, before the
first name is used. With another version, the error says what changed, instead of a failure in the
middle of a layout.
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
"""Locked while names are replaced: a replacement applies to the whole process."""


class UnsupportedWeasyPrintError(RuntimeError):
    """The installed WeasyPrint differs in a name that this library replaces."""


def taken(name: str) -> Any:
    """The object that a name of the table refers to in WeasyPrint.

    Raises KeyError for a name that is not in the table, `UnsupportedWeasyPrintError` if the
    installed WeasyPrint does not match it, OSError if a library for drawing text is missing.
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
    """Whether a method of the class mentions the attribute, as its setter does."""
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
