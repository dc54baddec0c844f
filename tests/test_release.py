"""`scripts/release` in a small repository, with stand-ins for what it calls."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CHANGELOG = """# Changelog

## [0.2.0] - 2026-02-03

### Added

- A second thing.

## [0.1.0] - 2026-01-02

- A first thing.
"""
# What the real ones do takes minutes; here it matters when and with what they are called.
STAND_INS = """
prepare() { PATH=$root/tools:$PATH; }
find_python() { echo "$root/tools/python"; }
"""
HATCHLING = """#!/bin/bash
if [ "$3" = wheel ]; then touch "$5/indrumar-0.2.0-py3-none-any.whl"; exit; fi
mkdir -p "$5"
git ls-files -z | grep -zv forgotten | tar --null --files-from - --transform s,^,indrumar-0.2.0/, \\
  -czf "$5/indrumar-0.2.0.tar.gz"
"""
PYTHON = """#!/bin/sh
mkdir -p "$3/bin"
printf '#!/bin/sh\\n' >"$3/bin/python"
printf '#!/bin/sh\\n[ "$1" != new ] || mkdir "$2"\\n' >"$3/bin/indrumar"
chmod +x "$3"/bin/*
"""
TEST = """#!/bin/sh
cd "$(dirname "$0")/.."
[ ! -e .git ] && [ ! -e failing ] && echo "tested: $*"
"""


@dataclass(frozen=True)
class Repository:
    """A clone in which a release is made."""

    folder: Path

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        path.chmod(0o755)

    def git(self, *words: str) -> None:
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        command = ["git", *identity, "-C", str(self.folder), *words]
        subprocess.run(command, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change")

    def release(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [self.folder / "scripts" / "release", *words]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env={"PATH": os.environ["PATH"]}
        )

    def refusal(self, *words: str) -> str:
        done = self.release(*words)
        assert (done.returncode, done.stdout) == (1, "")
        assert not (self.folder / "dist").exists()
        return done.stderr.strip()

    def made(self, name: str) -> set[str]:
        return {path.name for path in (self.folder / "dist" / name).iterdir()}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Version 0.2.0, ready and tagged."""
    made = Repository(tmp_path / "clone")
    environment = (ROOT / "scripts" / "environment").read_text("utf-8")
    made.write("scripts/environment", environment + STAND_INS)
    shutil.copy(ROOT / "scripts" / "release", made.folder / "scripts" / "release")
    made.write("scripts/test", TEST)
    made.write("tools/hatchling", HATCHLING)
    made.write("tools/python", PYTHON)
    made.write("CHANGELOG.md", CHANGELOG)
    made.write("pyproject.toml", '[project.urls]\nRepository = "https://forge.example/indrumar"\n')
    made.write("src/indrumar/__init__.py", '__version__ = "0.2.0"\n')
    made.write(".gitignore", "/dist/\n")
    made.git("init", "--quiet")
    made.commit()
    made.git("tag", "v0.2.0")
    return made


FILES = {"indrumar-0.2.0.tar.gz", "indrumar-0.2.0-py3-none-any.whl", "RELEASE.md"}


def test_a_tagged_version_is_tested_from_the_archive_and_gets_its_notes(repository) -> None:
    done = repository.release("v0.2.0")
    assert done.returncode == 0, done.stderr
    assert "tested: \n" in done.stdout
    assert repository.made("v0.2.0") == FILES
    notes = (repository.folder / "dist/v0.2.0/RELEASE.md").read_text("utf-8")
    assert notes == "### Added\n\n- A second thing.\n\n"


def test_a_dry_run_needs_neither_tag_nor_day_nor_home_and_passes_its_arguments_on(
    repository,
) -> None:
    repository.git("tag", "--delete", "v0.2.0")
    repository.write("CHANGELOG.md", CHANGELOG.replace("2026-02-03", "Unreleased"))
    repository.write("pyproject.toml", "[project.urls]\n")
    for _ in range(2):
        done = repository.release("--dry-run", "tests/reading", "-x")
        assert done.returncode == 0, done.stderr
        assert "tested: tests/reading -x\n" in done.stdout
    assert repository.made("dry-run") == FILES


def test_nothing_is_released_whose_tests_fail(repository) -> None:
    repository.write("failing", "")
    repository.commit()
    repository.git("tag", "--force", "v0.2.0")
    assert repository.release("v0.2.0").returncode == 1
    assert not (repository.folder / "dist").exists()


def test_an_archive_that_lacks_a_file_is_refused_and_the_file_is_named(repository) -> None:
    repository.write("content/forgotten.md", "")
    done = repository.release("--dry-run")
    assert done.returncode == 1
    assert "< content/forgotten.md" in done.stdout
    assert "The archive does not hold what git holds" in done.stderr


def test_a_version_is_released_once(repository) -> None:
    assert repository.release("v0.2.0").returncode == 0
    done = repository.release("v0.2.0")
    assert done.returncode == 1
    assert done.stderr == "v0.2.0 is released already: its files are in dist/v0.2.0\n"


@pytest.mark.parametrize("words", ["v0.2.0", "--dry-run"])
def test_a_version_tagged_on_another_commit_is_released_already(repository, words) -> None:
    repository.write("later.txt", "")
    repository.commit()
    said = repository.refusal(words)
    assert said.startswith("v0.2.0 is released already, from commit ")
    assert said.endswith("; a change needs a new version")


def test_an_older_version_of_the_changelog_is_released_already(repository) -> None:
    said = repository.refusal("v0.1.0")
    assert said == "v0.1.0 is released already: CHANGELOG.md begins with 0.2.0"


def test_tag_code_and_changelog_have_to_agree(repository) -> None:
    said = repository.refusal("v0.3.0")
    assert said == "src/indrumar/__init__.py says version 0.2.0, the release is 0.3.0"
    repository.write("src/indrumar/__init__.py", '__version__ = "0.3.0"\n')
    said = repository.refusal("v0.3.0")
    assert said == "CHANGELOG.md begins with 0.2.0, the release is 0.3.0"
    heading = "## [0.3.0] - 2026-03-04\n\n## [0.2.0]"
    repository.write("CHANGELOG.md", CHANGELOG.replace("## [0.2.0]", heading))
    assert repository.refusal("v0.3.0") == "CHANGELOG.md says nothing under [0.3.0]"


def test_a_release_needs_its_tag(repository) -> None:
    repository.git("tag", "--delete", "v0.2.0")
    said = repository.refusal("v0.2.0")
    assert said == "There is no tag v0.2.0; after the commit of the release: git tag v0.2.0"


def test_a_release_holds_nothing_but_its_commit(repository) -> None:
    repository.write("draft.txt", "")
    said = repository.refusal("v0.2.0")
    assert said == "Files here differ from the tagged commit: git status"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("CHANGELOG.md", "2026-02-03", "Unreleased", "CHANGELOG.md gives no day for [0.2.0]: "),
        ("pyproject.toml", "Repository", "# Repository", "pyproject.toml names no home: "),
    ],
)
def test_a_release_needs_a_day_and_a_home(repository, file, old, new, said) -> None:
    text = (repository.folder / file).read_text("utf-8")
    repository.write(file, text.replace(old, new))
    repository.commit()
    repository.git("tag", "--force", "v0.2.0")
    assert repository.refusal("v0.2.0").startswith(said)


@pytest.mark.parametrize("words", [(), ("0.2.0",), ("v0.2.0", "tests/reading")])
def test_a_release_is_named_by_its_tag_and_runs_all_tests(repository, words) -> None:
    assert repository.refusal(*words)
