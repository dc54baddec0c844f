"""The words of a drawing with the fonts that they are to be set in.

Names of elements are compared without their namespace: a drawing within a text has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_SETTING_WORDS = ("text", "tspan", "textPath", "a")
_DECLARED = re.compile(r"(?:^|[;{\s])font(-family)?\s*:\s*([^;}]+)", re.I)
_INHERITED = ("inherit", "initial", "unset", "revert")
_FIRST_IN_SHORTHAND = re.compile(r".*?\d\S*\s+(.+)", re.S)  # `bold 12px/1.2 Verdana, serif`

Fonts = tuple[str, ...]
"""The fonts of a list: the first that has a letter draws it."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a line of a file, from 1; `lists` are the lists of fonts that may be theirs.

    There is one if an element around them names it, else those of the drawing's style sheets.
    """

    text: str
    lists: tuple[Fonts, ...]
    line: int


def words_of(root: Any) -> Iterator[Words]:
    """The words that a drawing shows, in its order."""
    sheets = (node.text or "" for node in root.iter() if _name(node) == "style")
    shared = tuple(fonts for sheet in sheets for fonts in _declared(sheet))
    for node in root.iter():
        if _name(node) in _SETTING_WORDS and (text := _own_text(node)):
            own = next(filter(None, map(_own_fonts, (node, *node.iterancestors()))), ())
            yield Words(text, (own,) if own else shared, node.sourceline or 1)


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _own_text(node: Any) -> str:
    """The text of an element without that of the elements inside it."""
    return " ".join("".join((node.text or "", *(child.tail or "" for child in node))).split())


def _own_fonts(node: Any) -> Fonts:
    """The fonts that an element names."""
    styled = list(_declared(node.get("style") or ""))
    return styled[-1] if styled else _listed(node.get("font-family") or "")


def _declared(style: str) -> Iterator[Fonts]:
    for family, value in _DECLARED.findall(style):
        listed = _listed(value if family else _FIRST_IN_SHORTHAND.sub(r"\1", value))
        if listed:
            yield listed


def _listed(value: str) -> Fonts:
    """The fonts of a list; none if they are those of what is around, or made up by a sheet."""
    fonts = value.replace("!important", "").split(",")
    named = tuple(font.strip().strip("'\"").strip() for font in fonts)
    is_given = named[0].casefold() not in _INHERITED and not named[0].startswith("var(")
    return tuple(filter(None, named)) if is_given else ()
