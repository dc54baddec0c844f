"""The sections of a text, the unit of translation: what a translator finishes and signs.

A section is a heading with the text below it, to the next heading; the first one has the chapter's
title. A table or figure with an id is a section of its own, and so is each text of the metadata and
of the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from indrumar.composing.source import shapes
from indrumar.composing.source.lines import Line, Sort
from indrumar.composing.source.scan import scan
from indrumar.languages import Text
from indrumar.model import Chapter, Project, Publication, Source, YamlPath
from indrumar.problems import Place
from indrumar.project.texts import texts_in
from indrumar.translation.segments import Segment, SegmentSort, segments_of

_ID = re.compile(r"\{[^{}]*#(?P<id>[\w-]+)[^{}]*\}[ ]*#*[ ]*$")
_OPTION_ID = re.compile(r"^ *id:[ ]*[\"']?(?P<id>[\w-]+)")
_UNDERLINE = re.compile(r"-+[ ]*$")
SHARED = ("glossary", "subjects", "organisations", "funding", "places")
"""The files of `_shared/` with texts, in the order in which they are listed."""


class SectionSort(StrEnum):
    """What a section is."""

    CHAPTER = "chapter"
    SECTION = "section"
    TABLE = "table"
    FIGURE = "figure"
    METADATA = "metadata"


_WITH_ID = {
    "table": SectionSort.TABLE,
    "data-table": SectionSort.TABLE,
    "figure": SectionSort.FIGURE,
}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text in one language.

    `key` is the id that its author gave or else its position: `<chapter>/2.1` for the first heading
    of the second one below the chapter's title; `<chapter>/` for what comes before;
    `<file>:<path>` for metadata. `file` is the name of the chapter or YAML file it is in, without
    ending. `level` is that of the heading, 1 for a chapter's first section and 0 without a heading.
    `text` is its Markdown, `title` the words it is called by; `lines` are those of the text,
    metadata have none; `place` is where it begins.
    """

    key: str
    sort: SectionSort
    file: str
    title: str
    text: str
    lines: tuple[Line, ...]
    place: Place = field(compare=False)
    level: int = 0
    path: YamlPath = ()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """What there is to translate; titles of chapters and texts of metadata have no span."""
        if self.sort is SectionSort.METADATA:
            return (Segment(SegmentSort.PARAGRAPH, self.text, ()),)
        title = (Segment(SegmentSort.HEADING, self.title, ()),)
        return (*(title if self.sort is SectionSort.CHAPTER else ()), *segments_of(self.lines))

    @property
    def has_id(self) -> bool:
        """Whether the key is the author's own: the same wherever the section moves."""
        return "/" not in self.key


def sections_of(chapter: Chapter) -> tuple[Section, ...]:
    """The sections of a chapter, in order."""
    return tuple(owner.section(chapter) for owner in _owners(scan(chapter.body), chapter.slug))


@dataclass(slots=True)
class _Owner:
    """A section while its lines are collected; that of a chapter's beginning has no first line."""

    key: str
    sort: SectionSort
    title: str
    level: int = 0
    lines: list[Line] = field(default_factory=list)

    def section(self, chapter: Chapter) -> Section:
        """The section that it has become."""
        title, place = self.title, chapter.source.place("title")
        written = [line.lead + line.text for line in self.lines]
        if self.sort is SectionSort.CHAPTER:
            title = chapter.title
            written.insert(0, f"# {title}\n")
        else:
            first = self.lines[0]
            place = Place(chapter.file, chapter.body_line + first.number, first.column + 1)
        text = "\n".join(written).strip("\n")
        return Section(
            self.key, self.sort, chapter.name, title, text, tuple(self.lines), place, self.level
        )


def _owners(lines: tuple[Line, ...], slug: str) -> list[_Owner]:
    """The sections in the order in which they begin, with the lines of each."""
    current = _Owner(f"{slug}/", SectionSort.CHAPTER, "", 1)
    found, counts = [current], list[int]()
    stack: list[tuple[int, _Owner]] = []  # open blocks: their slashes, and whose lines they hold
    ids = _block_ids(lines)
    for line, below in pairwise((*lines, Line(-1, 0, Sort.BLANK, ""))):
        heading = None if stack else _heading(line, below)
        block = shapes.BLOCK.match(line.text) if line.sort is Sort.BLOCK else None
        if heading is not None:
            title, level = heading
            counts = _counted(counts, level)
            key = _id_of(line.text) or f"{slug}/{'.'.join(map(str, counts))}"
            current = _Owner(key, SectionSort.SECTION, title, level)
            found.append(current)
        owner = stack[-1][1] if stack else current
        if block and block["head"]:
            if line.number in ids:
                name, _, caption = (part.strip() for part in block["head"].partition("|"))
                owner = _Owner(ids[line.number], _WITH_ID[name], caption)
                found.append(owner)
            stack.append((len(block["slashes"]), owner))
        owner.lines.append(line)
        if block and not block["head"] and any(n == len(block["slashes"]) for n, _ in stack):
            while stack.pop()[0] != len(block["slashes"]):
                pass
    return found


def _block_ids(lines: Iterable[Line]) -> Mapping[int, str]:
    """The ids of tables and figures, by the number of the line on which they begin."""
    found: dict[int, str] = {}
    start = None
    for line in lines:
        if line.sort is Sort.BLOCK:
            name = line.text.strip().lstrip("/").partition("|")[0].strip()
            start = line.number if name in _WITH_ID else None
        elif line.sort is not Sort.OPTION:
            start = None
        elif start is not None and (option := _OPTION_ID.match(line.text)):
            found[start] = option["id"]
    return found


def _heading(line: Line, below: Line) -> tuple[str, int] | None:
    """The words and the level of a heading of the chapter, also if it is underlined."""
    if line.lead:
        return None
    if line.sort is Sort.TEXT and below.sort is Sort.RULE and _UNDERLINE.match(below.text):
        return line.text.strip(), 2
    found = shapes.HEADING.match(line.text) if line.sort is Sort.HEADING else None
    if found is None:
        return None
    return re.sub(r"[ ]*\{:?[^{}]*\}$", "", found["title"]), len(found["marks"])


def _id_of(text: str) -> str:
    found = _ID.search(text)
    return found["id"] if found else ""


def _counted(counts: list[int], level: int) -> list[int]:
    """The counts of a heading that follows the one with `counts`."""
    depth = max(level - 1, 1)
    new = (counts + [0] * depth)[:depth]
    new[-1] += 1
    return new


def metadata_sections(
    value: object, source: Source, tag: str, file: str
) -> Iterator[tuple[Section, Section | None]]:
    """The texts of YAML metadata as they were written, each with its translation into `tag`.

    Texts that were written in `tag` are left out.
    """
    for path, text in texts_in(value):
        first = next(iter(text))
        if first != tag:
            translation = _of_text(text, tag, path, source, file) if tag in text else None
            yield _of_text(text, first, path, source, file), translation


def _of_text(text: Text, tag: str, path: YamlPath, source: Source, file: str) -> Section:
    key, words = ".".join(map(str, path)), text[tag]
    place = source.place(*path, tag)
    return Section(f"{file}:{key}", SectionSort.METADATA, file, key, words, (), place, path=path)


def chapter_sections(publication: Publication, tag: str) -> Iterator[Section]:
    """The sections of all chapters of a publication in a language."""
    for chapter in publication.chapters.get(tag, ()):
        yield from sections_of(chapter)


def shared_sections(project: Project, tag: str) -> Iterator[tuple[Section, Section | None]]:
    """The texts that publications share, each with its translation into `tag`."""
    for name in SHARED:
        file = f"content/_shared/{name}.yml"
        source = project.sources.get(file, Source(file))
        yield from metadata_sections(getattr(project, name), source, tag, name)
