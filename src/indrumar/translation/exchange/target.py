"""A chapter while it is filled: its edits, and what must be read again when they are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from indrumar.model import Chapter
from indrumar.reading.front_matter import split
from indrumar.reading.rewording import is_same
from indrumar.reading.text_edit import Edit, edited
from indrumar.reading.text_file import decode
from indrumar.reading.yaml_edit import text_edits
from indrumar.translation.exchange.filling import edits, filled
from indrumar.translation.exchange.made_region import MadeRegion, Meant, fillings
from indrumar.translation.exchange.regions import Region, RegionStatus, last_line, regions
from indrumar.translation.exchange.texts import Texts, keys
from indrumar.translation.exchange.units import text_of, texts_of
from indrumar.translation.sections import Section, sections_of
from indrumar.translation.segments import SegmentSort
from indrumar.translation.status import SectionStatus


@dataclass(slots=True)
class Target:
    """A chapter with its changes. `meant` has a list for each of its sections, in order."""

    chapter: Chapter
    edits: list[Edit] = field(default_factory=list)
    added: dict[int, list[str]] = field(default_factory=dict)
    lines: list[str] = field(init=False)
    regions: tuple[Region, ...] = field(init=False)
    sections: tuple[Section, ...] = field(init=False)
    meant: list[list[Meant]] = field(init=False)

    def __post_init__(self) -> None:
        self.lines = self.chapter.body.split("\n")
        self.regions = regions(self.chapter)
        self.sections = sections_of(self.chapter)
        self.meant = [_as_it_is(one) for one in self.sections]

    @property
    def offset(self) -> int:
        """How many lines of the file are before its Markdown."""
        return self.chapter.body_line - 1

    def region_of(self, section: Section) -> int:
        """The number of the region that begins with a section."""
        return _index([one.head for one in self.regions], section)

    def fill(self, one: SectionStatus, texts: Texts) -> None:
        """Puts the new words of a section in their places."""
        theirs, originals = one.pair.translation, texts_of(one.section)
        assert theirs is not None
        at = _index(self.sections, theirs)
        for number, (key, segment) in enumerate(zip(keys(one), theirs.segments, strict=True)):
            words = texts.changed(key)
            if words is None:
                continue
            if segment.spans:
                new = filled(segment, words, originals[number])
                self.edits += edits(new, self.lines, self.offset)
                self.meant[at][number] = Meant(segment.sort, new.meant, key)
            else:
                self._entitle(words, at, key)

    def _entitle(self, words: str, at: int, key: str) -> None:
        self.edits += text_edits(self.chapter.source.text, {("title",): words}) or ()
        self.meant[at][0] = Meant(SegmentSort.HEADING, words, key)

    def put(self, number: int, made: MadeRegion) -> None:
        """Puts a region in place of one that differs."""
        region = self.regions[number]
        last = last_line(region, self.lines)
        start, end = (region.start + self.offset, 0), (last + self.offset, len(self.lines[last]))
        self.edits.append(Edit(start, end, made.text))
        first, *others = [_index(self.sections, section) for section in region.sections]
        self.meant[first] = [*made.meant]
        for other in others:
            self.meant[other] = []
        if first == 0:
            self._entitle(made.meant[0].text, 0, made.meant[0].key)

    def add(self, number: int, made: MadeRegion) -> None:
        """Adds a region behind another, and behind what was added there before."""
        self.added.setdefault(number, []).append(made.text)
        last = _index(self.sections, self.regions[number].sections[-1])
        self.meant[last] = [*self.meant[last], *made.meant]

    def translate(
        self, every: Sequence[RegionStatus], ready: Sequence[RegionStatus], texts: Texts
    ) -> None:
        """Gives the regions that are ready the words of a translation; the others go."""
        self.meant = []
        for status in every:
            region = status.region
            if status not in ready:
                start, end = region.start + self.offset, region.end + self.offset
                self.edits.append(self._without(start, end))
                continue
            for key, new in fillings(status, texts):
                self.meant.append([Meant(new.segment.sort, new.meant, key)])
                if new.segment.spans:
                    self.edits += edits(new, self.lines, self.offset)
                else:
                    self._entitle(new.text, -1, key)

    def _without(self, start: int, end: int) -> Edit:
        last = self.offset + len(self.lines) - 1
        if end <= last:
            return Edit((start, 0), (end, 0), "")
        return Edit((start, 0), (last, len(self.lines[-1])), "")

    def bytes_from(self, raw: bytes) -> bytes:
        """The file with the changes; `raw` is that of the chapter."""
        return edited(raw, self._all_edits())

    def _all_edits(self) -> Iterator[Edit]:
        yield from self.edits
        for number, some in self.added.items():
            last = last_line(self.regions[number], self.lines)
            at = (last + self.offset, len(self.lines[last]))
            yield Edit(at, at, "".join(f"\n\n{text}" for text in some))

    def differing(self, data: bytes) -> str | None:
        """The key of the first new text that is read as something else; None if all is as meant.

        Empty if it is not known which text is the cause.
        """
        text, _ = decode(data, self.chapter.file)
        parts, _ = split(text or "", self.chapter.file)
        if parts is None:
            return ""
        meant = [one for section in self.meant for one in section]
        again = replace(self.chapter, body=parts.body, body_line=parts.body_line)
        found = [one for section in sections_of(again) for one in _as_it_is(section)]
        found[:1] = meant[:1]  # the title, which is not in the Markdown
        return _first_difference(meant, found)


def _as_it_is(section: Section) -> list[Meant]:
    return [Meant(one.sort, text_of(one)) for one in section.segments]


def _index(sections: Iterable[Section], wanted: Section) -> int:
    """Where a section is among some: by its place, since two may be equal."""
    places = [(one.key, one.place) for one in sections]
    return places.index((wanted.key, wanted.place))


def _first_difference(meant: list[Meant], found: list[Meant]) -> str | None:
    same = 0
    for one, other in zip(meant, found, strict=False):
        if one.sort != other.sort or not is_same(one.text, other.text):
            break
        same += 1
    if same == len(meant) == len(found):
        return None
    near = (one.key for one in reversed(meant[: same + 1]) if one.key)
    return next(near, "")
