"""Texts of YAML files with what came back: `publication.yml`, the glossary, what is beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from indrumar.model import Source, YamlPath
from indrumar.reading.rewording import BREAK
from indrumar.reading.text_edit import Edit
from indrumar.reading.yaml_edit import text_edits
from indrumar.translation.exchange.answers import Answer
from indrumar.translation.exchange.texts import Texts, keys
from indrumar.translation.sections import SectionSort
from indrumar.translation.status import SectionStatus


@dataclass(frozen=True, slots=True)
class MetadataTexts:
    """The edits of each file; the answers that the form of a file has no place for."""

    edits: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)
    placed: frozenset[str] = frozenset()
    refused: tuple[Answer, ...] = ()


def filled_metadata(
    sections: Iterable[SectionStatus], sources: Mapping[str, Source], tag: str, texts: Texts
) -> MetadataTexts:
    """Everything that came back for metadata, in the files that are there."""
    wanted: dict[str, dict[YamlPath, Answer]] = {}
    placed = set[str]()
    for one in sections:
        if one.section.sort is SectionSort.METADATA and texts.is_touched(one):
            placed.add(one.section.key)
            answer = texts.answers[keys(one)[0]]
            if answer.is_changed:
                file = one.section.place.file
                wanted.setdefault(file, {})[(*one.section.path, tag)] = answer
    edits: dict[str, tuple[Edit, ...]] = {}
    refused: list[Answer] = []
    for file, answers in wanted.items():
        text = sources[file].text
        found = text_edits(text, {path: _words(answer) for path, answer in answers.items()})
        if found is None:
            refused += _refused(text, answers)
        else:
            edits[file] = found
    return MetadataTexts(edits, frozenset(placed), tuple(refused))


def _words(answer: Answer) -> str:
    """The words that came back; lines are those of the original."""
    text = answer.entry.translation.strip()
    return text if BREAK in answer.unit.source else " ".join(text.split(BREAK))


def _refused(text: str, answers: Mapping[YamlPath, Answer]) -> Iterator[Answer]:
    """Those that cannot be written even alone; all if each can, but not together."""
    alone = [
        answer
        for path, answer in answers.items()
        if text_edits(text, {path: _words(answer)}) is None
    ]
    yield from alone or answers.values()
