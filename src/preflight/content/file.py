"""A whole file, read."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

import pikepdf

from preflight.content.document import Document, read_document
from preflight.content.page import PageContent, read_page
from preflight.content.reasons import reason_of
from preflight.content.resources import Sources

# Exceptions that malformed objects outside pages raise.
_NO_PDF = (RuntimeError, ValueError, TypeError, LookupError, AttributeError, OverflowError)


class UnreadableFileError(Exception):
    """The bytes are not a readable PDF; `locked` if only a password is missing."""

    def __init__(self, reason: str, locked: bool = False) -> None:
        super().__init__(reason)
        self.locked = locked


@dataclass(frozen=True, slots=True)
class FileContent:
    """A PDF read: the document and its pages in order. `data` are its bytes."""

    data: bytes
    document: Document
    pages: tuple[PageContent, ...]


def read_file(data: bytes) -> FileContent:
    """Everything in a PDF. Raises UnreadableFileError if it cannot be opened."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            document = read_document(pdf)
            hidden = frozenset(layer.key for layer in document.layers if not layer.on)
            sources = Sources(hidden)
            pages = tuple(read_page(page, i, sources) for i, page in enumerate(pdf.pages, 1))
            repaired = bool(pdf.get_warnings())
    except pikepdf.PasswordError as error:
        raise UnreadableFileError("", locked=True) from error
    except (pikepdf.PdfError, *_NO_PDF) as error:
        raise UnreadableFileError(reason_of(error)) from error
    if not pages:
        raise UnreadableFileError("")
    return FileContent(data, replace(document, repaired=repaired), pages)
