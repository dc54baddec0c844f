"""The prose of Markdown: everything else is blanked out, so that all text keeps its place."""

from __future__ import annotations

import re
from functools import lru_cache

_CODE = (
    re.compile(r"^([ \t]*)(`{3,}|~{3,}).*?(?:^[ \t]*\2[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)"),
)
_ADDRESSES = (
    re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?=[\s)])"),  # [text](address "title")
    re.compile(r"^[ \t]*\[[^\]]+\]:[ \t]*\S+", re.MULTILINE),  # [name]: address
    re.compile(r"\{[#.:][^}\n]*\}"),  # {#id .class}
    re.compile(r"@[a-z]+:[\w/-]+"),  # @fig:id
    re.compile(r"\[\^[^\]\s]+\](?!:)"),  # the call of a note
    re.compile(r"(?:https?://|www\.)[^\s<>)]+"),
    re.compile(r"^[ \t]+(?:id|type|orientation|time):.*$", re.MULTILINE),  # options of a block
)
_OTHER_LANGUAGE = re.compile(r"<span[^>]*\blang=.*?</span>", re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_LINK = re.compile(r"\[[^\[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)")


@lru_cache(maxsize=512)  # several rules look at the same text
def without_code(markdown: str) -> str:
    """The text with code and comments blanked out; every other character keeps its offset."""
    for pattern in _CODE:
        markdown = pattern.sub(_blank, markdown)
    return markdown


def prose(markdown: str, *, links: bool = True) -> str:
    """The text without code, addresses, tags and passages in another language; the same length.

    Without `links` the words of links are left out as well.
    """
    markdown = without_code(markdown)
    for pattern in (*(() if links else (_LINK,)), *_ADDRESSES, _OTHER_LANGUAGE, _TAG):
        markdown = pattern.sub(_blank, markdown)
    return markdown


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
