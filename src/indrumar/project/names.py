"""How files and folders are named: their names are addresses on the web and must last."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CHAPTER = re.compile(r"(\d{2,})-([a-z0-9]+(?:-[a-z0-9]+)*)")
_NUMBERED = re.compile(r"(\d+)[\W_]*(.*)")

# Addresses of the website itself, beside its pages and a folder per publication.
SITE_ADDRESSES = frozenset(
    [
        "404",
        "assets",
        "catalog",
        "downloads",
        "feed",
        "glossary",
        "index",
        "llms",
        "search",
        "sitemap",
        "stylesheets",
    ]
)

# The pages that the website makes itself in every language, as links name them.
CATALOGUE = "catalog/index.md"
GLOSSARY = "glossary/index.md"
MADE_PAGES = (CATALOGUE, GLOSSARY)

# Addresses of a publication's own, beside a page per chapter.
PUBLICATION_ADDRESSES = frozenset({"index", "media"})
# Windows opens 260 characters; the rest is for the folder in which the site's copy is unpacked.
LONGEST_PATH = 180
_FORBIDDEN = re.compile(r'[<>:"|?*\\]|[. ]$')
# Control characters, and what Python makes of bytes that are not UTF-8.
_UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\..*)?", re.I)
_EDITION = re.compile(r"ed-\d+")


def is_slug(name: str) -> bool:
    """Whether a name can be part of an address as it is."""
    return _SLUG.fullmatch(name) is not None


def is_taken_in_publication(slug: str) -> bool:
    """Whether a publication has something other than a chapter at this address."""
    return slug in PUBLICATION_ADDRESSES or _EDITION.fullmatch(slug) is not None


def slug_of(name: str) -> str:
    """The nearest name that can be part of an address; empty if there is none."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


def chapter_number(name: str) -> int | None:
    """The number of a chapter file named `NN-name` (without ending), or None for other names."""
    found = _CHAPTER.fullmatch(name)
    return int(found[1]) if found else None


def chapter_name_of(name: str) -> str:
    """The nearest name a chapter file can have; `NN` if it has no number."""
    found = _NUMBERED.fullmatch(name)
    number, rest = (found[1].zfill(2), found[2]) if found else ("NN", name)
    return f"{number}-{slug_of(rest) or 'name'}"


def is_portable(name: str) -> bool:
    """Whether every system can have a file of this name; Windows has the most rules."""
    return not (_FORBIDDEN.search(name) or _UNREADABLE.search(name) or _DEVICES.fullmatch(name))


def is_readable(name: str) -> bool:
    """Whether people can read a name: no control characters, and UTF-8."""
    return not _UNREADABLE.search(name)


def shown(name: str) -> str:
    """A name that can be printed whatever bytes it has."""
    return _UNREADABLE.sub(lambda found: repr(found[0])[1:-1], name)


def is_hidden(name: str) -> bool:
    """Whether a file or folder is not for publishing: notes, and files of operating systems."""
    if name.startswith(("_", ".", "~")) or name.endswith("~") or name in {"Thumbs.db"}:
        return True
    return not is_readable(name)  # reported by `check.files`


def entries(folder: Path) -> list[Path]:
    """What lies in a folder, by name; nothing if it is closed, which `check.files` reports."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
