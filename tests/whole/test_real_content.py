"""This repository's own publications: built strictly, complete, and judged by veraPDF.

All pages are made, and all PDFs but one: `LEFT_OUT` is the translation of a guide chapter by
chapter, and laying out its hundred pages takes a minute.
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from tests.whole.conftest import ROOT

from indrumar.composing.document import Document, Heading
from indrumar.composing.html_tree import elements, parse
from indrumar.inspect import Inspection, inspect
from indrumar.mkdocs_plugin import settings_from
from indrumar.project.load import load
from indrumar.website.screen_pdfs import make_pdfs
from indrumar.website.site import make_site
from indrumar.workshop.making import opened

LEFT_OUT = "ghid-monitorizare-evaluare-en"


@pytest.fixture(scope="module")
def inspection() -> Inspection:
    """What the site is made from, without a problem."""
    found = inspect(settings_from(ROOT / "mkdocs.yml"))
    assert found.problems == ()
    return found


@pytest.fixture(scope="module")
def documents(inspection: Inspection) -> tuple[Document, ...]:
    """All documents of the site."""
    return inspection.documents


@pytest.fixture(scope="module")
def output(inspection: Inspection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site; the repository's own `site/` is left alone."""
    folder = tmp_path_factory.mktemp("real")
    settings = replace(settings_from(ROOT / "mkdocs.yml"), site=folder / "site")
    wanted = [one for one in inspection.documents if one.name != LEFT_OUT]
    assert len(wanted) == len(inspection.documents) - 1
    with opened(settings.workshop) as workshop:  # what was laid out before is taken from there
        pdfs, problems = make_pdfs(wanted, inspection.whole, settings, workshop)
    with opened(folder / "build") as workshop:
        website = make_site(inspection, pdfs, settings, workshop, strict=True)
    assert (problems, website.problems) == ((), ())
    return folder / "site"


@pytest.fixture(scope="module")
def pdfs(output: Path) -> list[Path]:
    """All PDFs of the site."""
    found = sorted(output.glob("downloads/*/*.pdf"))
    assert found
    return found


def flat(heading: Heading) -> list[Heading]:
    """A heading and all below it."""
    return [heading, *(below for child in heading.children for below in flat(child))]


def test_there_is_a_guide_of_6000_words_in_both_languages(documents):
    guide = {
        document.language: " ".join(parse(c.html).text_content() for c in document.chapters)
        for document in documents
        if document.publication.slug == "ghid-monitorizare-evaluare"
    }

    assert guide.keys() == {"ro", "en"}
    assert all(len(text.split()) >= 6000 for text in guide.values())


@pytest.mark.verapdf
def test_verapdf_passes_every_pdf_of_the_build(pdfs, verapdf):
    verdicts = verapdf(pdfs)

    assert [verdict for verdict in verdicts if not verdict.compliant] == []
    assert len(verdicts) == 2 * len(pdfs)


def test_every_item_of_the_source_is_on_the_pages_of_the_site(output, documents):
    for document in documents:
        counts: Counter[str] = Counter()
        for chapter in document.chapters:
            page = output / document.language / document.publication.slug / chapter.slug
            html = (page / "index.html").read_text("utf-8")
            article = parse(re.sub(r"^.*?<article", "<article", html, count=1, flags=re.S))
            ids = {node.get("id") for node in elements(article)}
            assert [h.id for h in flat(chapter.heading) if h.id not in ids] == []
            for node in elements(article):
                classes = (node.get("class") or "").split()
                counts["figure"] += node.tag == "figure" and "figure" in classes
                counts["table"] += node.tag == "div" and "table" in classes
                counts["footnote"] += node.tag == "li" and (node.get("id") or "").startswith("fn-")
        for sort in ("figure", "table", "footnote"):
            assert counts[sort] == document.inventory.get(sort, 0), (document.name, sort)


def laid_out(documents: Sequence[Document], output: Path) -> Iterator[tuple[Document, Path]]:
    """The documents that have a PDF, with it."""
    for document in documents:
        if document.name != LEFT_OUT:
            folder = output / "downloads" / document.publication.slug
            yield document, folder / f"{document.name}.pdf"


def structure(pdf: Path) -> Counter[str]:
    """How often each structure type stands in the tag tree of a PDF."""
    counts: Counter[str] = Counter()
    with pikepdf.open(pdf) as opened:
        waiting = [opened.Root.StructTreeRoot]
        while waiting:
            node = waiting.pop()
            if not isinstance(node, pikepdf.Dictionary):
                continue
            counts[str(node.get("/S", ""))] += 1
            kids = node.get("/K", pikepdf.Array())
            waiting.extend(list(kids) if isinstance(kids, pikepdf.Array) else [kids])
    return counts


def test_every_item_of_the_source_is_tagged_in_the_pdf(output, documents):
    for document, pdf in laid_out(documents, output):
        found = structure(pdf)
        headings = sum(found[f"/H{level}"] for level in range(1, 7))
        wanted = document.inventory
        assert headings >= wanted.get("heading", 0), document.name
        assert found["/Table"] >= wanted.get("table", 0), document.name
        assert found["/Figure"] >= wanted.get("figure", 0), document.name
        assert found["/Note"] >= wanted.get("footnote", 0), document.name


def test_no_word_is_broken_when_a_pdf_is_copied(pdfs):
    for pdf in pdfs:
        text = subprocess.run(
            ["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True
        ).stdout
        assert "\N{HYPHEN}" not in text, pdf.name
        assert "\N{SOFT HYPHEN}" not in text, pdf.name


def test_every_font_of_a_pdf_is_embedded_and_ours(pdfs):
    for pdf in pdfs:
        listed = subprocess.run(
            ["pdffonts", str(pdf)], capture_output=True, text=True, check=True
        ).stdout.splitlines()[2:]
        assert listed
        for line in listed:
            assert re.search(r"Source-?(Serif|Sans|Code)", line), line
            assert " yes yes yes " in line, line


def test_a_pdf_says_its_title_and_language_and_numbers_its_pages(output, documents):
    for document, pdf in laid_out(documents, output):
        with pikepdf.open(pdf) as opened:
            title = document.publication.metadata.title.into(document.language)
            assert str(opened.docinfo["/Title"]) == title
            assert str(opened.Root.Lang) == document.language
            assert "/PageLabels" in opened.Root
            assert opened.open_outline


def test_no_page_asks_another_host_for_anything(output):
    asked = re.compile(
        r"""<(?:script|img|iframe|source|video|audio)[^>]+src=["']?(https?:)?//"""
        r"""|<link[^>]+rel=["']?(?:stylesheet|icon|preload|preconnect|dns-prefetch)"""
        r"""[^>]+href=["']?(https?:)?//|url\(["']?(?:https?:)?//""",
        re.I,
    )
    for page in (*output.rglob("*.html"), *output.rglob("*.css")):
        found = asked.search(page.read_text("utf-8"))
        assert found is None, (page, found)


def test_a_pdf_is_sound_for_other_programs(pdfs):
    for pdf in pdfs:
        done = subprocess.run(
            ["qpdf", "--check", str(pdf)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


def real_names() -> set[str]:
    """The bodies that the texts speak of: all that are neither the library nor invented."""
    organisations = load(settings_from(ROOT / "mkdocs.yml"))[0].organisations
    return {
        name
        for key, one in organisations.items()
        if key != "biblioteca" and "(inventat" not in one.name["ro"]
        for text in (one.name, one.short)
        for name in (text.values() if text else ())
    }


def test_what_programs_and_imprints_say_of_the_texts_names_nobody_real(output, pdfs):
    """As authors, publishers or funders: in heads of pages, citations, feeds, PDFs and imprints."""
    head = re.compile(r"<meta [^>]*>|<script type=\"application/ld\+json\">.*?</script>", re.S)
    said = {
        str(page.relative_to(output)): " ".join(head.findall(page.read_text("utf-8")))
        for page in output.rglob("*.html")
    }
    for ending in ("*.bib", "*.ris", "*.csl.json", "feed.xml"):
        said |= {str(file): file.read_text("utf-8") for file in output.rglob(ending)}
    for pdf in pdfs:
        with pikepdf.open(pdf) as opened:
            said[pdf.name] = " ".join(str(value) for value in opened.docinfo.values())
            said[pdf.name] += str(opened.open_metadata())
        if pdf.name.startswith("ghid-"):
            pages = ["pdftotext", "-l", "2", str(pdf), "-"]
            said[pdf.name] += subprocess.run(
                pages, capture_output=True, text=True, check=True
            ).stdout
    names = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in real_names()))
    named = {(place, name) for place, text in said.items() for name in names.findall(text)}

    assert {one for one in named if "specimen" not in one[0]} == set()
    assert {name for _, name in named} <= {"Uniunea Europeană", "European Union", "UE", "EU"}
