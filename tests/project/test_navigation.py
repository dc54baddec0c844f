"""A site that was made for MkDocs alone: each message says the next step."""

from __future__ import annotations

from pathlib import Path

import pytest

from indrumar.inspect import inspect
from indrumar.mkdocs_plugin import settings_from
from indrumar.outputs.staged.site_index import with_publications
from indrumar.reading.messages import in_one_line
from indrumar.settings import SettingsError

PLUGINS = """site_name: Old site
theme: {name: material}
plugins:
  i18n: {docs_structure: folder, languages: [{locale: ro, name: Română, default: true}]}
  indrumar: {}
"""


def lines(folder: Path, settings: str, **pages: str) -> list[str]:
    """What is wrong with a project of pages alone."""
    (folder / "pages").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    for path, text in {"ro/index": "# Acasă\n", **pages}.items():
        file = folder / "docs" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    try:
        found = inspect(settings_from(folder / "mkdocs.yml")).problems
    except SettingsError as error:
        found = error.problems
    return [in_one_line(problem) for problem in found]


def test_a_site_of_pages_alone_has_no_problem(tmp_path):
    assert lines(tmp_path, f"{PLUGINS}nav: [index.md, catalog/index.md]\n") == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  i18n", "  #", "mkdocs.yml:3:1: error: 'plugins' does not name 'i18n', which says what"),
        ("  indrumar: {}\n", "", "mkdocs.yml:3:1: error: 'plugins' does not name 'indrumar'; add"),
        ("structure: folder", "structure: suffix", "mkdocs.yml:4:3: error: docs_structure: expect"),
        (
            "default: true}",
            "default: true}, {locale: ro, name: R}",
            "mkdocs.yml:4:3: error: the la",
        ),
        ("theme", "docs_dir: pages\ntheme", "mkdocs.yml:2:1: error: docs_dir: "),
    ],
)
def test_what_has_to_be_added_or_changed_is_named_with_its_line(tmp_path, old, new, expected):
    (line,) = lines(tmp_path, PLUGINS.replace(old, new))
    assert line.startswith(expected)


def test_pages_in_no_language_and_entries_that_lead_nowhere_are_reported(tmp_path):
    nav = "nav:\n  - index.md\n  - Vechi: vechi.md\n  - ' ': ro/index.md\n  - https://example.org\n"
    found = lines(tmp_path, PLUGINS + nav, vechi="# Vechi\n", **{"en/a": "# A\n"})
    assert [line.partition("; ")[0] for line in found] == [
        "docs/en/a.md:1:1: error: this page is in no language's folder",
        "docs/vechi.md:1:1: error: this page is in no language's folder",
        "mkdocs.yml:8:5: error: the navigation leads to vechi.md, which does not exist",
        "mkdocs.yml:9:5: error: the navigation leads to ro/index.md, which does not exist",
        "mkdocs.yml:9:5: error: this entry of the navigation has no title",
    ]
    assert "did you mean 'index.md'?" in found[3]


def test_a_catalogue_without_a_name_of_its_own_is_called_as_in_its_language():
    nav, publications = ["index.md", "catalog/index.md"], [{"Ghid": ["ghid/index.md"]}]
    section = {"Publicații": ["catalog/index.md", *publications]}
    assert with_publications(nav, publications, "Publicații") == ["index.md", section]
    assert with_publications(["index.md"], publications, "Publicații") == ["index.md", section]
    assert with_publications(["index.md"], [], "Publicații") == ["index.md"]
