"""What becomes of a project when files come back from translators: planned whole, then written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from indrumar.messages import said
from indrumar.metadata import TranslationState
from indrumar.model import Project
from indrumar.problems import Problem
from indrumar.reading.text_edit import edited
from indrumar.translation.exchange.answers import Answer, Resolved, resolved
from indrumar.translation.exchange.chapters import Chapters, filled_chapters
from indrumar.translation.exchange.checking import checked, problem_of
from indrumar.translation.exchange.exchange_file import Entry
from indrumar.translation.exchange.metadata_texts import MetadataTexts, filled_metadata
from indrumar.translation.exchange.signing import Signed, signed
from indrumar.translation.exchange.texts import Texts
from indrumar.translation.exchange.units import units_of
from indrumar.translation.sections import Section
from indrumar.translation.status import TranslationStatus


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to write (path below the project → bytes), and what to record of which section.

    `changed` counts texts; `unfinished` those that their translator left for later; `waiting` are
    sections of which other texts are not translated yet.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    signed: Mapping[str, Signed] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    changed: int = 0
    unfinished: int = 0
    waiting: tuple[Section, ...] = ()


def planned(
    project: Project,
    status: TranslationStatus,
    entries: Sequence[Entry],
    sent: Mapping[str, str],
    state: TranslationState | None,
) -> Plan:
    """What the entries of a translation's files change; with `state`, all finished texts get it."""
    units = units_of(status)
    found = resolved(entries, units, sent)
    problems = list(checked(found, entries, units, sent, status.language))
    texts = Texts(found.answers)
    publication = project.publications.get(status.slug)
    chapters = filled_chapters(publication, status, texts) if publication else Chapters()
    metadata = filled_metadata(status.sections, project.sources, status.language, texts)
    files, misread = _files(project, chapters, metadata, found)
    placed = chapters.placed | metadata.placed
    return Plan(
        files,
        signed(status, found, texts, placed, state),
        (*problems, *misread),
        sum(answer.is_changed for answer in found.answers.values()),
        sum(answer.is_unfinished for answer in found.answers.values()),
        tuple(one.section for one in chapters.waiting),
    )


def _files(
    project: Project, chapters: Chapters, metadata: MetadataTexts, found: Resolved
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The new bytes of each file, and the texts that would be read as something else."""
    files: dict[str, bytes] = {}
    problems = list(_unwritable(metadata.refused))
    targets = [*chapters.targets.items(), *chapters.new.items()]
    for file, target in targets:
        raw = (project.root / target.chapter.file).read_bytes()
        data = target.bytes_from(raw)
        if data == raw and file == target.chapter.file:
            continue
        files[file] = data
        key = target.differing(data)
        if key is not None:
            problems += _misread(key, file, found)
    for file, edits in metadata.edits.items():
        files[file] = edited((project.root / file).read_bytes(), edits)
    return files, tuple(problems)


def _unwritable(answers: Iterable[Answer]) -> Iterator[Problem]:
    for answer in answers:
        place = answer.unit.place
        message = said("bad-translation.yaml", file=place.file, line=place.line)
        yield problem_of("bad-translation", answer.entry, message)


def _misread(key: str, file: str, found: Resolved) -> Iterator[Problem]:
    """The text that changes how a chapter is read, or the first new one if it is not known."""
    answers = [*found.answers.values()]
    changed = (answer for answer in answers if answer.is_changed)
    answer = found.answers.get(key) or next(changed, answers[0])
    message = said("bad-translation.structure", file=file)
    yield problem_of("bad-translation", answer.entry, message)
