"""Editions that are kept: what was cited stays as it was, whatever comes after it."""

from __future__ import annotations

import yaml


def number(site, value):
    """Makes another edition the current one."""
    file = site.folder / "content" / "primul-ghid" / "publication.yml"
    values = yaml.safe_load(file.read_text("utf-8"))
    values["edition"]["number"] = value
    values.pop("history", None)
    file.write_text(yaml.safe_dump(values, allow_unicode=True), "utf-8")


def test_a_kept_edition_is_never_written_over_and_keeps_its_page_when_the_next_one_comes(fresh):
    number(fresh, 1)
    kept = fresh.run("keep", "primul-ghid")
    assert kept.exit_code == 0, kept.stderr
    folder = fresh.folder / "content/primul-ghid/editions/ed-1"
    assert kept.stdout.splitlines()[0] == "content/primul-ghid/editions/ed-1/publication.yml"
    first = (folder / "primul-ghid-ed-1-ro.pdf").read_bytes()
    again = fresh.run("keep", "primul-ghid")
    assert again.exit_code == 2
    assert "does not change" in again.stderr

    fresh.edit("content/primul-ghid/ro/01-primii-pasi.md", "##", "Text nou.\n\n##", 1)
    number(fresh, 2)
    fresh.build()

    downloads = fresh.site / "downloads/primul-ghid"
    assert (downloads / "ed-1/primul-ghid-ed-1-ro.pdf").read_bytes() == first
    newest = (downloads / "primul-ghid-ro.pdf").read_bytes()
    assert (downloads / "ed-2/primul-ghid-ed-2-ro.pdf").read_bytes() == newest != first
    for edition in ("ed-1", "ed-2"):
        assert (fresh.site / f"en/primul-ghid/{edition}/index.html").is_file()


def test_a_publication_with_an_error_is_not_kept(fresh):
    fresh.edit("content/primul-ghid/publication.yml", "kind: guide", "kind: gide")
    refused = fresh.run("keep", "primul-ghid")
    assert refused.exit_code == 1
    assert not (fresh.folder / "content/primul-ghid/editions").exists()


def test_a_publication_that_is_not_there_is_reported_with_the_nearest_name(fresh):
    refused = fresh.run("keep", "primul-gid")
    assert refused.exit_code == 2
    assert "primul-ghid" in refused.stderr
