"""What the README of imposition shows is true: its commands and its Python run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner

import imposition
from imposition.cli import main

README = (Path(__file__).parents[2] / "src" / "imposition" / "README.md").read_text("utf-8")
_COMMAND = "python -m imposition "


def blocks(kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.M | re.S)


@pytest.fixture(autouse=True)
def folder(ten_pages, tmp_path, monkeypatch):
    """A folder with the file that the README names."""
    (tmp_path / "guide.pdf").write_bytes(ten_pages)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pages(file):
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


COMMANDS = [line for block in blocks("sh") for line in block.splitlines()]


@pytest.mark.parametrize("line", [line for line in COMMANDS if line.startswith(_COMMAND)])
def test_a_command_runs(folder, line):
    arguments = shlex.split(line.removeprefix(_COMMAND))
    result = CliRunner().invoke(main, arguments)

    assert result.exit_code == 0, result.output
    assert arguments[-1] == "--help" or pages(folder / arguments[-1]) > 0


def test_the_python_makes_its_three_files(folder, capsys):
    (source,) = blocks("python")

    exec(compile(source, "README.md", "exec"), {})

    made = {name: pages(folder / f"{name}.pdf") for name in ("booklet", "handout", "grey")}
    assert made == {"booklet": 6, "handout": 4, "grey": 10}
    assert capsys.readouterr().out == ""


def test_every_name_of_the_library_is_explained_and_no_other():
    rows = re.findall(r"^\| (`.+?) \| ", README, re.M)
    named = {re.match(r"\w+", name)[0] for row in rows for name in re.findall(r"`(.+?)`", row)}

    assert named == set(imposition.__all__)
