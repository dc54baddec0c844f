"""The benchmarks list themselves, and the book they make up is one that a build takes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from indrumar.cli.project import settings_of
from indrumar.inspect import inspect

BENCHMARKS = Path(__file__).parents[2] / "scripts" / "benchmarks"


def made_up(folder: Path, pages: int) -> Path:
    """A made-up book, written by a process that finds the benchmarks' modules."""
    code = (
        f"import pathlib, synthetic_book as b; b.write_book(pathlib.Path({str(folder)!r}), {pages})"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(BENCHMARKS), *sys.path])}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up(tmp_path_factory.mktemp("book") / "project", 60)


def test_without_a_name_the_benchmarks_are_listed():
    done = subprocess.run(
        [sys.executable, BENCHMARKS],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert {"print", "search", "start"} <= set(done.stdout.split())


def test_the_made_up_book_is_right_and_varied(book):
    found = inspect(settings_of(book))
    (document,) = [one for one in found.documents if one.publication.slug == "cartea"]
    html = "".join(chapter.html for chapter in document.chapters)

    assert found.problems == ()
    for part in ("<table", "<figure", "<ol", "footnote", 'class="box'):
        assert html.count(part) >= 4, part


def test_the_made_up_book_is_the_same_each_time(book, tmp_path):
    assert files(made_up(tmp_path / "again", 60)) == files(book)


def test_more_pages_are_more_chapters(book, tmp_path):
    longer = made_up(tmp_path / "longer", 300)

    assert len(list(longer.glob("content/cartea/ro/*.md"))) == 20
    assert len(list(book.glob("content/cartea/ro/*.md"))) == 4
