"""A region of an original with the words of a translation; ids, options and marks stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indrumar.model import Chapter
from indrumar.reading.text_edit import edited_text
from indrumar.translation.exchange.filling import Filled, edits, filled
from indrumar.translation.exchange.regions import RegionStatus, last_line
from indrumar.translation.exchange.texts import Texts, keys
from indrumar.translation.exchange.units import text_of
from indrumar.translation.segments import SegmentSort


@dataclass(frozen=True, slots=True)
class Meant:
    """A segment as it must be read again; `key` is that of its unit, if it is new."""

    sort: SegmentSort
    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class MadeRegion:
    """The Markdown of a region, and how it must be read."""

    text: str
    meant: tuple[Meant, ...]


def made_region(original: Chapter, status: RegionStatus, texts: Texts) -> MadeRegion:
    """A region of which every segment is translated, without the empty lines at its end."""
    region, lines = status.region, original.body.split("\n")
    inside = "\n".join(lines[region.start : last_line(region, lines) + 1])
    new = tuple(fillings(status, texts))
    changes = (
        edit for _, one in new if one.segment.spans for edit in edits(one, lines, -region.start)
    )
    meant = tuple(Meant(one.segment.sort, one.meant, key) for key, one in new)
    return MadeRegion(edited_text(inside, changes), meant)


def fillings(status: RegionStatus, texts: Texts) -> Iterator[tuple[str, Filled]]:
    """Each segment of a region with its new words, and the key of its unit."""
    for one in status.sections:
        for key, segment, words in zip(
            keys(one), one.section.segments, texts.final(one), strict=True
        ):
            assert words is not None
            spanned = bool(segment.spans)
            yield (
                key,
                filled(segment, words, text_of(segment)) if spanned else Filled(segment, words),
            )
