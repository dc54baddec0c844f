"""Footnotes that a page hands on to the next one, through all passes of a layout.

WeasyPrint 70.0 lays pages out again where a number on them has changed, and leaves the others as
they are. What a page had handed on it keeps in its layout context only until the next page is
made: where that one alone is made anew, the note is lost. So `remake_page`, called for each page
that is made, is given what the page before it handed on, as noted when that one was last made.
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
    handed_on: dict[int, list[Any]] = {}  # by the page, from 0, that gets them

    def remake_page(index: int, context: Any, *arguments: Any) -> Any:
        context.reported_footnotes = list(handed_on.get(index, ()))
        made = _REMAKE_PAGE(index, context, *arguments)
        handed_on[index + 1] = list(context.reported_footnotes)
        return made

    return remake_page
