"""Texts that cannot be rendered: nested too deeply, or the end of a Markdown extension.

Browsers, readers and our own passes stop at some depth, so we do first. Nobody writes such a text
by hand; a damaged file or a program does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from lxml import etree

from indrumar.composing.html_tree import parse
from indrumar.composing.markdown import Render
from indrumar.messages import said
from indrumar.model import Chapter
from indrumar.problems import Problem

MOST = 80
"""Levels of elements; a list within a list takes two."""
_NESTING = re.compile(r"[>\[({<]|  ")


@dataclass(frozen=True, slots=True)
class Shallow:
    """A renderer that gives nothing for what it cannot render, and remembers the rest."""

    render: Render
    _known: dict[str, str | None] = field(default_factory=dict)

    def __call__(self, source: str) -> str:
        """The HTML of a text, rendered once however many languages fall back on it."""
        if source not in self._known:
            self._known[source] = self._rendered(source)
        return self._known[source] or ""

    def problems(self, chapter: Chapter) -> tuple[Problem, ...]:
        """What is wrong with a chapter that was rendered."""
        if self._known.get(chapter.body, "") is not None:
            return ()
        lines = chapter.body.splitlines(keepends=True)
        if reason := self._failure(chapter.body):
            ends = range(1, len(lines) + 1)
            last = bisect_left(
                ends, True, key=lambda end: bool(self._failure("".join(lines[:end])))
            )
            message = said("unreadable-file.unrendered", reason=reason)
        else:
            last = max(range(len(lines)), key=lambda at: len(_NESTING.findall(lines[at])))
            message = said("unreadable-file.nested", most=MOST)
        place = chapter.place(sum(map(len, lines[:last])))
        return (Problem("unreadable-file", place, message),)

    def _failure(self, source: str) -> str:
        """What an extension raises for a text, if it is not that it is nested too deeply."""
        try:
            self.render(source)
        except RecursionError:
            return ""
        except Exception as error:  # noqa: BLE001 - extensions are other people's
            return f"{type(error).__name__}: {error}"
        return ""

    def _rendered(self, source: str) -> str | None:
        try:
            html = self.render(source)
        except Exception:  # noqa: BLE001 - `problems` says which
            return None
        return html if _depth(html) <= MOST else None


def _depth(html: str) -> int:
    """The levels of elements in a fragment."""
    if html.count("<") < MOST:
        return 0
    level, deepest = -1, 0  # without the element around the fragment
    for event, _ in etree.iterwalk(parse(html), events=("start", "end")):
        level += 1 if event == "start" else -1
        deepest = max(deepest, level)
    return deepest
