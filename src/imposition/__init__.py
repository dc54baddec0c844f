"""Imposition: files for the office printer, from a finished PDF: booklet, handouts, grey.

Each function takes the bytes of a PDF and returns those of another; the same bytes give the same.
"""

from imposition.booklet import booklet
from imposition.grey import grey
from imposition.handout import PerSheet, handout
from imposition.page_order import PAGES_PER_SHEET
from imposition.placing import PageFormatError
from imposition.writing import Flip

__all__ = [
    "PAGES_PER_SHEET",
    "Flip",
    "PageFormatError",
    "PerSheet",
    "booklet",
    "grey",
    "handout",
]
