"""The command `preflight`: exit codes, what it checks against, and how it fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.preflight.press_files import USUAL, press_file, text

from preflight.cli import main


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def rules(result: Result) -> set[str]:
    (report,) = json.loads(result.output)
    return {finding["rule"] for finding in report["findings"]}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("good") / "ghid ș.pdf"
    file.write_bytes(press_file())
    return file


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    file = tmp_path / "rosu.pdf"
    file.write_bytes(press_file(USUAL + text("Unu", colour="1 0 0 rg")))
    return file


def test_files_that_are_ready_end_in_0_and_one_that_is_not_in_1(good: Path, bad: Path) -> None:
    ready, both = run(good, good), run(good, bad)

    assert (ready.exit_code, both.exit_code) == (0, 1)
    assert ready.output.startswith(f"{good}\nReady for press\n")
    assert f"\n\n{bad}\nNot ready for press – Errors: 1\n" in both.output


def test_a_file_that_is_no_pdf_is_not_ready(tmp_path: Path) -> None:
    file = tmp_path / "scrisoare.pdf"
    file.write_text("Stimați colegi", "utf-8")

    result = run(file)

    assert result.exit_code == 1
    assert "The file cannot be opened as a PDF" in result.output


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (("--standard", "x-1a"), "wrong-standard"),
        (("--trim", "210x297"), "trim-size"),
        (("--trim", "148×210,5"), "trim-size"),
        (("--cover", "148x210+12.5"), "cover-size"),
        (("--bleed", "5"), "narrow-bleed-box"),
        (("--page-multiple", "3"), "page-multiple"),
        (("--colour", "black"), "colour-in-black"),
        (("--condition", "FOGRA51"), "wrong-condition"),
        (("--ink-limit", "100"), "ink-limit"),
    ],
)
def test_an_option_says_what_a_file_is_checked_against(
    good: Path, arguments: tuple[str, str], rule: str
) -> None:
    assert rules(run(good, "--format", "json")) == set()
    assert rule in rules(run(good, "--format", "json", *arguments))


@pytest.mark.parametrize("language", ["ro", "ru"])
def test_a_report_is_in_the_language_that_was_asked_for(good: Path, language: str) -> None:
    ready = {"ro": "Bun pentru tipar", "ru": "Готов к печати"}[language]

    assert ready in run(good, "--lang", language).output
    page = run(good, "--lang", language, "--format", "html").output
    assert f'<html lang="{language}">' in page
    assert ready in page


# --- wrong use ---


def test_a_file_that_is_not_there_is_named(good: Path, tmp_path: Path) -> None:
    result = run(good, tmp_path / "lipsa.pdf")

    assert result.exit_code == 2
    assert "lipsa.pdf' does not exist" in result.output
    assert "Ready for press" not in result.output


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    result = run(tmp_path)

    assert result.exit_code == 2
    assert "is a directory" in result.output


def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", read)
    result = run(good)

    assert result.exit_code == 2
    assert result.output == f"Error: {good} cannot be read: Input/output error.\n"


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--trim", "148"), "'148' is not a size"),
        (("--trim", "nanx210"), "'nanx210' is not a size"),
        (("--trim", "-148x210"), "'-148x210' is not a size"),
        (("--cover", "148x210"), "'148x210' is not the size of a cover"),
        (("--bleed", "-1"), "-1"),
        (("--lang", "uk"), "'uk' is not one of"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(
    good: Path, arguments: tuple[str, str], named: str
) -> None:
    result = run(good, *arguments)

    assert result.exit_code == 2
    assert f"Invalid value for '{arguments[0]}'" in result.output
    assert named in result.output


# --- a terminal's own ways ---


def test_python_runs_it_and_a_pipe_gets_utf_8_whatever_the_terminal_speaks(bad: Path) -> None:
    command = [sys.executable, "-m", "preflight", bad.name, "--lang", "ru"]
    spoken = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(command, cwd=bad.parent, env=spoken, capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode("utf-8").startswith("rosu.pdf\nНе готов к печати")
