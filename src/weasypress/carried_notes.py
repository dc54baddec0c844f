"""Footnotes that continue on the next page, kept through all passes of a layout.

WeasyPrint 70.0 lays out again only the pages on which a number has changed. Its layout context
keeps the rest of a footnote only until the next page is made: if only that page is made again, the
rest is lost. So `remake_page`, called for each page, receives what the page before passed on when
that page was last made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasypress.exchange import LOCK, exchanged, taken

_NAME = "weasyprint.layout.page:remake_page"
_REMAKE_PAGE = taken(_NAME)


@contextmanager
def footnotes_carried() -> Iterator[None]:
    """Let WeasyPrint lay one document out without losing footnotes, until the context ends."""
    with LOCK, exchanged(_NAME, _page_maker()):
        yield


def _page_maker() -> Callable[..., Any]:
    handed_on: dict[int, list[Any]] = {}  # by the page, from 0, that receives them

    def remake_page(index: int, context: Any, *arguments: Any) -> Any:
        context.reported_footnotes = list(handed_on.get(index, ()))
        made = _REMAKE_PAGE(index, context, *arguments)
        handed_on[index + 1] = list(context.reported_footnotes)
        return made

    return remake_page
