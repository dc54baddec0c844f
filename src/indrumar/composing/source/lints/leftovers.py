"""Markup of other programs, which readers see as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.composing.source.lines import Line, Sort
from indrumar.composing.source.shapes import FENCE, GRID
from indrumar.composing.source.text import SourceText
from indrumar.messages import said
from indrumar.problems import Problem

# Name of the text of the message → what it looks like. All are tried on each line, once.
_SIGNS = {
    "container": r"^ {0,3}:{3,} *[^: ].*$",
    "variable": r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}",
    "wiki-link": r"\[\[[^\[\]\n]+\]\](?![({])",
    "keys": r"\+\+[a-z0-9][\w-]*(?:\+[\w-]+)*\+\+",
    "attributes": r"(?<=[\w.,;*_)\]] )\{[#.][A-Za-z][\w-]*[^{}\n]*\}(?=\s*\S)",
    "contents": r"^ {0,3}(?:\[TOC\]|\[\[_?TOC_?\]\]|\{\{ ?toc ?\}\}) *$",
    "word": r"</?(?:o:p|st1:\w+|w:\w+|v:\w+)\b[^>]*>|\bmso-[\w-]+:|\bclass=[\"']?Mso\w+",
    "emoji": r"(?<![\w:/.]):[a-z][a-z0-9_+-]+:(?![\w:/])",
    "editor": r"\{(?:\+\+|--|~~|==|>>)[^{}\n]*(?:\+\+|--|~~|==|<<)\}",
}
_ANY = re.compile(
    "|".join(f"(?P<{name.replace('-', '_')}>{sign})" for name, sign in _SIGNS.items())
)
_DRAWN = ("mermaid", "plantuml", "dot", "graphviz")
# With a sign of TeX in it: "5 $ and 7 $" or "$5-$7" is money.
_FORMULA = re.compile(
    r"(?<!\\)(?:\$\$[^$]+\$\$|^ *\$\$ *$|\$(?=[^\s$])[^$]*?[\\^_={}<>+*/][^$]*(?<=[^\s$])\$(?!\d))"
)
_PAGE_BREAK = re.compile(r"^ {0,3}\\(?:newpage|pagebreak|clearpage)\b")
_COLUMNS = re.compile(r"^ *-{3,}(?: +-{2,})+ *$")
_SOFT_HYPHEN = "\u00ad"


def leftover_markup(text: SourceText) -> Iterator[Problem]:
    """What is left over, at its place; soft hyphens once, since nobody sees them."""
    for line, prose in text.prose:
        for found in _ANY.finditer(prose):
            yield from _problem(text, line, found)
        yield from _formula(text, line, prose)
    before = Sort.BLANK
    for line in text.lines:
        yield from _of_line(text, line, before)
        before = line.sort
    for lines in text.paragraphs():
        yield from _grid(text, lines)
    yield from _soft_hyphens(text)


def _problem(text: SourceText, line: Line, found: re.Match[str]) -> Iterator[Problem]:
    name = (found.lastgroup or "").replace("_", "-")
    markup = found[0].strip()
    if name in text.known or (name == "emoji" and not _is_emoji(markup)):
        return
    message = said(f"leftover-markup.{name}", markup=markup)
    yield text.problem("leftover-markup", line, found.start(), message)


def _formula(text: SourceText, line: Line, prose: str) -> Iterator[Problem]:
    """The first formula of a line; TeX has backslashes, which prose has not."""
    found = _FORMULA.search(line.text)
    if found and "formula" not in text.known and prose[: found.end()].rstrip().endswith("$"):
        message = said("leftover-markup.formula", markup=found[0].strip())
        yield text.problem("leftover-markup", line, found.start(), message)


def _is_emoji(name: str) -> bool:
    """Whether a word between colons names a sign; the list is long, and rarely asked."""
    from pymdownx.gemoji_db import emoji

    return name in emoji


def _of_line(text: SourceText, line: Line, before: Sort) -> Iterator[Problem]:
    if line.sort is Sort.CODE and before is not Sort.CODE and (fence := FENCE.match(line.text)):
        drawn = fence["info"].strip(" {.}").partition(" ")[0]
        if drawn in _DRAWN:
            message = said("leftover-markup.drawing", name=drawn)
            yield text.problem("leftover-markup", line, 0, message)
    elif line.sort is Sort.HTML and (found := re.search(_SIGNS["word"], line.text)):
        message = said("leftover-markup.word", markup=found[0])
        yield text.problem("leftover-markup", line, found.start(), message)
    elif line.sort is Sort.TEXT and _PAGE_BREAK.match(line.text):
        message = said("leftover-markup.page-break", markup=line.text.strip())
        yield text.problem("leftover-markup", line, 0, message)
    elif line.sort in (Sort.RULE, Sort.TEXT) and _COLUMNS.match(line.text):
        yield text.problem("leftover-markup", line, 0, said("leftover-markup.columns"))


def _grid(text: SourceText, lines: list[Line]) -> Iterator[Problem]:
    """A table that Pandoc draws, whose rows may run over several lines: one problem."""
    first = next((line for line in lines if GRID.match(line.text)), None)
    if first is not None:
        yield text.problem("leftover-markup", first, 0, said("leftover-markup.grid"))


def _soft_hyphens(text: SourceText) -> Iterator[Problem]:
    found = [line for line in text.lines if _SOFT_HYPHEN in line.text]
    if found:
        count = sum(line.text.count(_SOFT_HYPHEN) for line in found)
        message = said("leftover-markup.soft-hyphen", count=count)
        column = found[0].text.index(_SOFT_HYPHEN)
        yield text.problem("leftover-markup", found[0], column, message)
