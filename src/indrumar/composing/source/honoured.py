"""What authors write as on GitHub, in Pandoc or in Word, and Python-Markdown would show raw.

`HONOURED` are the extensions with which every text is rendered, chapters and hand-written pages
alike, whether or not `mkdocs.yml` names them; options that it gives to one of them are kept.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import SubstituteTagInlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from indrumar.composing.source.lines import written
from indrumar.composing.source.scan import scan

# Marks of our own are replaced later, when what belongs there is known.
_COMMENT = re.compile(r"<!--(?! /?indrumar:).*?-->\n?", re.S)
HONOURED: dict[str, dict[str, Any]] = {
    "attr_list": {},
    "md_in_html": {},
    "sane_lists": {},
    "tables": {},
    "pymdownx.bracketspan": {},  # `[words]{.class}`, as Pandoc writes it
    "pymdownx.caret": {"insert": False},  # x^2^
    "pymdownx.mark": {},  # ==marked==
    "pymdownx.quotes": {"callouts": True},  # > [!NOTE]
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.tilde": {},  # ~~struck~~, H~2~O
}


_PUNCTUATION = "\"'$%&,/:;<=?@^~|"  # what CommonMark lets one escape, and Python-Markdown does not


class _AsMeant(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return written(scan("\n".join(lines)))


class _PandocSpans(Treeprocessor):
    """Pandoc's spans in the elements of HTML; the anchors that Word leaves behind go."""

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for span in [child for child in parent if child.tag == "span"]:
                names = (span.get("class") or "").split()
                if "underline" in names or "ul" in names:
                    span.tag, span.attrib = "u", {}
                elif "anchor" in names and not len(span) and not span.text:
                    _take_out(parent, span)


def _take_out(parent: Element, child: Element) -> None:
    place = list(parent).index(child)
    before = parent[place - 1] if place else None
    if before is None:
        parent.text = (parent.text or "") + (child.tail or "")
    else:
        before.tail = (before.tail or "") + (child.tail or "")
    parent.remove(child)


class _WithoutComments(Postprocessor):
    """What authors note for themselves is not published; code is escaped by now."""

    def run(self, text: str) -> str:
        return _COMMENT.sub("", text)


class AsMeant(Extension):
    """Lists, tables and Markdown in HTML where people who know GitHub or Pandoc expect them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Runs behind the cleaning of white space (30), before fences are taken out (25)."""
        md.preprocessors.register(_AsMeant(md), "indrumar-as-meant", 28)
        md.ESCAPED_CHARS += [sign for sign in _PUNCTUATION if sign not in md.ESCAPED_CHARS]
        hard_break = SubstituteTagInlineProcessor(r"\\\n", "br")
        md.inlinePatterns.register(hard_break, "indrumar-hard-break", 185)
        md.treeprocessors.register(_PandocSpans(md), "indrumar-pandoc-spans", 5)
        md.postprocessors.register(_WithoutComments(md), "indrumar-no-comments", 1)
