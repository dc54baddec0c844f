"""Reading the chapters of a publication in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from indrumar.messages import said
from indrumar.metadata import ChapterMetadata
from indrumar.model import Chapter, Source
from indrumar.problems import Place, Problem
from indrumar.project.names import (
    chapter_name_of,
    chapter_number,
    entries,
    is_hidden,
    is_taken_in_publication,
)
from indrumar.reading.front_matter import MarkdownFile, split
from indrumar.reading.schemas import validate
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import read_yaml


@dataclass(frozen=True, slots=True)
class LanguageFolder:
    """The contents of a language's folder: chapters in order, a source per file, the problems."""

    chapters: tuple[Chapter, ...]
    sources: dict[str, Source]
    problems: tuple[Problem, ...]


def read_chapters(folder: Path, root: Path) -> LanguageFolder:
    """The chapters in a folder; an invalid file is reported but still read."""
    chapters: list[Chapter] = []
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in entries(folder):
        if is_hidden(path.name) or not (path.is_file() or path.is_dir()):
            continue
        file = path.relative_to(root).as_posix()
        misnamed = _misnamed(path, file)
        problems += misnamed
        if path.is_dir() or path.suffix.lower() != ".md":
            continue
        chapter, source, found = _read_chapter(path, file)
        sources[file] = source
        problems += found
        if chapter and not misnamed:
            chapters.append(chapter)
    chapters.sort(key=lambda chapter: (chapter.number, chapter.name))
    problems += _same_number(chapters)
    problems += _same_address(chapters)
    return LanguageFolder(tuple(chapters), sources, tuple(problems))


def _misnamed(path: Path, file: str) -> tuple[Problem, ...]:
    if path.is_dir():
        return (Problem("bad-file-name", Place(file), said("bad-file-name.folder")),)
    if path.suffix == ".md" and chapter_number(path.stem) is not None:
        return ()
    if path.suffix.lower() not in {".md", ".markdown"}:
        return (Problem("bad-file-name", Place(file), said("bad-file-name.not-a-chapter")),)
    message = said("bad-file-name.chapter", name=f"{chapter_name_of(path.stem)}.md")
    return (Problem("bad-file-name", Place(file), message),)


def _read_chapter(path: Path, file: str) -> tuple[Chapter | None, Source, tuple[Problem, ...]]:
    """A chapter, or None; the places of its front matter; and what is wrong with it."""
    text, unread = read_text(path, file)
    parts, unsplit = split(text, file) if text is not None else (None, ())
    if parts is None:
        return None, Source(file), unread + unsplit
    if parts.front_matter is None:
        return None, Source(file), (*unread, _untitled(file))
    values, source, unparsed = read_yaml(parts.front_matter, file, first_line=2)
    if values is None:
        return None, source, unread + unparsed
    metadata, invalid = validate(ChapterMetadata, values, source)
    problems = unread + unparsed + invalid + _without_text(parts, file)
    if metadata is None:
        return None, source, problems
    return _chapter(path, file, metadata, parts, source), source, problems


def _chapter(
    path: Path, file: str, metadata: ChapterMetadata, parts: MarkdownFile, source: Source
) -> Chapter:
    return Chapter(
        name=path.stem,
        number=chapter_number(path.stem) or 0,
        language=path.parent.name,
        file=file,
        title=metadata.title,
        id=metadata.id or path.stem.split("-", 1)[-1],
        numbered=metadata.numbered,
        body=parts.body,
        body_line=parts.body_line,
        source=source,
    )


def _untitled(file: str) -> Problem:
    return Problem("missing-key", Place(file), said("missing-key.no-front-matter"))


def _without_text(parts: MarkdownFile, file: str) -> tuple[Problem, ...]:
    if parts.body.strip():
        return ()
    return (Problem("empty-file", Place(file, parts.body_line), said("empty-file.chapter")),)


def _same_number(chapters: list[Chapter]) -> Iterator[Problem]:
    first: dict[int, Chapter] = {}
    for chapter in chapters:
        other = first.setdefault(chapter.number, chapter)
        if other is not chapter:
            taken = {"number": f"{chapter.number:02}", "other": f"{other.name}.md"}
            message = said("duplicate-chapter-number", **taken)
            yield Problem("duplicate-chapter-number", Place(chapter.file), message)


def _same_address(chapters: list[Chapter]) -> Iterator[Problem]:
    """Chapters whose names differ only in the number would be one page on the web."""
    first: dict[str, Chapter] = {}
    for chapter in chapters:
        other = first.setdefault(chapter.slug, chapter)
        if other is not chapter or is_taken_in_publication(chapter.slug):
            page = said("holder.page-of-publication")
            holder = page if other is chapter else f"{other.name}.md"
            message = said("bad-file-name.chapter-address", address=chapter.slug, holder=holder)
            yield Problem("bad-file-name", Place(chapter.file), message)
