"""The formats of files for translators."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from indrumar.translation.exchange.exchange_file import ExchangeFile, Returned, Words
from indrumar.translation.exchange.po import read_po, write_po
from indrumar.translation.exchange.spreadsheet import read_xlsx, write_xlsx
from indrumar.translation.exchange.word import read_docx, write_docx
from indrumar.translation.exchange.xliff import write_xliff
from indrumar.translation.exchange.xliff_reading import read_xliff


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is written and read; `endings` of file names, the first of those we write."""

    write: Callable[[ExchangeFile, Words], bytes]
    read: Callable[[bytes, str], Returned]
    endings: tuple[str, ...]


FORMATS: Mapping[str, Format] = {
    "po": Format(write_po, read_po, ("po",)),
    "xliff": Format(write_xliff, read_xliff, ("xlf", "xliff")),
    "docx": Format(write_docx, read_docx, ("docx",)),
    "xlsx": Format(write_xlsx, read_xlsx, ("xlsx",)),
}
TMX = "tmx"
"""The whole memory: written, not read back."""


def format_of(name: str) -> Format | None:
    """The format of a file by the ending of its name."""
    ending = name.rpartition(".")[2].lower()
    return next((one for one in FORMATS.values() if ending in one.endings), None)
