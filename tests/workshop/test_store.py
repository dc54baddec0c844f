"""What is remembered: found by its recipe, and never given out damaged."""

from __future__ import annotations

import pytest

from indrumar.workshop.files import remove, write
from indrumar.workshop.recipe import Recipe
from indrumar.workshop.store import Store

RECIPE = Recipe("pdf/ghid-ro", {"input html": "1"})
FILES = {"document.pdf": b"%PDF the file", "deep/cover.png": b"PNG"}


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store")
    store.put(RECIPE, FILES, {"pages": 12})
    return store


def test_what_was_made_is_found_by_its_recipe(store):
    entry = store.get(RECIPE)

    assert entry.facts == {"pages": 12}
    assert {f.as_posix(): (entry.folder / f).read_bytes() for f in entry.files()} == FILES
    assert store.get(Recipe("pdf/ghid-ro", {"input html": "2"})) is None
    assert store.get(Recipe("pdf/ghid-en", {"input html": "1"})) is None


def test_what_fits_its_digest_no_more_is_not_there(store):
    """Every byte of every file of an entry, flipped one at a time."""
    home = store.folder / "pdf/ghid-ro"
    for file in sorted(path for path in home.rglob("*") if path.is_file()):
        sound = file.read_bytes()
        for at in range(len(sound)):
            file.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
            entry = store.get(RECIPE)
            # Inside the JSON, white space may differ without saying anything else.
            assert entry is None or (file.name == "entry.json" and entry.facts == {"pages": 12})
        file.write_bytes(sound)
    assert store.get(RECIPE) is not None


@pytest.mark.parametrize("file", ["document.pdf", "entry.json", "deep/cover.png"])
def test_half_an_entry_is_no_entry(store, file):
    path = store.folder / "pdf/ghid-ro" / file
    path.write_bytes(path.read_bytes()[:2])
    assert store.get(RECIPE) is None
    path.unlink()
    assert store.get(RECIPE) is None


@pytest.mark.parametrize("place", [".", "pdf", "pdf/ghid-ro", "pdf/ghid-ro/document.pdf"])
@pytest.mark.parametrize("found", ["file", "folder", "link"])
def test_whatever_is_in_the_place_of_an_entry_gives_way_to_it(store, place, found):
    path = store.folder / place
    remove(path)
    if found == "folder":
        write(path / "x", b"x")
    elif found == "link":
        path.symlink_to("nowhere")
    else:
        path.write_bytes(b"x")
    assert store.get(RECIPE) is None

    store.put(RECIPE, FILES, {"pages": 12})

    assert store.get(RECIPE) is not None
    assert not [*store.folder.rglob(".*")]


def test_a_file_that_nobody_put_there_is_a_fault(store):
    (store.folder / "pdf/ghid-ro/more.pdf").write_bytes(b"%PDF")

    assert store.get(RECIPE) is None


def test_the_newest_artifact_takes_the_place_of_the_last_one(store):
    newer = Recipe("pdf/ghid-ro", {"input html": "2"})
    store.put(newer, {"document.pdf": b"%PDF newer"}, {})

    assert store.get(RECIPE) is None
    assert [file.as_posix() for file in store.get(newer).files()] == ["document.pdf"]
    assert store.last("pdf/ghid-ro").ingredients == {"input html": "2"}


def test_a_folder_is_taken_whole(store, tmp_path):
    (tmp_path / "made/ro/ghid").mkdir(parents=True)
    (tmp_path / "made/ro/ghid/index.html").write_text("<p>")

    entry = store.take(Recipe("pages/ro", {}), tmp_path / "made/ro", {})

    assert [file.as_posix() for file in entry.files()] == ["ghid/index.html"]
    assert not (tmp_path / "made/ro").exists()


def test_artifacts_nobody_wants_any_more_are_dropped(store):
    store.put(Recipe("pdf/plan-ro", {}), FILES, {})
    store.put(Recipe("kit/plan-ro", {}), FILES, {})
    write(store.folder / "pdf/stray", b"a file in place of an entry")

    store.keep_only("pdf", ["pdf/plan-ro"])

    assert store.last("pdf/ghid-ro") is None
    assert store.last("pdf/plan-ro") is not None
    assert store.last("kit/plan-ro") is not None
    assert not (store.folder / "pdf/stray").exists()
