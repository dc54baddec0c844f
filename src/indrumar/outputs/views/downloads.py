"""Files that readers can download, as the pages show them: with format, size and page count."""

from __future__ import annotations

from dataclasses import dataclass

from indrumar.metadata import Audience, PageFormat
from indrumar.outputs.table import PDF, SITE

# Below the root of the site and shared by its languages: a PDF is offered on the pages of all.
_PLACE = PDF.place.removeprefix(SITE)
DOWNLOADS = _PLACE.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Download:
    """A finished file of a publication, in one language for one audience.

    `file` is its name, which shows its format; `size` is in bytes, unknown for a file that is only
    made on request; `cover` is a PNG of its first page. Pages and page format are given for files
    that have any. A file of one `edition` lies in that edition's folder, for good.
    """

    publication: str
    language: str
    audience: Audience
    file: str
    size: int | None = None
    pages: int | None = None
    page_format: PageFormat | None = None
    cover: bytes | None = None
    edition: int | None = None

    @property
    def format(self) -> str:
        """The file format in the words readers know: PDF, EPUB, DOCX."""
        return self.file.rpartition(".")[2].upper()

    @property
    def address(self) -> str:
        """Where the file lies below the root of the site."""
        file = self.file if self.edition is None else f"ed-{self.edition}/{self.file}"
        return _PLACE.format(slug=self.publication, file=file)
