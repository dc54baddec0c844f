"""Writing: whole or not at all, nothing touched that stays the same, nothing left lying about."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest

from indrumar.workshop import swapping
from indrumar.workshop.files import BusyError, only_one, replacing, sweep, write, write_tree


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize(
    "fault", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()]
)
def test_a_write_that_fails_leaves_the_last_good_file_and_nothing_else(
    tmp_path, monkeypatch, fault
):
    file = tmp_path / "a.pdf"
    write(file, b"good")

    def fail(*_):
        raise fault

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(type(fault)):
        write(file, b"new", durable=True)

    assert file.read_bytes() == b"good"
    assert names(tmp_path) == ["a.pdf"]


def test_a_tree_holds_exactly_its_files(tmp_path):
    write_tree(tmp_path, {"a/b.md": b"1", "c.md": b"2"})
    before = (tmp_path / "c.md").stat().st_mtime_ns

    write_tree(tmp_path, {"c.md": b"2", "d/e.md": b"3"})

    assert names(tmp_path) == ["c.md", "d", "d/e.md"]
    assert (tmp_path / "c.md").stat().st_mtime_ns == before


def test_a_tree_comes_in_place_of_whatever_is_there(tmp_path):
    write(tmp_path / "tree/a", b"a file where a folder belongs")
    write(tmp_path / "tree/b.md/c", b"a folder in place of a file")
    (tmp_path / "tree/d").symlink_to("nowhere")
    write_tree(tmp_path / "tree", {"a/b.md": b"1", "b.md": b"2"})
    assert names(tmp_path / "tree") == ["a", "a/b.md", "b.md"]

    write(tmp_path / "other", b"a file")
    write_tree(tmp_path / "other", {"a.md": b"1"})
    assert names(tmp_path / "other") == ["a.md"]


@pytest.mark.parametrize("at_once", [True, False])
def test_a_finished_folder_takes_the_place_of_the_old_one(tmp_path, monkeypatch, at_once):
    if not at_once:
        monkeypatch.setattr(swapping, "_renameat2", lambda: None)
    write(tmp_path / "site/old.html", b"old")

    with replacing(tmp_path / "site") as new:
        write(new / "new.html", b"new")
        assert names(tmp_path / "site") == ["old.html"]

    assert names(tmp_path) == ["site", "site/new.html"]


def test_a_folder_that_comes_to_nothing_leaves_the_old_one(tmp_path):
    write(tmp_path / "site/old.html", b"old")

    def begun():
        with replacing(tmp_path / "site") as new:
            write(new / "new.html", b"new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        begun()

    assert names(tmp_path) == ["site", "site/old.html"]


def test_a_waiting_folder_starts_empty(tmp_path):
    write(tmp_path / ".ed-1.new/names-of-a-killed-run.pdf", b"private")

    with replacing(tmp_path / "ed-1") as new:
        write(new / "interior.pdf", b"new")

    assert names(tmp_path) == ["ed-1", "ed-1/interior.pdf"]


def test_what_a_killed_command_left_is_put_right(tmp_path):
    write(tmp_path / ".site.old/index.html", b"good")  # killed between two renames
    write(tmp_path / ".site.new/index.html", b"half")
    write(tmp_path / ".a.pdf.new", b"half")
    write(tmp_path / ".gitignore", b"/build/")

    sweep(tmp_path)

    assert names(tmp_path) == [".gitignore", "site", "site/index.html"]
    assert (tmp_path / "site/index.html").read_bytes() == b"good"


def test_what_an_author_keeps_beside_our_folder_is_not_swept(tmp_path):
    write(tmp_path / ".env.old", b"the author's")
    write(tmp_path / ".gitignore.new", b"the author's")
    write(tmp_path / ".site.new/index.html", b"half")

    sweep(tmp_path, "site")

    assert names(tmp_path) == [".env.old", ".gitignore.new"]


def test_an_old_folder_goes_if_the_new_one_is_in_its_place(tmp_path):
    write(tmp_path / ".site.old/index.html", b"old")
    write(tmp_path / "site/index.html", b"new")

    sweep(tmp_path)

    assert names(tmp_path) == ["site", "site/index.html"]


def test_a_folder_is_held_by_one_command_at_a_time(tmp_path):
    code = (
        "import sys; from pathlib import Path; from indrumar.workshop.files import only_one\n"
        "with only_one(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(BusyError) as refused, only_one(tmp_path):
            pass
        assert str(tmp_path) in str(refused.value)
        holder.kill()
    with only_one(tmp_path):  # the system lets go of it when the holder dies
        pass


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs names that POSIX knows")
def test_a_name_is_taken_in_one_step_where_the_system_can(tmp_path):
    write(tmp_path / "new/a", b"1")
    write(tmp_path / "place/a", b"0")

    swapping.swap(tmp_path / "new", tmp_path / "place", tmp_path / "old")

    assert names(tmp_path) == ["old", "old/a", "place", "place/a"]
    assert (tmp_path / "place/a").read_bytes() == b"1"
