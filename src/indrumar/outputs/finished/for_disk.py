"""Pages of the finished site for a browser that opens them from a disk, without a server.

A disk has no index pages and no root: every address of the site names a file, from the page it is
on. What leads elsewhere, and what only gives a page's address on the web (canonical links, feeds,
structured data), stays.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Set
from urllib.parse import unquote, urljoin, urlsplit

from indrumar.outputs.finished.policy import POLICY

# 'self' is not reliable for files; `file:` is, in every browser.
DISK_POLICY = POLICY.replace("'self'", "'self' file:")
INDEX = "index.html"

_TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ADDRESS = re.compile(r'(?<=\s)(href|src|action|poster|data|data-target)="([^"]*)"')
_SOURCES = re.compile(r'(?<=\s)srcset="([^"]*)"')
_REFRESH = re.compile(r'(?<=\scontent=")(\s*\d+;\s*url=)([^"]*)', re.I)
_ON_THE_WEB = re.compile(r'^<link\b[^>]*\brel="(?:canonical|alternate)', re.I)
# Represents the site while the addresses of a page are resolved.
_SITE = "http://site"


def for_disk(page: str, path: str, files: Set[str], site_url: str) -> str:
    """The HTML of `path`, with its policy and its addresses made for a disk.

    `files` are the paths of the whole copy; an address that leads to none of them is left alone.
    """

    def address(written: str) -> str:
        return html.escape(on_disk(html.unescape(written), path, files, site_url), quote=True)

    def tag(found: re.Match[str]) -> str:
        if _ON_THE_WEB.match(found[0]):
            return found[0]
        addressed = _ADDRESS.sub(lambda one: f'{one[1]}="{address(one[2])}"', found[0])
        sourced = _SOURCES.sub(lambda one: f'srcset="{_each(one[1], address)}"', addressed)
        return _REFRESH.sub(lambda one: f"{one[1]}{address(one[2])}", sourced)

    return _TAG.sub(tag, page.replace(POLICY, DISK_POLICY))


def on_disk(written: str, path: str, files: Set[str], site_url: str) -> str:
    """An address on a page as the way from that page's file to the file that it means."""
    wanted = _within_site(written, path, site_url)
    if wanted is None:
        return written
    address = re.split(r"[?#]", wanted, maxsplit=1)[0]
    index = posixpath.join(address, INDEX)
    named = next((one for one in (address, index) if unquote(one).lstrip("/") in files), None)
    if named is None:
        return written
    return posixpath.relpath(named, f"/{posixpath.dirname(path)}") + wanted[len(address) :]


def _within_site(written: str, path: str, site_url: str) -> str | None:
    """Where an address leads, counted from the root of the site; None if that is not on it.

    An address that only names a place on its own page leads nowhere else, and stays.
    """
    if not written or written.startswith(("#", "?")):
        return None
    root = site_url.rstrip("/") + "/"
    if written.startswith(root):
        return "/" + written.removeprefix(root)
    parts = urlsplit(written)
    if parts.scheme or parts.netloc:
        return None
    if written.startswith("/"):
        folder = urlsplit(root).path
        return "/" + written.removeprefix(folder) if written.startswith(folder) else None
    return urljoin(f"{_SITE}/{path}", written).removeprefix(_SITE)


def _each(sources: str, address: Callable[[str], str]) -> str:
    """The candidates of a `srcset`, each with its address changed."""
    candidates = (candidate.strip().partition(" ") for candidate in sources.split(","))
    return ", ".join(f"{address(one)}{space}{size}" for one, space, size in candidates)
