"""What a press file says of itself, and what it must not hold."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from tests.weasypress.sheets import INFORMATION, laid_out, pressed

from weasypress.information import Information
from weasypress.press.conditions import fogra39, printing_condition
from weasypress.press.writing import PressPdf, PressSpecification, write_press

LINKS = """<h1 id="a">Titlu</h1><p><a href="#a">aici</a> <a href="https://example.org">acolo</a>
<form><input name="x" style="appearance: auto"></form>"""


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
def test_qpdf_finds_nothing_wrong(standard):
    pdf = opened(pressed(LINKS, standard=standard, marks=True).data)

    assert pdf.check_pdf_syntax() == []


@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
def test_there_is_nothing_to_click_and_nothing_to_open(standard):
    pdf = opened(pressed(LINKS, standard=standard).data)

    forbidden = {"/AcroForm", "/Outlines", "/Names", "/Dests", "/OpenAction", "/AA"}
    assert not forbidden & set(pdf.Root.keys())
    assert not {"/StructTreeRoot", "/MarkInfo"} & set(pdf.Root.keys())
    assert not any("/Annots" in page.obj for page in pdf.pages)


@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
def test_all_fonts_are_embedded(standard):
    pdf = opened(pressed("<p>drept <b>gras</b> <i>cursiv</i>", standard=standard).data)

    described = [
        one
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    ]
    assert len(described) >= 3
    assert all("/FontFile2" in one for one in described)


def test_pdf_x_4_names_itself_in_its_metadata():
    pdf = opened(pressed("Text").data)

    with pdf.open_metadata() as metadata:
        assert metadata["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
        assert metadata["dc:title"] == "Ghid de probă"
        assert metadata["xmp:CreateDate"] == metadata["xmp:ModifyDate"] == "2021-08-31T00:00:00Z"
        assert metadata["xmp:MetadataDate"] == "2021-08-31T00:00:00Z"
        assert metadata["pdf:Trapped"] == "False"
        assert metadata["xmpMM:DocumentID"].startswith("uuid:")
        assert metadata["xmpMM:VersionID"]
        assert metadata["xmpMM:RenditionClass"]
    assert pdf.pdf_version == "1.6"
    assert "/GTS_PDFXVersion" not in pdf.docinfo


def test_pdf_x_1a_names_itself_in_its_info_dictionary():
    data = pressed("Text", standard="x-1a").data
    pdf = opened(data)

    assert data.startswith(b"%PDF-1.3")
    assert pdf.docinfo["/GTS_PDFXVersion"] == "PDF/X-1:2001"
    assert pdf.docinfo["/GTS_PDFXConformance"] == "PDF/X-1a:2001"
    assert b"/ObjStm" not in data


@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
def test_title_dates_traps_and_identifier_are_there(standard):
    pdf = opened(pressed("Text", standard=standard).data)

    assert pdf.docinfo["/Title"] == "Ghid de probă"
    assert pdf.docinfo["/Author"] == "Ana Ș."
    assert pdf.docinfo["/CreationDate"] == pdf.docinfo["/ModDate"] == "D:20210831000000Z"
    assert pdf.docinfo["/Trapped"] == pikepdf.Name("/False")
    assert [len(bytes(part)) > 0 for part in pdf.trailer.ID] == [True, True]


@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
def test_the_output_intent_names_the_condition_and_carries_its_profile(standard):
    pdf = opened(pressed("Text", standard=standard).data)
    (intent,) = pdf.Root.OutputIntents

    assert intent.S == "/GTS_PDFX"
    assert intent.OutputConditionIdentifier == "FOGRA39"
    assert intent.RegistryName == "http://www.color.org"
    assert "FOGRA39" in str(intent.Info)
    assert intent.DestOutputProfile.N == 4
    assert intent.DestOutputProfile.read_bytes() == fogra39().profile


def test_the_profile_is_left_out_of_pdf_x_1a_on_request_only():
    older, newer = (
        opened(pressed("Text", standard=standard, embed_profile=False).data)
        for standard in ("x-1a", "x-4")
    )

    assert "/DestOutputProfile" not in older.Root.OutputIntents[0]
    assert older.Root.OutputIntents[0].RegistryName == "http://www.color.org"
    assert "/DestOutputProfile" in newer.Root.OutputIntents[0]


def test_pdf_x_1a_has_nothing_that_shines_through():
    body = "<p style='opacity: .5; background: #1d4f7c'>jumătate</p><p style='color: #0f6e6480'>x"
    made = pressed(body, standard="x-1a")
    pdf = opened(made.data)

    assert not any("transparency is left" in line for line in made.log)
    for one in pdf.objects:
        if isinstance(one, pikepdf.Stream | pikepdf.Dictionary):
            assert not {"/SMask", "/ca", "/CA", "/BM"} & set(one.keys())
            assert one.get("/S") != "/Transparency"


def test_pdf_x_4_blends_in_the_inks_of_the_press():
    pdf = opened(pressed("Text").data)

    assert pdf.pages[0].Group.CS == "/DeviceCMYK"


@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
def test_the_same_pages_give_the_same_bytes(standard):
    first, second = (pressed(LINKS, standard=standard, marks=True).data for _ in range(2))

    assert first == second


def test_other_pages_have_another_identifier():
    def identifier(body: str) -> str:
        with opened(pressed(body).data).open_metadata() as metadata:
            return str(metadata["xmpMM:DocumentID"])

    assert identifier("Unu") != identifier("Doi")


def test_the_date_is_the_editions_and_never_the_time_of_the_build():
    document = laid_out("Text").document

    with pytest.raises(ValueError, match="needs the date of its edition"):
        write_press(document, PressSpecification(), Information("Ghid", "ro"))


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2021", "D:20210101000000Z"),
        ("2021-08", "D:20210801000000Z"),
        ("2021-08-31T10:20:30Z", "D:20210831102030Z"),
        ("2021-08-31T10:20:30+03:00", "D:20210831102030+03'00'"),
    ],
)
def test_a_date_is_written_whole(date, written):
    document = laid_out("Text").document
    made = write_press(document, PressSpecification(), replace(INFORMATION, created=date))

    pdf = opened(made.data)
    assert pdf.docinfo["/CreationDate"] == written


def test_a_title_may_hold_marks_of_xml():
    document = laid_out("Text").document
    title = "Da & nu: <ce> „urmează”"
    made = write_press(document, PressSpecification(), replace(INFORMATION, title=title))

    pdf = opened(made.data)
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == pdf.docinfo["/Title"] == title


# --- printing conditions ---


def test_a_condition_is_named_as_in_the_registry_or_as_its_profile_names_it():
    named = printing_condition("FOGRA51", fogra39().profile)
    unnamed = printing_condition(None, fogra39().profile)

    assert (named.identifier, named.registry) == ("FOGRA51", "http://www.color.org")
    assert "FOGRA51" in named.info
    assert (unnamed.identifier, unnamed.info) == ("Custom", "FOGRA39L Coated")
    assert unnamed.registry is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is not an ICC profile"),
        (b"%PDF-1.4" * 100, "is not an ICC profile"),
        (fogra39().profile[:5000], "was cut short"),
        (
            fogra39().profile[:12] + b"mntrRGB " + fogra39().profile[20:],
            "is a profile for RGB, not CMYK",
        ),
        (fogra39().profile[:12] + b"link" + fogra39().profile[16:], "is a device link profile"),
    ],
)
def test_a_profile_no_press_prints_by_is_refused(content, said):
    with pytest.raises(ValueError, match=said):
        printing_condition("FOGRA39", content)


# --- what went wrong ---


def test_errors_keep_a_file_from_the_printer_and_warnings_do_not():
    log = ("WARNING: a house colour was thinned", "ERROR: Failed to load image at 'x.png'")

    assert PressPdf(b"", 1, log).errors == log[1:]
