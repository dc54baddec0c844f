"""What a final edition needs: all that is missing is reported at once, each at its place."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from indrumar.cli import main
from indrumar.kinds.table import KINDS
from indrumar.languages import Language
from indrumar.problems import Problem
from indrumar.project.check.final import final_problems
from indrumar.project.load import load
from indrumar.reading.messages import hint_in_words, in_words
from indrumar.settings import Settings
from indrumar.starter import copy_to

SOUND = Path(__file__).parents[1] / "bad" / "sound"
BOOK = """
print: {copies: 100, printshop: arva}
isbn: {ro: {print: 978-9975-123-45-7}, en: {pdf: 978-9975-123-47-1}}
imprint:
  place: {ro: Chișinău, en: Chișinău}
  udc: 364.4
  order: 12
  cip: {ro: Descrierea CIP, en: CIP description}
"""
ACT = """
period: {start: 2021, end: 2025}
adoption:
  body: {ro: Consiliul, en: The council}
  act: {ro: Decizia nr. 05/12, en: Decision no. 05/12}
  date: 2021-08-30
"""
Final = Callable[..., dict[str, Problem]]


@pytest.fixture
def final(tmp_path: Path) -> Final:
    """The problems of the sound project's guide with these keys added, by what they begin with."""

    def reported(
        added: str = BOOK, *, country: str = "md", slug: str = "", was: str = "", becomes: str = ""
    ) -> dict[str, Problem]:
        shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
        file = tmp_path / "content" / "ghid" / "publication.yml"
        file.write_text(file.read_text("utf-8").replace(was, becomes) + added, "utf-8")
        shared = tmp_path / "content" / "_shared"
        (shared / "printshops.yml").write_text("arva: {name: ARVA, address: Chișinău}\n", "utf-8")
        organisations = shared / "organisations.yml"
        address = "  address: {ro: 'Chișinău, str. Unu 1', en: 'Chișinău, 1 Unu Street'}\n"
        text = organisations.read_text("utf-8").replace("aopam:\n", f"aopam:\n{address}")
        organisations.write_text(text, "utf-8")
        languages = (Language("ro", "Română"), Language("en", "English"))
        settings = Settings(tmp_path, {}, "/", languages, jurisdiction=country)
        project, problems = load(settings)
        assert problems == ()
        return {in_words(one.message).split(":")[0]: one for one in final_problems(project, slug)}

    return reported


@pytest.mark.parametrize("country", ["md", "ro"])
def test_a_book_with_everything_is_final(final: Final, country: str) -> None:
    assert final(country=country) == {}


def test_all_that_is_missing_is_reported_at_once(final: Final) -> None:
    reported = final("print: {copies: {ro: 100, en: 20}}\n")
    assert set(reported) == {
        "isbn.ro",
        "isbn.en",
        "imprint.cip.ro",
        "imprint.cip.en",
        "imprint.udc",
        "imprint.order",
        "print.printshop",
    }
    assert {one.code for one in reported.values()} == {"not-final"}
    assert "National Book Chamber" in hint_in_words(reported["isbn.ro"])


def test_each_country_asks_for_its_own(final: Final) -> None:
    reported = final("print: {copies: 100}\n", country="ro")
    assert set(reported) == {"isbn.ro", "isbn.en", "imprint.cip.ro", "imprint.place"}
    assert "National Library of Romania" in hint_in_words(reported["imprint.cip.ro"])


def test_the_number_of_the_pdf_does_not_do_for_a_printed_book(final: Final) -> None:
    reported = final(BOOK.replace("print: 978", "pdf: 978"))
    assert set(reported) == {"isbn.ro"}
    assert reported["isbn.ro"].place.line == 15


def test_what_is_not_printed_needs_no_cip(final: Final) -> None:
    assert final("isbn: {ro: 978-9975-123-45-7, en: {pdf: 978-9975-123-47-1}}\n") == {}


def test_a_description_that_is_still_being_made_is_none(final: Final) -> None:
    assert set(final(BOOK.replace("Descrierea CIP", "CIP în curs de atribuire"))) == {
        "imprint.cip.ro"
    }


def test_a_leaflet_has_no_isbn(final: Final) -> None:
    assert not KINDS["leaflet"].isbn_required
    assert final("", was="kind: guide", becomes="kind: leaflet") == {}


def test_drafts_are_passed_over_unless_one_is_named(final: Final) -> None:
    draft = {"was": "status: published", "becomes": "status: draft"}
    assert final("", **draft) == {}


def test_a_draft_that_is_named_is_refused(final: Final) -> None:
    draft = {"was": "status: published", "becomes": "status: draft"}
    assert set(final("", slug="ghid", **draft)) == {"status"}


@pytest.mark.parametrize(
    ("was", "becomes", "reported"),
    [
        ("", "", set()),
        ("nr. 05/12, en", "nr. ____, en", {"adoption.act.ro"}),
        ("no. 05/12", "of the council", {"adoption.act.en"}),
        ("2021-08-30", "2021-09-30", {"adoption.date"}),
    ],
)
def test_an_approved_strategy_names_the_act(
    final: Final, was: str, becomes: str, reported: set[str]
) -> None:
    added = BOOK + ACT.replace(was, becomes)
    assert set(final(added, was="kind: guide", becomes="kind: strategy")) == reported


def test_the_command_tells_it_only_when_asked(tmp_path: Path) -> None:
    project = tmp_path / "site"
    copy_to(project)
    metadata = project / "content" / "primul-ghid" / "publication.yml"
    text = metadata.read_text("utf-8")
    metadata.write_text(re.sub("^status: .*$", "status: published", text, flags=re.M), "utf-8")
    usual, final = (
        CliRunner().invoke(main, ["check", "--project", str(project), *option])
        for option in ([], ["--final"])
    )
    assert (usual.exit_code, final.exit_code) == (0, 1)
    assert "isbn.ro: the " in final.output
    assert "[not-final]" in final.output
