"""Files that readers can download, as the pages show them: with format, size and page count."""

from __future__ import annotations

from dataclasses import dataclass

from indrumar.metadata import Audience, PageFormat

# Below the root of the site and shared by its languages: a PDF is offered on the pages of all.
DOWNLOADS = "downloads"


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
        """The file's path below the root of the site."""
        folder = f"{DOWNLOADS}/{self.publication}"
        return f"{folder}/{self.file}" if self.edition is None else self._lasting(folder)

    def _lasting(self, folder: str) -> str:
        return f"{folder}/ed-{self.edition}/{self.file}"
