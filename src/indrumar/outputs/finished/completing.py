"""Completes Markdown's HTML for readers who do not see the page."""

from __future__ import annotations

import re

from indrumar.languages import Locale
from indrumar.outputs.finished.notes import with_linked_notes

_HEAD = re.compile(r"<thead>.*?</thead>", re.S)
_HEADER_CELL = re.compile(r"<th(?=[\s>])(?![^>]*\bscope=)")
_CELL = re.compile(r"<(t[dh])(?P<rest>\b[^>]*)>(?P<text>.*?)(?=</\1>)", re.S)
_MARKUP = re.compile(r"<[^>]*>")
# Letters from which a text gets room beside short ones, also where a table scrolls.
_LONG = 60
_TASK = re.compile(r'<input(?=[^>]*\btype="checkbox")(?![^>]*\baria-label=)(?P<rest>[^>]*)>')


# The search gathers texts without these tags: a line break keeps the words around them apart.
_BESIDE = re.compile(r"(</(?:dt|dd|label)>|<br ?/?>)(?=\S)")


# The theme's switches of menu and search; a checkbox has nothing that a browser could complete.
_SWITCH = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')


def valid_page(page: str) -> str:
    """A whole page without what the theme writes into it against the standard."""
    return _SWITCH.sub(r"\1", page)


def completed(html: str, locale: Locale) -> str:
    """The HTML of a page with the scope of header cells, the names of tasks, notes that lead back
    to where they are cited, long cells marked, and words apart.
    """
    html = with_linked_notes(html, locale)
    scoped = _HEAD.sub(lambda head: _HEADER_CELL.sub('<th scope="col"', head[0]), html)
    scoped = _CELL.sub(_long_marked, scoped)
    parted = _BESIDE.sub(r"\1\n", scoped)
    return _TASK.sub(lambda box: _named(box, locale), parted)


def _long_marked(cell: re.Match[str]) -> str:
    if len(_MARKUP.sub("", cell["text"])) <= _LONG:
        return cell[0]
    rest = cell["rest"]
    classed = re.sub(r'\sclass="', ' class="ind-long ', rest, count=1)
    if classed == rest:
        classed = f'{rest} class="ind-long"'
    return f"<{cell[1]}{classed}>{cell['text']}"


def _named(box: re.Match[str], locale: Locale) -> str:
    done = re.search(r"\bchecked\b", box["rest"])
    name = locale["site.task-done" if done else "site.task-open"]
    return f'<input aria-label="{name}"{box["rest"]}>'
