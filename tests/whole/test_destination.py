"""`--output`: never over what somebody wrote."""

from __future__ import annotations


def test_the_output_never_goes_over_the_sources(fresh):
    before = {path: path.read_bytes() for path in fresh.folder.rglob("*") if path.is_file()}

    for place in (".", "..", "content", "content/primul-ghid", "docs", "overrides"):
        done = fresh.run("build", "--output", place)
        assert done.exit_code == 2, place
        assert "the output cannot go there" in done.stderr, place

    after = {path: path.read_bytes() for path in fresh.folder.rglob("*") if path.is_file()}
    assert after == before


def test_the_output_never_replaces_a_folder_that_no_build_has_made(fresh):
    thesis = fresh.folder / "alt/thesis.txt"
    thesis.parent.mkdir()
    thesis.write_text("mine")

    done = fresh.run("build", "--output", "alt")

    assert done.exit_code == 2
    assert "no build has made it" in done.stderr
    assert thesis.read_text() == "mine"
