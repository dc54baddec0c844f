"""A build reports what readers would miss on its finished pages, and the statement says it."""

from __future__ import annotations


def test_a_page_that_lacks_something_is_reported_listed_and_stops_a_strict_build(built):
    built.edit(
        "docs/en/about.md", "## Contact", '<a href="https://example.org/"></a>\n\n## Contact'
    )

    strict = built.run("build", "--strict")
    assert strict.exit_code == 1
    assert "docs/en/about.md:1:1: warning: a link or a button has no name" in strict.stderr
    assert "Nothing was replaced: site/ is as it was." in strict.stderr
    assert 'href="https://example.org/"' not in (built.site / "en/about/index.html").read_text(
        "utf-8"
    )

    done = built.run("build")
    assert done.exit_code == 0
    assert "[inaccessible-page]" in done.stderr
    statement = (built.folder / "site/ro/accessibility/index.html").read_text("utf-8")
    assert 'o legătură sau un buton nu are nume: <a href="../../en/about/">' in statement

    again = built.run("build")
    assert again.exit_code == 0
    assert statement == (built.folder / "site/ro/accessibility/index.html").read_text("utf-8")
