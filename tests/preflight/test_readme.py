"""What the README of preflight shows is true: its commands and its Python run."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.preflight.broken import BROKEN
from tests.preflight.press_files import press_file

import preflight
from preflight import RULES, as_json
from preflight.cli import main

README = (Path(__file__).parents[2] / "src" / "preflight" / "README.md").read_text("utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.M | re.S)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the README names, one of them with a coarse photograph."""
    (tmp_path / "interior.pdf").write_bytes(BROKEN["low-resolution"].make())
    (tmp_path / "cover.pdf").write_bytes(press_file())
    monkeypatch.chdir(tmp_path)
    return tmp_path


COMMANDS = [line for block in blocks("sh") for line in block.splitlines()]


@pytest.mark.parametrize("line", [line for line in COMMANDS if line.startswith("preflight ")])
def test_a_command_runs(line: str) -> None:
    result = CliRunner().invoke(main, shlex.split(line)[1:])

    assert result.exit_code in (0, 1), result.output
    assert isinstance(result.exception, SystemExit | None)


def test_a_terminal_shows_what_the_readme_shows() -> None:
    shown = plain(CliRunner().invoke(main, ["interior.pdf"]).output)
    before, after = blocks("text")[0].split("  …\n")

    assert shown.startswith(before)
    assert shown.endswith(after)


def test_the_python_prints_what_is_shown_and_writes_a_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (source,) = blocks("python")

    exec(compile(source, "README.md", "exec"), {})

    assert capsys.readouterr().out == blocks("text")[1]
    assert "low-resolution" in (folder / "report.html").read_text("utf-8")


def test_a_finding_in_json_looks_as_shown(folder: Path) -> None:
    report = preflight.preflight((folder / "interior.pdf").read_bytes())
    (written,) = json.loads(as_json({"interior.pdf": report}))

    assert written["findings"] == [json.loads(blocks("json")[0])]


def test_every_name_of_the_library_is_explained_and_no_other() -> None:
    rows = re.findall(r"^\| (`.+?) \| ", README, re.M)
    named = {re.match(r"\w+", name)[0] for row in rows for name in re.findall(r"`(.+?)`", row)}

    assert named == set(preflight.__all__)


def test_every_rule_stands_in_one_group() -> None:
    (table,) = re.findall(r"^\| Group \|.*?\n\n", README, re.M | re.S)

    assert sorted(re.findall(r"`([a-z0-9-]+)`", table)) == sorted(RULES)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")
