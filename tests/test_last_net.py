"""An error that no code expected ends in one sentence, whatever the command."""

from __future__ import annotations

import errno

import pytest
from click.testing import CliRunner

from indrumar.cli import content, main
from indrumar.starter import copy_to


def raising(error: Exception):
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.fixture
def project(tmp_path, monkeypatch):
    copy_to(tmp_path / "p")
    monkeypatch.chdir(tmp_path / "p")
    return tmp_path / "p"


def test_a_fault_is_one_sentence_and_a_file_with_the_details(project, monkeypatch):
    monkeypatch.setattr(content, "inspect", raising(KeyError("x")))

    done = CliRunner().invoke(main, ["check"])

    assert done.exit_code == 3
    assert done.stderr.splitlines() == [
        "This is a fault of Îndrumar (KeyError), not of your text. "
        "Please report it with this file: build/fault.txt"
    ]
    details = (project / "build" / "fault.txt").read_text("utf-8")
    assert "indrumar check\n" in details
    assert "KeyError: 'x'" in details


def test_outside_of_a_project_the_details_are_among_temporary_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("indrumar.starter.copy_to", raising(RecursionError()))

    done = CliRunner().invoke(main, ["--language", "ro", "new", str(tmp_path / "nou")])

    assert done.exit_code == 3
    assert f"{tmp_path}/indrumar/fault.txt" in done.stderr
    assert "Vă rugăm să o semnalați" in done.stderr


def test_a_full_disk_is_no_fault(project, monkeypatch):
    monkeypatch.setattr(content, "inspect", raising(OSError(errno.ENOSPC, "No space left")))

    done = CliRunner().invoke(main, ["check"])

    assert (done.exit_code, (project / "build").exists()) == (3, False)
    assert "Traceback" not in done.stderr
