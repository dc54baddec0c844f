"""The staged pages, made from hand-made documents."""

from __future__ import annotations

import json

import pytest
from tests.site.documents import (
    LOCALES,
    SETTINGS,
    chapter,
    document,
    project,
    publication,
)

from indrumar.composing.document import GlossaryEntry
from indrumar.languages import Text
from indrumar.metadata import Audience, PageFormat, Term
from indrumar.outputs.staged.root import root_files
from indrumar.outputs.staged.site_index import SiteIndex
from indrumar.outputs.staged.stage import stage
from indrumar.outputs.views.downloads import Download
from indrumar.project.offered import docs_files


def staged(found, *documents, downloads=(), docs=None, media=lambda path: b"media"):
    """What is staged, as text by path."""
    files = stage(found, documents, LOCALES, SETTINGS, downloads, docs=docs or {}, media=media)
    return {path: content.decode("utf-8", "replace") for path, content in files.items()}


def front_matter(page: str) -> dict[str, object]:
    """The front matter of a staged page: JSON values by key."""
    lines = page.split("---\n")[1].splitlines()
    return {line.split(": ", 1)[0]: json.loads(line.split(": ", 1)[1]) for line in lines}


@pytest.fixture
def bilingual():
    """A guide in both languages; its third chapter is in Romanian only."""
    guide = publication("ghid")
    first = chapter("unu", '<p><a class="reference" href="#b">fig</a></p>')
    second = chapter("doi", '<p id="b">b</p>', ids=("b",), number=2)
    third = chapter("trei", number=3, language="ro")
    return guide, *(document(guide, tag, first, second, third) for tag in ("ro", "en"))


def test_a_publication_has_its_own_page_and_one_for_each_chapter_in_every_language(bilingual):
    guide, *documents = bilingual
    pages = staged(project(guide), *documents)
    for tag in ("ro", "en"):
        for path in ("ghid", "ghid/unu", "ghid/doi", "ghid/trei", "catalog", "glossary"):
            assert f"{tag}/{path}/index.md" in pages


def test_a_reference_to_another_chapter_leads_to_its_page(bilingual):
    guide, *documents = bilingual
    pages = staged(project(guide), *documents)
    assert 'href="../doi/#b"' in pages["ro/ghid/unu/index.md"]


def test_a_missing_chapter_shows_the_original_and_says_so(bilingual):
    guide, *documents = bilingual
    page = staged(project(guide), *documents)["en/ghid/trei/index.md"]
    assert LOCALES["en"]["site.notice.untranslated"] in page
    assert '<div class="ind-text" lang="ro">' in page
    assert front_matter(page)["original"] == "ro"
    assert front_matter(page)["search"] == {"exclude": True}


def test_only_true_translations_are_named_as_such(bilingual):
    guide, *documents = bilingual
    index = SiteIndex.from_json(staged(project(guide), *documents)[".site.json"])
    assert index.translations["ghid/unu/index.md"] == ["ro", "en"]
    assert index.translations["ghid/trei/index.md"] == ["ro"]


def test_a_publication_without_translation_is_shown_in_the_original_language():
    leaflet = publication("pliant", ("ro",), title={"ro": "Pliant"}, summary={"ro": "Scurt"})
    pages = staged(project(leaflet), document(leaflet, "ro", chapter("unu")))
    landing = pages["en/pliant/index.md"]
    assert LOCALES["en"]["site.notice.untranslated"] in landing
    assert '<h1 id="pliant"><span lang="ro">Pliant</span></h1>' in landing
    assert front_matter(landing)["original"] == "ro"


def test_a_script_in_a_title_is_shown_as_text():
    evil = "<script>alert(1)</script>"
    guide = publication("ghid", title={"ro": evil, "en": evil})
    pages = staged(project(guide), document(guide, "ro", chapter("unu")))
    for path in ("ro/ghid/index.md", "ro/catalog/index.md", "ro/index.md"):
        body = pages[path].split("---\n", 2)[2]
        assert "<script>" not in body
        assert "&lt;script&gt;alert(1)" in body


def test_a_title_cannot_break_out_of_the_front_matter():
    title = 'a"\n---\n# b: c'
    guide = publication("ghid", title={"ro": title})
    page = staged(project(guide), document(guide, "ro", chapter("unu")))["ro/ghid/index.md"]
    assert front_matter(page)["title"] == title


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "draft"}, ["Proiect", "Nu îl citați"]),
        (
            {
                "status": "consultation",
                "consultation": {
                    "opens": "2024-05-01",
                    "closes": "2024-06-01",
                    "contact": "a@b.md",
                },
            },
            ["1 mai 2024", "1 iunie 2024", "mailto:a@b.md"],
        ),
        ({"status": "superseded", "superseded_by": "nou"}, ['href="../nou/"', "Ghid nou"]),
        (
            {
                "status": "withdrawn",
                "withdrawn": {"date": "2024-01-02", "reason": {"ro": "Greșit"}},
            },
            ["2 ianuarie 2024", "Greșit"],
        ),
    ],
)
def test_what_is_not_in_force_says_so_on_every_page(fields, words):
    guide = publication("ghid", **fields)
    successor = publication("nou", title={"ro": "Ghid nou"})
    pages = staged(project(guide, successor), document(guide, "ro", chapter("unu")))
    for word in words:
        assert word in pages["ro/ghid/index.md"]
        assert word.replace("../nou/", "../../nou/") in pages["ro/ghid/unu/index.md"]


def test_a_superseded_publication_is_not_among_the_newest():
    old, new = publication("vechi", status="superseded", superseded_by="nou"), publication("nou")
    pages = staged(project(old, new), docs={"ro/index.md": b"x\n\n<!-- indrumar:newest -->\n"})
    assert 'href="nou/"' in pages["ro/index.md"]
    assert 'href="vechi/"' not in pages["ro/index.md"]
    assert "../vechi/" in pages["ro/catalog/index.md"]


def test_a_download_shows_format_size_and_pages_in_the_words_of_the_reader(bilingual):
    guide, *documents = bilingual
    everyone = Audience.EVERYONE
    found = Download("ghid", "ro", everyone, "ghid-ro.pdf", 1_234_567, 84, PageFormat.A5, b"png")
    pages = staged(project(guide), *documents, downloads=[found])
    landing = pages["ro/ghid/index.md"]
    assert 'href="../../downloads/ghid/ghid-ro.pdf"' in landing
    assert "1,2\N{NO-BREAK SPACE}MB, 84 de pagini, A5" in landing
    assert "1.2\N{NO-BREAK SPACE}MB, 84 pages, A5" in pages["en/ghid/index.md"]
    assert "in Romanian" in pages["en/ghid/index.md"]
    assert pages["ro/ghid/cover.png"] == "png"


def test_media_are_staged_where_the_page_shows_them():
    guide = publication("ghid")
    shown = chapter("unu", '<img src="media:ghid/media/a.ro.svg" alt="A">')
    pages = staged(project(guide), document(guide, "ro", shown), media=lambda path: path.encode())
    assert pages["ro/ghid/media/a.ro.svg"] == "ghid/media/a.ro.svg"
    assert 'src="../media/a.ro.svg"' in pages["ro/ghid/unu/index.md"]


def test_a_term_leads_to_the_glossary_and_carries_its_definition():
    words = Text({"ro": "indicator"})
    term = Term(term=words, definition=Text({"ro": 'O "măsură"'}))
    guide = publication("ghid")
    shown = chapter("unu", '<p><a class="term" href="#term-indicator">indicator</a></p>')
    entry = GlossaryEntry("indicator", "indicator", 'O "măsură"', "ro")
    found = document(guide, "ro", shown, terms=(entry,))
    pages = staged(project(guide, glossary={"indicator": term}), found)
    page = pages["ro/ghid/unu/index.md"]
    assert 'href="../../glossary/#term-indicator"' in page
    assert 'data-definition="O &quot;măsură&quot;"' in page
    assert 'id="term-indicator"' in pages["ro/glossary/index.md"]
    assert 'href="../ghid/"' in pages["ro/glossary/index.md"]


def test_the_catalogue_carries_what_each_publication_can_be_found_by():
    guide = publication("ghid", subjects=["a-b", "c"], places=["MD-CT"])
    other = publication("alt", kind="study")
    page = staged(project(guide, other), document(guide, "ro", chapter("unu")))[
        "ro/catalog/index.md"
    ]
    assert 'data-kind="guide" data-subject="a-b c" data-place="MD-CT"' in page
    assert '<select name="kind">' in page
    assert '<select name="status">' not in page, "one value tells nothing apart"


def test_a_hand_written_page_is_passed_on_as_it_is():
    text = "---\ntitle: Despre\n---\n\nText *și*.\n".encode()
    pages = staged(project(), docs={"ro/despre.md": text, "sigla.svg": b"<svg/>"})
    assert pages["ro/despre.md"] == text.decode()
    assert pages["ro/sigla.svg"] == pages["en/sigla.svg"] == "<svg/>"


def test_a_page_that_a_language_lacks_comes_in_its_original():
    text = b"---\ntitle: Despre\n---\n\nText.\n"
    pages = staged(project(), docs={"ro/despre.md": text, "ro/poza.png": b"\x89"})
    assert pages["en/despre.md"].startswith("---\noriginal: ro\n")
    assert pages["en/despre.md"].endswith("title: Despre\n---\n\nText.\n")
    assert "en/poza.png" in pages


def test_the_root_offers_every_language_and_lists_their_sitemaps():
    files = {path: content.decode() for path, content in root_files(SETTINGS, LOCALES).items()}
    for tag in ("ro", "en"):
        assert f'<a href="{tag}/" hreflang="{tag}">' in files["index.html"]
        assert (
            f"<loc>https://example.org/biblioteca/{tag}/sitemap.xml</loc>" in files["sitemap.xml"]
        )
        assert LOCALES[tag]["site.not-found.title"] in files["404.html"]


def test_a_link_to_a_file_outside_of_docs_is_left_out(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "page.md").write_text("Page", "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (docs / "again.md").symlink_to(docs / "page.md")
    (docs / "secret.txt").symlink_to(tmp_path / "secret.txt")

    assert docs_files(tmp_path) == ("again.md", "page.md")


def test_two_publications_with_one_title_are_distinguished_in_the_search():
    entries = [{"Ghid": ["ghid/index.md"]}, {"Ghid": ["alt-ghid/index.md"]}, {"Plan": ["plan/x"]}]
    index = SiteIndex({"ro": entries}, {}, {}, {}, {})
    assert index.titles("ro") == {
        "ghid": "Ghid (ghid)",
        "alt-ghid": "Ghid (alt-ghid)",
        "plan": "Plan",
    }
