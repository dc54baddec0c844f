"""The same project gives the same bytes, wherever it lies and whatever Python's hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from weasypress.information import Information, PageRange
from weasypress.renderer import RenderedPdf, Stylesheets, lay_out, render, write_accessible

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "src"
PROGRAM = """
import sys
from pathlib import Path
from weasypress.information import Information
from weasypress.renderer import parse_stylesheets, render
from weasypress.resources import ResourceReader
project = Path(sys.argv[1])
roots = {f"/{name}/": project / name for name in ("content", "media", "fonts")}
stylesheets = parse_stylesheets(ResourceReader(roots), ["content/print.css"])
for case in ("figures", "footnotes", "broken-words", "links"):
    html = (project / "content" / f"{case}.html").read_text("utf-8")
    data = render(stylesheets, html, Information("Titlu", "ro"), base="content/").data
    sys.stdout.buffer.write(data)
"""


def made_in(folder: Path, seed: str) -> bytes:
    shutil.copytree(HERE / "cases", folder / "content")
    shutil.copytree(HERE / "media", folder / "media")
    shutil.copytree(SOURCE / "indrumar" / "fonts", folder / "fonts")
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(SOURCE)}
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    return done.stdout


def test_another_folder_and_another_hash_seed_give_the_same_bytes(tmp_path: Path) -> None:
    one = made_in(tmp_path / "one", "1")
    assert one == made_in(tmp_path / "a" / "much" / "deeper" / "folder", "2")
    assert one.startswith(b"%PDF")
    assert str(tmp_path).encode() not in one


@pytest.mark.parametrize("case", ["figures", "links", "broken-words"])
def test_a_second_writing_of_one_layout_gives_the_same_bytes(
    stylesheets: Stylesheets, case: str, information: Information
) -> None:
    html = (HERE / "cases" / f"{case}.html").read_text("utf-8")
    laid_out = lay_out(stylesheets, html, "content/")
    first = write_accessible(laid_out, information)
    write_accessible(laid_out, Information("Altul", "en"), [PageRange(1, "roman")])
    assert write_accessible(laid_out, information).data == first.data


def test_a_document_does_not_change_the_next_one(
    stylesheets: Stylesheets, rendered: Callable[[str], RenderedPdf], information: Information
) -> None:
    html = (HERE / "cases" / "footnotes.html").read_text("utf-8")
    rendered("links")
    assert (
        render(stylesheets, html, information, base="content/").data == rendered("footnotes").data
    )
