"""Shows what exists and how far its translations are: a table, a publication, or JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import click

from indrumar.messages import Message, said
from indrumar.metadata import TranslationState
from indrumar.model import Project, Publication
from indrumar.reading.messages import DEFAULT, in_words
from indrumar.translation.status import (
    Freshness,
    SectionStatus,
    TranslationStatus,
    by_file,
    publication_status,
)
from indrumar.translation.word_changes import ChangeSort, abridged, word_changes
from indrumar.wording.plain_text import shortened

Numbers = Mapping[str, str]
_TO_DO = (Freshness.MISSING, Freshness.STALE)
_MARKS = {ChangeSort.ADDED: ("{+", "+}", "green"), ChangeSort.REMOVED: ("[-", "-]", "red")}
_LONGEST_TITLE = 60


def status_table(project: Project, language: str = DEFAULT) -> str:
    """What exists: a line per publication, and one per translation with work to do."""
    heads = ("publication", "kind", "status", "edition", "audiences", "languages")
    rows = [tuple(in_words(said(f"status.{head}"), language) for head in heads)]
    notes: dict[str, list[str]] = {}
    for slug, publication in project.publications.items():
        metadata = publication.metadata
        found = [publication_status(project, publication, tag) for tag in publication.languages[1:]]
        rows.append(
            (
                slug,
                metadata.kind,
                metadata.status.value,
                f"{metadata.edition.number}, {metadata.edition.date}",
                ", ".join(audience.value for audience in metadata.audiences),
                ", ".join(_languages(project, publication, found)),
            )
        )
        lines = (in_words(line, language) for one in found for line in _to_do(one))
        notes[slug] = [f"  {line}" for line in lines]
    return "\n".join(_table(rows, notes))


def _table(rows: Sequence[tuple[str, ...]], notes: Mapping[str, list[str]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
        yield from notes.get(row[0], ())


def _languages(
    project: Project, publication: Publication, found: Iterable[TranslationStatus]
) -> Iterator[str]:
    """`ro`, in which it was written, and what it has of each other language of the site."""
    yield from publication.languages[:1]
    yield from map(_with_share, found)
    known = publication.languages
    yield from (f"{one.tag} 0%" for one in project.languages if one.tag not in known)


def _with_share(status: TranslationStatus) -> str:
    return f"{status.language} {percent(status.share)}%"


def percent(share: float) -> int:
    """A share in whole per cent, rounded down: what is not whole is never called 100."""
    return int(share * 100 + 1e-9)


def _to_do(status: TranslationStatus) -> Iterator[Message]:
    """What there is to do for a translation; nothing if it is whole."""
    counts = Counter(one.freshness for one in status.sections)
    names = {"language": status.language, "slug": status.slug}
    for kind in (Freshness.STALE, Freshness.MISSING, Freshness.UNRECORDED):
        if counts[kind]:
            sections = said("status.sections", count=counts[kind])
            yield said(f"status.to-do.{kind}", sections=sections, **names)


def translation_report(status: TranslationStatus, numbers: Numbers, language: str = DEFAULT) -> str:
    """One translation in detail: its figures, then each section with work to do, by file."""
    lines = [click.style(in_words(_figures(status), language), bold=True)]
    for sections in by_file(status).values():
        waiting = [one for one in sections if one.freshness in _TO_DO]
        if waiting:
            lines += ["", waiting[0].section.place.file]
            lines += (line for one in waiting for line in _section(one, numbers, language))
    if not any(one.freshness in _TO_DO for one in status.sections):
        lines.append(in_words(said("status.nothing-to-do"), language))
    return "\n".join(lines)


def _figures(status: TranslationStatus) -> Message:
    whole = status.words or 1
    shares = {
        "current": percent(status.share),
        "stale": percent(status.words_of(Freshness.STALE) / whole),
        "missing": percent(status.words_of(Freshness.MISSING) / whole),
        "reviewed": percent(status.words_from(TranslationState.REVIEWED) / whole),
    }
    words = said("status.words", count=status.words)
    return said("status.figures", slug=status.slug, language=status.language, words=words, **shares)


def _section(one: SectionStatus, numbers: Numbers, language: str) -> Iterator[str]:
    section, kind = one.section, f"status.{one.freshness}"
    number = numbers.get(section.key, "")
    title = shortened(section.title, _LONGEST_TITLE)
    named = " ".join(filter(None, (number, title)))
    words = in_words(said("status.words", count=one.words), language)
    head = click.style(in_words(said(kind), language), fg="yellow")
    yield f"  {head}  {named} ({section.key}, {words}){_signed(one, language)}"
    if one.freshness is Freshness.STALE and one.pair.record is not None:
        yield f"      {changes_in_words(one.pair.record.text, section.text)}"


def _signed(one: SectionStatus, language: str) -> str:
    record = one.pair.record
    if record is None or one.state is None:
        return ""
    state = in_words(said(f"state.{one.state}"), language)
    return "; " + ", ".join(filter(None, (state, record.by, record.date.isoformat())))


def changes_in_words(before: str, after: str) -> str:
    """What changed, in one line: `the [-old-] {+new+} word …`, with colours on a terminal."""
    parts: list[str] = []
    for change in abridged(word_changes(before, after)):
        if change.sort is ChangeSort.LEFT_OUT:
            parts.append("…")
        elif change.sort is ChangeSort.SAME:
            parts.append(change.words)
        else:
            start, end, colour = _MARKS[change.sort]
            parts.append(click.style(f"{start}{change.words}{end}", fg=colour))
    return " ".join(parts)


def status_json(statuses: Iterable[TranslationStatus], numbers: Mapping[str, Numbers]) -> str:
    """All translations for programs; `numbers` by slug."""
    return json.dumps(
        [_as_value(one, numbers.get(one.slug, {})) for one in statuses],
        ensure_ascii=False,
        indent=2,
    )


def _as_value(status: TranslationStatus, numbers: Numbers) -> dict[str, object]:
    return {
        "publication": status.slug,
        "language": status.language,
        "original": status.original,
        "words": status.words,
        "up-to-date": round(status.share, 4),
        "state": status.state.value,
        "date": status.date.isoformat() if status.date else None,
        "sections": [_section_value(one, numbers) for one in status.sections],
        "added": [
            {"key": one.key, "file": one.place.file, "line": one.place.line} for one in status.added
        ],
    }


def _section_value(one: SectionStatus, numbers: Numbers) -> dict[str, object]:
    record, translation = one.pair.record, one.pair.translation
    place = one.section.place
    return {
        "key": one.section.key,
        "number": numbers.get(one.section.key, ""),
        "title": one.section.title,
        "sort": one.section.sort.value,
        "file": place.file,
        "line": place.line,
        "translation": None if translation is None else
        {"file": translation.place.file, "line": translation.place.line},
        "words": one.words,
        "freshness": one.freshness.value,
        "state": one.state.value if one.state else None,
        "record": None if record is None else record.model_dump(mode="json", exclude={"text"}),
    }  # fmt: skip
