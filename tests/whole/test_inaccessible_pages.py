"""A build reports what readers would miss on its finished pages, and the statement says it."""

from __future__ import annotations


def test_a_page_that_lacks_something_is_reported_listed_and_stops_a_strict_build(fresh):
    fresh.edit(
        "docs/en/about.md", "## Contact", '<a href="https://example.org/"></a>\n\n## Contact'
    )

    strict = fresh.run("build", "--strict")
    assert strict.exit_code == 1
    assert "docs/en/about.md:1:1: warning: a link or a button has no name" in strict.stderr
    assert not (fresh.folder / "site" / "index.html").exists()

    done = fresh.run("build")
    assert done.exit_code == 0
    assert "[inaccessible-page]" in done.stderr
    statement = (fresh.folder / "site/ro/accessibility/index.html").read_text("utf-8")
    assert 'o legătură sau un buton nu are nume: <a href="../../en/about/">' in statement

    again = fresh.run("build")
    assert again.exit_code == 0
    assert statement == (fresh.folder / "site/ro/accessibility/index.html").read_text("utf-8")
