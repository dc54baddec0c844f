"""The command line from end to end, on the project that `indrumar new` makes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace

from tests.whole.conftest import Site

from indrumar.mkdocs_plugin import settings_from
from indrumar.website.destination import refusal
from indrumar.workshop.files import only_one


def test_a_new_project_made_by_the_wheel_builds_at_once(starter):
    assert (starter.site / "index.html").is_file()
    for tag in ("ro", "en"):
        assert (starter.site / tag / "index.html").is_file()
        assert (starter.site / tag / "404.html").is_file()
        assert (starter.site / tag / "primul-ghid" / "index.html").is_file()
        assert (starter.site / "downloads/primul-ghid" / f"primul-ghid-{tag}.pdf").is_file()


def test_a_folder_with_something_in_it_does_not_become_a_project(tmp_path):
    (tmp_path / "my-site").mkdir()
    (tmp_path / "my-site/text.md").write_text("mine")

    done = Site(tmp_path).run("new", "my-site")

    assert done.exit_code == 2
    assert "my-site" in done.stderr
    assert [path.name for path in (tmp_path / "my-site").iterdir()] == ["text.md"]


def test_a_second_build_makes_nothing_again(starter):
    before = {path: path.read_bytes() for path in starter.site.rglob("*") if path.is_file()}

    said = starter.build().stderr

    assert ".pdf" not in said
    assert "pages in" not in said
    assert before == {path: path.read_bytes() for path in starter.site.rglob("*") if path.is_file()}


def test_a_changed_word_remakes_only_its_own_documents(built):
    before = built.pdfs()
    file = "content/primul-ghid/en/01-primii-pasi.md"
    built.edit(file, ".\n", ". And a word.\n", times=1)

    said = built.build().stderr

    after = built.pdfs()
    assert "primul-ghid-en.pdf" in said
    assert "primul-ghid-ro.pdf" not in said
    assert before["primul-ghid-ro.pdf"] == after["primul-ghid-ro.pdf"]
    assert before["primul-ghid-en.pdf"] != after["primul-ghid-en.pdf"]
    remembered = list((built.folder / "build/store/pdf").iterdir())
    assert len(remembered) == 2, "the text from before is forgotten"


def test_the_same_project_gives_the_same_bytes_in_another_folder(starter, fresh):
    fresh.build()

    ours, theirs = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (starter.site, fresh.site)
    )

    assert ours.keys() == theirs.keys()
    assert [str(path) for path in ours if ours[path] != theirs[path]] == []


def test_a_build_that_fails_leaves_the_last_good_output(built):
    before = built.pdfs()
    built.edit("content/primul-ghid/publication.yml", "kind: guide", "kind: guid")

    done = built.run("build")

    assert done.exit_code == 1
    assert "did you mean 'guide'?" in done.stderr
    assert "Nothing was replaced: site/ is as it was." in done.stderr
    assert built.pdfs() == before


def test_only_one_publication_in_one_language_can_be_printed(built):
    done = built.run("build", "--only", "primul-ghid", "--lang", "en", "--output", "iesire")

    assert done.exit_code == 0, done.stderr
    files = [path.name for path in (built.folder / "iesire").rglob("*") if path.is_file()]
    assert sorted(files) == [".indrumar", "primul-ghid-en.pdf"]
    settings = settings_from(built.folder / "mkdocs.yml")
    assert refusal(replace(settings, site=built.folder / "iesire"), whole=True) is None


def test_warnings_stop_a_strict_check_only_and_are_there_as_json(fresh):
    fresh.edit("content/primul-ghid/ro/01-primii-pasi.md", "ș", "ş")

    assert fresh.run("check").exit_code == 0
    assert fresh.run("check", "--strict").exit_code == 1

    problems = json.loads(fresh.run("check", "--format", "json").stdout)

    assert {problem["code"] for problem in problems} == {"cedilla"}


def test_wrong_use_has_its_own_exit_code(fresh):
    assert fresh.run("build", "--lang", "rox").exit_code == 2
    for name in ("primul-gid", "_shared"):
        assert fresh.run("build", "--only", name).exit_code == 2, name
    assert fresh.run("bild").exit_code == 2
    (fresh.folder / "mkdocs.yml").unlink()
    assert fresh.run("check").exit_code == 2


def test_a_broken_mkdocs_yml_is_reported_without_a_traceback(fresh):
    (fresh.folder / "mkdocs.yml").write_text("site_name: [", "utf-8")

    done = fresh.run("check")

    assert done.exit_code == 2
    assert "mkdocs.yml" in done.stderr


def test_status_shows_what_exists(fresh):
    shutil.rmtree(fresh.folder / "content/primul-ghid/en")

    shown = fresh.run("status").stdout

    assert "primul-ghid" in shown
    assert "ro, en 0%" in shown


def test_schemas_are_written_for_editors(fresh):
    fresh.run("schema")

    schema = fresh.folder / ".indrumar/schemas/publication.schema.json"
    assert "kind" in json.loads(schema.read_text("utf-8"))["properties"]


def test_plain_mkdocs_builds_the_whole_site(fresh):
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=fresh.folder,
        check=True,
        env={"PATH": "", "NO_MKDOCS_2_WARNING": "1"},
    )

    assert (fresh.site / "ro/primul-ghid/index.html").is_file()
    assert (fresh.site / "en/primul-ghid/index.html").is_file()
    assert (fresh.site / "index.html").is_file()


def test_a_house_style_for_print_changes_the_pdfs(fresh):
    style = fresh.folder / "overrides/print/house.css"
    style.parent.mkdir(parents=True)
    style.write_text("h2 { break-before: page }", "utf-8")

    done = fresh.run("build", "--only", "primul-ghid", "--lang", "ro", "--output", "iesire")

    assert done.exit_code == 0, done.stderr
    pages = int(done.stdout.split(" pages")[0].split()[-1])
    assert pages > 10


def test_a_house_style_that_reaches_out_of_the_project_is_refused(fresh):
    style = fresh.folder / "overrides/print/house.css"
    style.parent.mkdir(parents=True)
    style.write_text(
        "@import url(https://example.org/x.css);\n"
        "body { background: url(file:///etc/passwd) }\n"
        "h1 { background: url(../../../../../../etc/passwd) }\n",
        "utf-8",
    )

    done = fresh.run("build", "--only", "primul-ghid", "--lang", "ro", "--output", "iesire")

    assert done.exit_code == 1
    refused = [line for line in done.stderr.splitlines() if "outside the project" in line]
    for address in ("https://example.org/x.css", "file:///etc/passwd", "../etc/passwd"):
        assert any(address in line and "broken-pdf" in line for line in refused), done.stderr
    assert not (fresh.folder / "iesire").exists()


def test_without_the_libraries_of_the_pdf_engine_a_build_names_them_and_a_check_works(
    fresh, tmp_path
):
    (tmp_path / "broken/weasyprint").mkdir(parents=True)
    (tmp_path / "broken/weasyprint/__init__.py").write_text(
        "raise OSError(\"cannot load library 'libpango-1.0-0'\\nand more\")"
    )
    broken = {"PYTHONPATH": f"{tmp_path / 'broken'}:{os.environ.get('PYTHONPATH', '')}"}

    assert fresh.process("check", "--strict", **broken).returncode == 0
    done = fresh.process("build", **broken)

    assert done.returncode == 3
    assert "PDFs cannot be made: cannot load library 'libpango-1.0-0'\n" in done.stderr
    assert "Traceback" not in done.stderr


def test_with_another_weasyprint_a_build_names_what_changed_in_it(fresh, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import weasyprint.pdf\n"
        "weasyprint.__version__ = '71.2'\n"
        "weasyprint.pdf.add_tags = lambda pdf: None\n"
    )

    done = fresh.process("build", PYTHONPATH=f"{tmp_path}:{os.environ.get('PYTHONPATH', '')}")

    assert done.returncode == 3
    assert (
        "PDFs cannot be made: WeasyPrint 71.2 is installed and 70.0 is needed, because"
        in done.stderr
    )
    assert "weasyprint.pdf.add_tags takes (pdf)" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_build_at_the_same_time_is_turned_away(fresh):
    with only_one(fresh.folder / "build"):
        done = fresh.run("build")

    assert done.exit_code == 2
    assert "another command is running" in done.stderr


def test_an_unknown_key_of_mkdocs_yml_is_reported_with_the_nearest_known_one(fresh):
    fresh.edit("mkdocs.yml", "site_url:", "site_ulr:")

    done = fresh.run("check")

    assert done.exit_code == 2
    assert "mkdocs.yml:4:1: error: unknown key 'site_ulr'" in done.stderr
    assert "did you mean 'site_url'?" in done.stderr


def test_a_mkdocs_yml_without_our_plugin_is_reported(fresh):
    fresh.edit("mkdocs.yml", "  indrumar: {}", "")

    done = fresh.run("check")

    assert done.exit_code == 2
