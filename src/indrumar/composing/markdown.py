"""Markdown → HTML of a chapter, with the site's own extensions and ours.

The result is raw: blocks have their elements, references are still written as the author wrote
them, nothing is numbered. Headings keep the ids that authors give and receive no others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import ClassVar
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from indrumar.composing.blocks import IndrumarBlocks
from indrumar.composing.source.honoured import HONOURED, AsMeant
from indrumar.settings import Settings

Render = Callable[[str], str]

# Ids come from authors or from numbers, never from the words of a heading: those differ per
# language, and the language switch keeps a reader's place by the id.
_REPLACED = ("toc", "markdown.extensions.toc", "pymdownx.headeranchor")
# As `footnotes` knows the ids of notes.
_FIXED: Mapping[str, Mapping[str, str]] = {
    name: {"SEPARATOR": ":"} for name in ("footnotes", "markdown.extensions.footnotes")
}
_THEIR_BLOCKS = {
    "pymdownx.blocks.admonition": (
        *("admonition", "note", "attention", "caution", "danger", "error", "tip", "hint"),
        "warning",
    ),
    "pymdownx.blocks.details": ("details",),
    "pymdownx.blocks.tab": ("tab",),
    "pymdownx.blocks.html": ("html",),
    "pymdownx.blocks.definition": ("define",),
    "pymdownx.blocks.caption": ("caption", "figure-caption", "table-caption"),
}
REFERENCE = r"(?<![\w@/.])@(?P<kind>[a-z]+):(?P<target>[\w-]+(?:/[\w-]+)?)"


class _References(InlineProcessor):
    """`@fig:lant` → `<a class="reference" data-kind="fig" data-target="lant">`."""

    TAG = "a"
    ANCESTOR_EXCLUDES: ClassVar[tuple[str, ...]] = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        link = Element(self.TAG, {"class": "reference"})
        link.set("data-kind", m["kind"])
        link.set("data-target", m["target"])
        link.text = AtomicString(m[0])
        return link, m.start(0), m.end(0)


class _ReferencesInLinks(_References):
    """The same within a link, as a `<span>`: a link holds no other."""

    TAG = "span"
    ANCESTOR_EXCLUDES: ClassVar[tuple[str, ...]] = ()


class _ReferenceExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Runs after links, addresses and tags, which also use the sign, and before emphasis."""
        md.ESCAPED_CHARS.append("@")
        md.inlinePatterns.register(_References(REFERENCE, md), "indrumar-reference", 86)
        md.inlinePatterns.register(_ReferencesInLinks(REFERENCE, md), "indrumar-in-link", 85)


def renderer(settings: Settings) -> Render:
    """A function from a chapter's Markdown to its raw HTML."""
    named = dict.fromkeys((*settings.markdown_extensions, *HONOURED))
    theirs = [name for name in named if name not in _REPLACED]
    markdown = Markdown(
        extensions=[*theirs, AsMeant(), IndrumarBlocks(), _ReferenceExtension()],
        extension_configs={
            name: {**options, **_FIXED.get(name, {})}
            for name, options in {**HONOURED, **settings.markdown_options}.items()
            if name in theirs
        },
    )

    def render(source: str) -> str:
        markdown.reset()
        return markdown.convert(source)

    return render


def block_names(settings: Settings) -> frozenset[str]:
    """The names of the blocks that the site's own extensions bring."""
    return frozenset(
        name
        for extension in settings.markdown_extensions
        for name in _THEIR_BLOCKS.get(extension, ())
    )
