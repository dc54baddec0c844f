"""Reports: for people with the line and a caret, for programs, for GitHub."""

from __future__ import annotations

import json

import click
import pytest

from indrumar.messages import said
from indrumar.problems import Place, Problem
from indrumar.reporter import as_github, as_json, as_text, each_as_text

WRONG = Problem(
    "unknown-key",
    Place("content/a/publication.yml", 2, 3),
    said("unknown-key", key="labell", known=("kind", "label")),
    said("did-you-mean", name="label"),
)
WARNING = Problem(
    "cedilla", Place("content/a/ro/01-a.md", 1, 2), said("cedilla", word="aş 100%", right="aș 100%")
)


@pytest.fixture
def root(tmp_path):
    """A project folder with the two files that the problems stand in."""
    for name, text in (("publication.yml", "kind: guide\n  labell: x\n"), ("ro/01-a.md", "aş\r\n")):
        file = tmp_path / "content/a" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    return tmp_path


def test_text_quotes_the_line_with_a_caret_under_the_place(root):
    assert click.unstyle(as_text([WRONG, WARNING], root)) == (
        "content/a/publication.yml:2:3: error: unknown key 'labell' [unknown-key]\n"
        "    2 |   labell: x\n"
        "      |   ^\n"
        "    → did you mean 'label'?\n"
        "\n"
        "content/a/ro/01-a.md:1:2: warning: 'aş 100%' is written with a cedilla [cedilla]\n"
        "    1 | aş\n"
        "      |  ^\n"
        "    → write 'aș 100%', with a comma below\n"
        "\n"
        "1 error, 1 warning"
    )


def test_text_comes_in_the_language_that_is_asked_for(root):
    assert click.unstyle(as_text([WRONG, WRONG, WARNING], root, "ro")).endswith(
        "content/a/ro/01-a.md:1:2: avertisment: „aş 100%” este scris cu sedilă [cedilla]\n"
        "    1 | aş\n"
        "      |  ^\n"
        "    → scrieți „aș 100%”, cu virgulă dedesubt\n"
        "\n"
        "2 erori, 1 avertisment"
    )


def test_what_another_program_says_is_quoted_as_it_is(root):
    quoted = Problem("broken-pdf", Place("content/a/ro/01-a.md"), "a.pdf: no glyph")

    assert "eroare: a.pdf: no glyph [broken-pdf]" in click.unstyle(as_text([quoted], root, "ro"))


def test_text_without_problems_says_so(root):
    assert click.unstyle(as_text([], root)) == "no problems"


def test_text_survives_a_file_that_cannot_be_read(root):
    (root / "content/a/ro/01-a.md").write_bytes(b"\xff\xfe\x00")

    assert "cedilla" in as_text([WARNING], root)


def test_a_long_line_is_cut_around_the_place(root):
    (root / "content/a/ro/01-a.md").write_text("x" * 300 + "ş" + "y" * 300)
    far = Problem("unused-media", Place("content/a/ro/01-a.md", 1, 301), said("unused-media"))

    _, line, caret, *_ = click.unstyle(as_text([far], root)).split("\n")

    assert len(line) < 120
    assert line[caret.index("^")] == "ş"


def test_json_holds_every_field(root):
    assert json.loads(as_json([WRONG], root)) == [
        {
            "code": "unknown-key",
            "severity": "error",
            "file": "content/a/publication.yml",
            "line": 2,
            "column": 3,
            "message": "unknown key 'labell'",
            "hint": "did you mean 'label'?",
        }
    ]


def test_github_annotations_escape_what_the_format_uses(root):
    assert as_github([WARNING], root) == (
        "::warning file=content/a/ro/01-a.md,line=1,col=2,title=cedilla::"
        "'aş 100%25' is written with a cedilla; write 'aș 100%25', with a comma below"
    )


def test_many_problems_with_one_cause_are_counted_by_file_unless_each_is_wanted(root):
    many = [
        Problem("cedilla", Place(f"content/a/ro/{number % 7}.md", number), WARNING.message)
        for number in range(1, 31)
    ]
    text = click.unstyle(as_text([*many, WRONG], root))

    assert [line.partition(": ")[0] for line in text.splitlines() if ": warning: " in line] == [
        f"content/a/ro/{number}.md:{number}:1" for number in (1, 2, 3)
    ]
    assert "unknown key 'labell'" in text
    assert "and 27 more [cedilla], in content/a/ro/4.md (4), " in text
    assert ", 2 more files\n    → to see each: indrumar check --all\n\n1 error, 30 warnings" in text
    assert each_as_text(many, root).count("[cedilla]") == 30
