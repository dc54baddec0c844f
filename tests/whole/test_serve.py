"""The preview: all languages under one address, fresh after a save, PDFs only when asked for."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from tests.whole.conftest import Site

from indrumar.starter import copy_to


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, str]]:
    """A starter project that is served, and its address."""
    folder = tmp_path_factory.mktemp("served") / "site"
    copy_to(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "indrumar", "serve", "--port", str(port)],
        cwd=folder,
        env=os.environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Site(folder), f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def read(address: str, wanted: str = "", seconds: float = 60) -> bytes:
    """What an address answers, once it answers and holds what is wanted."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                content: bytes = answer.read()
            if wanted.encode() in content:
                return content
        except (urllib.error.URLError, ConnectionError):
            content = b""
        assert time.monotonic() < end, f"{address} never held '{wanted}': {content[:300]!r}"
        time.sleep(0.3)


def test_all_languages_are_shown_under_one_address(preview):
    _, address = preview

    assert b'lang="ro"' in read(f"{address}/ro/primul-ghid/primii-pasi/")
    assert b'lang="en"' in read(f"{address}/en/primul-ghid/primii-pasi/")


@pytest.mark.parametrize("tag", ["ro", "en"])
def test_no_policy_stops_the_script_that_shows_what_was_saved(preview, tag):
    _, address = preview
    page = read(f"{address}/{tag}/primul-ghid/primii-pasi/")

    assert b"livereload(" in page
    assert b"Content-Security-Policy" not in page


def test_a_saved_text_is_shown(preview):
    site, address = preview
    read(f"{address}/en/primul-ghid/primii-pasi/")

    site.edit("content/primul-ghid/en/01-primii-pasi.md", ".\n", ". Freshly written.\n", times=1)

    read(f"{address}/en/primul-ghid/primii-pasi/", "Freshly written.")


def test_a_pdf_is_made_when_it_is_asked_for(preview):
    site, address = preview
    page = read(f"{address}/ro/primul-ghid/")

    assert b"downloads/primul-ghid/primul-ghid-ro.pdf" in page
    assert not (site.folder / "build/store").exists()
    assert read(f"{address}/downloads/primul-ghid/primul-ghid-ro.pdf").startswith(b"%PDF")
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"{address}/downloads/primul-ghid/altul.pdf", timeout=60)


def test_a_mistake_is_reported_and_the_preview_goes_on(preview):
    site, address = preview
    file = "content/primul-ghid/ro/02-ce-puteti-folosi.md"
    before = (site.folder / file).read_text("utf-8")
    site.edit(file, before[-20:], before[-20:] + "\n\n@fig:nimic\n")

    read(f"{address}/ro/primul-ghid/ce-puteti-folosi/", "@fig:nimic")
