"""The command line in the language that is asked for, or in the system's."""

from __future__ import annotations

import gettext
import os
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner, Result

from indrumar.cli import main
from indrumar.cli.language import language_of
from indrumar.cli.stand_in import StandIn
from indrumar.locales import LOCALES
from indrumar.starter import copy_to

METADATA = "content/primul-ghid/publication.yml"
CLICK = LOCALES / "click"


@pytest.fixture(scope="module")
def broken(tmp_path_factory) -> Path:
    """A project with a key that nobody knows."""
    folder = tmp_path_factory.mktemp("broken") / "site"
    copy_to(folder)
    metadata = folder / METADATA
    metadata.write_text(f"{metadata.read_text('utf-8')}subtitel: x\n", "utf-8")
    return folder


def run(*words: str, **environment: str) -> Result:
    """What a command says, with only these of the variables that choose a language."""
    unset = dict.fromkeys(("LC_ALL", "LC_MESSAGES", "LANG", "INDRUMAR_LANGUAGE"))
    return CliRunner().invoke(main, words, env={**unset, **environment})


IN_ROMANIAN = ("eroare: cheie necunoscută: „subtitel” [unknown-key]", "1 eroare")
IN_ENGLISH = ("error: unknown key 'subtitel' [unknown-key]", "1 error")


@pytest.mark.parametrize(
    ("words", "environment", "lines"),
    [
        ((), {}, IN_ENGLISH),
        (("--language", "ro"), {}, IN_ROMANIAN),
        (("--language=ro",), {"LANG": "en_GB.UTF-8"}, IN_ROMANIAN),
        (("--language", "en"), {"LANG": "ro_RO.UTF-8"}, IN_ENGLISH),
        ((), {"LANG": "ro_RO.UTF-8"}, IN_ROMANIAN),
        ((), {"LANG": "ro_RO.UTF-8", "LC_ALL": "C.UTF-8"}, IN_ENGLISH),
        ((), {"LANG": "ru_RU.UTF-8"}, IN_ENGLISH),
        ((), {"INDRUMAR_LANGUAGE": "ro", "LC_ALL": "C"}, IN_ROMANIAN),
    ],
    ids=str,
)
def test_a_problem_is_reported_in_the_language_asked_for_or_the_systems(
    broken, words, environment, lines
):
    done = run(*words, "check", "--project", str(broken), **environment)

    assert done.exit_code == 1
    assert all(line in done.output for line in lines), done.output


def test_programs_get_the_same_codes_and_places_in_every_language(broken):
    form = ("--project", str(broken), "--format", "github")
    romanian = run("--language", "ro", "check", *form).output
    english = run("check", *form).output

    assert (
        romanian.partition("::")[2].partition("::")[0]
        == english.partition("::")[2].partition("::")[0]
    )
    assert "unknown key" in english
    assert "cheie necunoscută" in romanian


@pytest.mark.parametrize("command", ["", *main.commands])
def test_no_english_is_left_in_romanian_help(command):
    help_page = run("--language", "ro", *command.split(), "--help").output

    assert help_page.startswith("Utilizare: ")
    for english in (
        "Usage",
        "Options",
        "Commands",
        "default",
        " the ",
        "Show",
        "FOLDER",
        "OPTIONS",
    ):
        assert english not in help_page


def test_help_loads_neither_the_commands_nor_their_libraries():
    """Each command alone would make everybody wait for what it needs."""
    code = "from indrumar.cli import main; import sys; main(['--help'], standalone_mode=0)"
    code += "; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    *_, loaded = done.stdout.splitlines()

    assert {"indrumar", "click"} <= set(loaded.split())
    heavy = {"pydantic", "babel", "lxml", "mkdocs", "weasyprint", "weasypress", "preflight", "PIL"}
    assert heavy & set(loaded.split()) == set()


def test_the_list_of_commands_has_the_first_line_of_the_help_of_each():
    for name, stand_in in main.commands.items():
        assert isinstance(stand_in, StandIn)
        assert (name, stand_in.help) == (stand_in.command().name, stand_in.command().help)


def test_help_is_english_without_a_wish():
    assert run("build", "--help").output.startswith("Usage: ")
    assert "Treat warnings as errors." in run("build", "--help").output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("build", "--strct"), "Nu există opțiunea '--strct'."),
        (("chek",), "Nu există comanda 'chek'."),
        (("check", "--format", "xml"), "'xml' nu este una dintre valorile"),
        (("preflight", "nu.pdf"), "Fișierul 'nu.pdf' nu există."),
        (("keep",), "Lipsește argumentul 'SLUG'."),
    ],
    ids=str,
)
def test_wrong_use_is_refused_in_the_words_of_the_language(words, said):
    done = run("--language", "ro", *words)

    assert done.exit_code == 2
    assert said in done.output


def test_a_language_without_messages_is_refused():
    done = run("--language", "fr", "check")

    assert done.exit_code == 2
    assert "'fr' is not one of 'en', 'ro'" in done.output


def test_a_command_leaves_the_language_of_its_process_as_it_was(monkeypatch):
    monkeypatch.delenv("LANGUAGE", raising=False)
    before = gettext.textdomain()

    run("--language", "ro", "--version")

    assert "LANGUAGE" not in os.environ
    assert gettext.textdomain() == before


def test_what_stands_behind_the_command_is_its_own():
    assert language_of(["build", "--language", "ro"], {}) == "en"


def test_the_translation_of_click_is_compiled_from_its_source():
    """After a change of the source, run what its first lines say."""
    folder = CLICK / "ro" / "LC_MESSAGES"
    compiled = gettext.translation("click", CLICK, ["ro"])
    with (folder / "click.po").open("rb") as source:
        catalogue = read_po(source)

    for message in catalogue:
        if message.id and isinstance(message.id, str):
            assert compiled.gettext(message.id) == message.string
        elif message.id:
            one, many = message.id
            assert tuple(compiled.ngettext(one, many, n) for n in (1, 2, 20)) == message.string
