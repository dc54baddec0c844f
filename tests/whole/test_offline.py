"""`indrumar build --offline`: the copy for a USB stick, beside a site that it leaves alone."""

from __future__ import annotations

import zipfile

import pytest

from indrumar.project.names import LONGEST_PATH


@pytest.fixture(scope="module")
def copies(starter):
    """What two builds printed and packed."""
    packed = []
    for _ in range(2):
        done = starter.build("--offline")
        [path] = starter.folder.glob("dist/*.zip")
        packed.append((done.stdout, path.name, path.read_bytes()))
        path.unlink()
    return packed


def test_the_copy_is_named_after_the_site_and_its_newest_edition_and_its_size_is_reported(copies):
    said, name, data = copies[0]
    assert name.endswith("-offline-2026-01-15.zip")
    assert f"{name}, {len(data) / 1_000_000:.1f} MB, " in said


def test_two_builds_pack_the_same_bytes(copies):
    assert copies[0][1:] == copies[1][1:]


def test_the_copy_holds_both_languages_and_the_pdfs_but_nothing_for_servers(starter, copies):
    starter.build("--offline")
    [path] = starter.folder.glob("dist/*.zip")
    names = zipfile.ZipFile(path).namelist()
    assert {"index.html", "ro/index.html", "en/index.html"} <= set(names)
    pdfs = {path.relative_to(starter.site).as_posix() for path in starter.site.rglob("*.pdf")}
    assert len(pdfs) >= 2
    assert pdfs <= set(names)
    assert not [name for name in names if name.startswith((".", "_")) or "sitemap" in name]
    assert (starter.site / ".htaccess").is_file()


def test_a_part_of_a_build_makes_no_copy(starter):
    done = starter.run("build", "--offline", "--lang", "ro")
    assert done.exit_code == 2
    assert "--offline needs a whole build" in done.stderr


def test_an_address_that_is_too_long_for_windows_stops_the_copy_but_not_the_site(built):
    long = "n" * LONGEST_PATH
    (built.folder / f"docs/ro/{long}.md").write_text("# Lung\n\nText.\n", "utf-8")
    done = built.run("build", "--offline")
    assert done.exit_code == 1
    assert f"ro/{long}/index.html: longer than {LONGEST_PATH} characters" in done.stderr
    assert (built.site / f"ro/{long}/index.html").is_file()
    assert not list(built.folder.glob("dist/*"))
