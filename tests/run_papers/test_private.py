"""Names of a distribution list never enter the website, nor what builds and print runs remember."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

import indrumar.starter
from indrumar.starter import copy_to

ROOT = Path(__file__).parents[2]
SLUG = "primul-ghid"
NAMES = ("Zamfirescu-Proba", "Țiganova-Șt", "Instituția Nevăzută", "strada Ascunsă")
LIST = (
    "Instituția;Persoana;Funcția;Exemplare;Adresa\n"
    f"{NAMES[2]};Ion {NAMES[0]};primar;2;{NAMES[3]} 1\n"
    f"{NAMES[2]};Ana {NAMES[1]};;1;\n"
)
PRINT = ("print:\n  format: A5\n", "print: {format: A5, binding: saddle-stitch, copies: 20}\n")


def contents(path: Path) -> Iterator[str]:
    """What a file says, also where it is packed or a PDF."""
    raw = path.read_bytes()
    if raw.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(io.BytesIO(raw)) as pdf:
            yield from (page.get_textpage().get_text_range() for page in pdf)
            yield from pdf.get_metadata_dict().values()
    elif raw.startswith(b"\x1f\x8b"):
        yield gzip.decompress(raw).decode("utf-8", "replace")
    elif raw.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            yield from (packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    yield raw.decode("utf-8", "replace")
    yield path.name


def names_in(folder: Path) -> set[str]:
    """The names of the list that stand anywhere below a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files, f"nothing in {folder}"
    return {name for path in files for text in contents(path) for name in NAMES if name in text}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A starter project with a list, printed and built."""
    folder = tmp_path_factory.mktemp("private") / "my-site"
    copy_to(folder)
    metadata = folder / "content" / SLUG / "publication.yml"
    text = metadata.read_text("utf-8")
    assert text.endswith(PRINT[0])
    metadata.write_text(text.replace(*PRINT), "utf-8")
    listed = folder / "private" / SLUG / "distribution.csv"
    listed.parent.mkdir(parents=True)
    listed.write_text(LIST, "utf-8")
    for words in (("print", SLUG), ("build",)):
        command = [sys.executable, "-m", "indrumar", *words, "--strict"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", ["site", "build"])
def test_no_name_of_a_list_is_in_what_a_build_makes(built, name):
    assert names_in(built / name) == set()


def test_the_search_finds_what_is_there(built):
    assert names_in(built / "private") == set(NAMES)
    assert names_in(built / "print" / SLUG / "ed-1" / "distribution") == set(NAMES)


@pytest.mark.parametrize("name", ["press", "office"])
def test_no_name_of_a_list_goes_to_the_print_shop(built, name):
    assert names_in(built / "print" / SLUG / "ed-1" / name) == set()


@pytest.mark.parametrize(
    "folder", [ROOT, Path(indrumar.starter.__file__).parent / "project"], ids=["here", "starter"]
)
def test_git_keeps_neither_lists_nor_kits(folder):
    ignored = (folder / ".gitignore").read_text("utf-8").splitlines()

    assert {"/private/", "/print/"} <= set(ignored)
