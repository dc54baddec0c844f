"""Broken projects and the problems reported: a folder under `cases/` for each mistake.

A case holds only the files that differ from the project in `sound/`; `expected.txt` is
the problems reported for it, line by line. For cases under `cases/accepted/` nothing is reported.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indrumar.languages import Language
from indrumar.problems import RULES, in_order
from indrumar.project.check import check
from indrumar.project.load import load
from indrumar.reading.messages import in_one_line
from indrumar.settings import Settings

HERE = Path(__file__).parent
SOUND = HERE / "sound"
CASES = sorted(path for path in (HERE / "cases").iterdir() if path.name != "accepted")
ACCEPTED = sorted((HERE / "cases" / "accepted").iterdir())
# Rules that need more than the files of a project read one by one and together.
RULES_OF_LATER_STAGES = {
    "incomplete-locale",  # of a language that these projects do not have; see tests/reading
    "bad-block",
    "bad-data",
    "bad-image",
    "bad-table",
    "bad-translation",
    "bad-translation-file",
    "broken-band",
    "broken-pdf",
    "copies-over-the-run",
    "dangling-reference",
    "deposit-does-not-fit",
    "different-numbers",
    "doubtful-translation",
    "duplicate-id",
    "failed-preflight",
    "heading-jump",
    "html-attribute",
    "inaccessible-page",
    "incomplete-output",
    "lagging-translation",
    "leftover-markup",
    "letter-without-glyph",
    "markdown-in-html",
    "misread-line",
    "narrow-spine",
    "not-final",
    "numbered-item-for-some",
    "old-encoding",
    "other-term",
    "ragged-table",
    "repeated-recipient",
    "typed-number",
    "typography",
    "unapproved-translation",
    "unclear-list",
    "unequal-numbers",
    "unequal-parts",
    "unmatched-name",
    "unsuitable-binding",
    "unused-media",
    "unused-style",
}


def reported(project: Path) -> str:
    """Everything that is reported about a project."""
    languages = (Language("ro", "Română"), Language("en", "English"))
    settings = Settings(project, {}, "https://example.org/", languages)
    loaded, problems = load(settings)
    return "".join(f"{in_one_line(problem)}\n" for problem in in_order((*problems, *check(loaded))))


@pytest.fixture
def broken(tmp_path: Path):
    """Makes the sound project with the files of a case in it."""

    def made(case: Path) -> Path:
        shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
        ignored = shutil.ignore_patterns("expected.txt")
        shutil.copytree(case, tmp_path, dirs_exist_ok=True, ignore=ignored, symlinks=True)
        return tmp_path

    return made


def test_nothing_is_reported_about_a_sound_project():
    assert reported(SOUND) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_mistake_is_reported(case, broken, update_goldens):
    said = reported(broken(case))
    if update_goldens:
        (case / "expected.txt").write_text(said, "utf-8")

    assert said
    assert said == (case / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("case", ACCEPTED, ids=lambda case: case.name)
def test_this_is_accepted_silently(case, broken):
    assert reported(broken(case)) == ""


def test_every_rule_of_reading_and_checking_has_a_case():
    texts = [(case / "expected.txt").read_text("utf-8") for case in CASES]
    codes = {line.rpartition("[")[2].rstrip("]") for text in texts for line in text.splitlines()}

    assert codes == set(RULES) - RULES_OF_LATER_STAGES
