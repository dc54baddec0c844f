"""What the head of a page says of its place on the site: its window's title, the way to it."""

from __future__ import annotations

import html
from collections.abc import Iterator

from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from indrumar.outputs.machine_readable import breadcrumbs_json_ld
from indrumar.wording.plain_text import shortened

# Search engines show no more of a title, and a tab much less.
LONGEST_TITLE = 69


def window_title(name: str, publication: str, site: str) -> str:
    """The title of a page's window, the most telling first; what does not fit is left out.

    A name that is too long by itself is cut between words.
    """
    parts = list(filter(None, (name, publication, site)))
    while len(parts) > 1 and len(" – ".join(parts)) > LONGEST_TITLE:
        if parts[1] == publication and len(parts) == 2 and len(name) < LONGEST_TITLE // 2:
            return f"{name} – {shortened(publication, LONGEST_TITLE - len(name) - 3)}"
        parts.pop()
    return shortened(" – ".join(parts), LONGEST_TITLE)


def breadcrumbs(page: Page, home: tuple[str, str], catalogue: tuple[str, str]) -> str:
    """The way from the home page, as JSON-LD; of that and of the catalogue name and address."""
    if page.is_homepage or not page.canonical_url:
        return ""
    return breadcrumbs_json_ld((home, *_trail(page, catalogue)))


def _trail(page: Page, catalogue: tuple[str, str]) -> Iterator[tuple[str, str]]:
    if page.meta.get("publication") or page.meta.get("role") == "facet":
        yield catalogue
    if page.meta.get("role") == "chapter" and isinstance(page.parent, Section):
        for other in page.parent.children:
            if isinstance(other, Page) and other.meta.get("role") == "landing":
                yield name_of(other), other.canonical_url or ""
    yield name_of(page), page.canonical_url or ""


def name_of(page: Page) -> str:
    """The title of a page as text; one from its first heading is HTML."""
    given = page.meta.get("title")
    return str(given) if given else html.unescape(str(page.title))
