"""`indrumar print` from end to end, on the project that `indrumar new` makes."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.weasypress.sheets import boxes, texts
from tests.whole.printing import BARE, LIST, METADATA, SLUG, STAPLED, Shop, copied, shop

from indrumar.cli import main
from preflight import Expectations, preflight

COPIES = BARE + "  binding: saddle-stitch\n  copies: {ro: 100, en: 20}\n"
BOTH = ("ro", "en")
DOCUMENTS = [f"{SLUG}-{tag}" for tag in BOTH]
PARTS = ("interior", "cover", "imprints")
_LETTERS = re.compile(r"\W")  # hyphens at line ends are characters of one file only
CHAPTER = f"content/{SLUG}/ro/01-primii-pasi.md"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A kit in both languages with a list, by the real command, in a folder with a space."""
    one = shop(tmp_path_factory.mktemp("print") / "Ghid și plan", COPIES)
    one.put(f"private/{SLUG}/distribution.csv", LIST)
    command = [sys.executable, "-m", "indrumar", "print", SLUG, "--strict"]
    done = subprocess.run(
        command, cwd=one.folder, env=os.environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    one.put("said.txt", done.stdout)
    return one


@pytest.fixture
def kept(whole: Shop, tmp_path: Path) -> Shop:
    """The same to change, with its kit and its cache."""
    return copied(whole, tmp_path / "altul")


# --- what comes out ---


def test_a_kit_holds_what_the_print_shop_the_office_and_the_readers_need(whole):
    press = {f"{part}.pdf" for part in PARTS}
    press |= {f"{paper}-{tag}.pdf" for paper in ("job-ticket", "price-request") for tag in BOTH}
    press |= {"job-ticket.json", "price-request.json", "preflight.json"}
    press |= {f"preflight-{tag}.html" for tag in BOTH}
    office = {".pdf", "-grey.pdf", "-booklet.pdf", "-booklet-grey.pdf"}
    office |= {f"-handout-{pages}.pdf" for pages in (2, 3, 6)} | {f"-offers-{t}.pdf" for t in BOTH}
    names = {"signature-sheets.pdf", "hand-over.pdf", "summary.json"}
    labels = {"labels-3x8.pdf", "labels-2x7.pdf"}

    expected = {f"press/{name}-{file}" for name in DOCUMENTS for file in press}
    expected |= {f"office/{name}{file}" for name in DOCUMENTS for file in office}
    expected |= {f"distribution/{name}-{file}" for name in DOCUMENTS for file in names}
    expected |= {f"distribution/{DOCUMENTS[0]}-{file}" for file in labels}
    assert set(whole.files()) == expected


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_pages_of_the_book_are_the_pages_on_the_screen(whole, name):
    screen, interior = (
        [_LETTERS.sub("", page) for page in texts((whole.kit / file).read_bytes())]
        for file in (f"office/{name}.pdf", f"press/{name}-interior.pdf")
    )
    inside = screen[1:-1]
    while not inside[-1]:
        inside.pop()
    assert len(inside) > 5
    assert interior[1 : len(inside) + 1] == inside
    assert not any(interior[len(inside) + 1 :])  # what fills the last folded sheet
    assert len(interior) % 4 == 0


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("part", PARTS)
def test_a_press_file_is_what_a_print_shop_takes(whole, name, part):
    data = (whole.kit / f"press/{name}-{part}.pdf").read_bytes()
    report = preflight(data, Expectations(standard="x-4", trim=(148, 210), bleed=3))

    assert report.passes, [finding.code for finding in report.findings]
    assert {tuple(round(side, 2) for side in box) for box in boxes(data, "TrimBox")} == {
        (3, 3, 151, 213)
    }
    assert {box[:2] for box in boxes(data, "MediaBox")} == {(0, 0)}


@pytest.mark.parametrize(("name", "copies"), [(DOCUMENTS[0], 100), (DOCUMENTS[1], 20)])
def test_the_job_ticket_names_each_file_by_its_checksum_and_pages(whole, name, copies):
    job = whole.json(f"press/{name}-job-ticket.json")

    assert job["copies"] == copies
    assert [file["name"] for file in job["files"]] == [f"{name}-{part}.pdf" for part in PARTS]
    for file in job["files"]:
        path = whole.kit / "press" / file["name"]
        assert file["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert file["pages"] == whole.pages(f"press/{file['name']}")
    assert [file["pages"] for file in job["files"]][1:] == [4, copies]


@pytest.mark.parametrize(("name", "listed"), [(DOCUMENTS[0], 5), (DOCUMENTS[1], 0)])
def test_the_parts_of_a_run_are_the_run(whole, name, listed):
    parts = whole.json(f"distribution/{name}-summary.json")

    assert sum(parts[key] for key in ("deposit", "authors", "listed", "reserve")) == parts["run"]
    assert parts["run"] == (100 if listed else 20)
    assert parts["listed"] == listed


def test_copies_are_numbered_to_the_last(whole):
    pages = texts((whole.kit / f"press/{DOCUMENTS[0]}-imprints.pdf").read_bytes())

    assert all(f"{number:03}/100" in page for number, page in enumerate(pages, start=1))
    assert len(pages) == 100


def test_without_a_list_there_are_sheets_to_be_filled_in(whole):
    """The run in English has none: 8 copies for deposit, 5 for the authors, 7 for whoever comes."""
    data = (whole.kit / f"distribution/{DOCUMENTS[1]}-signature-sheets.pdf").read_bytes()
    *_, reserve = texts(data)

    assert all(f"{number:02}" in reserve.split() for number in range(14, 21))


def test_the_command_says_what_was_found_and_where_things_are(whole):
    said = (whole.folder / "said.txt").read_text("utf-8")

    for name in DOCUMENTS:
        for part in PARTS:
            assert f"{name}-{part}.pdf: Ready for press" in said
        assert f"{name}:\n  10 pages on screen, 12 inside the book" in said
    for folder in ("press", "office", "distribution"):
        assert f"{folder}/ (" in said
    assert str(whole.kit) in said
    assert "staple" not in said


# --- again, and when it fails ---


def nothing_is_made(pool, maker, orders):
    assert not orders, f"{maker} is asked for {len(orders)} more"
    return iter(())


def test_a_second_run_makes_nothing_again_and_leaves_the_files_of_other_languages(
    kept, monkeypatch
):
    """Papers are not remembered: those of the second run are new, and have the same bytes."""
    before = kept.files()
    monkeypatch.setattr("indrumar.workshop.pool.Pool.run", nothing_is_made)

    kept.printed("--lang", "ro")

    assert kept.files() == before


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        (f"private/{SLUG}/distribution.csv", LIST.replace(";2;", ";doi;"), "[bad-table]"),
        (CHAPTER, "Nu are cap: @fig:nimic.\n", "[dangling-reference]"),
        ("content/_shared/brand.yml", "colours: [1]\n", "[bad-value]"),
    ],
    ids=["list", "text", "brand"],
)
def test_a_run_that_fails_leaves_the_last_good_kit(kept, file, text, said):
    before = kept.files()
    old = (kept.folder / file).read_text("utf-8") if file == CHAPTER else ""
    kept.put(file, old + text)

    output = kept.refused()

    assert said in output
    assert f"Nothing was replaced: {SLUG}/ is as it was." in output
    assert kept.files() == before


def test_one_list_cannot_be_that_of_two_runs(kept):
    path = kept.put("listă.csv", LIST)

    output = " ".join(kept.refused("--list", str(path)).split())

    assert f"one list cannot belong to several documents ({', '.join(DOCUMENTS)})" in output
    assert "choose one with --lang or --audience" in output


def test_a_list_without_a_run_is_reported(tmp_path):
    one = shop(tmp_path / "loose", BARE)
    path = one.put("listă.csv", LIST)

    output = " ".join(one.refused("--list", str(path)).split())

    assert "a list needs a print run: give the number of print.copies in publication.yml" in output


@pytest.mark.usefixtures("without_papers")
def test_a_language_has_a_list_of_its_own(kept, monkeypatch):
    monkeypatch.setattr("indrumar.workshop.pool.Pool.run", nothing_is_made)
    short = LIST.partition("\nBiblioteca")[0] + "\n"
    kept.put(f"private/{SLUG}/distribution-en.csv", short.replace(";3;", ";1;"))

    kept.printed()

    listed = [kept.json(f"distribution/{name}-summary.json")["listed"] for name in DOCUMENTS]
    assert listed == [5, 1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--lang", "de"), "there is no language 'de' in this project"),
        (("--lang", "roo"), "did you mean 'ro'?"),
        (("--list", "nu.csv"), "'nu.csv' does not exist"),
        (("--final",), "[not-final]"),
    ],
    ids=" ".join,
)
def test_what_is_asked_for_in_vain_is_reported(kept, words, said):
    before = kept.files()

    assert said in " ".join(kept.refused(*words).split())
    assert kept.files() == before


def test_an_unknown_publication_is_reported_with_the_nearest_name(kept):
    result = CliRunner().invoke(main, ["print", "primul-gid", "--project", str(kept.folder)])

    assert result.exit_code == 2
    assert "in this project; did you mean 'primul-ghid'?" in " ".join(result.output.split())


# --- bindings ---


@pytest.mark.usefixtures("without_papers")
def test_wire_holds_two_boards_and_pages_as_they_are(tmp_path):
    one = shop(tmp_path / "wire", STAPLED.replace("saddle-stitch", "wire"))
    one.printed("--strict", "--lang", "ro")

    assert one.pages(f"press/{SLUG}-ro-cover.pdf") == 2
    assert one.pages(f"press/{SLUG}-ro-interior.pdf") == 10


def test_what_is_not_bound_and_has_no_run_keeps_its_covers_and_reports_the_papers_left_out(
    tmp_path,
):
    one = shop(tmp_path / "loose", "")
    result = one.printed("--lang", "ro")

    assert "a publication without binding has at most 8 pages" in result.output
    assert "no job ticket, no numbered copies" in result.output
    assert f"press/{SLUG}-ro-cover.pdf" not in one.files()
    assert texts((one.kit / f"press/{SLUG}-ro-interior.pdf").read_bytes())[0].startswith("Ghid")
    assert not any("job-ticket" in name or "distribution/" in name for name in one.files())


@pytest.mark.usefixtures("without_papers")
def test_a_factsheet_is_printed_without_a_cover(tmp_path):
    one = shop(tmp_path / "sheet", BARE + "  binding: none\n  copies: 20\n")
    text = (one.folder / METADATA).read_text("utf-8").replace("kind: guide", "kind: factsheet")
    facts = "project:\n  title: {ro: Un proiect, en: A project}\n"
    facts += "  period: {start: 2025-09, end: 2026-08}\n  implementer: organizatia-mea\n"
    one.put(METADATA, text + facts)
    one.printed("--lang", "ro")

    job = one.json(f"press/{SLUG}-ro-job-ticket.json")
    assert [file["role"] for file in job["files"]] == ["interior"]
    assert job["cover"] is None
