"""What an installation holds for strangers: a description without dead links, and types."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from hatch_build import for_registries

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
LINK = re.compile(r"\]\(([^)]+)\)")
HOME = "https://forge.example/people/indrumar"


def is_relative(link: str) -> bool:
    return not link.startswith(("https:", "http:", "mailto:"))


def test_every_relative_link_of_the_readme_leads_to_a_file() -> None:
    links = [link for link in LINK.findall(README) if is_relative(link)]
    assert "CONTRIBUTING.md" in links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_description_of_the_package_has_no_relative_link() -> None:
    command = [sys.executable, "-m", "hatchling", "metadata", "readme"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    shown = done.stdout.decode("utf-8")
    assert "## What you get" in shown
    assert [link for link in LINK.findall(shown) if is_relative(link)] == []


def test_links_lead_to_the_files_of_that_version_where_the_project_is_at_home() -> None:
    text = "![A page](a/page.png) and [more](docs/more.md), [elsewhere](https://w3.org)."
    assert for_registries(text, HOME, "1.2.0") == (
        f"![A page]({HOME}/raw/v1.2.0/a/page.png) and [more]({HOME}/blob/v1.2.0/docs/more.md), "
        "[elsewhere](https://w3.org)."
    )


def test_without_a_home_the_words_of_links_stay_and_pictures_go() -> None:
    assert for_registries("![A page](page.png)See [more](more.md).", None, "1.2.0") == "See more."


OUTSIDE = """
from indrumar.problems import Place, Severity

place = Place("content/ghid/ro/01.md", line=3)
worst: Severity = Severity.ERROR
reveal_type(place.line)
place.line = 4
"""


def test_a_program_that_uses_the_package_is_checked_against_its_types(installed, tmp_path) -> None:
    program = tmp_path / "program.py"
    program.write_text(OUTSIDE, "utf-8")
    mypy = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(installed)]
    done = subprocess.run(
        [*mypy, "--config-file=", f"--cache-dir={tmp_path}", program.name],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.stdout.splitlines() == [
        'program.py:6: note: Revealed type is "int"',
        'program.py:7: error: Property "line" defined in "Place" is read-only  [misc]',
        "Found 1 error in 1 file (checked 1 source file)",
    ]
