"""The authors' handbook says what is true: it names everything that exists and nothing else.

The pages are read as the text they are: headings, tables, code. Its examples are tried out on
the project that `indrumar new` makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

import click
import pytest
from click.testing import CliRunner
from pydantic import BaseModel

from indrumar.cli import main
from indrumar.cli.stand_in import StandIn
from indrumar.composing.blocks import BLOCKS
from indrumar.composing.references import SORTS
from indrumar.inspect import inspect
from indrumar.kinds.table import KINDS
from indrumar.metadata import (
    Brand,
    ChapterMetadata,
    Funding,
    Organisation,
    PartialDate,
    PrintShop,
    PublicationMetadata,
    RequiredWhen,
    Term,
)
from indrumar.metadata.data import DataSchema
from indrumar.mkdocs_plugin import settings_from
from indrumar.outputs.table import OUTPUTS
from indrumar.problems import RULES, Problem, Severity
from indrumar.reading.messages import (
    VARIABLE,
    hint_in_words,
    in_words,
    message_texts,
    severity_in_words,
)
from indrumar.settings import Settings
from indrumar.starter import copy_to

DOCS = Path(__file__).parent.parent / "docs"
LANGUAGES = ("en", "ro")
PAGES = (
    "index",
    "writing",
    "blocks",
    "metadata",
    "data",
    "kinds",
    "translation",
    "rules",
    "commands",
    "outputs",
    "printing",
    "preflight",
)
# What a page cannot show by an example in a text: found only in bytes, or only by a build.
WITHOUT_EXAMPLE = {
    "broken-band",
    "coarse-logo",
    "damaged-edition",
    "incomplete-locale",  # asks for another mkdocs.yml; see tests/reading
    "soft-logo",
    # tried in tests/run_papers, since no build reads what is private
    "bad-table",
    "copies-over-the-run",
    "deposit-does-not-fit",
    "old-encoding",
    "repeated-recipient",
    # ask for records; see tests/translation
    # found only in files of translators; see tests/translation
    "bad-translation-file",
    "bad-translation",
    "doubtful-translation",
    "lagging-translation",
    "unapproved-translation",
    # messages about files that are made
    "broken-pdf",
    "failed-preflight",
    "incomplete-output",
    "inaccessible-page",
    "decomposed-letters",
    "unsuitable-binding",
    "narrow-spine",
    "not-final",
}

_FENCE = re.compile(
    r'^(?P<marks>`{3,})(?P<kind>\w*)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^(?P=marks)$',
    re.M | re.S,
)
_HEADING = re.compile(r"^## (?P<words>.+?) \{#(?P<id>[a-z0-9-]+)\}$", re.M)
_ROW = re.compile(r"^\| (?P<cells>.+) \|$", re.M)
_CODE = re.compile(r"`([^`]+)`")
_TOP_KEY = re.compile(r"^(?=[a-z_]+:)", re.M)


@dataclass(frozen=True)
class Example:
    """A block of code: its kind, the file it belongs to (or none), its text."""

    kind: str
    file: str
    text: str


@dataclass(frozen=True)
class Section:
    """A section of a page, with its code blocks taken out of its text."""

    heading: str
    id: str
    text: str
    examples: tuple[Example, ...]

    @property
    def rows(self) -> list[list[str]]:
        """The cells of the rows of its tables, heads left out."""
        rows = [match["cells"].split(" | ") for match in _ROW.finditer(self.text)]
        return [row for i, row in enumerate(rows) if not self._is_head(rows, i)]

    @staticmethod
    def _is_head(rows: list[list[str]], i: int) -> bool:
        following = rows[i + 1] if i + 1 < len(rows) else [""]
        return rows[i][0].startswith("---") or following[0].startswith("---")

    @property
    def first_cells(self) -> list[str]:
        """The code in the first cell of each row."""
        return [_CODE.findall(row[0])[0] for row in self.rows]


def page(language: str, name: str) -> str:
    return (DOCS / language / "handbook" / f"{name}.md").read_text("utf-8")


def sections(language: str, name: str) -> dict[str, Section]:
    """The sections of a page by their heading, the code signs around it left out."""
    text = page(language, name)
    blanked = _FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    heads = list(_HEADING.finditer(blanked))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    found = {}
    for head, end in zip(heads, ends, strict=True):
        examples = tuple(
            Example(match["kind"], match["title"] or "", match["text"])
            for match in _FENCE.finditer(text, head.end(), end)
        )
        section = Section(head["words"], head["id"], blanked[head.end() : end], examples)
        found[head["words"].strip("`")] = section
    return found


def code_headings(language: str, name: str) -> list[str]:
    """The headings of a page that are code."""
    every = sections(language, name).items()
    return [name for name, section in every if section.heading == f"`{name}`"]


@pytest.fixture(scope="module")
def starter_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("starter") / "my-site"
    copy_to(folder)
    return settings_from(folder / "mkdocs.yml")


def problems_of(
    settings: Settings, folder: Path, examples: Sequence[Example]
) -> tuple[Problem, ...]:
    """What is wrong with the starter once the examples stand in it."""
    copy_to(folder)
    for example in examples:
        put(folder / example.file, example.text)
    return inspect(replace(settings, root=folder.resolve(), site=folder / "site")).problems


def put(file: Path, text: str) -> None:
    """Lines go to a chapter's end, keys take the place of those there are, all else is new."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.is_file() and file.name == "publication.yml":
        given = {block.partition(":")[0] for block in _TOP_KEY.split(text)}
        kept = _TOP_KEY.split(file.read_text("utf-8"))
        text = "".join(block for block in kept if block.partition(":")[0] not in given) + text
    elif file.is_file() and file.suffix == ".md" and not text.startswith("---"):
        text = f"{file.read_text('utf-8')}\n{text}"
    file.write_text(text, "utf-8")


def as_shown(problem: Problem, language: str) -> str:
    """A problem as the handbook quotes it: as a terminal shows it, without the place."""
    severity, message = severity_in_words(problem, language), in_words(problem.message, language)
    hint = hint_in_words(problem, language)
    return f"{severity}: {message} [{problem.code}]\n" + (f"    → {hint}\n" if hint else "")


# --- the pages ---


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_exists_with_title_and_description(language: str, name: str) -> None:
    head = page(language, name).split("---\n")[1]
    assert re.search(r"^title: .+$", head, re.M)
    assert re.search(r"^description: .+$", head, re.M)


def test_no_page_is_left_out_here() -> None:
    for language in LANGUAGES:
        names = {path.stem for path in (DOCS / language / "handbook").glob("*.md")}
        assert names == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_have_the_same_sections(name: str) -> None:
    english, romanian = (sections(language, name) for language in LANGUAGES)
    assert [one.id for one in english.values()] == [one.id for one in romanian.values()]
    assert [len(one.examples) for one in english.values()] == [
        len(one.examples) for one in romanian.values()
    ]
    assert [len(one.rows) for one in english.values()] == [
        len(one.rows) for one in romanian.values()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_links_between_pages_lead_to_sections(language: str, name: str) -> None:
    text = _CODE.sub("", _FENCE.sub("", page(language, name)))
    for target, id in re.findall(r"\]\(([\w-]+)\.md(?:#([\w-]+))?\)", text):
        assert target in PAGES
        assert not id or id in {one.id for one in sections(language, target).values()}, id


# --- rules ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_section_in_order(language: str) -> None:
    found = sections(language, "rules")
    assert list(found) == list(RULES)
    assert [section.id for section in found.values()] == list(RULES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_rules_are_listed_above_their_sections(language: str) -> None:
    above = page(language, "rules").partition("\n## ")[0]
    listed = [re.findall(r"\[`(.+?)`\]", line) for line in _lists(above)]
    assert listed == [
        [code for code, rule in RULES.items() if rule.severity is severity] for severity in Severity
    ]


def _lists(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("**")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_quotes_a_message_of_its_own(language: str) -> None:
    for code in RULES:
        quoted = sections(language, "rules")[code].examples[-1]
        severity = message_texts(language)[f"severity.{RULES[code].severity}"]
        assert quoted.kind == "text", code
        assert quoted.text.startswith(f"{severity}: "), code
        assert f" [{code}]\n" in quoted.text, code


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [code for code in RULES if code not in WITHOUT_EXAMPLE])
def test_the_example_of_a_rule_gets_the_message_that_is_quoted(
    language: str, code: str, starter_settings: Settings, tmp_path: Path
) -> None:
    *files, quoted = sections(language, "rules")[code].examples
    assert files
    found = problems_of(starter_settings, tmp_path / "my-site", files)
    assert quoted.text in {as_shown(problem, language) for problem in found}


# --- kinds ---

REQUIRED_CELL, NUMBERED_CELL, BEGINS_CELL, BEFORE_CELL, AFTER_CELL = range(1, 6)
BEGINS = {
    "en": {"right": "right-hand page", "page": "new page", "flow": "where the one before ends"},
    "ro": {
        "right": "pagină din dreapta",
        "page": "pagină nouă",
        "flow": "unde se termină cel dinainte",
    },
}
PARTS = {
    "en": {
        "cover": r"(?<!back )cover",
        "imprint": "imprint",
        "contents": "contents",
        "figures": "figures",
        "tables": "tables",
        "glossary": "glossary",
        "funders": "funders",
        "back-cover": "back cover",
    },
    "ro": {
        "cover": "coperta(?! a patra)",
        "imprint": "caseta tehnică",
        "contents": "cuprinsul",
        "figures": "figurilor",
        "tables": "tabelelor",
        "glossary": "glosarul",
        "funders": "finanțatorii",
        "back-cover": "coperta a patra",
    },
}


def overview(language: str) -> dict[str, list[str]]:
    """The rows of the table that compares the kinds, which stands above all sections."""
    above = page(language, "kinds").partition("\n## ")[0]
    rows = [match["cells"].split(" | ") for match in _ROW.finditer(above)]
    return {_CODE.findall(row[0])[0]: row for row in rows[2:]}


def required_by(kind: str) -> set[str]:
    """The keys that a kind asks for and not every publication."""
    common, own = PublicationMetadata.model_fields, KINDS[kind].metadata.model_fields
    return {
        name
        for name, field in own.items()
        if (field.is_required() and not common[name].is_required())
        or (_asked_by_status(field) and not _asked_by_status(common[name]))
    }


def _asked_by_status(field: Any) -> bool:
    return any(isinstance(mark, RequiredWhen) for mark in field.metadata)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_its_section_and_its_row(language: str) -> None:
    assert code_headings(language, "kinds") == list(KINDS)
    assert list(overview(language)) == list(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_row_of_a_kind_is_right(language: str, kind: str) -> None:
    row, facts = overview(language)[kind], KINDS[kind]
    assert set(_CODE.findall(row[REQUIRED_CELL])) == required_by(kind)
    assert _CODE.findall(row[NUMBERED_CELL]) == ["##", "###"][: max(facts.section_depth - 1, 0)]
    assert ("paragra" in row[NUMBERED_CELL]) == facts.numbered_paragraphs
    assert BEGINS[language][facts.chapter_start] in row[BEGINS_CELL]
    for part, words in PARTS[language].items():
        assert (re.search(words, row[BEFORE_CELL]) is not None) == (part in facts.front), part
        assert (re.search(words, row[AFTER_CELL]) is not None) == (part in facts.back), part


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_is_right(
    language: str, kind: str, starter_settings: Settings, tmp_path: Path
) -> None:
    (example,) = sections(language, "kinds")[kind].examples
    assert f"kind: {kind}\n" in example.text
    assert problems_of(starter_settings, tmp_path / "my-site", [example]) == ()


# --- blocks and references ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_block_has_its_section(language: str) -> None:
    assert code_headings(language, "blocks") == list(BLOCKS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_has_its_options(language: str, name: str) -> None:
    found = sections(language, "blocks")[name]
    assert found.first_cells == [option for option in BLOCKS[name].OPTIONS if option != "attrs"]
    assert any(f"/// {name}" in example.text for example in found.examples)


def test_all_examples_of_blocks_are_right(starter_settings: Settings, tmp_path: Path) -> None:
    audiences = "audiences: [participant, trainer]\n"
    examples = [Example("yaml", "content/primul-ghid/publication.yml", audiences)]
    for language in LANGUAGES:
        chapter = f"content/primul-ghid/{language}/02-ce-puteti-folosi.md"
        written = _FENCE.finditer(page(language, "blocks"))
        examples += [Example("markdown", chapter, match["text"]) for match in written]
    data = sections("ro", "data").values()
    examples += [one for part in data for one in part.examples]
    assert problems_of(starter_settings, tmp_path / "my-site", examples) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sort_of_reference_is_shown(language: str) -> None:
    shown = [cell.partition(":")[0] for cell in _references(language)]
    assert list(dict.fromkeys(shown)) == [f"@{sort}" for sort in SORTS]


def _references(language: str) -> list[str]:
    return next(
        one.first_cells for one in sections(language, "writing").values() if one.id == "references"
    )


def test_the_examples_of_writing_are_right(starter_settings: Settings, tmp_path: Path) -> None:
    examples = []
    for language in LANGUAGES:
        chapter = f"content/primul-ghid/{language}/02-ce-puteti-folosi.md"
        by_id = {one.id: one for one in sections(language, "writing").values()}
        examples += by_id["chapter"].examples
        for id in ("images", "footnotes", "foreign", "markdown"):
            examples += [replace(example, file=chapter) for example in by_id[id].examples]
    assert len(examples) == 10
    assert problems_of(starter_settings, tmp_path / "my-site", examples) == ()


# --- metadata ---


def keys_of(model: type[BaseModel]) -> Iterator[str]:
    """The keys of a model, with those of the models behind them: `edition.number`."""
    for name, field in model.model_fields.items():
        yield name
        for behind in _models(field.annotation):
            if behind is not PartialDate:  # written as one value
                yield from (f"{name}.{key}" for key in keys_of(behind))


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]


METADATA = {
    "publication": PublicationMetadata,
    "organisations": Organisation,
    "funding": Funding,
    "glossary": Term,
    "printshops": PrintShop,
    "brand": Brand,
    "chapter": ChapterMetadata,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_a_data_schema_is_explained_and_the_example_is_right(
    language: str, starter_settings: Settings, tmp_path: Path
) -> None:
    schema, data = (sections(language, "data")[name] for name in _DATA_SECTIONS[language])
    assert sorted(schema.first_cells) == sorted(keys_of(DataSchema))
    examples = [*data.examples, *schema.examples]
    assert problems_of(starter_settings, tmp_path / "my-site", examples) == ()


_DATA_SECTIONS = {"en": ("The schema", "The data"), "ro": ("Schema", "Datele")}


def shown_keys(language: str, id: str) -> list[str]:
    return next(one.first_cells for one in sections(language, "metadata").values() if one.id == id)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", METADATA)
def test_every_key_is_explained_once_and_no_other(language: str, id: str) -> None:
    shown = shown_keys(language, id)
    # "as `period` above" stands for the two keys behind it
    known = [key for key in keys_of(METADATA[id]) if not key.startswith("project.period.")]
    assert sorted(shown) == sorted(known)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_of_a_chapter_stand_on_the_page_about_writing_too(language: str) -> None:
    found = next(one for one in sections(language, "writing").values() if one.id == "chapter")
    assert found.first_cells == list(ChapterMetadata.model_fields)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_that_are_always_required_are_named(language: str) -> None:
    line = next(line for line in page(language, "metadata").splitlines() if line.startswith("**"))
    required = [name for name, f in PublicationMetadata.model_fields.items() if f.is_required()]
    assert _CODE.findall(line) == required


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_values_of_a_key_are_named(language: str) -> None:
    text = page(language, "metadata")
    for name in ("Status", "Audience", "Role", "PageFormat", "Binding", "Colour"):
        for value in PublicationMetadata.model_json_schema()["$defs"][name]["enum"]:
            assert f"`{value}`" in text, value


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_examples_of_metadata_are_right(
    language: str, starter_settings: Settings, tmp_path: Path
) -> None:
    every = [one for part in sections(language, "metadata").values() for one in part.examples]
    # Shown as text: what needs files that a project does not begin with.
    examples = [one for one in every if one.kind != "text"]
    assert len(examples) == 10
    assert problems_of(starter_settings, tmp_path / "my-site", examples) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_editor_settings_are_those_of_a_new_project(language: str, tmp_path: Path) -> None:
    copy_to(tmp_path)
    examples = [one for part in sections(language, "metadata").values() for one in part.examples]
    shown = next(one for one in examples if one.file == ".vscode/settings.json")
    assert shown.text == (tmp_path / shown.file).read_text("utf-8")


# --- commands ---


def declared(name: str) -> click.Command:
    stand_in = main.commands[name]
    assert isinstance(stand_in, StandIn)
    return stand_in.command()


def names_of(command: click.Command) -> list[str]:
    """Arguments and options of a command, as they are typed."""
    arguments = [one for one in command.params if isinstance(one, click.Argument)]
    options = [one for one in command.params if isinstance(one, click.Option)]
    return [
        *(str(one.name).upper() for one in arguments),
        *(max(one.opts, key=len) for one in options),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_its_section(language: str) -> None:
    assert isinstance(main, click.Group)
    assert code_headings(language, "commands") == [f"indrumar {name}" for name in main.commands]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", main.commands)
def test_a_command_has_its_options(language: str, name: str) -> None:
    shown = sections(language, "commands")[f"indrumar {name}"].first_cells
    assert sorted(shown) == sorted(names_of(declared(name)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_no_page_names_a_command_or_an_option_that_does_not_exist(language: str, name: str) -> None:
    """Wherever `indrumar …` stands in code; other programs' options are not ours to check."""
    for typed in re.findall(
        r"indrumar ((?:[a-z]+(?:-[a-z]+)*|--[a-z]+)(?:[^`\n]*))", page(language, name)
    ):
        command, *rest = typed.split()
        if command.startswith("--"):
            assert command in ("--version", "--help", "--language")
            continue
        assert command in main.commands, typed
        known = {*names_of(declared(command)), "--help"}
        for option in (word for word in rest if word.startswith("--")):
            assert option in known, typed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["new", "check", "status", "schema"])
def test_a_terminal_shows_what_the_page_says(
    language: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = [one.text for one in sections(language, "commands")[f"indrumar {name}"].examples]
    assert shown
    for number, text in enumerate(shown):
        typed, _, said = text.partition("\n")
        folder = tmp_path / str(number)
        if name == "new":
            folder.mkdir()
        else:
            copy_to(folder)
        if quoted := re.search(r"^(\S+?\.md):.*\n +\d+ \| (.+)$", said, re.M):
            put(folder / quoted[1], f"{quoted[2]}\n")
        monkeypatch.chdir(folder)
        monkeypatch.setenv(VARIABLE, language)
        result = CliRunner().invoke(main, typed.removeprefix("$ indrumar ").split())
        assert result.output == said


# --- outputs ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_outputs_is_the_programs_own(language: str) -> None:
    (table,) = [one for one in sections(language, "outputs").values() if one.id == "made"]

    assert [(row[0], row[2], row[3]) for row in table.rows] == [
        (f"`{one.kind}`", f"`{one.journey}`", f"`{re.sub(r'{(.+?)}', shown, one.place)}`")
        for one in OUTPUTS
    ]


def shown(gap: re.Match[str]) -> str:
    return gap[1].upper()
