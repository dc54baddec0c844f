"""Writing: whole or not at all, and nothing touched that stays the same."""

from __future__ import annotations

import pytest

from indrumar.workshop.files import BusyError, exchange, only_one, write, write_tree
from indrumar.workshop.store import Cache, fingerprint, fingerprint_of_folder


def test_a_write_that_fails_leaves_the_last_good_file(tmp_path, monkeypatch):
    file = tmp_path / "a.pdf"
    write(file, b"good")
    monkeypatch.setattr("pathlib.Path.write_bytes", lambda self, data: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        write(file, b"new")

    assert file.read_bytes() == b"good"


def test_a_tree_holds_exactly_its_files(tmp_path):
    write_tree(tmp_path, {"a/b.md": b"1", "c.md": b"2"})
    before = (tmp_path / "c.md").stat().st_mtime_ns

    write_tree(tmp_path, {"c.md": b"2", "d/e.md": b"3"})

    assert sorted(p.name for p in tmp_path.rglob("*")) == ["c.md", "d", "e.md"]
    assert (tmp_path / "c.md").stat().st_mtime_ns == before


def test_a_finished_folder_takes_the_place_of_the_old_one(tmp_path):
    write(tmp_path / "site/old.html", b"old")
    write(tmp_path / "new/new.html", b"new")

    exchange(tmp_path / "new", tmp_path / "site")

    assert [path.name for path in tmp_path.rglob("*")] == ["site", "new.html"]


def test_what_was_kept_is_found_by_its_fingerprint(tmp_path):
    cache = Cache(tmp_path)
    cache.put("one", {"a.pdf": b"%PDF"}, {"pages": 3})

    entry = cache.get("one")

    assert entry is not None
    assert (entry.folder / "a.pdf").read_bytes() == b"%PDF"
    assert entry.facts == {"pages": 3}
    assert cache.get("two") is None


def test_half_an_entry_is_no_entry(tmp_path):
    write(tmp_path / "one/a.pdf", b"%PDF")

    assert Cache(tmp_path).get("one") is None


def test_entries_nobody_wants_any_more_are_dropped(tmp_path):
    cache = Cache(tmp_path)
    cache.put("one", {}, {})
    cache.put("two", {}, {})

    cache.keep_only(["two"])

    assert cache.get("one") is None
    assert cache.get("two") is not None


def test_a_fingerprint_knows_the_borders_between_its_parts():
    assert fingerprint(["ab", "c"]) != fingerprint(["a", "bc"])
    assert fingerprint(["a"]) == fingerprint([b"a"])


def test_a_folder_has_another_fingerprint_when_a_name_or_a_byte_changes(tmp_path):
    write(tmp_path / "a", b"1")
    first = fingerprint_of_folder(tmp_path)
    write(tmp_path / "a", b"2")
    second = fingerprint_of_folder(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")

    assert len({first, second, fingerprint_of_folder(tmp_path)}) == 3


def test_a_folder_is_held_by_one_build_at_a_time(tmp_path):
    with only_one(tmp_path), pytest.raises(BusyError, match="busy"), only_one(tmp_path):
        pass

    with only_one(tmp_path):
        pass
