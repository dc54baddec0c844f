"""A translation as what a proof shows: for each section its two texts, their state, the changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from indrumar.metadata import TranslationState
from indrumar.translation.sections import Section, SectionSort
from indrumar.translation.segments import Segment, SegmentSort
from indrumar.translation.status import Freshness, SectionStatus, TranslationStatus
from indrumar.translation.word_changes import ChangeSort, WordChange, abridged, word_changes

Paragraph = tuple[Segment, ...]
"""Segments that are shown together: one, or the cells of a row."""
_TITLES = (SegmentSort.HEADING, SegmentSort.CAPTION)


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs of the original, and those of the translation that stand beside them."""

    original: tuple[Paragraph, ...]
    translation: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A section of a proof; one of its two texts may lack.

    `freshness` is None if only the translation has the section. `changes` are those of the original
    since it was translated; a stale section without any has another picture.
    """

    original: Section | None
    translation: Section | None
    rows: tuple[Row, ...]
    freshness: Freshness | None
    state: TranslationState | None = None
    signed: str = ""
    changes: tuple[WordChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """All sections of a chapter or YAML file, `name`, in the order of the original."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def title(self) -> str:
        """What the chapter is called in its original; the name of a YAML file."""
        first = self.entries[0].original or self.entries[0].translation
        return first.title if first and first.sort is SectionSort.CHAPTER else self.name

    def count(self, *kinds: Freshness | None) -> int:
        """How many sections are of some kinds of freshness."""
        return sum(one.freshness in kinds for one in self.entries)


def proofs(status: TranslationStatus) -> tuple[Proof, ...]:
    """The proof of each file of a translation, in the order of the original."""
    files = dict.fromkeys(one.section.file for one in status.sections)
    files |= dict.fromkeys(one.file for one in status.added)
    return tuple(Proof(name, tuple(_entries(status, name))) for name in files)


def _entries(status: TranslationStatus, name: str) -> Iterator[Entry]:
    """The entries of a file; what only the translation has follows what stands before it."""
    added = [one for one in status.added if one.file == name]
    for one in status.sections:
        if one.section.file != name:
            continue
        theirs = one.pair.translation
        if theirs is not None and theirs.file == name:
            yield from (_added(extra) for extra in added if extra.place < theirs.place)
            added = [extra for extra in added if extra.place > theirs.place]
        yield _entry(one)
    yield from map(_added, added)


def _added(section: Section) -> Entry:
    return Entry(None, section, _rows(None, section), None)


def _entry(one: SectionStatus) -> Entry:
    pair, record = one.pair, one.pair.record
    word = (record.unchanged or record) if record and one.state else None
    return Entry(
        pair.original,
        pair.translation,
        _rows(pair.original, pair.translation),
        one.freshness,
        one.state,
        ", ".join(filter(None, (word.by, word.date.isoformat()))) if word else "",
        _changes(one) if one.freshness is Freshness.STALE else (),
    )


def _changes(one: SectionStatus) -> tuple[WordChange, ...]:
    """What has changed in the words of the original since they were translated."""
    if one.pair.record is None or one.pair.original is None:
        return ()
    changes = word_changes(one.pair.record.text, one.pair.original.text)
    return tuple(abridged(changes)) if any(c.sort is not ChangeSort.SAME for c in changes) else ()


def _rows(original: Section | None, translation: Section | None) -> tuple[Row, ...]:
    """Paragraph beside paragraph if both texts have the same ones, else all beside all."""
    ours, theirs = _paragraphs(original), _paragraphs(translation)
    if [_shape(one) for one in ours] == [_shape(one) for one in theirs]:
        return tuple(Row((one,), (other,)) for one, other in zip(ours, theirs, strict=True))
    return (Row(ours, theirs),)


def _paragraphs(section: Section | None) -> tuple[Paragraph, ...]:
    """The segments without the title, which is shown above; the cells of a row together."""
    texts = [
        (place, one)
        for place, one in enumerate(section.segments if section else ())
        if place or one.sort not in _TITLES
    ]
    grouped = groupby(texts, key=_line)
    return tuple(tuple(one for _, one in group) for _, group in grouped)


def _line(numbered: tuple[int, Segment]) -> tuple[int, int]:
    """The same for all cells of a line, another for everything else."""
    place, segment = numbered
    return (segment.spans[0].line, 0) if segment.sort is SegmentSort.CELL else (place, 1)


def _shape(paragraph: Paragraph) -> tuple[SegmentSort, ...]:
    return tuple(segment.sort for segment in paragraph)
