"""Turns `@fig:lant` into "figura 3", linked, in the words of the text's language.

A reference at the start of a sentence begins with a capital. `@page:` becomes a link with the
target's title, which paper turns into a page number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from indrumar.composing.anchors import Anchors
from indrumar.composing.html_tree import has_class, of_class
from indrumar.composing.numbering import Anchor
from indrumar.composing.text import ChapterText
from indrumar.languages import Locale
from indrumar.messages import Message, said
from indrumar.problems import Problem, did_you_mean

# What an author writes before the colon, and the sorts of anchor it may point at.
SORTS: dict[str, tuple[str, ...]] = {
    "fig": ("figure",),
    "tbl": ("table",),
    "box": ("box",),
    "ex": ("exercise",),
    "sec": ("chapter", "section"),
    "pct": ("paragraph",),
    "page": ("chapter", "section", "figure", "table", "box", "exercise", "paragraph", "place"),
}
_BLOCKS = ("p", "li", "td", "th", "dt", "dd", "figcaption", "caption", "blockquote", "div", "h2")
_SENTENCE_END = re.compile(r"[.!?…][\"'”»)\]]*$")


def resolve_references(text: ChapterText, slug: str, anchors: Anchors) -> Iterator[Problem]:
    """Gives every reference its words and its address; yields those that lead nowhere."""
    for link in of_class(text.root, "reference"):
        kind, target = link.attrib.pop("data-kind", ""), link.attrib.pop("data-target", "")
        trouble = _trouble(slug, anchors, kind, target)
        if trouble is not None:
            place = text.places.place(link, f"@{kind}:{target}")
            yield Problem("dangling-reference", place, *trouble)
            link.drop_tag()
        else:
            _resolve(text, slug, anchors, link, kind, target)


def _resolve(
    text: ChapterText, slug: str, anchors: Anchors, link: HtmlElement, kind: str, target: str
) -> None:
    publication, id, anchor = anchors.find(slug, target)
    assert anchor is not None
    link.set("href", f"#{id}" if publication == slug else f"publication:{publication}#{id}")
    if kind == "page":
        link.set("class", "page-reference")
        link.text = text.locale["composing.quoted"].format(text=anchor.title or id)
        return
    words = _words(anchor, text.locale)
    starts = starts_sentence(_text_before(link), text.locale)
    link.text = words[0].upper() + words[1:] if starts else words


def _words(anchor: Anchor, locale: Locale) -> str:
    if not anchor.number:
        return locale["composing.quoted"].format(text=anchor.title)
    words = locale[f"composing.{anchor.sort}"].format(number=anchor.number)
    return words.replace(" ", "\N{NO-BREAK SPACE}")  # "table" at a line's end, "4" on the next


def starts_sentence(before: str, locale: Locale) -> bool:
    """Whether what follows `before` in a paragraph begins a sentence."""
    before = before.rstrip().rstrip("„“«([").rstrip()
    if not before:
        return True
    last = before.split()[-1].lstrip("(„“«[").casefold()
    if last in locale["composing.abbreviations"].split():
        return False
    return _SENTENCE_END.search(before) is not None


def _text_before(link: HtmlElement) -> str:
    """The text of the paragraph up to a link."""
    parts: list[str] = []
    node = link
    while True:
        for sibling in node.itersiblings(preceding=True):
            content = "" if has_class(sibling, "footnote-call") else sibling.text_content()
            parts.append(content + (sibling.tail or ""))
        parent = node.getparent()
        if parent is None:
            break
        parts.append(parent.text or "")
        if parent.tag in _BLOCKS:
            break
        node = parent
    return "".join(reversed(parts))


def _trouble(
    slug: str, anchors: Anchors, kind: str, target: str
) -> tuple[Message, Message | None] | None:
    """Why a reference leads nowhere and perhaps a hint, or None if it leads somewhere."""
    if kind not in SORTS:
        message = said("dangling-reference.sort", sort=kind, known=tuple(SORTS))
        return message, did_you_mean(kind, SORTS)
    publication, id, anchor = anchors.find(slug, target)
    if publication not in anchors.publications:
        hint = did_you_mean(publication, anchors.publications)
        return said("dangling-reference.publication", name=publication), hint
    if anchor is None:
        known = anchors.publications[publication]
        near = [id for id, known_anchor in known.items() if known_anchor.sort in SORTS[kind]]
        message = said("dangling-reference.id", reference=f"@{kind}:{target}", id=id)
        return message, did_you_mean(id, near)
    if anchor.sort not in SORTS[kind]:
        right = next(name for name, sorts in SORTS.items() if anchor.sort in sorts)
        sort = said(f"a-sort.{anchor.sort}")
        names = {"reference": f"@{kind}:{target}", "right": f"@{right}:{target}"}
        return said("dangling-reference.other-sort", sort=sort, **names), None
    return None
