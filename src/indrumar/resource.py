"""A file that pages and books show or offer: one value for all spellings of its name.

Authors write addresses (`../media/Harta%20raion.png`), a disk has names (some systems write letters
in two parts), and pages have addresses again. A name is decoded once, when it is read, and encoded
when it is written into HTML; in between there is a `Resource`.
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, unquote, urlsplit

from indrumar.messages import Message, said
from indrumar.problems import nearest

SCHEME = "media:"
"""What addresses of files begin with in composed HTML."""
PAPER_ROOT = "https://book.invalid/content/"
"""The folder `content/` among the files of the PDF engine."""
# What would end an address in Markdown, or be read as something else in it.
_ENCODED_BY_AUTHORS = {ord(sign): f"%{ord(sign):02X}" for sign in ' "%#?()<>'}


@dataclass(frozen=True, slots=True, order=True)
class Resource:
    """A file below `content/`. `path` is its POSIX path, spelled as the disk has it."""

    path: str

    @classmethod
    def at(cls, address: str) -> Resource:
        """The file of an address of composed HTML, `media:…`, whatever its fragment."""
        path, _, _ = address.removeprefix(SCHEME).partition("#")
        return cls(unquote(path, errors="surrogateescape"))

    @property
    def encoded(self) -> str:
        """The path as part of an address: nothing in it can end an attribute or an address."""
        return quote(self.path, errors="surrogateescape")

    @property
    def address(self) -> str:
        """The address in composed HTML."""
        return SCHEME + self.encoded

    @property
    def paper_address(self) -> str:
        """The address for the PDF engine."""
        return PAPER_ROOT + self.encoded

    @property
    def published(self) -> str:
        """The path with composed letters, which is the same whatever system wrote the file."""
        return composed(self.path)


def logo_file(name: str) -> Resource:
    """The file of a logo, by the name that organisations and the brand give it."""
    return Resource(f"_shared/logos/{name}")


def composed(name: str) -> str:
    """A name with composed letters (NFC)."""
    return unicodedata.normalize("NFC", name)


def parted(written: str) -> SplitResult | None:
    """The parts of an address that somebody wrote; None for none (`http://[a]/`, `https:/x`)."""
    try:
        parts = urlsplit(written)
        parts.hostname, parts.port  # noqa: B018 - both are only looked at when they are asked for
    except ValueError:
        return None
    without_host = parts.scheme in ("http", "https") and not parts.netloc
    return None if without_host else parts


def spellings(written: str) -> Iterator[tuple[str, str]]:
    """The paths that an address may mean, each with its fragment (`#page=3`), the likeliest first.

    Who does not know of encoding writes the file's name as it is, with its `%`, `#` and `?`.
    """
    parts = parted(written)
    if parts is not None:
        yield unquote(parts.path), f"#{parts.fragment}" if parts.fragment else ""
    yield written, ""


def as_written(path: str) -> str:
    """A path as authors have to write it in Markdown: `Harta%20raion.png`."""
    return path.translate(_ENCODED_BY_AUTHORS)


def nearest_file(written: str, names: Iterable[str]) -> Message | None:
    """What to write in place of a file's name that does not exist, if a similar one does."""
    known = {composed(name): as_written(name) for name in names}
    wanted = [composed(path) for path, _ in spellings(written.replace("\\", "/"))]
    alike = {name.casefold(): name for name in known}
    for path in wanted:
        if path in known:
            return said("did-you-mean", name=known[path])
        if path.casefold() in alike:
            return said("capitals-count", name=known[alike[path.casefold()]])
    by_stem = {_stem(name): name for name in known.values()}
    near = nearest(_stem(written), by_stem)
    return said("did-you-mean", name=by_stem[near]) if near else None


def _stem(name: str) -> str:
    """A name without folders and ending, which are alike in most."""
    return posixpath.splitext(posixpath.basename(name))[0]
