"""Which section is meant by a number, an id, a file's name or a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from indrumar.composing.document import Document, Heading
from indrumar.translation.sections import Section, SectionSort

_NUMBERED = (SectionSort.CHAPTER, SectionSort.SECTION)


def numbers(document: Document, sections: Iterable[Section]) -> Mapping[str, str]:
    """The number of each section that has one, by the section's key.

    `sections` are those of the document's own language. A chapter with headings in HTML has more of
    them than sections: there only those with ids are numbered.
    """
    by_chapter: dict[str, list[Section]] = {}
    for section in sections:
        if section.sort in _NUMBERED:
            by_chapter.setdefault(section.file, []).append(section)
    found: dict[str, str] = {}
    for chapter in document.chapters:
        ours, headings = by_chapter.get(chapter.name, []), [*_flat(chapter.heading)]
        if len(ours) == len(headings):
            found |= {one.key: head.number for one, head in zip(ours, headings, strict=True)}
        else:
            found |= {head.id: head.number for head in headings}
    return {key: number for key, number in found.items() if number}


def _flat(heading: Heading) -> Iterator[Heading]:
    yield heading
    for child in heading.children:
        yield from _flat(child)


def names(section: Section, numbers_by_key: Mapping[str, str]) -> tuple[str, ...]:
    """What a section can be called by: its key, its number, its title.

    A chapter's file stands for all of its sections.
    """
    number = numbers_by_key.get(section.key)
    slug = section.file.partition("-")[2] if section.file[:1].isdigit() else ""
    return tuple(filter(None, (section.key, number, section.title, section.file, slug)))
