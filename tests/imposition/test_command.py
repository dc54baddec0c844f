"""The command `python -m imposition`: it writes what the functions make, or says why not."""

from __future__ import annotations

import io
import subprocess
import sys

import pikepdf
import pytest
from click.testing import CliRunner

from imposition import booklet, grey, handout
from imposition.cli import main


@pytest.fixture
def source(ten_pages, tmp_path):
    file = tmp_path / "ghid.pdf"
    file.write_bytes(ten_pages)
    return file


def run(*arguments):
    return CliRunner().invoke(main, [str(one) for one in arguments])


@pytest.mark.parametrize(
    ("command", "options", "make"),
    [
        ("booklet", (), booklet),
        (
            "booklet",
            ("--caliper", 0.2, "--no-back-cover", "--marks"),
            lambda data: booklet(data, 0.2, back_cover=False, marks=True),
        ),
        ("handout", ("--pages", 3), lambda data: handout(data, 3)),
        ("grey", (), grey),
    ],
)
def test_a_command_writes_what_its_function_makes(source, tmp_path, command, options, make):
    target = tmp_path / "made.pdf"

    result = run(command, source, target, *options)

    assert (result.exit_code, result.output) == (0, "")
    assert target.read_bytes() == make(source.read_bytes())


def test_a_file_that_cannot_be_imposed_leaves_the_old_one(tmp_path):
    source, target = tmp_path / "afis.pdf", tmp_path / "made.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(2000, 2000))
        pdf.save(source)
    target.write_bytes(b"old")

    result = run("booklet", source, target)

    assert result.exit_code == 1
    assert result.output == f"Error: {source}: pages of 706 × 706 mm do not fit twice on A3.\n"
    assert target.read_bytes() == b"old"


def test_what_cannot_be_read_is_named(tmp_path):
    text, locked = tmp_path / "a.pdf", tmp_path / "b.pdf"
    text.write_text("no PDF")
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="taina", user="parola"))

    found = {run("grey", file, tmp_path / "made.pdf").output for file in (text, locked)}

    assert found == {
        f"Error: {text} is not a PDF that can be read.\n",
        f"Error: {locked} is protected by a password.\n",
    }


def test_files_that_are_not_there_are_named(source, tmp_path):
    for given, made in ((tmp_path / "no.pdf", source), (source, tmp_path / "no" / "made.pdf")):
        result = run("grey", given, made)
        assert result.exit_code == 1
        assert str(tmp_path / "no") in result.output
        assert "No such file or directory" in result.output


def test_python_runs_it(source, tmp_path):
    command = [sys.executable, "-m", "imposition", "handout", source.name, "made.pdf"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    with pikepdf.open(io.BytesIO((tmp_path / "made.pdf").read_bytes())) as pdf:
        assert len(pdf.pages) == 3
