"""HTML that has an effect in some browsers and none on paper, or hides words from readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.composing.form_fields import FIELDS, TICKED
from indrumar.composing.source.lines import Line, Sort
from indrumar.composing.source.text import SourceText, without_literals
from indrumar.composing.without_effect import ATTRIBUTES, ELEMENTS
from indrumar.messages import said
from indrumar.problems import Problem

_TAG = re.compile(r"<(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?=[\s/>])[^<>]*)>?", re.I)
_ATTRIBUTE = re.compile(
    r"(?<=[\s\"'])(?P<name>[a-z][a-z-]*)(?=[\s=/>]|$)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?"
)
_TICKED = re.compile(rf"\btype\s*=\s*[\"']?(?:{'|'.join(TICKED)})", re.I)
_FORMULA = "math"
_HIDING = ("hidden", "popover")
PAGE = "looks"
"""Known of a page that is not printed: what only paper ignores has its effect there."""


def html_attributes(text: SourceText) -> Iterator[Problem]:
    """Each element and attribute without effect, once, at its first place."""
    seen: set[str] = set()
    for line in () if PAGE in text.known else text.lines:
        if line.sort in (Sort.CODE, Sort.COMMENT) or "<" not in line.text:
            continue
        for tag in _TAG.finditer(without_literals(line.text)):
            for name, column in _without_effect(tag):
                if name not in seen:
                    seen.add(name)
                    yield _problem(text, line, column, name)


def _without_effect(tag: re.Match[str]) -> Iterator[tuple[str, int]]:
    element = tag["name"].lower()
    is_field = element in FIELDS and not _TICKED.search(tag["attributes"])
    if is_field or element in ELEMENTS or element == _FORMULA:
        yield f"<{element}>", tag.start()
    for found in _ATTRIBUTE.finditer(tag["attributes"]):
        name = found["name"].lower()
        if name in (*ATTRIBUTES, *_HIDING) and element != "input":
            yield name, tag.start("attributes") + found.start()


def _problem(text: SourceText, line: Line, column: int, name: str) -> Problem:
    message = said(f"html-attribute.{_sort(name)}", name=name)
    return text.problem("html-attribute", line, column, message)


def _sort(name: str) -> str:
    if name in _HIDING:
        return "hidden"
    if name == f"<{_FORMULA}>":
        return "formula"
    if name.strip("<>") in FIELDS:
        return "field"
    return "element" if name[0] == "<" else "none"
