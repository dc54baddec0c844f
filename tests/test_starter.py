"""The project that `indrumar new` makes: whole, and without a problem of its own."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

import indrumar.starter
from indrumar.inspect import Inspection, inspect
from indrumar.mkdocs_plugin import settings_from
from indrumar.reading.messages import in_one_line
from indrumar.schema import schemas
from indrumar.starter import copy_to

SOURCE = Path(indrumar.starter.__file__).parent / "project"


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starter") / "my-site"
    copy_to(folder)
    return folder


@pytest.fixture(scope="module")
def inspection(made: Path) -> Inspection:
    return inspect(settings_from(made / "mkdocs.yml"))


def test_a_new_project_has_every_file_of_the_starter(made: Path) -> None:
    assert files_below(made) == files_below(SOURCE)
    assert {".gitignore", ".vscode/settings.json", "mkdocs.yml"} <= files_below(made)


def test_a_new_project_has_no_problem_and_no_warning(inspection: Inspection) -> None:
    assert [in_one_line(problem) for problem in inspection.problems] == []


def test_its_guide_shows_in_both_languages_what_a_chapter_can_hold(inspection: Inspection) -> None:
    assert [document.name for document in inspection.documents] == [
        "primul-ghid-ro",
        "primul-ghid-en",
    ]
    for document in inspection.documents:
        assert len(document.chapters) == 2
        for item in ("figure", "table", "box", "footnote"):
            assert document.inventory[item] >= 1, item
        html = "".join(chapter.html for chapter in document.chapters)
        assert 'class="reference"' in html
        assert 'class="page-reference"' in html
        assert document.glossary
        assert f"primul-ghid/media/drumul.{document.language}.svg" in html


def test_its_editor_settings_name_schemas_that_exist_and_files_that_it_has(made: Path) -> None:
    settings = json.loads((made / ".vscode" / "settings.json").read_text("utf-8"))
    for schema, pattern in settings["yaml.schemas"].items():
        assert Path(schema).name in schemas()
        assert Path(schema).parent.as_posix() == ".indrumar/schemas"
        assert list(made.glob(pattern)), pattern


def test_an_empty_folder_becomes_the_project(tmp_path: Path) -> None:
    copy_to(tmp_path)
    assert files_below(tmp_path) == files_below(SOURCE)


def test_a_folder_with_something_in_it_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError, match="already exists and is not empty"):
        copy_to(tmp_path)
    assert files_below(tmp_path) == {"notes.txt"}


def test_a_file_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "my-site").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError, match="my-site"):
        copy_to(tmp_path / "my-site")


def test_nothing_is_left_where_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(folder: Path, _: object) -> None:
        folder.mkdir()
        (folder / "mkdocs.yml").write_text("half", "utf-8")
        raise OSError("no space left on device")

    monkeypatch.setattr(indrumar.starter, "write_tree", half)
    with pytest.raises(OSError, match="no space left"):
        copy_to(tmp_path / "my-site")
    assert list(tmp_path.iterdir()) == []


def test_the_wheel_carries_the_starter_with_its_dot_files(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        packed = set(opened.namelist())
    for name in files_below(SOURCE):
        assert f"indrumar/starter/project/{name}" in packed
