"""Files that came back: read in their formats, and put together by the translation they are for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.reading.text_file import read_bytes
from indrumar.translation.exchange.exchange_file import Entry, Header, Returned
from indrumar.translation.exchange.formats import FORMATS, format_of
from indrumar.translation.exchange.sent import read_sent
from indrumar.translation.status import (
    SHARED,
    TranslationStatus,
    publication_status,
    shared_status,
)


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back for a translation; `sent` is what the files began with, if that is known."""

    status: TranslationStatus
    entries: tuple[Entry, ...]
    sent: Mapping[str, str]


def read_files(
    paths: Sequence[Path], project: Project
) -> tuple[tuple[Answered, ...], tuple[Problem, ...]]:
    """What came back for each translation, and what is wrong with the files as such."""
    read = [_read(path, _name(path, project.root)) for path in paths]
    problems = [problem for one in read for problem in one.problems]
    by_translation: dict[tuple[str, str], list[Returned]] = {}
    for one in read:
        if one.header is None:
            continue
        wrong = tuple(_header_problems(one.file, one.header, project))
        problems += wrong
        if not wrong:
            key = (one.header.slug, one.header.language)
            by_translation.setdefault(key, []).append(one)
    answered = tuple(
        _answered(project, slug, tag, some) for (slug, tag), some in by_translation.items()
    )
    doubts = (_doubts(one, project) for some in by_translation.values() for one in some)
    return answered, (*problems, *(problem for some in doubts for problem in some))


def _name(path: Path, root: Path) -> str:
    """The file's name in problems: below the project if it is there."""
    found = path.resolve()
    top = root.resolve()
    return found.relative_to(top).as_posix() if found.is_relative_to(top) else str(found)


def _read(path: Path, name: str) -> Returned:
    form = format_of(path.name)
    if form is None:
        endings = tuple(f".{ending}" for one in FORMATS.values() for ending in one.endings)
        message = said("bad-translation-file.ending", endings=endings)
        return Returned(name, None, (), (Problem("bad-translation-file", Place(name), message),))
    data, problems = read_bytes(path, name)
    return Returned(name, None, (), problems) if data is None else form.read(data, name)


def _header_problems(file: str, header: Header, project: Project) -> Iterator[Problem]:
    """What keeps a file from being read into this project."""
    known = (*project.publications, SHARED)
    tags = [language.tag for language in project.languages]
    publication = project.publications.get(header.slug)
    hint = None
    if not header.slug:
        message = said("bad-translation-file.nameless")
    elif header.slug not in known or (publication and not publication.sound):
        message = said("bad-translation-file.publication", name=header.slug)
        hint = did_you_mean(header.slug, known)
    elif header.language not in tags:
        message = said("bad-translation-file.tag", tag=header.language, known=tuple(tags))
        hint = did_you_mean(header.language, tags)
    elif publication and publication.languages[:1] == (header.language,):
        message = said("bad-translation-file.original", slug=header.slug, language=header.language)
    else:
        return
    yield Problem("bad-translation-file", Place(file), message, hint)


def _answered(project: Project, slug: str, tag: str, some: Sequence[Returned]) -> Answered:
    publication = project.publications.get(slug)
    status = (
        publication_status(project, publication, tag)
        if publication
        else shared_status(project, tag)
    )
    sent: dict[str, str] = {}
    for one in some:
        name = one.header.sent if one.header else ""
        sent |= read_sent(project.root, slug, name) or {}
    return Answered(status, tuple(entry for one in some for entry in one.entries), sent)


def _doubts(one: Returned, project: Project) -> Iterator[Problem]:
    """doubtful-translation: the file was made for another edition."""
    assert one.header is not None
    publication = project.publications.get(one.header.slug)
    now = str(publication.metadata.edition.number) if publication else ""
    if one.header.edition and now and one.header.edition != now:
        message = said("doubtful-translation.edition", before=one.header.edition, now=now)
        yield Problem("doubtful-translation", Place(one.file), message)
