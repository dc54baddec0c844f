"""What of a text a translator must keep: addresses, references, notes, code, HTML."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from indrumar.composing.markdown import REFERENCE

_PART = re.compile(
    rf"""
    (?P<code>(?<![\\`])(`+)(?!`).*?(?<!`)\2(?!`))
    | (?P<whole>
        <(?:https?://|mailto:)[^<>\s]+>
        | <!--.*?--> | </?[a-zA-Z][^<>]*>
        | &(?:\#\d+|\#x[0-9a-fA-F]+|[a-zA-Z]\w*);
        | \[\^[^\]\s]+\]
        | {REFERENCE}
        | \{{:?[ ]?[#.][^{{}}\n]*\}}
        | \bhttps?://[^\s<>()\[\]"”»]*[^\s<>()\[\]"”».,;:!?]
      )
    | (?P<close>\](?:
        \((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:[ ]+"[^"\n]*")?[ ]*\)
        (?:\{{[^{{}}\n]*\}})?
        | \[[^\]\n]*\]
      ))
    | (?P<open>(?<!\\)!?\[) | (?P<end>(?<!\\)\])
    """,
    re.X | re.S,
)
_TITLE = re.compile(r'[ ]+"[^"\n]*"[ ]*(?=\))')
_FOREIGN = re.compile(r"<span lang=[\"'][\w-]+[\"']>$")
_WEB = re.compile(r"https?://")
_LETTER = re.compile(r"[^\W\d_]|\d[.,\s]\d")


class PartSort(Enum):
    """What a part of a text is: words, something to keep, or the ends of a link around words."""

    WORDS = "words"
    WHOLE = "whole"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text; the two ends of a link have the same `number`, from 1, as has a whole."""

    sort: PartSort
    text: str
    number: int = 0


def parts(text: str) -> tuple[Part, ...]:
    """The parts of a text in order; joined they are the text."""
    found: list[Part] = []
    opened: list[int] = []  # the places in `found` of brackets that may begin a link
    end = count = 0
    for match in _PART.finditer(text):
        found += _words(text[end : match.start()])
        end = match.end()
        if match["open"]:
            opened.append(len(found))
        if match["close"] and opened:
            count += 1
            at = opened.pop()
            found[at] = replace(found[at], sort=PartSort.OPEN, number=count)
            found.append(Part(PartSort.CLOSE, match[0], count))
        elif match["whole"] or match["code"]:
            count += 1
            found.append(Part(PartSort.WHOLE, match[0], count))
        else:
            found.append(Part(PartSort.WORDS, match[0]))
            if match["end"] and opened:
                opened.pop()
    return tuple(_merged([*found, *_words(text[end:])]))


def _words(text: str) -> list[Part]:
    return [Part(PartSort.WORDS, text)] if text else []


def _merged(found: list[Part]) -> Iterator[Part]:
    """The parts, with words that follow one another as one."""
    words = ""
    for part in found:
        if part.sort is PartSort.WORDS:
            words += part.text
            continue
        yield from _words(words)
        words = ""
        yield part
    yield from _words(words)


def has_words(text: str) -> bool:
    """Whether there is anything to translate."""
    return any(part.sort is PartSort.WORDS and _LETTER.search(part.text) for part in parts(text))


def kept(text: str) -> Counter[str]:
    """What must be kept, each with how often; the title of a link may be translated.

    A passage that is marked as one in another language need not be one in the translation.
    """
    found = Counter(
        _TITLE.sub("", part.text)
        for part in parts(text)
        if part.sort in (PartSort.WHOLE, PartSort.CLOSE)
    )
    foreign = Counter({tag: count for tag, count in found.items() if _FOREIGN.match(tag)})
    return found - foreign - Counter({"</span>": foreign.total()})


def is_web_address(kept_part: str) -> bool:
    """Whether it leads out of the project, where each language may have a page of its own."""
    return bool(_WEB.search(kept_part))
