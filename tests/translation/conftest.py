"""A small bilingual project in a folder, and what its translation is like."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from indrumar.languages import Language
from indrumar.model import Chapter, Project, Source
from indrumar.project.load import load
from indrumar.settings import Settings
from indrumar.translation.status import SectionStatus, TranslationStatus, publication_status

SOUND = Path(__file__).parent.parent / "bad" / "sound"
RO = """---
title: Început
---

Cuvinte de început.

## Pașii {#pasii}

Sunt 3 pași, vezi [pagina](02-alta.md#x).

/// table | Termene
    id: termene

| Pas | Zile |
| --- | ---: |
| Unu | 10 |
///

## Fără nume

Ultimul paragraf.
"""
EN = """---
title: Beginning
---

Words to begin with.

## The steps {#pasii}

There are 3 steps, see the [page](02-alta.md#x).

/// table | Deadlines
    id: termene

| Step | Days |
| --- | ---: |
| One | 10 |
///

## Without a name

The last paragraph.
"""


def chapter(body: str, name: str = "01-inceput", title: str = "Început") -> Chapter:
    """A chapter without a file."""
    file = f"content/ghid/ro/{name}.md"
    return Chapter(name, 1, "ro", file, title, "inceput", True, body, 4, Source(file))


@dataclass(frozen=True)
class Site:
    """A project in a folder, with one publication, `ghid`."""

    root: Path

    def write(self, path: str, text: str) -> None:
        """Writes a file below the publication's folder."""
        file = self.root / "content" / "ghid" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def change(self, path: str, before: str, after: str) -> None:
        """Changes a file below the publication's folder."""
        text = (self.root / "content" / "ghid" / path).read_text("utf-8")
        assert before in text
        self.write(path, text.replace(before, after))

    @property
    def project(self) -> Project:
        """What is in the folder."""
        languages = (Language("ro", "Română"), Language("en", "English"))
        return load(Settings(self.root, {}, "", languages))[0]

    def status(self) -> TranslationStatus:
        """The status of the English translation."""
        project = self.project
        return publication_status(project, project.publications["ghid"], "en")

    def section(self, key: str) -> SectionStatus:
        """The status of one section."""
        return next(one for one in self.status().sections if one.section.key == key)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A project whose chapter is translated, without records."""
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    found = Site(tmp_path)
    found.write("ro/01-inceput.md", RO)
    found.write("en/01-inceput.md", EN)
    return found
