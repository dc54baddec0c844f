"""The package as a wheel: what an installation holds is enough to make and build a project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.whole.conftest import ROOT, Site


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's content, as `pip install .` lays it out."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    own = ["--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "wheel", *own, "--wheel-dir", str(folder), str(ROOT)], check=True)
    (wheel,) = folder.glob("indrumar-*.whl")
    target = folder / "site-packages"
    subprocess.run([*pip, "install", "--no-deps", "--target", str(target), str(wheel)], check=True)
    return target


def test_a_project_made_by_the_wheel_builds_at_once(installed, tmp_path):
    outside = Site(tmp_path)
    made = outside.process("new", "my-site", PYTHONPATH=str(installed))
    assert made.returncode == 0, made.stderr

    site = Site(tmp_path / "my-site")
    done = site.process("build", "--strict", PYTHONPATH=str(installed))

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(site.pdfs()) == 2
    assert (site.site / "ro/primul-ghid/index.html").is_file()


def test_a_folder_with_something_in_it_is_not_overwritten(tmp_path):
    (tmp_path / "my-site").mkdir()
    (tmp_path / "my-site/text.md").write_text("mine")

    done = Site(tmp_path).run("new", "my-site")

    assert done.exit_code == 2
    assert "my-site" in done.stderr
    assert [path.name for path in (tmp_path / "my-site").iterdir()] == ["text.md"]
