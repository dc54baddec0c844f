"""One thing of each sort is changed: what is made from it is made again, and nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from indrumar.outputs.table import OUTPUTS
from indrumar.starter import copy_to
from indrumar.workshop.code import SOURCES, code_behind
from indrumar.workshop.pool import function_of
from indrumar.workshop.recipe import Recipe

KEYS = Path(__file__).with_name("keys.py")
PDFS = {"pdf/primul-ghid-ro", "pdf/primul-ghid-en"}
KITS = {"kit/primul-ghid-ro", "kit/primul-ghid-en"}
PAGES = {"pages/ro", "pages/en"}
LETTERS = {"letters/drumul.ro"}


@dataclass(frozen=True)
class House:
    """A copy of our code, a project beside it, and a process that this code runs in."""

    folder: Path
    process: subprocess.Popen[str]

    def keys(self, **versions: str) -> dict[str, str]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps(versions), file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline()
        assert answer, "keys.py ended; what it wrote to standard error says why"
        return dict(json.loads(answer))


@contextmanager
def lived_in(folder: Path) -> Iterator[House]:
    process = subprocess.Popen(
        [sys.executable, KEYS, folder / "project"],
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:  # its end is the end of what it reads
        yield House(folder, process)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(SOURCES, folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    copy_to(folder / "project")
    (folder / "project/overrides/print").mkdir()
    (folder / "project/overrides/print/house.css").write_text("p { color: black }")
    with lived_in(folder) as house:
        yield house


@pytest.fixture(scope="module")
def before(house: House) -> dict[str, str]:
    return house.keys()


@pytest.fixture
def changed(house: House, request: pytest.FixtureRequest) -> Iterator[House]:
    file, old, new = request.param
    path = house.folder / file
    sound = path.read_bytes()
    assert old in sound, f"{file} does not hold {old!r}"
    path.write_bytes(sound.replace(old, new, 1))
    yield house
    path.write_bytes(sound)


P = "src/indrumar/"


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        # A style for paper, ours and the site's own.
        ((P + "outputs/book/style/text.css", b"{", b"{ "), PDFS | KITS),
        (("project/overrides/print/house.css", b"black", b"olive"), PDFS | KITS),
        # A word: in the books of its language, and on all pages, which a run reads all words for.
        (
            (P + "locales/ro.yml", b"Cuprins", b"Sumar"),
            {"pdf/primul-ghid-ro"} | KITS | PAGES,
        ),
        # A colour with its inks; a template of pages, of books; a rule of inflection.
        ((P + "metadata/house_colours.py", b'"#1f2a33"', b'"#1f2a34"'), PDFS | KITS | PAGES),
        ((P + "outputs/views/templates/landing.html", b"<h1", b'<h1 lang="x"'), PAGES),
        ((P + "outputs/book/templates/imprint.html", b"<", b"<!-- --><"), PDFS | KITS),
        ((P + "wording/inflection.py", b'"""', b'""" '), PAGES),
        # Fonts: those for paper, those for the web, which letters are cut from.
        ((P + "fonts/SourceSans3-It.ttf", b"\0", b"\1"), PDFS | KITS | PAGES | LETTERS),
        ((P + "fonts/web/IndrumarMono-Regular-cyrillic.woff2", b"\0", b"\1"), PAGES | LETTERS),
        # Code: of the engine, of preflight, of the theme.
        (("src/weasypress/lines.py", b'"""', b'""" '), PDFS | KITS),
        (("src/preflight/findings.py", b'"""', b'""" '), KITS),
        ((P + "theme/main.html", b"{", b" {"), PAGES),
        # The project: a word of a chapter, a setting, a theme of its own.
        (
            ("project/content/primul-ghid/en/01-primii-pasi.md", b"the", b"The"),
            {"pdf/primul-ghid-en", "kit/primul-ghid-en", "pages/en"},
        ),
        (("project/mkdocs.yml", b"site_name:", b"copyright: us\nsite_name:"), PAGES),
        (("project/overrides/README.md", b"#", b"##"), PAGES),
    ],
    indirect=["changed"],
    ids=lambda value: value[0].rpartition("/")[2] if isinstance(value, tuple) else "",
)
def test_what_is_made_from_it_is_made_again_and_nothing_else(house, before, changed, again):
    now = house.keys()

    assert {name for name in before if now[name] != before[name]} == again


@pytest.mark.parametrize(
    ("version", "again"),
    [(("weasyprint", "71.0"), PDFS | KITS), (("mkdocs", "2"), PAGES), (("pikepdf", "99"), KITS)],
)
def test_another_version_of_a_library_makes_again_what_it_makes(house, before, version, again):
    now = house.keys(**dict([version]))

    assert {name for name in before if now[name] != before[name]} == again


def test_nothing_changed_changes_no_key_in_another_folder(house, before, tmp_path):
    shutil.copytree(house.folder, tmp_path / "moved")

    with lived_in(tmp_path / "moved") as moved:
        assert moved.keys() == before


@pytest.mark.parametrize("output", [one for one in OUTPUTS if one.maker], ids=lambda one: one.kind)
def test_each_output_names_a_maker_that_is_there(output):
    assert callable(function_of(output.maker))
    assert (
        output.maker.partition(":")[0].replace(".", "/") + ".py" in code_behind(output.maker).files
    )


def test_a_recipe_says_what_is_new_gone_or_other():
    recipe = Recipe("pdf/ghid", {"input html": "1", "library weasyprint": "70.0", "same": "s"})

    assert recipe.differs_from({"input html": "2", "file a.svg": "x", "same": "s"}) == (
        "file a.svg",
        "input html",
        "library weasyprint",
    )
