"""Reading the editions that a publication keeps: their metadata and their PDFs.

An edition is kept as it was in `content/<slug>/editions/ed-N/`: a copy of its `publication.yml`,
and files named `<any>-ed-N-<language>.pdf`, or `…-<language>-<audience>.pdf`. Nothing in there is
ever made again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from indrumar.messages import said
from indrumar.metadata import Audience
from indrumar.model import KeptEdition, KeptFile
from indrumar.problems import Place, Problem
from indrumar.project.metadata_file import read_metadata
from indrumar.project.names import entries, is_hidden

EDITIONS = "editions"
SUMS = "SHA256SUMS"
"""The file that names all files of a kept edition, as `sha256sum --check` reads it."""
_FOLDER = re.compile(r"ed-([1-9]\d*)")
_SPECIAL = "|".join(one.value for one in Audience if one is not Audience.EVERYONE)
_FILE = re.compile(
    rf".+-ed-(?P<number>\d+)-(?P<language>[a-z]{{2,3}})(?:-(?P<audience>{_SPECIAL}))?\.pdf"
)


@dataclass(frozen=True, slots=True)
class KeptEditions:
    """What a publication's folder keeps, the newest edition first."""

    editions: tuple[KeptEdition, ...]
    problems: tuple[Problem, ...]


def read_editions(folder: Path, root: Path) -> KeptEditions:
    """The editions in a publication's folder; any other folder is reported and left out."""
    editions: list[KeptEdition] = []
    problems: list[Problem] = []
    kept = folder / EDITIONS
    for path in entries(kept):
        if is_hidden(path.name):
            continue
        edition, wrong = _edition(path, root)
        problems += wrong
        if edition is not None:
            editions.append(edition)
    editions.sort(key=lambda one: one.number, reverse=True)
    return KeptEditions(tuple(editions), tuple(problems))


def sums(files: Mapping[str, bytes]) -> bytes:
    """The checksums that `SUMS` lists for files."""
    lines = (f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()))
    return "".join(lines).encode()


def _damaged(path: Path, root: Path) -> Iterator[Problem]:
    """damaged-edition: a kept file that is missing or has changed."""
    listed = path / SUMS
    for line in listed.read_text("utf-8").splitlines() if listed.is_file() else ():
        expected, _, name = line.partition("  ")
        file = path / name
        place = Place(path.relative_to(root).as_posix())
        if not file.is_file():
            yield Problem("damaged-edition", place, said("damaged-edition.gone", file=name))
        elif sha256(file.read_bytes()).hexdigest() != expected:
            yield Problem("damaged-edition", place, said("damaged-edition.changed", file=name))


def _edition(path: Path, root: Path) -> tuple[KeptEdition | None, tuple[Problem, ...]]:
    place = Place(path.relative_to(root).as_posix())
    number = _FOLDER.fullmatch(path.name)
    if number is None or not path.is_dir():
        return None, (Problem("bad-file-name", place, said("bad-file-name.not-an-edition")),)
    found = read_metadata(path / "publication.yml", root)
    if found.metadata is None:
        return None, found.problems
    given = found.metadata.edition.number
    if given != int(number[1]):
        message = said("bad-value.edition-of-folder", expected=number[1], found=given)
        where = found.source.place("edition", "number")
        return None, (*found.problems, Problem("bad-value", where, message))
    files, wrong = _files(path, root, given)
    wrong = (*found.problems, *wrong, *_damaged(path, root))
    return KeptEdition(found.metadata, files), wrong


def _files(path: Path, root: Path, number: int) -> tuple[tuple[KeptFile, ...], tuple[Problem, ...]]:
    files: list[KeptFile] = []
    problems: list[Problem] = []
    for file in sorted(path.glob("*.pdf")):
        if is_hidden(file.name) or not file.is_file():
            continue
        found = _FILE.fullmatch(file.name)
        if found is None or int(found["number"]) != number:
            example = f"{path.parents[1].name}-ed-{number}-ro.pdf"
            message = said("bad-file-name.kept-file", example=example)
            place = Place(file.relative_to(root).as_posix())
            problems.append(Problem("bad-file-name", place, message))
            continue
        audience = Audience(found["audience"] or Audience.EVERYONE)
        size = file.stat().st_size
        address = file.relative_to(path.parents[2]).as_posix()
        files.append(KeptFile(file.name, address, found["language"], audience, size))
    return tuple(files), tuple(problems)
