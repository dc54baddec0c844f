"""Publications and chapters as plain Markdown, for programs and for readers who prefer it.

Written from the composed HTML, so numbers, captions and references are those of every other output,
and what only an extension of Markdown could express is written in what all of them read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bs4 import Tag
from markdownify import ATX, MarkdownConverter

from indrumar.languages import Locale
from indrumar.outputs.machine_readable.record import ChapterRecord, Record
from indrumar.wording.dates import day

# Its stubs leave out the methods for elements.
_library: Any = MarkdownConverter

_SIGNS = re.compile(r"([\\`*_\[])")
# What would begin an element or an entity. Not every reader of Markdown escapes these.
_HTML = re.compile(r"<|&(?=#?\w+;)")
# What would begin a heading, a quotation, a list or a rule if it began a line.
_LINE_START = re.compile(r"^(\s*)(?:(\d{1,9})([.)])|([#>+=~-]))(?=\s|$|[#=~-])", re.M)
_BLANK = re.compile(r"\n{3,}")
_ASIDES = ("box", "exercise", "admonition", "audience")


def plain(text: str) -> str:
    """A text of metadata on one line, safe in Markdown."""
    return _escape(" ".join(text.split()))


def chapter_markdown(
    record: Record, chapter: ChapterRecord, resolve: Callable[[str], str]
) -> bytes:
    """A chapter below a head of facts. `resolve` makes an address of composed HTML absolute."""
    facts = {
        "title": chapter.title,
        "publication": record.full_title,
        "edition": record.edition_name,
        "date": record.date.isoformat(),
        "language": chapter.language,
        "url": chapter.address,
        "licence": record.licence,
    }
    return _file(facts, _Writer(resolve).convert(chapter.html))


def publication_markdown(record: Record, citation: str, locale: Locale) -> bytes:
    """A publication's own page: what it is, its chapters, its files, how to cite it."""
    facts = {
        "title": record.full_title,
        "authors": [one.name for one in record.authors],
        "publisher": record.publisher,
        "edition": record.edition_name,
        "date": record.date.isoformat(),
        "language": record.language,
        "url": record.address,
        "licence": record.licence,
    }
    blocks = [
        f"# {plain(record.title)}",
        plain(record.subtitle),
        plain(" · ".join((record.kind_name, record.edition_name, day(record.date, locale)))),
        plain(record.summary),
        f"## {plain(locale['site.contents'])}",
        "\n".join(_contents(record.chapters)),
        f"## {plain(locale['site.downloads.title'])}" if record.files else "",
        "\n".join(f"- <{file.address}>" for file in record.files),
        f"## {plain(locale['site.cite'])}",
        _escape(citation),
    ]
    return _file(facts, "\n\n".join(block for block in blocks if block))


def _contents(chapters: Iterable[ChapterRecord]) -> Iterable[str]:
    for chapter in chapters:
        number = f"{chapter.number}. " if chapter.number else ""
        yield f"- [{number}{plain(chapter.title)}]({chapter.address}index.md)"


def _file(facts: Mapping[str, object], text: str) -> bytes:
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items())
    body = _BLANK.sub("\n\n", text).strip()
    return "\n".join(["---", *lines, "---", "", body, ""]).encode()


def _escape(text: str) -> str:
    plain = _HTML.sub(lambda match: "&lt;" if match[0] == "<" else "&amp;", text)
    return _LINE_START.sub(_not_a_start, _SIGNS.sub(r"\\\1", plain))


def _not_a_start(match: re.Match[str]) -> str:
    space, number, stop, sign = match.groups()
    if not sign:
        return f"{space}{number}\\{stop}"
    return f"{space}\\{sign}" if sign in "#>+-" else f"{space}&#{ord(sign)};"


class _Writer(MarkdownConverter):
    """Markdown from our own elements. The library requires a class with a method per element."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        super().__init__(heading_style=ATX, bullets="-", strip_document=None)
        self.resolve = resolve

    def escape(self, text: str, parent_tags: set[str]) -> str:
        cell = "td" in parent_tags or "th" in parent_tags
        escaped = _escape(text)
        return escaped.replace("|", r"\|") if cell else escaped

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if _is(el, "term"):
            return text
        el["href"] = self.resolve(str(el.get("href", "")))
        return str(_library.convert_a(self, el, text, parent_tags))

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        el["src"] = self.resolve(str(el.get("src", "")))
        el["alt"] = " ".join(str(el.get("alt", "")).split()).replace("[", r"\[").replace("]", r"\]")
        return str(_library.convert_img(self, el, text, parent_tags))

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"[^{el.get_text(strip=True)}]" if _is(el, "footnote-call") else text

    def convert_section(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if _is(el, "footnotes"):
            return "\n\n" + text.strip() + "\n"
        return self._aside(el, text, parent_tags)

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if not str(el.get("id", "")).startswith("fn-"):
            return str(_library.convert_li(self, el, text, parent_tags))
        number = str(el["id"]).rpartition("-")[2]
        lines = text.strip().split("\n")
        rest = (f"    {line}" if line else "" for line in lines[1:])
        return "\n".join([f"[^{number}]: {lines[0]}", *rest]) + "\n"

    def convert_div(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if any(_is(el, name) for name in _ASIDES):
            return self._aside(el, text, parent_tags)
        return str(_library.convert_div(self, el, text, parent_tags))

    def convert_aside(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return self._aside(el, text, parent_tags)

    convert_details = convert_aside

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        titled = any(_is(el, name) for name in ("title", "admonition-title")) and text.strip()
        return str(
            _library.convert_p(self, el, f"**{text.strip()}**" if titled else text, parent_tags)
        )

    def convert_summary(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n**{text.strip()}**\n\n"

    def convert_input(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if el.get("type") != "checkbox":
            return ""
        return "[x] " if el.has_attr("checked") else "[ ] "

    def _aside(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{_library.convert_blockquote(self, el, text, parent_tags)}\n\n"


def _is(el: Tag, name: str) -> bool:
    return name in (el.get("class") or ())
