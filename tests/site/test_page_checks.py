"""What made pages are held to, and the statement that says what was found."""

from __future__ import annotations

import re

import pytest

from indrumar.inspect import inspect
from indrumar.mkdocs_plugin import settings_from
from indrumar.outputs.finished.completing import completed
from indrumar.outputs.finished.page_checks import CHECKS, check_pages
from indrumar.outputs.staged.statement import PdfFiles, with_results
from indrumar.outputs.views.folding import folded
from indrumar.reading.locales import load_locale
from indrumar.reading.messages import in_words
from indrumar.website.page_problems import page_problems

GOOD = """<!doctype html><html lang="ro"><head><title>Pagina</title></head><body>
<h1 id="a">Titlu</h1><h2 id="b">Altul</h2><p lang="en">Text</p><img src="x.png" alt="">
<table><thead><tr><th scope="col">A</th></tr></thead><tr><td>1</td></tr></table>
<a href="x"><img src="y.png" alt="Acasă"></a><button aria-label="Meniu"></button>
<label>Nume <input name="n"></label><label for="s">Fel</label><select id="s"></select>
<div hidden><img src="z.png"></div><a href="#" aria-hidden="true"></a></body></html>"""

BROKEN = {
    "language": ('<html lang="ro">', "<html>"),
    "title": ("<title>Pagina</title>", "<title> </title>"),
    "headings": ('<h2 id="b">Altul</h2>', '<h3 id="b">Altul</h3>'),
    "images": ('<img src="x.png" alt="">', '<img src="x.png">'),
    "tables": (' scope="col"', ""),
    "links": ('alt="Acasă"', 'alt=""'),
    "labels": ('<label for="s">Fel</label>', ""),
    "ids": ('id="b"', 'id="a"'),
}


def test_each_check_is_tried():
    assert set(BROKEN) == set(CHECKS)


def test_a_sound_page_has_no_findings():
    report = check_pages([("ro/index.html", GOOD.encode())])
    assert report.findings == ()
    assert (report.pages, report.checked["images"], report.checked["headings"]) == (1, 2, 2)


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_page_is_found_by_its_rule_alone(rule):
    page = GOOD.replace(*BROKEN[rule])
    assert page != GOOD
    report = check_pages([("ro/index.html", page.encode())])
    assert [found.rule for found in report.findings] == [rule]
    assert report.failing(rule) == 1


@pytest.mark.parametrize(
    ("heading", "after"),
    [("<h1>Titlu</h1>", "<p>Titlu</p>"), ('<h1 id="a">Titlu</h1>', '<h1 id="a"></h1>')],
)
def test_a_page_without_a_main_heading_or_with_an_empty_one_is_found(heading, after):
    page = GOOD.replace('<h1 id="a">Titlu</h1>', after)
    rules = {found.rule for found in check_pages([("ro/index.html", page.encode())]).findings}
    assert rules == {"headings"}


def test_problems_name_the_file_a_page_is_made_from_and_are_reported_once(library):
    project = inspect(settings_from(library / "mkdocs.yml")).project
    page = GOOD.replace(*BROKEN["images"]).encode()
    places = {
        "ro/ghid/inceput/index.html": "content/ghid/ro/01-inceput.md",
        "en/ghid/anexa/index.html": "content/ghid/ro/03-anexa.md",
        "ro/ghid/index.html": "content/ghid/publication.yml",
        "en/help/index.html": "docs/en/help.md",
        "en/doar/index.html": "docs/ro/doar.md",
        "ro/index.html": "docs/ro/index.md",
        "ro/catalog/index.html": "ro/catalog/index.html",
        "index.html": "index.html",
    }
    for path, file in places.items():
        (problem,) = page_problems(check_pages([(path, page)]), project)
        assert (problem.place.file, problem.code) == (file, "inaccessible-page")
    (once,) = page_problems(check_pages((path, page) for path in places), project)
    assert f"and on {len(places) - 1} more pages" in in_words(once.message)


def test_words_beside_each_other_are_parted_for_programs_that_take_the_tags_away():
    html = "<dt>Editor</dt><dd>AO</dd><label>unu</label><label>doi</label>a<br>b"
    assert re.sub("<[^>]*>", "", completed(html, load_locale("ro"))).split() == [
        *("Editor", "AO", "unu", "doi", "a", "b")
    ]


def test_header_cells_get_a_scope_and_tasks_a_name():
    html = (
        "<table><thead><tr><th>A</th><th scope='row'>B</th></tr></thead></table>"
        '<input type="checkbox" disabled checked/><input type="checkbox" disabled/>'
    )
    done = completed(html, load_locale("ro"))
    assert "<th scope=\"col\">A</th><th scope='row'>B</th>" in done
    assert re.findall(r'aria-label="([^"]+)"', done) == ["făcut", "de făcut"]
    assert completed(done, load_locale("ro")) == done


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("ro", ("parțial conform", "Legea nr. 60/2012", "Avocatul Poporului", "23 noiembrie 2026")),
        ("en", ("partially compliant", "Law No 60/2012", "Ombudsman", "23 November 2026")),
    ],
)
def test_the_statement_has_the_parts_of_the_model_and_the_results(site, tag, words):
    page = (site / tag / "accessibility/index.html").read_text("utf-8")
    page = page.replace("\N{NO-BREAK SPACE}", " ")
    for part in ("conformitate", "limite", "neconformitate", "sarcina", "in-afara", "intocmire"):
        assert f'id="{part}"' in page
    assert all(f'id="{part}"' in page for part in ("contact", "procedura", "verificari"))
    assert all(word in page for word in words)
    assert "mailto:biblioteca@example.org" in page.replace("&#109;", "m") or "&#98;" in page
    assert "A limit of this site's own." in page
    rows = re.findall(r'<th scope="row">[^<]+</th><td>(\d+)</td><td>(\d+)</td>', page)
    assert len(rows) == len(CHECKS) + 1
    assert all(int(checked) > 0 and failing == "0" for checked, failing in rows)
    assert "<!-- indrumar:" not in page


def test_a_mark_that_is_shown_as_code_stays(site):
    page = (site / "en/help/index.html").read_text("utf-8")
    assert "indrumar:statement" in page
    assert "neconformitate" not in page


def test_what_fails_is_listed_as_not_accessible():
    page = GOOD.replace(*BROKEN["images"]).encode()
    report = check_pages([("ro/ghid/index.html", page)])
    made = with_results(
        "<!-- indrumar:failures ro --> <!-- indrumar:checks ro -->",
        "ro/accessibility/index.html",
        report,
        PdfFiles(2, 30),
        load_locale("ro"),
    )
    assert 'lipsește un text alternativ: <a href="../../ro/ghid/">ro/ghid/</a>' in made
    assert "2 fișiere PDF (30 de pagini)" in made


def test_a_text_folds_between_sentences_and_only_where_it_is_worth_it():
    sentence = (
        "O propoziție despre art. II, scrisă de dr. Pop, cu destule cuvinte ca să fie lungă. "
    )
    shown, rest = folded((sentence * 6).strip())
    assert (shown, rest) == ((sentence * 2).strip(), (sentence * 4).strip())
    assert folded(sentence * 2) == (sentence * 2, "")
    one = "Fără punct " * 60
    assert folded(one) == (one, "")
    assert folded(f"{'Lung ' * 70}. Scurt.")[1] == ""
