"""Hand-written pages in a language that is not the reader's: marked, with a notice above them."""

from __future__ import annotations

from markupsafe import Markup

from indrumar.languages import Locale
from indrumar.outputs.views.render import render


def foreign_page(text: bytes, original: str) -> bytes:
    """A hand-written page for readers of another language: its front matter says which it is in.

    It is no translation, so it stays out of the search; `with_notice` does the rest once
    it is HTML.
    """
    marks = f"original: {original}\ntitle_language: {original}\nsearch: {{exclude: true}}\n"
    head, line_end, body = text.partition(b"\n")
    if head.strip() == b"---":
        return head + line_end + marks.encode() + body
    return f"---\n{marks}---\n\n".encode() + text


def with_notice(html: str, original: str, page: str, locale: Locale) -> str:
    """The HTML of such a page, marked with its language, under a notice in the reader's."""
    return render("untranslated.html", page, locale, foreign=original, text=Markup(html))
