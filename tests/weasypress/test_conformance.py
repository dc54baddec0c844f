"""What a PDF says of itself."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import weasyprint
import weasyprint.draw.text
import weasyprint.pdf
from weasyprint.pdf.stream import Stream

from indrumar.outputs.pdf import checks
from weasypress.information import Information, PageRange
from weasypress.renderer import RenderedPdf, Stylesheets, lay_out, render, write_accessible

CASES = sorted(path.stem for path in (Path(__file__).parent / "cases").glob("*.html"))


def opened(pdf: RenderedPdf) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf.data))


@pytest.fixture
def front_matter(stylesheets: Stylesheets, information: Information) -> RenderedPdf:
    html = (Path(__file__).parent / "cases" / "front-matter.html").read_text("utf-8")
    ranges = [PageRange(1, "roman"), PageRange("corp", "arabic")]
    return render(stylesheets, html, information, base="content/", page_ranges=ranges)


def test_weasyprint_is_the_version_whose_inside_is_known() -> None:
    assert weasyprint.__version__ == "70.0"


def test_both_standards_are_named_in_one_readable_packet(front_matter: RenderedPdf) -> None:
    assert front_matter.data.count(b"<rdf:RDF") == 1
    with opened(front_matter).open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "2"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Ghid de probă"


def test_the_title_language_author_and_date_are_those_given(front_matter: RenderedPdf) -> None:
    with opened(front_matter) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Ghid de probă"
        assert str(pdf.docinfo["/Author"]) == "Ana Ș."
        assert str(pdf.docinfo["/CreationDate"]) == "D:20210831"
        assert "/ModDate" not in pdf.docinfo
        assert str(pdf.Root.Lang) == "ro"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True


def test_page_labels_follow_the_printed_numbers(front_matter: RenderedPdf) -> None:
    with opened(front_matter) as pdf:
        assert [page.label for page in pdf.pages] == ["i", "ii", "1", "2", "3"]


def test_ids_are_found_on_their_pages(front_matter: RenderedPdf) -> None:
    assert front_matter.page_of == {"corp": 3, "doi": 5}
    assert front_matter.pages == 5


def test_the_outline_is_returned(front_matter: RenderedPdf) -> None:
    outline = [(bookmark.title, bookmark.page) for bookmark in front_matter.bookmarks]
    assert outline == [("Cuprins", 1), ("Corp", 3), ("Doi", 5)]


def test_only_the_fonts_given_are_used(front_matter: RenderedPdf) -> None:
    assert front_matter.fonts == ("Source Serif 4",)


def test_no_image_is_smoothed(rendered: Callable[[str], RenderedPdf]) -> None:
    with opened(rendered("figures")) as pdf:
        images = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        ]
        assert images
        assert not any(image.get("/Interpolate", False) for image in images)


@pytest.mark.parametrize("case", CASES)
def test_the_everyday_check_finds_nothing(
    rendered: Callable[[str], RenderedPdf], case: str
) -> None:
    assert checks.check(rendered(case).data) == ()
    assert rendered(case).log == ()


def test_the_everyday_check_finds_what_is_wrong() -> None:
    html = '<html lang="ro"><ul><li><p>x</p></li></ul></html>'
    data = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    findings = checks.check(data)
    assert {finding.standard for finding in findings} == {"2a", "ua1"}
    assert all(finding.code and finding.message for finding in findings)


def test_an_unknown_id_is_no_first_page(stylesheets: Stylesheets, information: Information) -> None:
    laid_out = lay_out(stylesheets, '<html lang="ro"><p>x</p></html>')
    with pytest.raises(KeyError, match="nicăieri"):
        write_accessible(laid_out, information, [PageRange("nicăieri")])


def test_weasyprint_is_itself_again_after_a_writing_that_fails(
    stylesheets: Stylesheets, information: Information, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (weasyprint.pdf.add_tags, Stream.marked, weasyprint.draw.text.draw_first_line)
    laid_out = lay_out(stylesheets, '<html lang="ro"><p>x</p></html>')

    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(weasyprint.pdf, "add_outlines", fail)
    with pytest.raises(RuntimeError):
        write_accessible(laid_out, information)
    assert before == (
        weasyprint.pdf.add_tags,
        Stream.marked,
        weasyprint.draw.text.draw_first_line,
    )


def test_warnings_are_returned_and_not_printed(
    stylesheets: Stylesheets, information: Information, caplog: pytest.LogCaptureFixture
) -> None:
    html = '<html lang="ro"><p id="a">x <a href="#lipsă">y</a></p><p id="a">z</p></html>'
    with caplog.at_level(logging.WARNING):
        log = render(stylesheets, html, information).log
    assert any("lipsă" in message for message in log)
    assert caplog.records == []
