"""Messages: every text that the code names is there, in every language, with the same gaps."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import click
import pytest

from indrumar.cli import main
from indrumar.cli.stand_in import StandIn
from indrumar.languages import Text
from indrumar.messages import Message, said
from indrumar.problems import RULES, Place, Problem, Severity, in_order
from indrumar.reading.messages import (
    hint_in_words,
    in_one_line,
    in_words,
    message_languages,
    message_texts,
)

PACKAGE = Path(__file__).parents[2] / "src" / "indrumar"
ENGLISH, ROMANIAN = message_texts("en"), message_texts("ro")
FORMS = ("one", "few", "many")
PLACE = Place("content/a/publication.yml", 2, 3)


def calls() -> Iterator[tuple[str, set[str] | None]]:
    """The names in calls of `said` as patterns, with the gaps that are filled; none if unknown."""
    for module in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "said":
                name = node.args[0]
                gaps = {word.arg for word in node.keywords if word.arg}
                known = all(word.arg for word in node.keywords)
                for pattern in patterns(name):
                    yield pattern, gaps if known else None


def patterns(name: ast.expr) -> Iterator[str]:
    """A name, or each of those that are chosen from; what is filled in is a word of its own."""
    if isinstance(name, ast.Constant):
        yield re.escape(str(name.value))
    elif isinstance(name, ast.IfExp):
        yield from (*patterns(name.body), *patterns(name.orelse))
    elif isinstance(name, ast.JoinedStr):
        yield "".join(
            re.escape(part.value) if isinstance(part, ast.Constant) else r"[a-z0-9-]+"
            for part in name.values
        )


CALLS = tuple(calls())


def constants() -> set[str]:
    """All texts in the code, among which are the names of messages that tables hold."""
    return {
        node.value
        for module in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def entries(texts: Mapping[str, str]) -> dict[str, set[str]]:
    """The names of messages, and the gaps of all their texts."""
    found: dict[str, set[str]] = {}
    for name, text in texts.items():
        entry = name.removesuffix(next((f".{form}" for form in FORMS if name.endswith(form)), ""))
        entry = re.sub(r"\.(?:message|hint)$", "", entry)
        found.setdefault(entry, set()).update(gaps_of(text))
    return found


def gaps_of(text: str) -> set[str]:
    return {gap for _, gap, _, _ in Formatter().parse(text) if gap}


# --- the files ---


def test_romanian_has_a_text_for_each_that_english_has():
    def without_few(names):
        return {name for name in names if not name.endswith(".few")}

    assert without_few(ROMANIAN) == set(ENGLISH)
    assert entries(ROMANIAN).keys() == entries(ENGLISH).keys()


def test_a_text_has_the_same_gaps_in_both_languages():
    romanian = entries(ROMANIAN)
    different = {
        name: (english, romanian[name])
        for name, english in entries(ENGLISH).items()
        if (romanian[name] ^ english) - {"count"}  # "one page" may leave its number out
    }

    assert different == {}


def test_what_is_counted_has_the_plural_forms_of_its_language():
    for texts, forms in ((ENGLISH, {"one", "many"}), (ROMANIAN, {"one", "few", "many"})):
        counted = {name.rpartition(".")[0] for name in texts if name.endswith(".many")}
        for name in counted:
            assert {form for form in FORMS if f"{name}.{form}" in texts} == forms, name


def test_romanian_is_written_as_romanian_is():
    for name, text in ROMANIAN.items():
        assert not set(text) & set("şţŞŢ"), name
        assert "“" not in text, name
        assert text.count("„") == text.count("”"), name


# --- the code ---


def test_a_message_that_the_code_names_has_its_text_and_fills_its_gaps():
    texts, named = entries(ENGLISH), list(CALLS)
    without_text, with_other_gaps = [], []
    for pattern, gaps in named:
        found = [wanted for name, wanted in texts.items() if re.fullmatch(pattern, name)]
        if not found:
            without_text.append(pattern)
        elif gaps is not None and not any(wanted <= gaps for wanted in found):
            with_other_gaps.append((pattern, gaps))

    assert len(named) > 100
    assert without_text == []
    assert with_other_gaps == []


def test_no_text_is_left_that_nothing_names():
    named = [re.compile(pattern) for pattern, _ in CALLS]
    written = constants()
    left = {
        name
        for name in entries(ENGLISH)
        if name not in written and not any(one.fullmatch(name) for one in named)
    }

    assert left == {f"severity.{severity}" for severity in Severity}


def test_every_command_and_option_names_its_help():
    def words(command: click.Command) -> Iterator[str | None]:
        yield command.help
        for parameter in command.params:
            yield getattr(parameter, "metavar", None)
            if isinstance(parameter, click.Option):
                assert parameter.help, parameter.name
                yield parameter.help

    for stand_in in main.commands.values():
        assert isinstance(stand_in, StandIn)
        assert set(filter(None, words(stand_in.command()))) <= set(ENGLISH), stand_in.name
    assert set(filter(None, words(main))) <= set(ENGLISH)


# --- putting a message into words ---


def test_a_message_is_put_into_the_words_of_each_language():
    message = said("missing-key.absent", key="title")

    assert in_words(message, "en") == "'title' is missing"
    assert in_words(message, "ro") == "lipsește „title”"


@pytest.mark.parametrize(
    ("count", "english", "romanian"),
    [
        (1, "1 page", "1 pagină"),
        (3, "3 pages", "3 pagini"),
        (20, "20 pages", "20 de pagini"),
        (101, "101 pages", "101 pagini"),
    ],
)
def test_a_number_has_its_noun_in_the_right_form(count, english, romanian):
    message = said("amount.pages", count=count)

    assert (in_words(message, "en"), in_words(message, "ro")) == (english, romanian)


def test_messages_lists_texts_and_numbers_within_a_message_come_in_its_language():
    narrow = said("narrow-spine", width=4.1, needed=5.0)
    nested = said("at-key", key="a", fault=said("bad-value.empty-override"))
    listed = said("unknown-key", key="a", known=("b", "c"))
    named = said("kit.fit", fit=Text({"en": "sixteen", "ro": "șaisprezece"}))

    assert "4.1 mm" in in_words(narrow, "en")
    assert "4,1 mm" in in_words(narrow, "ro")
    assert in_words(nested, "ro").startswith("a: nu dă nici")
    assert hint_in_words(Problem("unknown-key", PLACE, listed), "ro") == "chei cunoscute aici: b, c"
    assert in_words(named, "ro") == "șaisprezece"


def test_a_problem_takes_the_hint_it_is_given_else_that_of_its_message_or_of_the_fault_in_it():
    known = said("unknown-key", key="a", known=("b",))
    fault = said("at-key", key="isbn", fault=said("isbn.none", written="x"))

    assert hint_in_words(Problem("unknown-key", PLACE, known)) == "known here: b"
    assert hint_in_words(Problem("unknown-key", PLACE, known, said("did-you-mean", name="b"))) == (
        "did you mean 'b'?"
    )
    assert hint_in_words(Problem("bad-value", PLACE, fault)) == "13 digits that begin with 978"
    assert hint_in_words(Problem("empty-file", PLACE, said("empty-file.nothing"))) == ""


def test_a_problem_fits_in_a_line():
    problem = Problem("missing-key", PLACE, said("missing-key.absent", key="title"))

    assert in_one_line(problem) == f"{PLACE}: error: 'title' is missing [missing-key]"
    assert in_one_line(problem, "ro") == f"{PLACE}: eroare: lipsește „title” [missing-key]"


def test_messages_are_values_that_can_be_compared_sorted_and_sent():
    one = Problem("missing-key", PLACE, said("missing-key.absent", key="a"))
    other = Problem("missing-key", PLACE, said("missing-key.absent", key="b"))

    assert in_order([other, one, one]) == (one, other)
    assert pickle.loads(pickle.dumps(one)) == one
    assert len({one, one, other}) == 2


def test_there_are_messages_in_two_languages_and_a_severity_for_every_rule():
    assert message_languages() == ("en", "ro")
    for language in message_languages():
        for rule in RULES.values():
            assert in_words(Message(f"severity.{rule.severity}"), language)


def test_long_numbers_are_grouped_as_the_language_groups_them():
    message = said("build.pdf-made", file="a", pages="", size=85400, seconds="")

    assert "85,400 kB" in in_words(message, "en")
    assert "85\N{NO-BREAK SPACE}400 kB" in in_words(message, "ro")
    assert "8540 kB" in in_words(said("build.pdf-made", **dict(message.values) | {"size": 8540}))
