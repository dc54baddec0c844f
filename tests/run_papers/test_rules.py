"""The rules of lists in the handbook: their examples get the messages they quote."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indrumar.outputs.run_papers.distribution import distribute_list
from indrumar.problems import Problem
from indrumar.production.deposit import copies_owed
from indrumar.reading.jurisdictions import load_jurisdiction
from indrumar.reading.messages import hint_in_words, in_words, severity_in_words
from indrumar.reading.table_file import parse_table

DOCS = Path(__file__).parents[2] / "docs"
FILE = "private/primul-ghid/distribution.csv"
CODES = (
    "bad-table",
    "copies-over-the-run",
    "old-encoding",
    "repeated-recipient",
    "deposit-does-not-fit",
)


def as_shown(problem: Problem, language: str) -> str:
    severity, message = severity_in_words(problem, language), in_words(problem.message, language)
    hint = hint_in_words(problem, language)
    return f"{severity}: {message} [{problem.code}]\n" + (f"    → {hint}\n" if hint else "")


@pytest.mark.parametrize("language", ["en", "ro"])
@pytest.mark.parametrize("code", CODES)
def test_the_example_of_a_rule_gets_the_message_that_is_quoted(language, code):
    text = (DOCS / language / "handbook" / "rules.md").read_text("utf-8")
    section = text.partition(f"\n## {code} {{#{code}}}\n")[2].partition("\n## ")[0]
    (example,) = re.findall(rf'```csv title="{FILE}"\n(.*?)```', section, re.S)
    (quoted,) = re.findall(r"```text\n(.*?)```", section, re.S)
    old = example.translate(str.maketrans("șțȘȚ", "şţŞŢ")).encode("cp1250")

    table, problems = parse_table(old if code == "old-encoding" else example.encode(), FILE)
    assert table is not None
    _, misfits = distribute_list(100, copies_owed(load_jurisdiction("md")), table)

    assert quoted in {as_shown(problem, language) for problem in (*problems, *misfits)}


@pytest.mark.parametrize("language", ["en", "ro"])
def test_the_example_of_a_list_is_right(language):
    text = (DOCS / language / "handbook" / "printing.md").read_text("utf-8")
    (example,) = re.findall(rf'```csv title="{FILE}"\n(.*?)```', text, re.S)
    table, problems = parse_table(example.encode(), FILE)
    assert table is not None

    distribution, misfits = distribute_list(100, copies_owed(load_jurisdiction("md")), table)

    assert (problems, misfits) == ((), ())
    assert distribution is not None
    assert distribution.given == 12


@pytest.mark.parametrize("language", ["en", "ro"])
def test_the_columns_that_the_handbook_names_are_known(language):
    text = (DOCS / language / "handbook" / "printing.md").read_text("utf-8")
    rows = re.findall(r"^\| `(.+?)` \| .+? \| (.+) \|$", text, re.M)
    assert len(rows) == 6
    for column, others in rows:
        for other in others.split(", "):
            heads = [other if name == column else name for name, _ in rows]
            table, _ = parse_table(f"{';'.join(heads)}\na;b;c;d;1;e\n".encode(), FILE)
            assert table is not None
            assert distribute_list(100, copies_owed(load_jurisdiction("md")), table)[1] == ()
