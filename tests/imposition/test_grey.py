"""The grey version: no colour is left, nothing vanishes, and the file stays what it was."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from tests.imposition.conftest import checked, drawn, place, words

from imposition import booklet, grey
from imposition.grey.painting import in_grey
from imposition.grey.tones import area_tone, grey_of_rgb, line_tone, text_tone
from indrumar.outputs.pdf.checks import check
from indrumar.print_run.kit_office import one_colour_pdf
from weasypress.information import Information
from weasypress.renderer import lay_out, parse_stylesheets, write_accessible
from weasypress.resources import ResourceReader

COLOURED = {"rg", "RG", "k", "K", "cs", "CS", "sc", "SC"}
SHARE = st.floats(0, 1)
STRIPES = """<html lang="ro"><title>A</title><style>
div { height: 10mm; margin-bottom: 5mm }
p { margin: 0 0 5mm }</style><body>
<div class="tint"></div><div class="run"></div><div class="veil"></div>
<div style="background: #000; color: #f2d3a8">cald</div>
<p style="color: #94500f">cafeniu</p>
<p><img src="/media/foto.png" alt="O poză" style="width: 20mm"></p>
<svg role="img" width="80" height="40" viewBox="0 0 80 40"><title>Desen</title>
<linearGradient id="g"><stop stop-color="#c2410c"/><stop offset="1" stop-color="#fff"/>
</linearGradient><rect width="80" height="20" fill="url(#g)"/>
<path d="M0 30H80" stroke="#e0913f" stroke-width=".5"/></svg></body></html>"""


@pytest.fixture(scope="module")
def stripes(book):
    return book(html=STRIPES)


@pytest.fixture(scope="module")
def grey_stripes(stripes):
    return grey(stripes)


def opened(data):
    return pikepdf.open(io.BytesIO(data))


def streams(pdf):
    return [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]


def most_colour(picture):
    """The greatest difference between two channels of a picture."""
    red, green, blue = (band.tobytes() for band in picture.split())
    return max(max(channels) - min(channels) for channels in zip(red, green, blue, strict=True))


def test_what_is_seen_has_no_colour(stripes, grey_stripes):
    assert most_colour(drawn(stripes, 1)) > 100
    assert most_colour(drawn(grey_stripes, 1)) == 0


def test_every_colour_in_the_file_is_grey(grey_stripes):
    with opened(grey_stripes) as pdf:
        contents = [page.obj for page in pdf.pages]
        contents += [item for item in streams(pdf) if item.get("/Subtype") == "/Form"]
        used = {
            str(one.operator)
            for content in contents
            for one in pikepdf.parse_content_stream(
                pikepdf.Page(content) if content.get("/Type") == "/Page" else content
            )
        }
        images = [item for item in streams(pdf) if item.get("/Subtype") == "/Image"]
        spaces = {str(image.ColorSpace) for image in images}
        assert {str(page.Group.CS) for page in pdf.pages} == {"/DeviceGray"}  # what is mixed, too
    assert not used & COLOURED - {"cs", "CS"}
    assert "g" in used
    assert spaces == {"/DeviceGray"}


def sample(data, x_mm, y_mm):
    """The lightness at a place of the first page, 0 to 255, from the upper left corner."""
    picture = drawn(data, 1, scale=4).convert("L")
    millimetre = 4 * 72 / 25.4
    return picture.getpixel((round(x_mm * millimetre), round(y_mm * millimetre)))


def test_a_light_tint_is_dark_enough_for_a_copier(stripes, grey_stripes):
    assert sample(stripes, 70, 25) > 240
    assert 0.85 * 255 < sample(grey_stripes, 70, 25) <= 0.92 * 255


def test_paper_stays_white(grey_stripes):
    assert sample(grey_stripes, 5, 5) == 255


def test_gradients_run_from_light_to_dark_as_before(grey_stripes):
    run = [sample(grey_stripes, x, 40) for x in (22, 50, 75, 100, 126)]
    assert run == sorted(run, reverse=True)
    assert run[0] > 230
    assert run[-1] < 100


def test_what_fades_out_still_fades_out(grey_stripes):
    veil = [sample(grey_stripes, x, 55) for x in (21, 50, 75, 100, 126)]
    assert veil == sorted(veil, reverse=True)
    assert veil[0] > 240
    assert veil[-1] < 150


def test_what_says_how_transparent_something_is_stays():
    painting = b"0.95 g 0 0 9 9 re f"
    with pikepdf.new() as pdf:
        form, mask = (
            pdf.make_stream(
                painting, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9], Type=pikepdf.Name.XObject
            )
            for _ in range(2)
        )
        soft = pikepdf.Dictionary(S=pikepdf.Name.Luminosity, G=mask)
        state = pikepdf.Dictionary(A=pikepdf.Dictionary(SMask=soft))
        page = pdf.add_blank_page(page_size=(9, 9)).obj
        page.Resources = pikepdf.Dictionary(ExtGState=state, XObject=pikepdf.Dictionary(X=form))
        page.Contents = pdf.make_stream(b"/A gs /X Do")
        target = io.BytesIO()
        pdf.save(target)

    with opened(grey(target.getvalue())) as pdf:
        resources = pdf.pages[0].Resources
        assert resources.ExtGState.A.SMask.G.read_bytes() == painting
        assert resources.XObject.X.read_bytes() != painting


def darkest_near(data, text):
    """The darkest and the lightest spot of a word."""
    word = place(data, 1, text)
    picture = drawn(data, 1, scale=6).convert("L")
    box = [round(6 * side) for side in (word.x, word.y + 4, word.x + 30, word.y + 13)]
    return picture.crop(box).getextrema()


def test_coloured_text_becomes_dark_on_white_and_light_on_dark(grey_stripes):
    assert darkest_near(grey_stripes, "cafeniu")[0] < 0.36 * 255
    darkest, lightest = darkest_near(grey_stripes, "cald")
    assert darkest < 10
    assert lightest > 0.9 * 255


def test_a_picture_keeps_its_size_and_its_lightness(stripes, grey_stripes):
    def picture(data):
        with opened(data) as pdf:
            (image,) = [item for item in streams(pdf) if item.get("/Width") == 40]
            return pikepdf.PdfImage(image).as_pil_image()

    before, after = picture(stripes), picture(grey_stripes)
    assert after.mode == "L"
    assert after.size == before.size
    red, noise = after.getpixel((0, 0)), before.getpixel((20, 20))[0]
    assert red == pytest.approx(255 * grey_of_rgb(200 / 255, 30 / 255, 30 / 255), abs=4)
    assert after.getpixel((20, 20)) == pytest.approx(noise, abs=1)


def test_a_photograph_stays_a_photograph():
    source = io.BytesIO()
    Image.new("RGB", (16, 16), (20, 90, 160)).save(source, "JPEG")
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(100, 100))
        image = pdf.make_stream(source.getvalue())
        for key, value in {
            "/Subtype": pikepdf.Name.Image,
            "/Width": 16,
            "/Height": 16,
            "/BitsPerComponent": 8,
            "/ColorSpace": pikepdf.Name.DeviceRGB,
            "/Filter": pikepdf.Name.DCTDecode,
        }.items():
            image[key] = value
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
        page.obj.Contents = pdf.make_stream(b"q 100 0 0 100 0 0 cm /I Do Q")
        target = io.BytesIO()
        pdf.save(target)
    data = grey(target.getvalue())

    with opened(data) as pdf:
        found = pdf.pages[0].Resources.XObject.I
        assert found.Filter == "/DCTDecode"
        assert found.ColorSpace == "/DeviceGray"
    assert most_colour(drawn(data, 1)) == 0


def test_a_photograph_in_four_inks_is_as_light_as_before(book):
    html = '<html lang="ro"><title>A</title><body><img alt="x" src="/media/cmyk.jpg" style="'
    data = book(html=html + 'position: absolute; width: 90mm; height: 90mm"></body></html>')

    before, after = ([sample(file, 60, y) for y in (25, 65, 105)] for file in (data, grey(data)))
    assert before == sorted(before)
    assert after == sorted(after)
    assert after == pytest.approx(before, abs=40)  # viewers differ about four inks in one place


def test_logos_come_in_their_one_colour_form(book, tmp_path):
    Image.new("RGB", (30, 20), (0, 51, 153)).save(tmp_path / "blue.png")
    Image.new("RGB", (30, 20), (255, 255, 255)).save(tmp_path / "black.png")
    order, laid_out = laid_out_logo(tmp_path)
    screen = write_accessible(laid_out, order.information).data
    data = grey(one_colour_pdf(order, laid_out).data)

    assert sample(screen, 25, 25) < 100
    assert sample(data, 25, 25) == 255
    assert write_accessible(laid_out, order.information).data == screen  # the layout is as it was


def laid_out_logo(media):
    """Pages with a logo that has another form, and what their order says."""
    html = (
        '<html lang="ro"><title>A</title><body style="margin: 0">'
        '<img alt="Sigla" style="width: 3cm" src="/media/blue.png" '
        'data-black="https://book.invalid/media/black.png"></body></html>'
    )
    (media / "page.css").write_text("@page { size: 148mm 210mm; margin: 20mm }", "utf-8")
    stylesheets = parse_stylesheets(ResourceReader({"/media/": media}), ["media/page.css"])
    order = SimpleNamespace(information=Information("A", "ro", ()), page_ranges=())
    return order, lay_out(stylesheets, html)


def content(code, start=0.0, **spaces):
    """A content stream in grey, as text."""
    with pikepdf.new() as pdf:
        stream = pdf.make_stream(code)
        resources = pikepdf.Dictionary(ColorSpace=pikepdf.Dictionary(**spaces))
        return in_grey(stream, resources, start).decode("latin-1").split("\n")


def test_a_colour_is_written_just_before_it_paints():
    done = content(b"1 0 0 rg 0 0 m 9 9 l 9 0 l f")

    assert done[0].endswith(" g")
    assert done[1:] == ["0 0 m", "9 9 l", "9 0 l", "f"]


def test_the_same_colour_gives_text_areas_and_lines_their_own_tones():
    code = b"0.9 0.5 0.2 rg 0.9 0.5 0.2 RG 0 0 50 50 re f BT (a) Tj ET 0 0 m 9 9 l S"
    greys = [float(line.split()[0]) for line in content(code) if line.endswith((" g", " G"))]

    tone = grey_of_rgb(0.9, 0.5, 0.2)
    expected = [area_tone(tone), text_tone(tone), line_tone(tone)]
    assert greys == pytest.approx(expected, abs=1e-3)


def test_a_restored_state_brings_its_colour_back():
    done = content(b"0.5 g q 0 g 0 0 9 9 re f Q 0 0 9 9 re f")

    assert [line for line in done if line.endswith(" g")] == ["0.5 g"]  # black was there


def test_a_form_leaves_the_colour_it_was_called_with():
    assert content(b"0 0 9 9 re f", start=None) == ["0 0 9 9 re", "f"]


def test_a_thin_rectangle_is_a_line():
    thin, thick = (content(b"0.8 g 0 0 90 %d re f" % height)[0] for height in (1, 9))

    assert (thin, thick) == ("0.48 g", "0.8 g")


@pytest.mark.parametrize(
    ("code", "grey_written"),
    [
        (b"0 0 0 1 k 0 0 9 9 re f", None),  # black is what a page begins with
        (b"0 0 0 0.5 k 0 0 9 9 re f", "0.5 g"),
        (b"/DeviceCMYK cs 0 0 0 0 scn 0 0 9 9 re f", "1 g"),
        (b"/lab cs 100 0 0 scn 0 0 9 9 re f", "1 g"),
        (b"/spot cs 0.3 scn 0 0 9 9 re f", "0.7 g"),
        (b"/DeviceRGB cs 0 0 9 9 re f", None),
    ],
)
def test_other_colour_spaces_become_grey_too(code, grey_written):
    lab = pikepdf.Array([pikepdf.Name.Lab, pikepdf.Dictionary(WhitePoint=[0.9, 1, 0.8])])
    spot = pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name("/Ink"), pikepdf.Name.DeviceCMYK])
    written = [line for line in content(code, lab=lab, spot=spot) if line.endswith(" g")]

    assert written == ([grey_written] if grey_written else [])


@given(lighter=SHARE, darker=SHARE)
def test_what_was_lighter_is_never_darker_afterwards(lighter, darker):
    lighter, darker = max(lighter, darker), min(lighter, darker)

    for tone in (area_tone, line_tone, text_tone):
        assert tone(lighter) >= tone(darker)
        assert 0 <= tone(darker) <= 1


@given(red=SHARE, green=SHARE, blue=SHARE)
def test_nothing_but_paper_is_too_light_for_a_copier(red, green, blue):
    tone = grey_of_rgb(red, green, blue)

    if tone < 0.995:
        assert area_tone(tone) <= 0.92
        assert line_tone(tone) <= 0.6


def test_the_file_stays_accessible_and_fit_for_archives(stripes, grey_stripes, ten_pages):
    assert check(stripes) == check(grey_stripes) == ()
    with opened(ten_pages) as before, opened(grey(ten_pages)) as after:
        assert "/StructTreeRoot" in after.Root
        assert after.pages[1].label == before.pages[1].label
        assert len(after.pages[1].Annots) == len(before.pages[1].Annots)
        assert str(after.docinfo["/Title"]) == "Ghid de probă"


def test_the_words_stay_where_they_were(ten_pages):
    data = grey(ten_pages)

    assert [words(data, page) for page in (1, 5)] == [words(ten_pages, page) for page in (1, 5)]


def test_the_printer_is_asked_for_both_sides_at_actual_size(grey_stripes, tmp_path):
    checked(grey_stripes, tmp_path)
    with opened(grey_stripes) as pdf:
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"


def test_a_grey_booklet_is_a_booklet_in_grey(ten_pages):
    data = booklet(grey(ten_pages))

    with pypdfium2.PdfDocument(data) as document:
        assert len(document) == 6
    assert most_colour(drawn(data, 1)) == 0


def test_the_same_pages_make_the_same_bytes(stripes, grey_stripes):
    assert grey(stripes) == grey_stripes
