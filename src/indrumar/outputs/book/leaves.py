"""How many pages lie between the covers: a mark at the end of the text, as a target for
counters."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

END = "inside-end"
"""The id of the mark."""
COUNTER = "leaf"
"""The counter that every page adds to: `@page { counter-increment: leaf }`."""

_BACK_COVER = '<section class="back-cover'
_LAST_TEXT = re.compile(r"(?s).*(?=</(?:p|li|td|th|dd|dt|h[1-6]|figcaption)>)")


def with_end(parts: Iterable[Markup]) -> tuple[Markup, ...]:
    """Parts of a book with the mark in the last text before the back cover.

    It is inline, so it takes no space and starts no page.
    """
    marked = list(parts)
    for place in reversed(range(len(marked))):
        is_back_cover = marked[place].lstrip().startswith(_BACK_COVER)
        if not is_back_cover and (found := _LAST_TEXT.match(marked[place])):
            mark = Markup('<span id="{}"></span>').format(END)
            before, after = marked[place][: found.end()], marked[place][found.end() :]
            marked[place] = Markup(before) + mark + Markup(after)
            break
    return tuple(marked)
