"""The words of a translator in a Markdown text: only they change, all around them stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indrumar.composing.source import shapes
from indrumar.composing.source.lines import unexpanded
from indrumar.reading.rewording import BREAK, joined, reworded
from indrumar.reading.text_edit import Edit
from indrumar.reading.yaml_edit import scalar
from indrumar.translation.segments import RUNNING, Segment, SegmentSort

_ESCAPABLE = "\\`*_{}[]()>#+-.!"  # of Python-Markdown


@dataclass(frozen=True, slots=True)
class Filled:
    """A segment and its new text, in the lines in which it is written."""

    segment: Segment
    text: str

    @property
    def meant(self) -> str:
        """The text as it is read again."""
        return joined(self.text)


def filled(segment: Segment, words: str, source: str) -> Filled:
    """A segment with a translator's words, spelled so that they stay what it is.

    A line break counts only if the original, `source`, has one.
    """
    one_line = segment.sort not in RUNNING or BREAK not in source
    plain = " ".join(words.split(BREAK)) if one_line else words.strip(BREAK)
    text = reworded(segment.text, plain.strip(" "))
    if segment.sort is SegmentSort.CELL:
        text = _without_bars(text)
    elif segment.sort is SegmentSort.OPTION and text[:1] not in "'\"":
        text = scalar(text)
    elif segment.sort in RUNNING and segment.sort is not SegmentSort.HTML:
        text = _as_words(text)
    return Filled(segment, text)


def _without_bars(text: str) -> str:
    """The text of a cell: a bar would begin the next one."""
    pieces = shapes.cells(f"|{text}|")
    return "\\|".join(piece for _, piece in pieces) if len(pieces) > 1 else text


def _as_words(text: str) -> str:
    """The lines with a backslash where one would begin a list, a heading, a quotation."""
    first, *others = text.split("\n")
    found = [_escaped(first)]
    for line in others:
        escaped = _escaped(line)
        if shapes.is_plain(escaped):
            found.append(escaped)
        else:
            found[-1] = f"{found[-1].rstrip()} {line}"
    return "\n".join(found)


def _escaped(line: str) -> str:
    if shapes.is_plain(line) or not line:
        return line
    item = shapes.ITEM.match(line)
    if item and item["sign"]:
        return f"{line[: item.start('sign')]}\\{line[item.start('sign') :]}"
    return f"\\{line}" if line[0] in _ESCAPABLE else line


def edits(one: Filled, lines: Sequence[str], offset: int = 0) -> Iterator[Edit]:
    """The edits that put a segment's new text in place of the old one.

    `lines` are those of the Markdown that its spans count; the edits count `offset` lines more.
    """
    spans, new = one.segment.spans, one.text.split("\n")
    places = [
        (span.line, *(unexpanded(lines[span.line], at) for at in (span.start, span.end)))
        for span in spans
    ]
    if len(new) == len(spans):
        for (line, start, end), words in zip(places, new, strict=True):
            if lines[line][start:end] != words:
                yield Edit((line + offset, start), (line + offset, end), words)
        return
    (first, start, _), (last, _, end) = places[0], places[-1]
    leads = [lines[line][:at] for line, at, _ in places]
    more = leads[-1] if len(leads) > 1 else re.sub(r"[^>\s]", " ", leads[0])
    written = new[0]
    for number, words in enumerate(new[1:], start=1):
        written += f"\n{leads[number] if number < len(leads) else more}{words}"
    yield Edit((first + offset, start), (last + offset, end), written)
