"""A chapter in parts that can be added or replaced: a heading with all below it, to the next.

Unlike sections, which may lie in one another, a region is some lines in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indrumar.model import Chapter
from indrumar.translation.sections import Section, SectionSort, sections_of
from indrumar.translation.status import SectionStatus

HEADED = (SectionSort.CHAPTER, SectionSort.SECTION)


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of a chapter's Markdown, from 0, the last one excluded; `sections` begin with it."""

    start: int
    end: int
    sections: tuple[Section, ...]

    @property
    def head(self) -> Section:
        """The section with the heading."""
        return self.sections[0]


def regions(chapter: Chapter) -> tuple[Region, ...]:
    """The regions of a chapter, in order; together they are all of its Markdown."""
    groups: list[list[Section]] = []
    for section in sections_of(chapter):
        if section.sort in HEADED:
            groups.append([])
        groups[-1].append(section)
    starts = [_start(sections[0], chapter) for sections in groups]
    ends = [*starts[1:], chapter.body.count("\n") + 1]
    return tuple(
        Region(start, end, tuple(sections))
        for start, end, sections in zip(starts, ends, groups, strict=True)
    )


def _start(section: Section, chapter: Chapter) -> int:
    if section.sort is SectionSort.CHAPTER:
        return 0
    return section.place.line - chapter.body_line


def last_line(region: Region, lines: list[str]) -> int:
    """The last line of a region with anything on it; its first line if there is none."""
    line = region.end - 1
    while line > region.start and not lines[line].strip():
        line -= 1
    return line


@dataclass(frozen=True, slots=True)
class RegionStatus:
    """A region of an original, and the status of its sections."""

    region: Region
    sections: tuple[SectionStatus, ...]

    @property
    def head(self) -> SectionStatus:
        """The status of the section with the heading."""
        return self.sections[0]

    @property
    def level(self) -> int:
        """The level of the heading, 1 for the beginning of a chapter."""
        return self.head.section.level

    @property
    def is_present(self) -> bool:
        """Whether the translation has it, be it different."""
        return self.head.pair.translation is not None


def with_status(chapter: Chapter, sections: Iterable[SectionStatus]) -> Iterator[RegionStatus]:
    """The regions of an original with the status of their sections, in order."""
    by_key = {one.section.key: one for one in sections}
    for region in regions(chapter):
        yield RegionStatus(region, tuple(by_key[one.key] for one in region.sections))
