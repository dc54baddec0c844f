"""Links on paper: a page number for a place in the book, an address for others.

"(p. 34)" follows a link whose words do not say where to look: every link in the author's own words,
and a reference ("figura 3") to another chapter. Inside a note, or in the head of a table that is
repeated on every page, an address is in parentheses, because a note is not possible there.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from indrumar.composing.html_tree import add_class, element, has_class
from indrumar.languages import Locale
from indrumar.outputs.book.addresses import Addresses, for_print
from indrumar.outputs.book.notes import footnote, letters

_BLOCKS = ("p", "li", "td", "th", "dt", "dd", "figcaption", "caption", "blockquote", "div")


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words around a page number: "p. " before it, nothing after it."""

    before: str
    after: str

    @classmethod
    def of(cls, locale: Locale) -> PageWords:
        """As the language writes a page."""
        before, _, after = locale["composing.page"].partition("{page}")
        return cls(before.replace(" ", "\u00a0"), after)


def print_links(root: HtmlElement, addresses: Addresses, locale: Locale) -> None:
    """Gives every link below `root` what a reader of paper needs to follow it."""
    words = PageWords.of(locale)
    here = {f"#{node.get('id')}" for node in root.iter() if node.get("id")}
    noted = 0
    for link in list(root.iter("a")):
        address = link.get("href", "")
        if address.startswith("#"):
            _print_page(link, words, address in here)
        elif address:
            web = addresses.web(address)
            link.set("href", web)
            noted += _print_address(link, web, noted)


def _print_page(link: HtmlElement, words: PageWords, here: bool) -> None:
    if has_class(link, "page-reference"):
        for child in list(link):
            link.remove(child)
        link.text = words.before
        link.tail = words.after + (link.tail or "")
    elif not _needs_no_page(link, here):
        _insert_after(link, _page_number(link, words))


def _needs_no_page(link: HtmlElement, here: bool) -> bool:
    """Terms are in the glossary; notes that are called near, numbered things of a chapter."""
    return (
        has_class(link, "term")
        or _is_near(link.getparent())
        or (here and has_class(link, "reference"))
    )


def _is_near(call: HtmlElement) -> bool:
    return has_class(call, "footnote-again") and not has_class(call, "elsewhere")


def _page_number(link: HtmlElement, words: PageWords) -> HtmlElement:
    """` (p. 34)`, or `, p. 34` if parentheses are already open."""
    inside = _parentheses_open(link)
    made = element("span", class_="page-number")
    made.text = (", " if inside else " (") + words.before
    counted = element("span", class_="page", **{"data-target": link.get("href", "")})
    counted.tail = words.after + ("" if inside else ")")
    made.append(counted)
    return made


def _parentheses_open(link: HtmlElement) -> bool:
    parts: list[str] = []
    node = link
    while node.tag not in _BLOCKS and (parent := node.getparent()) is not None:
        for sibling in node.itersiblings(preceding=True):
            parts.append(sibling.text_content() + (sibling.tail or ""))
        parts.append(parent.text or "")
        node = parent
    before = "".join(parts)
    return before.count("(") > before.count(")")


def _print_address(link: HtmlElement, web: str, noted: int) -> int:
    """Shows the address; returns the number of notes it took (0 or 1)."""
    printed = for_print(web)
    if for_print("".join(link.text_content().split())) == printed:
        add_class(link, "address")
        return 0
    if _cannot_hold_notes(link):
        _insert_after(link, element("span", f" ({printed})", class_="address"))
        return 0
    note = footnote(letters(noted + 1), "of-link")
    note.append(element("span", printed, class_="address"))
    _insert_after(link, note)
    return 1


def _cannot_hold_notes(link: HtmlElement) -> bool:
    return any(
        above.tag in ("thead", "caption", "h1", "h2", "h3", "h4", "h5", "h6")
        or has_class(above, "footnote")
        or has_class(above, "uncalled-notes")
        for above in link.iterancestors()
    )


def _insert_after(node: HtmlElement, new: HtmlElement) -> None:
    new.tail, node.tail = node.tail, None
    node.addnext(new)
