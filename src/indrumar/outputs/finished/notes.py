"""Footnotes as web pages show them: each with a way back to every place that cites it.

Both forms are known: that of composed chapters (`composing.footnotes`) and that of Markdown's own
extension, which hand-written pages have. `notes_by_section` gives the search what a section's notes
say: readers look for it where it is cited.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from indrumar.composing.html_tree import (
    HEADINGS,
    element,
    elements,
    has_class,
    inner_html,
    of_class,
    parse,
    remove,
    text_of,
)
from indrumar.languages import Locale

_BACK = "footnote-back"
# What has this attribute is left out of what Material's search gathers.
_NOT_SEARCHED = "data-search-exclude"


def with_linked_notes(html: str, locale: Locale) -> str:
    """A hand-written page whose notes and their calls are named and lead to one another.

    `locale` is that of the text.
    """
    if 'class="footnote"' not in html:
        return html
    root = parse(html)
    link_notes(root, locale)
    return inner_html(root)


def link_notes(root: HtmlElement, locale: Locale) -> None:
    """The same for any tree; the search looks for a note where it is cited."""
    calls = _calls(root)
    for section in _sections(root):
        section.set("role", "doc-endnotes")
        section.set("aria-label", locale["site.notes"])
        section.set(_NOT_SEARCHED, "")
        for note in section.iter("li"):
            if note.get("id") in calls:
                _link(note, calls[note.get("id")], locale)


def notes_by_section(html: str) -> Mapping[str, str]:
    """The texts of the notes that are cited below each heading, by its id; "" above the first."""
    if "doc-noteref" not in html:
        return {}
    root = parse(html)
    for back in of_class(root, _BACK):
        remove(back)
    texts = {note.get("id"): text_of(note) for one in _sections(root) for note in one.iter("li")}
    found: dict[str, dict[str, None]] = {}
    heading = ""
    for node in elements(root):
        if node.tag in HEADINGS and node.get("id"):
            heading = node.get("id", "")
        if node.get("role") == "doc-noteref":
            found.setdefault(heading, {})[texts.get(_target(node), "")] = None
    return {id: " ".join(notes) for id, notes in found.items()}


def _calls(root: HtmlElement) -> Mapping[str, list[HtmlElement]]:
    """The links to each note, by its id, in the order of the text."""
    found: dict[str, list[HtmlElement]] = {}
    for sup in root.iter("sup"):
        for link in sup.iter("a"):
            if has_class(sup, "footnote-call") or has_class(link, "footnote-ref"):
                found.setdefault(_target(link), []).append(link)
    return found


def _target(link: HtmlElement) -> str:
    return str(link.get("href", "")).removeprefix("#")


def _sections(root: HtmlElement) -> Iterator[HtmlElement]:
    for node in elements(root):
        if (node.tag == "section" and has_class(node, "footnotes")) or (
            node.tag == "div" and has_class(node, "footnote")
        ):
            yield node


def _link(note: HtmlElement, calls: list[HtmlElement], locale: Locale) -> None:
    number = (calls[0].text_content() or "").strip()
    for call in calls:
        call.set("role", "doc-noteref")
        call.set("aria-label", locale["site.note"].format(number=number))
        _mark_of(call).set(_NOT_SEARCHED, "")
    for old in of_class(note, "footnote-backref"):
        remove(old)
    last = note[-1] if len(note) and note[-1].tag == "p" else note
    for place, call in enumerate(calls, start=1):
        words = "note-back-several" if len(calls) > 1 else "note-back"
        name = locale[f"site.{words}"].format(number=number, place=place)
        shown = f"↩\N{NO-BREAK SPACE}{place}" if len(calls) > 1 else "↩"
        _append(last, _back_link(shown, name, _mark_of(call)))


def _back_link(shown: str, name: str, mark: HtmlElement) -> HtmlElement:
    link = element("a", shown, class_=_BACK, role="doc-backlink", href=f"#{mark.get('id', '')}")
    link.set("aria-label", name)
    return link


def _append(node: HtmlElement, link: HtmlElement) -> None:
    """Puts a link behind the last word, with a space between."""
    if len(node):
        node[-1].tail = f"{(node[-1].tail or '').rstrip()} "
    else:
        node.text = f"{(node.text or '').rstrip()} "
    node.append(link)


def _mark_of(call: HtmlElement) -> HtmlElement:
    return next(call.iterancestors("sup"))
