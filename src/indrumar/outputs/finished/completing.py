"""Completes Markdown's HTML for readers who do not see the page."""

from __future__ import annotations

import re

from indrumar.languages import Locale

_HEAD = re.compile(r"<thead>.*?</thead>", re.S)
_HEADER_CELL = re.compile(r"<th(?=[\s>])(?![^>]*\bscope=)")
_TASK = re.compile(r'<input(?=[^>]*\btype="checkbox")(?![^>]*\baria-label=)(?P<rest>[^>]*)>')


# The search gathers texts without these tags: a line break keeps the words around them apart.
_BESIDE = re.compile(r"(</(?:dt|dd|label)>|<br ?/?>)(?=\S)")


def completed(html: str, locale: Locale) -> str:
    """The HTML of a page with the scope of header cells, the names of tasks, and words apart."""
    scoped = _HEAD.sub(lambda head: _HEADER_CELL.sub('<th scope="col"', head[0]), html)
    parted = _BESIDE.sub(r"\1\n", scoped)
    return _TASK.sub(lambda box: _named(box, locale), parted)


def _named(box: re.Match[str], locale: Locale) -> str:
    done = re.search(r"\bchecked\b", box["rest"])
    name = locale["site.task-done" if done else "site.task-open"]
    return f'<input aria-label="{name}"{box["rest"]}>'
