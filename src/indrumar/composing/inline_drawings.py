"""Drawings within a text, `<svg>`: each with words for those who do not see it, in our fonts.

Icons that extensions of the site make have their words in the title of the element around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from indrumar.composing.html_tree import element
from indrumar.composing.text import ChapterText
from indrumar.messages import Message, said
from indrumar.model import Project
from indrumar.pictures.drawing_names import ON_SCREENS_ONLY
from indrumar.pictures.drawing_words import words_of
from indrumar.pictures.published_style import published_form
from indrumar.problems import Problem
from indrumar.project.check.drawing_fonts import coverage_of, unfit_words

_OUR_FONT = "Source Sans 3"
_PART = re.compile(r"(?:^|(?<=url\()|(?<=url\([\"']))#(?=[^#\s])")
_EFFECTS = frozenset(name.lower() for name in ON_SCREENS_ONLY if not name.startswith("fe"))


def name_parts_of_drawings(root: HtmlElement) -> None:
    """Makes the ids within drawings their own: two drawings may have the same `#gradient`."""
    for number, drawing in enumerate(_outermost(root)):
        parts = list(drawing.iterdescendants("*"))
        for part in parts:
            if part.get("id"):
                part.set("id", f"__drawing_{number}_{part.get('id')}")
            for name, value in part.attrib.items():
                if name != "id":
                    part.set(name, _PART.sub(rf"#__drawing_{number}_", value))


def drawing_problems(text: ChapterText, project: Project) -> Iterator[Problem]:
    """Names a chapter's drawings for screen readers; what each lacks is a problem at its place."""
    for drawing in _outermost(text.root):
        place = text.places.place(drawing)
        if not _is_named(drawing):
            message = said("missing-alt-text", example="<svg><title>…</title>")
            yield Problem("missing-alt-text", place, message)
        for message in _faults(drawing, project):
            yield Problem("bad-image", place, message)


def _outermost(root: HtmlElement) -> list[HtmlElement]:
    return [one for one in root.iter("svg") if next(one.iterancestors("svg"), None) is None]


def _is_named(drawing: HtmlElement) -> bool:
    """Whether a drawing has words, or is marked as decoration; icons are given the first."""
    if drawing.get("aria-hidden") == "true":
        return True
    title = drawing.find("title")
    around = drawing.getparent()
    if title is None and "twemoji" in around.get("class", "").split():
        words = around.get("title", "").strip(":").replace("-", " ")
        if not words:
            drawing.set("aria-hidden", "true")
            return True
        title = element("title", words)
        drawing.insert(0, title)
    drawing.set("role", "img")
    label = drawing.get("aria-label", "").strip()
    return bool(label or (title is not None and (title.text or "").strip()))


def _faults(drawing: HtmlElement, project: Project) -> Iterator[Message]:
    every = list(words_of(drawing))
    if any(not words.lists for words in every):
        drawing.set("font-family", _OUR_FONT)
        every = [replace(words, lists=words.lists or ((_OUR_FONT,),)) for words in every]
    for _, message in unfit_words(every, coverage_of(project)) if every else ():
        yield message
    for node in drawing.iter("*"):
        if fonts := node.get("font-family"):
            node.set("font-family", published_form(fonts))
    effects = (node.tag for node in drawing.iter(*_EFFECTS))
    yield from (said("bad-image.effect", element=name) for name in dict.fromkeys(effects))
