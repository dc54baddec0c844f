"""The words that a dictionary does not have are listed once, with count, place and suggestions."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from indrumar.cli import main
from indrumar.reading import hunspell
from indrumar.starter import copy_to

# Knows all but a few words; answers as Hunspell does.
PROGRAM = f"""#!{sys.executable}
import sys
if "-D" in sys.argv:
    sys.exit("AVAILABLE DICTIONARIES (…):\\n/usr/share/hunspell/ro_RO\\nLOADED DICTIONARY:\\n")
print("@(#) International Ispell")
for line in sys.stdin:
    word = line[1:].strip()
    known = not word.lower().startswith("gres")
    near = "# gres 1" if word == "gres" else "& " + word + " 2 1: greșeala, greșeli"
    print("*" if known else near)
    print()
"""
TEXT = """
O gresala, altă gresala și un gres. `gresit` [Gresala](gresit.md) GRES gresuri
<span lang="en">gresed</span> www.gresit.ro gresit.md {.gresit} Grest gres-uri

/// box | Gresu
    type: tip

Ana.
///
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "bin" / "hunspell"
    program.parent.mkdir()
    program.write_text(PROGRAM, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    folder = tmp_path / "site"
    copy_to(folder)
    chapter = folder / "content/primul-ghid/ro/01-primii-pasi.md"
    chapter.write_text(chapter.read_text("utf-8") + TEXT, "utf-8")
    return folder


def spelling(project: Path, *options: str) -> tuple[int, list[str]]:
    done = CliRunner().invoke(main, ["spelling", "--project", str(project), *options])
    return done.exit_code, done.output.splitlines()


def test_unknown_words_of_readers_are_listed_and_those_of_the_project_are_not(project):
    (project / "content/_shared/words.ro.txt").write_text("gresuri # un cuvânt\nGrest\n", "utf-8")
    code, lines = spelling(project, "--lang", "ro")

    chapter = project / "content/primul-ghid/ro/01-primii-pasi.md"
    line = len(chapter.read_text("utf-8").partition("O gresala")[0].splitlines()) + 1
    place = "content/primul-ghid/ro/01-primii-pasi.md:"
    assert code == 1
    assert lines == [
        f"{place}{line}:3: gresala ×2 → greșeala, greșeli",
        f"{place}{line}:31: gres ×1",
        f"{place}{line}:47: Gresala ×1 → greșeala, greșeli",
        f"{place}{line + 1}:71: gres-uri ×1 → greșeala, greșeli",
        f"{place}{line + 3}:11: Gresu ×1 → greșeala, greșeli",
        "ro: 5 words that the dictionary ro_RO does not have",
        "    → words that are right belong in content/_shared/words.ro.txt, each on a line",
    ]


def test_without_a_dictionary_it_says_what_to_install(project, monkeypatch):
    assert spelling(project, "--lang", "en") == (
        1,
        ["en: no dictionary; on Debian and Ubuntu: apt-get install hunspell hunspell-en-gb"],
    )
    monkeypatch.setenv("PATH", str(project))
    assert spelling(project)[1][0].startswith("ro: no dictionary")
    assert shutil.which("hunspell") is None


def test_the_dictionary_is_that_of_the_country_or_of_any_country_with_the_language():
    listed = (
        "AVAILABLE DICTIONARIES:\n/a/en_US\n/a/en_GB\n/a/de_AT\nb/pt\nLOADED DICTIONARY:\n/a/ro"
    )

    tags = ("en", "en-US", "de", "pt", "ro")
    found = [hunspell.dictionary_for(tag, listed) for tag in tags]
    assert found == ["en_GB", "en_US", "de_AT", "pt", ""]
