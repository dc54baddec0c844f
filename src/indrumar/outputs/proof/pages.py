"""Proof pages as HTML: a page for each file and a list of them, without scripts, for a browser.

Each set of pages is written twice, the second time with the translation first: readers of a screen
reader, too, then hear what they want to compare in the order that they want.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from indrumar.messages import Message, said
from indrumar.outputs.proof.entries import Entry, Paragraph, Proof, Row, proofs
from indrumar.problems import Place
from indrumar.reading.messages import in_words
from indrumar.translation.status import Freshness, TranslationStatus

T = TypeVar("T")
STYLE = Path(__file__).parent / "style"
REVERSED = "reversed"
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class ProofWork:
    """A translation to be shown: `title` is the publication's, `names` those of the languages.

    `place` is the folder of the pages from the project's; `language` is that of the pages' own
    words; `numbers` are those of the sections, by key.
    """

    status: TranslationStatus
    title: str
    names: Mapping[str, str]
    numbers: Mapping[str, str]
    place: str
    language: str

    @property
    def original(self) -> str:
        """The language of the original; of what publications share, the site's first one."""
        return self.status.original or next(iter(self.names))


def proof_pages(work: ProofWork) -> dict[str, bytes]:
    """The pages by their path below the proof's folder, in both directions."""
    found: dict[str, bytes] = {}
    for folder in ("", REVERSED):
        pages = _Pages(work, folder)
        for name, html in pages.all():
            found[posixpath.join(folder, f"{name}.html")] = html.encode()
    return found


def proof_for_paper(work: ProofWork) -> str:
    """All pages as one document, to be laid out on paper."""
    return _Pages(work, "", paper=True).whole()


@dataclass(frozen=True, slots=True)
class _Pages:
    """One direction of a proof; what templates ask for."""

    work: ProofWork
    folder: str
    paper: bool = False

    @property
    def languages(self) -> tuple[str, str]:
        """The languages from left to right."""
        return self._turned(self.work.original, self.work.status.language)

    def all(self) -> Iterator[tuple[str, str]]:
        """Each page with its name."""
        found = proofs(self.work.status)
        yield "index", self._fill("index", proofs=found)
        for proof in found:
            yield proof.name, self._fill("chapter", proof=proof, proofs=found)

    def whole(self) -> str:
        """All chapters in one document."""
        return self._fill("paper", proofs=proofs(self.work.status))

    def _fill(self, template: str, **values: object) -> str:
        style = "" if self.paper else (STYLE / "proof.css").read_text("utf-8")
        page = _TEMPLATES.get_template(f"{template}.html")
        return page.render(pages=self, work=self.work, word=self.word, style=style, **values)

    def word(self, name: str, **values: str | int | Message) -> str:
        """A word of the pages, its gaps filled."""
        return in_words(said(f"proof.{name}", **values), self.work.language)

    def sides(self, entry: Entry) -> list[tuple[str, str, Place | None]]:
        """The language, title and place of each side of a section, from left to right."""
        sections = (entry.original, entry.translation)
        return [
            (tag, section.title if section else "", section.place if section else None)
            for tag, section in zip(self.languages, self._turned(*sections), strict=True)
        ]

    def texts(self, row: Row) -> tuple[tuple[Paragraph, ...], ...]:
        """The paragraphs of each side of a row, from left to right."""
        return self._turned(row.original, row.translation)

    def _turned(self, original: T, translation: T) -> tuple[T, T]:
        """Something of the original and of the translation, from left to right."""
        return (translation, original) if self.folder == REVERSED else (original, translation)

    def address(self, place: Place) -> str:
        """The address of an author's file, from a page."""
        return posixpath.relpath(place.file, posixpath.join(self.work.place, self.folder))

    def swapped(self, name: str) -> str:
        """The address of a page in the other direction, from this one."""
        file = f"{name}.html"
        return f"../{file}" if self.folder == REVERSED else f"{REVERSED}/{file}"

    def number(self, entry: Entry) -> str:
        """The number of a section of the original."""
        return self.work.numbers.get(entry.original.key, "") if entry.original else ""

    def state(self, entry: Entry) -> str:
        """How far a section is, by whom and when, in one line."""
        language, kind = self.work.language, entry.freshness or "added"
        freshness = in_words(said(f"proof.is.{kind}"), language)
        state = in_words(said(f"state.{entry.state}"), language) if entry.state else ""
        return "; ".join(filter(None, (freshness, state, entry.signed)))

    def summary(self, proof: Proof) -> str:
        """How many sections of a file there are, and how many need work."""
        counts = {
            "stale": proof.count(Freshness.STALE),
            "missing": proof.count(Freshness.MISSING),
            "added": proof.count(None),
        }
        parts = [self.word("sections", count=len(proof.entries))]
        parts += [self.word(name, count=count) for name, count in counts.items() if count]
        return "; ".join(parts)
