"""What within a passage is no words: code, addresses, markup. Every character keeps its place."""

from __future__ import annotations

import re
from collections.abc import Collection

LITERAL, MARKUP = "\ue000", "\ue001"
"""Signs in place of what is shown but is no prose, and of what is not shown at all.

Quotation marks look through markup at the words beside it: `**"Da"**`.
"""

_LITERAL = (
    r"^[ \t]*;?--8<--.*$",  # a file that is included
    r"(?<![\\`])(?P<ticks>`+)(?!`)[\s\S]*?(?<!`)(?P=ticks)(?!`)",
    r"\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}",
    r"\\?&#?\w+;",
    r"\\[^\n]",
    r"\$\$[^$]*\$\$|\$(?=[^\s$])[^$\n]*?[\\^_={}][^$\n]*?(?<=\S)\$(?!\d)",
    r"<(?P<raw>pre|code|kbd|samp|var|script|style|svg|math|textarea)\b[\s\S]*?</(?P=raw)\s*>",
    # Passages in another language, and titles as they are: they keep the signs of their own.
    r"<(?P<lang>[a-z][a-z0-9]*)\b[^<>]*\slang\s*=[^<>]*>[\s\S]*?</(?P=lang)\s*>",
    r"\[[^\[\]]*\]\{[^{}\n]*\blang\s*=[^{}\n]*\}",
    r"<(?:https?|ftp|mailto|tel):[^<>]*>|<[^\s<>@]+@[^\s<>]+>",
    r"\b[\w-]+=\"[^\"\n]*\"",  # an attribute, spoken of
    r"(?:https?://|www\.)[^\s<>()\]]*[\w/]|[\w.+-]+@[\w-]+\.[\w.-]*\w",
    r"(?<![\w@/.])@[a-z]+:[\w/-]+",
    r"(?<![\w:/.]):[a-z][a-z0-9_+-]+:(?![\w:/])",
    r"\+\+[a-z0-9][\w+-]*\+\+",
)
_MARKUP = (
    r"<!--[\s\S]*?(?:-->|\Z)",
    r"</?[A-Za-z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>",
    r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)",  # (address "title")
    r"(?<=\])\[[^\[\]]*\]|\[\^[^\]\n]+\]",  # [name], [^note]
    r"\{[^{}\n]*\}",
    r"[*_^]+|[\[\]]|~~|==|!(?=\[)",
)
_OTHER = re.compile(
    f"(?P<literal>{'|'.join(_LITERAL)})|(?P<name>\\[[^\\[\\]\\n]+\\](?![(\\[]))"
    f"|(?P<markup>{'|'.join(_MARKUP)})",
    re.MULTILINE | re.IGNORECASE,
)


def masked(text: str, names: Collection[str] = ()) -> str:
    """A text in which all but words is a sign of ours; `names` are those that links lead to."""

    def mask(found: re.Match[str]) -> str:
        if found["literal"] is not None:
            return LITERAL * len(found[0])
        if found["markup"] is not None or found[0][1:-1].casefold() in names:
            return MARKUP * len(found[0])
        return f"{MARKUP}{masked(found[0][1:-1], names)}{MARKUP}"

    return _OTHER.sub(mask, text)
