"""Turns `@fig:lant` into "figura 3", linked, in the words of the text's language.

A reference at the start of a sentence begins with a capital. `@page:` becomes a link with the
target's title, which paper turns into a page number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from indrumar.composing.anchors import Anchors
from indrumar.composing.html_tree import HEADINGS, elements, has_class, text_of, texts_of
from indrumar.composing.markdown import REFERENCE
from indrumar.composing.numbering import Anchor
from indrumar.composing.text import ChapterText
from indrumar.languages import Locale
from indrumar.messages import Message, said
from indrumar.problems import Problem, did_you_mean
from indrumar.wording.plain_text import shortened

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
_PARAGRAPHS = (
    *("p", "li", "td", "th", "dt", "dd", "figcaption", "caption", "blockquote", "div", "summary"),
    *HEADINGS,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”»)\]]*$")
_IN_TEXT = re.compile(REFERENCE)
_ATTRIBUTES = ("alt", "title")
_LONGEST_TITLE = 80  # letters of a place's text that stand for it
_ENOUGH = 200  # letters before a reference say whether it begins a sentence


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference that leads somewhere: its element, in a text of the publication `slug`.

    In an `attribute`, such as the words for an image, it has no element of its own.
    """

    text: ChapterText
    slug: str
    link: HtmlElement
    kind: str
    target: str
    publication: str
    anchor: Anchor
    attribute: str = ""

    @property
    def needs_title(self) -> bool:
        """Whether the words of the target stand in it, and not its number."""
        return self.kind == "page" or not self.anchor.number

    @property
    def waits(self) -> bool:
        """Whether the words of its target have references that are not written yet."""
        return _is_unfinished(self.anchor.named_by)


def find_references(
    text: ChapterText, slug: str, anchors: Anchors
) -> tuple[list[Reference], list[Problem]]:
    """The references of a chapter that lead somewhere, and the problems of the others."""
    found: list[Reference] = []
    problems: list[Problem] = []
    for link, kind, target, attribute in _written_in(text.root):
        trouble = _trouble(slug, anchors, kind, target)
        publication, _, anchor = anchors.find(slug, target)
        if anchor is not None and trouble is None:
            found.append(Reference(text, slug, link, kind, target, publication, anchor, attribute))
            continue
        assert trouble is not None
        place = text.places.place(link, f"@{kind}:{target}")
        problems.append(Problem("dangling-reference", place, *trouble))
        if not attribute:
            link.attrib.clear()
            link.tag = "span"  # shown as it was written
    return found, problems


def _written_in(root: HtmlElement) -> Iterator[tuple[HtmlElement, str, str, str]]:
    """The elements, kinds, targets and attributes of all references."""
    for node in list(elements(root)):
        if has_class(node, "reference") and node.get("data-kind"):
            yield node, node.get("data-kind", ""), node.get("data-target", ""), ""
        for attribute in _ATTRIBUTES:
            for match in _IN_TEXT.finditer(node.get(attribute, "")):
                yield node, match["kind"], match["target"], attribute


def write_references(references: Iterable[Reference]) -> None:
    """Gives references their words and addresses.

    Titles come last, each when the references in it are written: what is copied is finished.
    """
    waiting = list(references)
    _write([one for one in waiting if not one.needs_title])
    waiting = [one for one in waiting if one.needs_title]
    while waiting:
        ready = [one for one in waiting if not one.waits] or waiting  # two may wait for each other
        _write(ready)
        written = {id(one) for one in ready}
        waiting = [one for one in waiting if id(one) not in written]


def _write(references: Iterable[Reference]) -> None:
    for one in references:
        if one.attribute:
            _write_in_attribute(one)
        else:
            _write_link(one)


def _write_link(one: Reference) -> None:
    link, anchor, locale = one.link, one.anchor, one.text.locale
    link.attrib.pop("data-kind")
    link.attrib.pop("data-target")
    words = _title(anchor, locale) if one.kind == "page" else _words(anchor, locale)
    starts = one.kind != "page" and starts_sentence(_text_before(link), locale)
    link.text = _capital(words) if starts else words
    if link.tag == "span":  # within a link, which leads elsewhere
        link.drop_tag()
        return
    own = one.publication == one.slug
    link.set("href", f"#{anchor.id}" if own else f"publication:{one.publication}#{anchor.id}")
    if one.kind == "page":
        link.set("class", "page-reference")


def _write_in_attribute(one: Reference) -> None:
    written = one.link.get(one.attribute, "")
    before, reference, after = written.partition(f"@{one.kind}:{one.target}")
    words = _words(one.anchor, one.text.locale)
    if starts_sentence(before, one.text.locale):
        words = _capital(words)
    if reference:
        one.link.set(one.attribute, before + words + after)


def _words(anchor: Anchor, locale: Locale) -> str:
    if not anchor.number:
        return _title(anchor, locale)
    words = locale[f"composing.{anchor.sort}"].format(number=anchor.number)
    return words.replace(" ", "\N{NO-BREAK SPACE}")  # "table" at a line's end, "4" on the next


def _title(anchor: Anchor, locale: Locale) -> str:
    """The words of a target, as they are by now."""
    title = anchor.title if anchor.named_by is None else text_of(anchor.named_by)
    if _is_unfinished(anchor.named_by):
        title = " ".join(_IN_TEXT.sub("", title).split())
    if anchor.sort == "place":
        title = shortened(title, _LONGEST_TITLE)
    if not title and anchor.number:
        return _words(anchor, locale)
    return locale["composing.quoted"].format(text=title or anchor.id)


def _is_unfinished(words: HtmlElement | None) -> bool:
    return words is not None and any(node.get("data-kind") for node in words.iter("*"))


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


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
    """The text of the paragraph up to a link, as far back as it matters."""
    parts: list[str] = []
    node = link
    while node.tag not in _PARAGRAPHS and (parent := node.getparent()) is not None:
        for sibling in node.itersiblings(preceding=True):
            parts += [sibling.tail or "", "".join(texts_of(sibling))]
            if sum(map(len, parts)) > _ENOUGH:
                return "".join(reversed(parts))
        parts.append(parent.text or "")
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
