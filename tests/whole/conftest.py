"""Whole builds: the starter project, made anew, and this repository's own content."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MadeOnce

from indrumar.cli import main
from indrumar.print_run.kit_papers import Paperwork
from indrumar.starter import copy_to

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Site:
    """A project folder and the ways to build it."""

    folder: Path

    def run(self, *words: str) -> Result:
        """Runs a command in the project's folder, in this process; it must not end in a traceback.

        It works alone: workers would spend most of their time on imports that are done here.
        """
        with chdir(self.folder), pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "cpu_count", lambda: 1)
            result = CliRunner().invoke(main, words)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def process(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs the command line in the project's folder, in a process of its own."""
        return subprocess.run(
            [sys.executable, "-m", "indrumar", *words],
            cwd=self.folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def build(self, *words: str) -> Result:
        """Builds and insists on it."""
        done = self.run("build", "--strict", *words)
        assert done.exit_code == 0, done.output
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


@pytest.fixture(scope="session")
def pristine(installed: Path, made_once: MadeOnce) -> Path:
    """A starter project that the installed command made and built, to be copied."""

    def built(folder: Path) -> None:
        for words in (["new", folder], ["build", "--strict", "--project", folder]):
            command = [installed, "-m", "indrumar", *words]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr

    return made_once("Ghidul nostru", built)


@pytest.fixture(scope="module")
def starter(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """It in a folder with a space and diacritics in its name, for the tests of a file."""
    folder = tmp_path_factory.mktemp("whole") / "Ghid și plan"
    shutil.copytree(pristine, folder)
    return Site(folder)


@pytest.fixture
def built(pristine: Path, tmp_path: Path) -> Site:
    """It for one test, which may change it."""
    shutil.copytree(pristine, tmp_path / "ghid")
    return Site(tmp_path / "ghid")


@pytest.fixture
def fresh(tmp_path: Path) -> Site:
    """A starter project that is not built."""
    copy_to(tmp_path / "site-nou")
    return Site(tmp_path / "site-nou")


@pytest.fixture
def without_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lays no paper of a print run out, where only press files or the report are looked at.

    Job ticket, price request and lists in each language take as long as the book itself.
    """
    monkeypatch.setattr(Paperwork, "_pdf", lambda *_: b"%PDF-1.7")
