"""What there is to translate: each text of a publication, and how far its translation is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from indrumar.composing.source.scan import scan
from indrumar.metadata import TranslationState
from indrumar.problems import Place
from indrumar.reading.rewording import joined
from indrumar.translation.exchange.matching import matched
from indrumar.translation.exchange.protected import has_words
from indrumar.translation.fingerprint import normal
from indrumar.translation.sections import Section, SectionSort
from indrumar.translation.segments import Segment, SegmentSort, segments_of
from indrumar.translation.status import Freshness, SectionStatus, TranslationStatus


class Need(StrEnum):
    """What a translator has to do with a text."""

    MISSING = "missing"
    STALE = "stale"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What was translated elsewhere: `likeness` of the originals in per cent, 100 if the same."""

    source: str
    translation: str
    likeness: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A text to translate, in one line but for breaks that readers see.

    `key` is the key of the section and the number of the segment in it, from 1: `pasii#2`.
    `previous` is the original of a stale translation. `chapter` and `heading` are what it is called
    by where it stands; `place` is that of its section.
    """

    key: str
    section: str
    sort: SegmentSort
    source: str
    translation: str
    need: Need
    state: TranslationState | None
    place: Place
    chapter: str = ""
    heading: str = ""
    previous: str = ""
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Paired:
    """The translation of a segment of an original, or None; `at` is its segment there.

    `previous` is the original that was translated, if it was another.
    """

    translation: str | None
    at: int | None = None
    previous: str = ""
    sure: bool = True


def text_of(segment: Segment) -> str:
    """The text of a segment as translators see it; metadata keep their lines."""
    return joined(segment.text) if segment.spans else segment.text.strip("\n")


def texts_of(section: Section | None) -> tuple[str, ...]:
    """The texts of a section as translators see them."""
    return tuple(text_of(segment) for segment in section.segments) if section else ()


def paired(one: SectionStatus) -> tuple[Paired, ...]:
    """What each segment of an original is translated as."""
    ours, theirs = one.section.segments, one.pair.translation
    if theirs is None:
        return tuple(Paired(None) for _ in ours)
    before = _before(one)
    if before is not None and len(before) == len(theirs.segments):
        return tuple(_by_record(texts_of(one.section), before, texts_of(theirs)))
    return tuple(_by_sort(ours, theirs.segments, sure=before is None))


def is_in_place(one: SectionStatus) -> bool:
    """Whether each segment of the original has its own in the translation, in order."""
    theirs = one.pair.translation
    if theirs is None or _sorts(theirs.segments) != _sorts(one.section.segments):
        return False
    return [pair.at for pair in paired(one)] == [*range(len(theirs.segments))]


def _before(one: SectionStatus) -> tuple[str, ...] | None:
    """The texts of the original that was translated, if it is another than today's."""
    record = one.pair.record
    if record is None or one.freshness is not Freshness.STALE:
        return None
    if one.section.sort is SectionSort.METADATA:
        return (record.text,)
    return tuple(map(text_of, segments_of(scan(record.text))))


def _by_record(
    ours: Sequence[str], before: Sequence[str], theirs: Sequence[str]
) -> Iterator[Paired]:
    for text, at in zip(ours, matched(before, ours), strict=True):
        if at is None:
            yield Paired(None)
        else:
            same = normal(before[at]) == normal(text)
            yield Paired(theirs[at], at, "" if same else before[at])


def _by_sort(ours: Sequence[Segment], theirs: Sequence[Segment], *, sure: bool) -> Iterator[Paired]:
    """By position; where the segments are of other sorts, nobody knows which belongs to which."""
    same = _sorts(ours) == _sorts(theirs)
    places: dict[int, int] = {}
    for block in SequenceMatcher(None, _sorts(ours), _sorts(theirs), False).get_matching_blocks():
        places |= {block.a + n: block.b + n for n in range(block.size)}
    for number in range(len(ours)):
        at = places.get(number)
        yield Paired(None) if at is None else Paired(text_of(theirs[at]), at, "", same and sure)


def _sorts(segments: Sequence[Segment]) -> list[SegmentSort]:
    return [segment.sort for segment in segments]


def units_of(
    status: TranslationStatus, wanted: Callable[[SectionStatus], bool] = lambda one: True
) -> tuple[Unit, ...]:
    """The units of the sections that are wanted, in the order of the original."""
    chapters = {
        one.section.file: one.section.title
        for one in status.sections
        if one.section.sort is SectionSort.CHAPTER
    }
    return tuple(
        unit
        for one in status.sections
        if wanted(one)
        for unit in _units(one, chapters.get(one.section.file, one.section.file))
    )


def key_of(section: Section, number: int) -> str:
    """The key of a segment of a section, numbered from 1."""
    return f"{section.key}#{number}"


def _units(one: SectionStatus, chapter: str) -> Iterator[Unit]:
    section, pairs = one.section, paired(one)
    for number, (segment, pair) in enumerate(zip(section.segments, pairs, strict=True), start=1):
        text = text_of(segment)
        if not has_words(text):
            continue
        yield Unit(
            key=key_of(section, number),
            section=section.key,
            sort=segment.sort,
            source=text,
            translation=pair.translation or "",
            need=_need(pair),
            state=one.state if pair.translation else None,
            place=section.place,
            chapter=chapter,
            heading=section.title,
            previous=pair.previous,
        )


def _need(pair: Paired) -> Need:
    if pair.translation is None:
        return Need.MISSING
    return Need.STALE if pair.previous or not pair.sure else Need.DONE
