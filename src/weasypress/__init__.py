"""WeasyPrint's pages, written as accessible PDF (PDF/A-2a and PDF/UA-1) and as PDF/X for a press.

Names are imported on first use: importing WeasyPrint takes a second or two, and the plain values do
not need it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weasypress.exchange import UnsupportedWeasyPrintError
    from weasypress.information import Information, PageRange
    from weasypress.press.conditions import PrintingCondition, fogra39, printing_condition
    from weasypress.press.logos import press_logos
    from weasypress.press.writing import PressPdf, PressSpecification, write_press
    from weasypress.renderer import (
        Bookmark,
        LaidOut,
        RenderedPdf,
        Stylesheets,
        lay_out,
        parse_stylesheets,
        render,
        write_accessible,
    )
    from weasypress.resources import BASE, RefusedResourceError, ResourceReader
    from weasypress.system_libraries import SystemLibrary, missing_libraries

__all__ = [
    "BASE",
    "Bookmark",
    "Information",
    "LaidOut",
    "PageRange",
    "PressPdf",
    "PressSpecification",
    "PrintingCondition",
    "RefusedResourceError",
    "RenderedPdf",
    "ResourceReader",
    "Stylesheets",
    "SystemLibrary",
    "UnsupportedWeasyPrintError",
    "fogra39",
    "lay_out",
    "missing_libraries",
    "parse_stylesheets",
    "press_logos",
    "printing_condition",
    "render",
    "write_accessible",
    "write_press",
]

_NAMES_OF_MODULES = {
    "exchange": "UnsupportedWeasyPrintError",
    "information": "Information PageRange",
    "press.conditions": "PrintingCondition fogra39 printing_condition",
    "press.logos": "press_logos",
    "press.writing": "PressPdf PressSpecification write_press",
    "renderer": "Bookmark LaidOut RenderedPdf Stylesheets lay_out parse_stylesheets render "
    "write_accessible",
    "resources": "BASE RefusedResourceError ResourceReader",
    "system_libraries": "SystemLibrary missing_libraries",
}
_MODULES = {name: module for module, names in _NAMES_OF_MODULES.items() for name in names.split()}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
