"""An error keeps from readers what it reaches, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indrumar.inspect import inspect
from indrumar.languages import Language
from indrumar.selection import EVERYTHING, Selection
from indrumar.settings import Settings
from indrumar.website import pipeline
from indrumar.website.missing import missing
from indrumar.website.site import Website
from indrumar.website.staging import write_stage
from indrumar.workshop.making import opened

SOUND = Path(__file__).parent.parent / "bad" / "sound"
LANGUAGES = (Language("ro", "Română"), Language("en", "English"))
NAMES = {"ro": "Biblioteca", "en": "Library"}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Those of a project with a guide, a plan that names other people, and pages."""
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    shutil.copytree(tmp_path / "content/ghid", tmp_path / "content/plan")
    found = Settings(tmp_path, NAMES, "https://example.org/", LANGUAGES, ("attr_list",))
    edit(found, "content/plan/publication.yml", "publisher: aopam", "publisher: alta")
    edit(found, "content/plan/publication.yml", "subjects: [monitorizare]", "subjects: []")
    add(found, "content/_shared/organisations.yml", "alta:\n  name: {ro: Alta, en: Other}\n")
    add(found, "docs/ro/despre.md", "# Despre\n\n[Ghidul](ghid/index.md)\n")
    add(found, "docs/en/despre.md", "# About\n")
    return found


def edit(settings: Settings, file: str, old: str, new: str) -> None:
    path = settings.root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def add(settings: Settings, file: str, text: str) -> None:
    path = settings.root / file
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")


def withheld(settings: Settings) -> tuple[list[str], list[str], bool]:
    """Publications, pages, and whether everything is withheld."""
    found = inspect(settings).screened(settings)
    kept = found.withheld
    assert sorted(one.slug for one in found.absent.publications) == sorted(kept.publications)
    return sorted(kept.publications), sorted(kept.pages), bool(kept.everything)


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("content/ghid/en/01-inceput.md", "\n@fig:nimic\n", (["ghid"], [], False)),
        ("content/ghid/publication.yml", "colour: red\n", (["ghid"], [], False)),
        ("content/ghid/ro/note.txt", "Note.\n", (["ghid"], [], False)),
        ("docs/en/despre.md", "\n[x](nimic.md)\n", ([], ["despre.md"], False)),
        ("docs/orfan.md", "# Orfan\n", ([], ["orfan.md"], False)),  # in no language's folder
        # an entry of what is shared: those that name it
        ("content/_shared/organisations.yml", "  colour: red\n", (["plan"], [], False)),
        ("content/_shared/subjects.yml", "monitor: {ro: M, en: M}\n  x: y\n", ([], [], True)),
        ("content/_shared/places.yml", "Cahul: {ro: C, en: C}\n", ([], [], False)),
        ("content/_shared/glossary.yml", "Termen: {ro: C}\n", ([], [], True)),
        ("content/_shared/brand.yml", "colours: {ink: nothing}\n", ([], [], True)),
    ],
)
def test_an_error_reaches_what_is_made_of_its_file(settings, file, text, expected):
    add(settings, file, text)
    assert withheld(settings) == expected


def test_an_entry_named_by_another_entry_reaches_the_publications_too(settings):
    edit(settings, "content/_shared/organisations.yml", "  logo: eu.svg", "  logo: ue.svg")
    edit(settings, "content/plan/publication.yml", "funding: eu\n", "")
    assert withheld(settings) == (["ghid"], [], False)


def test_a_mark_of_the_house_reaches_everything_though_a_publication_shows_it_too(settings):
    logos = settings.content / "_shared/logos"
    logos.mkdir(exist_ok=True)
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
    (logos / "eu.svg").write_text(drawing, "utf-8")
    assert withheld(settings) == (["ghid", "plan"], [], True)
    (settings.content / "_shared/brand.yml").write_text("logos: {cover: eu.svg}\n", "utf-8")
    edit(settings, "content/plan/publication.yml", "funding: eu\n", "")
    edit(settings, "content/ghid/publication.yml", "funding: eu\n", "")
    assert withheld(settings) == ([], [], True)


def test_warnings_withhold_nothing(settings):
    add(settings, "content/ghid/ro/01-inceput.md", "\nAcţiune.\n")
    assert [one.code for one in inspect(settings).problems] == ["cedilla"]
    assert withheld(settings) == ([], [], False)


def test_if_no_publication_is_left_everything_is_withheld(settings):
    for slug in ("ghid", "plan"):
        add(settings, f"content/{slug}/ro/01-inceput.md", "\n@fig:nimic\n")
    assert withheld(settings) == (["ghid", "plan"], [], True)


def test_what_is_withheld_keeps_its_addresses_and_is_in_no_list(settings):
    add(settings, "content/ghid/en/01-inceput.md", "\n@fig:nimic\n")
    add(settings, "docs/en/despre.md", "\n[x](nimic.md)\n")
    found = inspect(settings).screened(settings)
    with opened(settings.workshop) as workshop:
        stage = write_stage(found, settings, (), workshop)
    for tag, words in (("ro", "Momentan indisponibil"), ("en", "Not available at the moment")):
        for page in ("ghid/index.md", "ghid/inceput/index.md", "ghid/ed-1/index.md", "despre.md"):
            text = (stage / tag / page).read_text("utf-8")
            assert words in text, page
            assert 'robots: "noindex"' in text, page
        assert "ghid/" not in (stage / tag / "catalog/index.md").read_text("utf-8")
        assert "plan/" in (stage / tag / "catalog/index.md").read_text("utf-8")
    assert "despre.md" in {name.partition("/")[2] for name in inspect(settings).project.docs}


def test_the_summary_names_what_is_missing_and_what_links_to_it(settings):
    add(settings, "content/ghid/en/01-inceput.md", "\n@fig:nimic\n")
    link = "\n[Ghidul](../../ghid/ro/01-inceput.md)\n"
    add(settings, "content/plan/ro/01-inceput.md", link)
    (line,) = missing(inspect(settings).screened(settings))
    values = dict(line.values)
    assert (values["name"], values["first"]) == ("ghid", "content/ghid/en/01-inceput.md:7:1")
    assert values["linking"] == ("plan", "docs/ro/despre.md")


@pytest.fixture
def build(settings, monkeypatch):
    """Builds without making files; gives the result and the names of what would be made."""
    made: list[str] = []

    def pdfs(documents, *_):
        made.extend(sorted(one.name for one in documents))
        return (), ()

    def site(found, *_):
        made.append("site")
        return Website(1, ())

    monkeypatch.setattr(pipeline, "make_pdfs", pdfs)
    monkeypatch.setattr(pipeline, "make_site", site)

    def run(selection: Selection = EVERYTHING, *, strict: bool = False):
        made.clear()
        with opened(settings.workshop) as workshop:
            result = pipeline.build(settings, workshop, selection, strict=strict)
        return result.built, [*made]

    return run


def test_the_rest_is_built_unless_the_build_is_strict(settings, build):
    add(settings, "content/ghid/en/01-inceput.md", "\n@fig:nimic\n")
    assert build() == (True, ["plan-en", "plan-ro", "site"])
    assert build(strict=True) == (False, [])


def test_only_the_problems_of_what_is_asked_for_count(settings, build):
    add(settings, "content/ghid/en/01-inceput.md", "\n@fig:nimic\n")
    assert build(Selection("plan"), strict=True) == (True, ["plan-en", "plan-ro"])
    assert build(Selection("ghid")) == (False, [])
