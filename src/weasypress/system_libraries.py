"""The system's libraries that WeasyPrint draws text with, and the package each of them is in.

WeasyPrint does not start without Pango and what Pango needs. Without HarfBuzz's subsetter it does
start, but it cuts fonts in another way: the files have other bytes, and may fail PDF/A.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

_LOAD = ctypes.CDLL
_SYSTEMS = ("Debian/Ubuntu", "Fedora", "macOS", "MSYS2")
_MSYS2 = "mingw-w64-ucrt-x86_64-"
# The name; the files on Linux, macOS and Windows; the packages on `_SYSTEMS`, MSYS2's shortened.
_LIBRARIES = (
    (
        "GObject",
        ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
        ("libglib2.0-0", "glib2", "glib", "glib2"),
    ),
    (
        "Pango",
        ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
        ("libpango-1.0-0", "pango", "pango", "pango"),
    ),
    (
        "PangoFT2",
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
        ("libpangoft2-1.0-0", "pango", "pango", "pango"),
    ),
    (
        "HarfBuzz",
        ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
        ("libharfbuzz0b", "harfbuzz", "harfbuzz", "harfbuzz"),
    ),
    (
        "HarfBuzz-Subset",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
        ("libharfbuzz-subset0", "harfbuzz", "harfbuzz", "harfbuzz"),
    ),
    (
        "Fontconfig",
        ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
        ("libfontconfig1", "fontconfig", "fontconfig", "fontconfig"),
    ),
)


@dataclass(frozen=True, slots=True)
class SystemLibrary:
    """A library by its `name`, and the package that brings it on each system.

    The systems are ``Debian/Ubuntu``, ``Fedora``, ``macOS`` (Homebrew) and ``MSYS2`` (Windows).
    """

    name: str
    packages: Mapping[str, str]


def missing_libraries() -> tuple[SystemLibrary, ...]:
    """The libraries that the system's loader does not find; empty if PDFs can be written."""
    _look_where_weasyprint_looks()
    return tuple(
        SystemLibrary(name, dict(zip(_SYSTEMS, (*packages[:3], _MSYS2 + packages[3]), strict=True)))
        for name, files, packages in _LIBRARIES
        if not any(_loads(file) for file in files)
    )


def _loads(file: str) -> bool:
    try:
        _LOAD(file)
    except OSError:
        return False
    return True


def _look_where_weasyprint_looks() -> None:
    """Windows has no folder for such libraries; WeasyPrint reads an environment variable."""
    if sys.platform == "win32":
        msys2 = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin"
        for folder in os.environ.get("WEASYPRINT_DLL_DIRECTORIES", msys2).split(";"):
            with suppress(OSError):
                os.add_dll_directory(folder)
