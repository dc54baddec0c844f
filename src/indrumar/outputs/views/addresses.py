"""Addresses of pages, and what the addresses of composed HTML come out as on the web.

A page is named by its staged path below the language's folder (`ghid/indicatori/index.md`); its
address is that of the folder it is served from (`ghid/indicatori/`). Both are the same in all
languages.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable

from indrumar.resource import Resource

HOME = "index.md"
CATALOGUE = "catalog/index.md"
GLOSSARY = "glossary/index.md"
SEARCH = "search/index.md"
SHARED_MEDIA = "assets/shared"
FEED = "feed.xml"
PLAIN_LIST = "llms.txt"
REDIRECT_SCRIPT = "assets/indrumar/redirect.js"

_TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(r'(?<=\s)(href|src)="([^"]*)"')


def landing_page(slug: str) -> str:
    """The path of a publication's own page."""
    return f"{slug}/index.md"


def chapter_page(slug: str, chapter: str) -> str:
    """The path of the page of a chapter, by the slugs of both."""
    return f"{slug}/{chapter}/index.md"


def edition_page(slug: str, number: int) -> str:
    """The path of the page of an edition of a publication."""
    return f"{slug}/ed-{number}/index.md"


def facet_page(name: str, value: str) -> str:
    """The path of the list of publications that have a value, such as a subject."""
    return f"catalog/{name}/{value.lower()}/index.md"


def web_address(path: str) -> str:
    """The address a staged file is served at: `about.md` → `about/`, other files as they are."""
    if not path.endswith(".md"):
        return path
    folder, name = posixpath.split(path.removesuffix(".md"))
    address = folder if name == "index" else posixpath.join(folder, name)
    return f"{address}/" if address else ""


def relative(page: str, target: str) -> str:
    """The way from a page to the address of a staged file or page; `#id` or `?query` may follow."""
    path, mark, rest = _cut(target)
    address = web_address(path)
    # Below a placeholder for the language's folder, so that `../` leads out of it.
    way = posixpath.relpath(f"/_/{address}", f"/_/{web_address(page)}")
    if address.endswith("/") or not address:
        way += "/"
    return f"{way}{mark}{rest}"


def _cut(target: str) -> tuple[str, str, str]:
    """A target as path, mark and what follows the mark."""
    found = re.search(r"[?#]", target)
    if found is None:
        return target, "", ""
    return target[: found.start()], found[0], target[found.end() :]


def media_file(file: Resource) -> str:
    """The staged path of a file of `content/`: beside its publication, shared ones among assets.

    A leading underscore is given up, because some hosts serve no folder that begins with one.
    """
    shared, slash, rest = file.published.partition("/")
    return f"{SHARED_MEDIA}/{rest}" if slash and shared == "_shared" else file.published


def readdress(fragment: str, resolve: Callable[[str], str]) -> str:
    """A fragment of HTML with each `href` and `src` replaced by what `resolve` answers."""

    def attribute(match: re.Match[str]) -> str:
        address = resolve(html.unescape(match[2]))
        return f'{match[1]}="{html.escape(address, quote=True)}"'

    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(attribute, tag[0]), fragment)
