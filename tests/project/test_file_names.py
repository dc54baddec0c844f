"""Names of files: every spelling leads to the file, and no name is lost on another system."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from tests.composing.conftest import project, publication

from indrumar.model import SitePage
from indrumar.outputs.book.addresses import Addresses
from indrumar.outputs.staged.stage import hand_written
from indrumar.project.check.file_names import unportable_names
from indrumar.project.check.files import unusable_files
from indrumar.project.check.page_links import dead_page_links
from indrumar.project.offered import docs_files, logo_names
from indrumar.project.publications import read_publication
from indrumar.reading.messages import in_one_line
from indrumar.reading.text_file import LONGEST
from indrumar.resource import Resource, nearest_file, spellings

DECOMPOSED = unicodedata.normalize("NFD", "Fălești.png")


@pytest.mark.parametrize(
    ("name", "encoded"),
    [
        ("Harta raion.png", "Harta%20raion.png"),
        ("100%.png", "100%25.png"),
        ("a%20b.png", "a%2520b.png"),
        ("a#1?.png", "a%231%3F.png"),
        ("R&D 'x' \"y\" <z>.png", "R%26D%20%27x%27%20%22y%22%20%3Cz%3E.png"),
        (DECOMPOSED, "Fa%CC%86les%CC%A6ti.png"),
    ],
)
def test_a_resource_is_encoded_once_and_comes_back_as_it_was(name, encoded):
    file = Resource(f"ghid/media/{name}")

    assert file.address == f"media:ghid/media/{encoded}"
    assert file.paper_address == f"https://book.invalid/content/ghid/media/{encoded}"
    assert Resource.at(f"{file.address}#page=3") == file
    assert unicodedata.is_normalized("NFC", file.published)


def test_an_address_on_paper_is_the_one_that_the_website_has():
    addresses = Addresses("https://example.org", "ro", "ghid", {"ghid": "ro"})
    file = Resource(f"ghid/media/{DECOMPOSED}")

    web = addresses.web(f"{file.address}#page=3")

    assert web == "https://example.org/ro/ghid/media/F%C4%83le%C8%99ti.png#page=3"


def test_an_address_is_read_decoded_and_then_as_it_is_written():
    assert list(spellings("a%20b.png#c")) == [("a b.png", "#c"), ("a%20b.png#c", "")]
    assert list(spellings("http://[a]/")) == [("http://[a]/", "")]


def test_the_hint_for_a_missing_file_is_written_as_an_author_has_to_write_it():
    names = ["../media/Harta raion.png", "../media/alta.png"]

    found = [nearest_file(one, names) for one in ("../media/HARTA raion.PNG", "Harta_raion.png")]
    wrong_slash = nearest_file("..\\media\\alta.png", names)

    assert [(one.name, dict(one.values)["name"]) for one in (*found, wrong_slash) if one] == [
        ("capitals-count", "../media/Harta%20raion.png"),
        ("did-you-mean", "../media/Harta%20raion.png"),
        ("did-you-mean", "../media/alta.png"),
    ]


def test_names_that_another_system_cannot_have_are_reported(tmp_path):
    folder = tmp_path / "content/ghid/media"
    folder.mkdir(parents=True)
    names = ("con.png", "a:b.png", "punct.", "A.png", "a.png", "x" * 200 + ".png", "n.md", "ok.png")
    for name in (*names, DECOMPOSED, unicodedata.normalize("NFC", DECOMPOSED), "_note.psd"):
        (folder / name).write_bytes(b"")
    media = frozenset(f"media/{one.name}" for one in folder.iterdir() if one.name[0] != "_")
    made = project(replace(publication({"ro": {}}), media=media))

    problems = [in_one_line(one) for one in unportable_names(made)]

    found = [line.removeprefix("content/ghid/media/").partition("; ")[0] for line in problems]
    assert sorted(found) == [
        f"{unicodedata.normalize('NFC', DECOMPOSED)}:1:1: error: on Windows and macOS, this is the "
        f"same file as '{DECOMPOSED}'",
        "a.png:1:1: error: on Windows and macOS, this is the same file as 'A.png'",
        "a:b.png:1:1: error: Windows cannot have a file called 'a:b.png'",
        "con.png:1:1: error: Windows cannot have a file called 'con.png'",
        "n.md:1:1: error: a Markdown file cannot be offered for download",
        "punct.:1:1: error: Windows cannot have a file called 'punct.'",
        f"{'x' * 200}.png:1:1: error: this path is longer than 180 bytes, which is too long for "
        "some systems",
    ]


def test_a_name_that_nobody_can_read_is_reported_and_left_out(tmp_path):
    folder = tmp_path / "content/ghid"
    (folder / "media").mkdir(parents=True)
    for name in (b"latin\xe9.png", b"rand\n.png", b"bun.png"):
        Path(os.fsdecode(os.fsencode(folder / "media") + b"/" + name)).write_bytes(b"")

    read = read_publication(folder, tmp_path, ("ro",), {})

    assert read.publication.media == {"media/bun.png"}
    made = replace(project(publication({"ro": {}})), root=tmp_path)
    assert [one.place.file for one in unusable_files(made)] == [
        "content/ghid/media/latin\\udce9.png",
        "content/ghid/media/rand\\n.png",
    ]


def test_what_is_no_file_is_reported_and_never_opened(tmp_path):
    folder = tmp_path / "content/ghid/ro"
    folder.mkdir(parents=True)
    (folder / "01-bun.md").write_text("---\ntitle: Bun\n---\n\nText.\n", "utf-8")
    os.mkfifo(folder / "02-teava.md")
    for name, target in {"03-zero": "/dev/zero", "04-cerc": "04-cerc.md", "05-gol": "x"}.items():
        (folder / f"{name}.md").symlink_to(target)
    with (folder / "06-mare.md").open("wb") as file:
        file.truncate(LONGEST + 1)

    read = read_publication(folder.parent, tmp_path, ("ro",), {})

    assert [one.name for one in read.publication.chapters["ro"]] == ["01-bun"]
    lines = [in_one_line(one) for one in read.problems if "06" in one.place.file]
    assert lines == [
        "content/ghid/ro/06-mare.md:1:1: error: the file has 20 MB; texts have at most 20 MB; "
        "check that it is the file that you mean [unreadable-file]"
    ]
    made = replace(project(publication({"ro": {}})), root=tmp_path)
    assert [(one.place.file[-11:], one.message.name) for one in unusable_files(made)] == [
        ("02-teava.md", "unreadable-file.special"),
        ("/03-zero.md", "unreadable-file.special"),
        ("/04-cerc.md", "unreadable-file.nowhere"),
        ("o/05-gol.md", "unreadable-file.nowhere"),
    ]


def test_a_folder_that_cannot_be_opened_is_not_taken_for_an_empty_one(tmp_path, monkeypatch):
    (tmp_path / "content/ghid/ro").mkdir(parents=True)

    def closed(path):
        if Path(path).name == "ro":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", closed)
    made = replace(project(publication({"ro": {}})), root=tmp_path)
    assert [in_one_line(one) for one in unusable_files(made)] == [
        "content/ghid/ro:1:1: error: the folder cannot be opened: Permission denied; "
        "check that you may read it [unreadable-file]"
    ]


def test_pages_of_docs_find_files_in_every_spelling_and_say_how_to_write_the_others():
    docs = tuple(f"img/{name}" for name in ("Harta raion.png", DECOMPOSED, "a#1.png"))
    right = "[a](img/Harta%20raion.png) [b](<img/Harta raion.png>) [c](img/Fălești.png) "
    wrong = "[d](img/fălești.png) [e](img/a#1.png) [f](http://[x]/) ![g](<img/Harta_raion.png>)"
    page = SitePage("ro", "despre.md", "Despre", right + wrong)
    made = replace(project(), docs=docs, pages=(page,))

    hints = [in_one_line(one).partition("; ")[2] for one in dead_page_links(made)]

    assert hints == [
        "write 'img/Fălești.png': capital letters count on web servers [dead-link]",
        "did you mean 'img/a%231.png'? [dead-link]",
        "write an address such as https://example.org/, or leave the link out until you know it "
        "[unsafe-address]",
        "did you mean 'img/Harta%20raion.png'? [dead-link]",
    ]


def test_files_of_docs_and_logos_are_known_by_composed_letters(tmp_path):
    for folder in ("docs/img", "logos"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / DECOMPOSED).write_bytes(b"x")
    (tmp_path / "docs/a.md").write_bytes(f"![x](img/{DECOMPOSED})".encode())

    found = hand_written(tmp_path / "docs", docs_files(tmp_path))

    assert found == {"img/Fălești.png": b"x", "a.md": "![x](img/Fălești.png)".encode()}
    assert logo_names(tmp_path) == {"Fălești.png": DECOMPOSED}
