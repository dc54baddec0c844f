"""How the beginning of each sort of line looks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown import Markdown

from indrumar.composing.source.lines import Sort

FENCE = re.compile(r"^ *(?P<marks>`{3,}|~{3,})(?P<info>[^`]*)$")
COMMENT = re.compile(r"^ {0,3}<!--")
QUOTE = re.compile(r"^ {0,3}> ?")
HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<space>[ ]*)(?P<title>.*?)[ ]*#*[ ]*$")
RULE = re.compile(r"^ {0,3}([-*_])[ ]*(\1[ ]*){2,}$")
BLOCK = re.compile(r"^ *(?P<slashes>/{3,})[ ]*(?P<head>.*?)[ ]*$")
OPENER = re.compile(
    r"""^\ {0,3}(?:
        !!!\ ?[\w-] | \?\?\?\+?\ ?["'\w] | ===[!+]*\ ?["']  # admonition, details, tab
        | :\ +\S                                         # the text of a definition
        | \[\^[^\]]+\]:                                  # a footnote
    )""",
    re.X,
)
WORDS_FOLLOW = re.compile(r"^ {0,3}(?:: +|\[\^[^\]]+\]:[ ]*\S)")
DEFINITION = re.compile(r"^ {0,3}\*?\[(?P<name>[^\]^][^\]]*)\]:[ ]*\S")
ITEM = re.compile(r"^ *(?P<mark>(?:[-*+]|(?P<count>\d{1,9})(?P<sign>[.)])))(?P<space> +)(?=\S)")
SEPARATOR = re.compile(r"^ {0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
GRID = re.compile(r"^ *\+[-=:]+(?:\+[-=:]+)*\+ *$")
_INLINE_CODE = re.compile(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)")
_BAR = re.compile(r"(?<!\\)(?:\\\\)*\|")
_END = re.compile(r"-->|</[a-zA-Z][\w-]*")
_TAG = re.compile(r"^ {0,3}<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?=[\s/>]|$)")
# As Python-Markdown counts them, and those that come with HTML since.
_BLOCKS = frozenset(Markdown().block_level_elements) | {"svg", "audio", "picture", "dialog"}


SIMPLE = {
    Sort.HEADING: HEADING,
    Sort.RULE: RULE,
    Sort.BLOCK: BLOCK,
    Sort.DEFINITION: DEFINITION,
}
_BEGINNINGS = (FENCE, COMMENT, QUOTE, OPENER, ITEM, *SIMPLE.values())


def is_plain(text: str) -> bool:
    """Whether a line is words of a paragraph, whatever is above it."""
    return block_tag(text) is None and not any(shape.match(text) for shape in _BEGINNINGS)


def begins_table(rows: list[str]) -> bool:
    """Whether two lines are the head of a table: names, and as many dashes."""
    if len(rows) < 2 or "|" not in rows[0] or "|" not in rows[1]:
        return False
    return bool(SEPARATOR.match(rows[1])) and len(cells(rows[0])) == len(cells(rows[1]))


def ends_table(text: str) -> bool:
    """Whether a line below a table is not part of it."""
    ended = (FENCE, COMMENT, QUOTE, BLOCK, HEADING)
    return not text or block_tag(text) is not None or any(shape.match(text) for shape in ended)


def last_ends(lines: Iterable[str]) -> dict[str, int]:
    """The last line on which a comment (`-->`), a fence or a tag (`</div`) ends."""
    found: dict[str, int] = {}
    for number, line in enumerate(lines):
        found.update((end.lower(), number) for end in _END.findall(line))
        found[line.lstrip("> ").rstrip()] = number
    return found


def block_tag(text: str) -> tuple[str, bool] | None:
    """The name of the block-level tag that a line begins with, and whether it is an end tag."""
    found = _TAG.match(text)
    if found is None or found["name"].lower() not in _BLOCKS:
        return None
    return found["name"].lower(), bool(found["end"])


def cells(row: str) -> list[tuple[int, str]]:
    """The cells of a table's row, each with the column it begins at.

    A `|` in code or behind a backslash belongs to its cell, as in Python-Markdown.
    """
    code = [match.span() for match in _INLINE_CODE.finditer(row)]
    bars = [
        match.end() - 1
        for match in _BAR.finditer(row)
        if not any(start < match.end() - 1 < end for start, end in code)
    ]
    starts = [0, *(bar + 1 for bar in bars)]
    found = [(start, row[start:end]) for start, end in zip(starts, [*bars, len(row)], strict=True)]
    first = 1 if bars and not found[0][1].strip() else 0
    last = -1 if bars and not found[-1][1].strip() else len(found)
    return found[first:last]
