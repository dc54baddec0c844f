"""Whole builds: the starter project, made anew, and this repository's own content."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from indrumar.starter import copy_to

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Site:
    """A project folder and the ways to build it."""

    folder: Path

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs the command line in the project's folder."""
        return subprocess.run(
            [sys.executable, "-m", "indrumar", *words],
            cwd=self.folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def build(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Builds and insists on it."""
        done = self.run("build", "--strict", *words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    @property
    def site(self) -> Path:
        """Where the website is."""
        return self.folder / "site"

    def pdfs(self) -> dict[str, bytes]:
        """The PDFs of the site by name."""
        return {path.name: path.read_bytes() for path in self.site.glob("downloads/*/*.pdf")}

    def edit(self, file: str, old: str, new: str, times: int = -1) -> None:
        """Changes a text, everywhere in the file or only the first times."""
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, times), "utf-8")


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A starter project in a folder with a space and diacritics in its name, built once."""
    folder = tmp_path_factory.mktemp("whole") / "Ghid și plan"
    copy_to(folder)
    site = Site(folder)
    site.build()
    return site


@pytest.fixture
def fresh(tmp_path: Path) -> Site:
    """A starter project that is not built."""
    copy_to(tmp_path / "site-nou")
    return Site(tmp_path / "site-nou")
