"""The lock fits the project and any machine; the scripts say clearly what a machine lacks."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

REQUIREMENTS = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_the_lock_pins_every_dependency_with_hashes(requirement: str) -> None:
    name = re.split(r"[<>=]", requirement)[0]
    pinned = rf"^{re.escape(name)}(\[\w+\])?==\S+ .*\\\n +--hash=sha256:"
    assert re.search(pinned, LOCK, re.MULTILINE)


def test_the_lock_pins_extras_with_their_project_as_older_pips_ask() -> None:
    assert "\nfonttools[woff]==" in LOCK


def test_the_lock_names_no_address_and_no_folder() -> None:
    assert not re.findall(r"\S*(?:://|--index|--find-links| /)\S*", LOCK)


def environment(calls: str, path: str) -> subprocess.CompletedProcess[str]:
    """Runs functions of `scripts/environment` with another PATH and no Python asked for."""
    source = ROOT / "scripts" / "environment"
    return subprocess.run(
        ["/bin/bash", "-c", 'set -euo pipefail; . "$0"; PATH=$1; eval "$2"', source, path, calls],
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": os.defpath, "PYTHON": ""},
        check=False,
    )


def program_that(folder: Path, name: str, body: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)


def python_of(version: tuple[int, ...], folder: Path) -> None:
    """A real Python that says it is of another version."""
    pretend = f"import sys; sys.version_info = {version}; exec(sys.argv[1])"
    said = "Python " + ".".join(map(str, version))
    body = f'[ "$1" = --version ] && echo {said} || exec "{sys.executable}" -c "{pretend}" "$2"'
    program_that(folder, "python3", body)


def test_an_old_python_is_named_with_what_is_needed(tmp_path: Path) -> None:
    python_of((3, 11, 4), tmp_path)
    done = environment("find_python", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == "Python 3.11.5 or newer is needed; found: Python 3.11.4\n"


def test_a_python_that_is_new_enough_is_taken(tmp_path: Path) -> None:
    python_of((3, 11, 5), tmp_path)
    assert environment("find_python", str(tmp_path)).stdout == "python3\n"


def test_the_python_that_is_asked_for_is_taken_before_a_newer_one(tmp_path: Path) -> None:
    for name in ("python3.14", "python3.12"):
        program_that(tmp_path, name, "exit 0")
    choices = ("", "PYTHON=python3.12")
    found = [environment(f"{choice} recent_python", str(tmp_path)) for choice in choices]
    assert [done.stdout for done in found] == ["python3.14\n", "python3.12\n"]


def test_a_python_that_is_asked_for_and_missing_is_named(tmp_path: Path) -> None:
    python_of((3, 13), tmp_path)
    done = environment("PYTHON=python3.15 find_python", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == "Python 3.11.5 or newer is needed; found: no python3.15\n"


def test_if_python_lacks_venv_debians_package_is_named(tmp_path: Path) -> None:
    program_that(tmp_path, "python3", 'case "$2" in *ensurepip*) exit 1;; esac')
    program_that(tmp_path, "id", "echo 1000")
    done = environment("find_python", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == "Please install: python3-venv (Debian's names), then run this again\n"


def test_missing_test_tools_are_named_as_debian_names_them(tmp_path: Path) -> None:
    done = environment("missing_test_tools", str(tmp_path))
    assert set(done.stdout.split()) == {
        *("chromium", "default-jdk-headless", "ghostscript", "git", "mupdf-tools"),
        *("poppler-utils", "qpdf"),
    }


def test_a_user_without_rights_to_install_gets_one_line(tmp_path: Path) -> None:
    program_that(tmp_path, "sudo", "exit 1")
    program_that(tmp_path, "apt-get", "echo installed")
    done = environment("id() { echo 1000; }; install_packages qpdf", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Please install: qpdf (Debian's names), then run this again\n"
