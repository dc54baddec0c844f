"""The resources of a PDF: the files of the project, and nothing else.

Inside a document every file has an address below `BASE`, whatever folder the project lies in,
so that two copies of a project give the same bytes. Everything outside is refused: other
protocols, other hosts, ``..``, and symbolic links that lead out of a root.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

BASE = "https://book.invalid/"


class RefusedResourceError(ValueError):
    """A resource that may not, or cannot, become part of a PDF."""


@dataclass(frozen=True, slots=True)
class ResourceReader:
    """Folders of the project by the path their files have below `BASE`.

    `prepare` changes the bytes of a file before they become part of a PDF.

    >>> ResourceReader({"/content/": Path("content"), "/fonts/": Path("fonts")})
    """

    roots: Mapping[str, Path]
    prepare: Callable[[bytes], bytes] = bytes

    def read(self, address: str) -> bytes:
        """The bytes at `address`; raises `RefusedResourceError` for what is not in the project."""
        parts = urlsplit(address)
        if f"{parts.scheme}://{parts.netloc}/" != BASE:
            raise RefusedResourceError(f"outside the project: {address}")
        file = self._file(unquote(parts.path), address)
        if not file.is_file():
            raise RefusedResourceError(f"no such file: {address}")
        return self.prepare(file.read_bytes())

    def _file(self, path: str, address: str) -> Path:
        matching = [root for root in self.roots if path.startswith(root)]
        if not matching or "\0" in path:
            raise RefusedResourceError(f"outside the project: {address}")
        prefix = max(matching, key=len)
        root = self.roots[prefix].resolve()
        file = (root / path.removeprefix(prefix).lstrip("/")).resolve()
        if not file.is_relative_to(root):
            raise RefusedResourceError(f"outside the project: {address}")
        return file
