"""What a page paints is found wherever a PDF hides it, at its place, in its inks."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name
from tests.preflight.press_files import (
    HEIGHT,
    PT,
    Page,
    axial,
    cmyk_image,
    form,
    press_file,
    profile,
    rectangle,
    separation,
    stream_image,
    text,
    tiny_profile,
)

from preflight import Expectations, Kind, Painted, painted, preflight
from preflight.content.geometry import Box
from preflight.content.spaces import Model


def read(data: bytes) -> tuple[Painted, ...]:
    """What is on the first page."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return painted(pdf.pages[0])


def on_page(content: str, **resources: Any) -> tuple[Painted, ...]:
    return read(press_file(content, **resources))


def only(content: str, **resources: Any) -> Painted:
    (found,) = on_page(content, **resources)
    return found


def place(box: Box) -> tuple[float, float, float, float]:
    """Left, top, width, height."""
    return box.x0, box.y0, box.width, box.height


def near(*values: float) -> Any:
    return pytest.approx(values, abs=0.02)


# --- places ---


@given(x=st.floats(-3, 100), y=st.floats(-3, 150), width=st.floats(1, 40), height=st.floats(1, 40))
def test_a_rectangle_is_found_where_it_is(x: float, y: float, width: float, height: float) -> None:
    found = only(rectangle(round(x, 3), round(y, 3), round(width, 3), round(height, 3)))
    assert place(found.box) == near(x, HEIGHT - y - height, width, height)
    assert found.exact


@pytest.mark.parametrize(
    ("rotate", "expected"),
    [
        (0, (20, 110, 30, 20)),
        (90, (80, 20, 20, 30)),
        (180, (98, 80, 30, 20)),
        (270, (110, 98, 20, 30)),
        (-90, (110, 98, 20, 30)),
    ],
)
def test_places_are_those_of_the_page_as_it_is_read(rotate: int, expected: Any) -> None:
    page = Page(rectangle(20, 80, 30, 20), keys={"Rotate": rotate})
    (found,) = read(press_file(page))
    assert place(found.box) == near(*expected)


def test_a_unit_of_the_page_counts() -> None:
    page = Page(rectangle(20, 80, 30, 20), keys={"UserUnit": 2})
    (found,) = read(press_file(page))
    assert place(found.box) == near(40, 2 * (HEIGHT - 100), 60, 40)


def test_boxes_and_resources_are_inherited() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        for key in ("/MediaBox", "/Resources"):
            pdf.Root.Pages[key] = page[key]
            del page[key]

    data = press_file(text("Un text"), change=change)
    assert preflight(data).findings == ()
    assert read(data)[0].font


def test_a_form_in_a_form_is_at_its_place() -> None:
    def forms(pdf: pikepdf.Pdf) -> dict[str, Any]:
        inner = form(pdf, rectangle(0, 0, 10, 10), Matrix=Array([1, 0, 0, 1, 5, 0]))
        resources = Dictionary(XObject=Dictionary(Inner=inner))
        return {"Outer": form(pdf, "q 2 0 0 2 0 0 cm /Inner Do Q", Resources=resources)}

    found = only("q 1 0 0 1 20 80 cm /Outer Do Q\n", XObject=forms)
    assert place(found.box) == near(30, HEIGHT - 100, 20, 20)


def test_a_form_that_holds_itself_ends() -> None:
    def forms(pdf: pikepdf.Pdf) -> dict[str, Any]:
        loop = pdf.make_indirect(form(pdf, rectangle(20, 20, 10, 10) + "/Loop Do\n"))
        loop.Resources = Dictionary(XObject=Dictionary(Loop=loop))
        return {"Loop": loop}

    data = press_file("/Loop Do\n", XObject=forms)
    assert {one.rule for one in preflight(data).findings} == {"unreadable-page"}


def test_a_clip_cuts_and_what_is_outside_is_not_there() -> None:
    clipped = "q 20 80 10 10 re W n " + rectangle(0, 0, 100, 100) + rectangle(50, 50, 9, 9) + "Q\n"
    assert place(only(clipped).box) == near(20, HEIGHT - 90, 10, 10)


def test_text_has_its_box_size_and_font() -> None:
    found = only("q 2 0 0 2 20 80 cm " + text("Hanul", x=0, y=0, size=6) + "Q\n")
    assert found.size == pytest.approx(12, abs=0.01)
    assert found.font
    assert found.font.name == "SourceSans3"
    left, top, width, height = place(found.box)
    assert (left, top + height) == near(20, HEIGHT - 80 + 12 * PT * 0.25)
    assert 9 < width < 12


def test_turned_text_has_its_size() -> None:
    found = only(f"{text('', 0, 0)} BT /F1 {10 * PT} Tf 0 1 -1 0 20 80 Tm (Hanul) Tj ET\n")
    assert found.size == pytest.approx(10, abs=0.01)
    assert found.box.height > found.box.width


def test_an_array_of_strings_moves_on() -> None:
    spread = f"0 0 0 1 k BT /F1 {10 * PT} Tf 20 80 Td [(a) -5000 (a)] TJ ET\n"
    assert only(spread).box.width > 5 * 10 * PT


@pytest.mark.parametrize("content", [text("   "), "3 Tr " + text("Ascuns")])
def test_text_that_nobody_sees_is_not_there(content: str) -> None:
    assert on_page(content) == ()


# --- colours ---


def space(make: Callable[[pikepdf.Pdf], Any]) -> dict[str, Any]:
    return {"ColorSpace": lambda pdf: {"S": make(pdf)}}


def indexed(pdf: pikepdf.Pdf) -> Array:
    return Array(
        [Name.Indexed, Name.DeviceCMYK, 1, pikepdf.String(bytes([0, 0, 0, 0, 255, 0, 0, 51]))]
    )


def several(pdf: pikepdf.Pdf) -> Array:
    names = Array([Name.Cyan, Name("/PANTONE 280 C"), Name("/None")])
    return Array([Name.DeviceN, names, Name.DeviceCMYK, Dictionary(FunctionType=4)])


def by_profile(model: bytes, components: int) -> Callable[[pikepdf.Pdf], Array]:
    return lambda pdf: Array([Name.ICCBased, profile(pdf, tiny_profile(model), components)])


@pytest.mark.parametrize(
    ("make", "values", "inks"),
    [
        (indexed, "1", {"C": 1, "M": 0, "Y": 0, "K": 0.2}),
        (several, "0.5 0.25 1", {"C": 0.5, "PANTONE 280 C": 0.25}),
        (lambda pdf: separation(pdf, "Black"), "0.4", {"K": 0.4}),
        (lambda pdf: separation(pdf, "All"), "1", {"All": 1}),
        (by_profile(b"CMYK", 4), "0.1 0.2 0.3 0.4", {"C": 0.1, "M": 0.2, "Y": 0.3, "K": 0.4}),
        (by_profile(b"GRAY", 1), "0.4", {"K": 0.6}),
        (by_profile(b"RGB", 3), "0 0 0", None),
        (lambda pdf: Array([Name.CalRGB, Dictionary()]), "0 0 0", None),
    ],
)
def test_a_colour_lays_its_inks(make: Any, values: str, inks: Any) -> None:
    found = only(rectangle(20, 80, 30, 20, f"/S cs {values} sc"), **space(make))
    assert found.inks == (None if inks is None else pytest.approx(inks, abs=0.002))


def test_the_profile_counts_and_not_what_stands_beside_it() -> None:
    found = only(rectangle(20, 80, 30, 20, "/S cs 0 0 0 sc"), **space(by_profile(b"Lab ", 3)))
    assert found.space.model is Model.LAB


def test_a_default_space_stands_in_for_that_of_the_device() -> None:
    defaults = {"DefaultRGB": by_profile(b"RGB", 3), "DefaultCMYK": by_profile(b"CMYK", 4)}
    found = on_page(
        rectangle(20, 80, 30, 20, "1 0 0 rg") + rectangle(20, 80, 30, 20, "1 0 0 0 k"),
        ColorSpace=lambda pdf: {name: make(pdf) for name, make in defaults.items()},
    )
    assert [one.space.name for one in found] == ["ICCBased RGB", "ICCBased CMYK"]


def test_a_colour_ends_with_its_state() -> None:
    first, second = on_page(
        "q " + rectangle(20, 80, 30, 20, "1 0 0 rg") + "Q\n" + rectangle(20, 80, 9, 9, "")
    )
    assert (first.space.name, second.space.name) == ("DeviceRGB", "DeviceGray")


# --- images ---


def test_an_inline_image_is_read() -> None:
    pixels = "0010" * 16
    inline = f"q 10 0 0 10 20 80 cm BI /W 4 /H 4 /BPC 8 /CS /RGB /F /AHx ID {pixels * 3}> EI Q\n"
    found = only(inline)
    assert (found.kind, found.space.name) == (Kind.IMAGE, "DeviceRGB")
    assert found.image
    assert found.image.ppi == pytest.approx(4 / (10 / 25.4), abs=0.1)


def test_a_stencil_has_the_colour_of_fills() -> None:
    def stencil(pdf: pikepdf.Pdf) -> dict[str, Any]:
        keys = {"Subtype": Name.Image, "Width": 8, "Height": 8, "ImageMask": True}
        return {"Mask": pdf.make_stream(b"\xaa" * 8, **keys)}

    found = only("1 0 0 0 k q 10 0 0 10 20 80 cm /Mask Do Q\n", XObject=stencil)
    assert found.inks == {"C": 1, "M": 0, "Y": 0, "K": 0}
    assert not found.exact


@pytest.mark.parametrize(
    ("make", "most", "coloured"),
    [
        (lambda pdf: cmyk_image(pdf, 40, (255, 0, 0, 51)), 120, True),
        (lambda pdf: cmyk_image(pdf, 40, (0, 0, 0, 51)), 20, False),
        (lambda pdf: stream_image(pdf, 40, Name.DeviceGray, b"\x00"), 100, False),
        (lambda pdf: stream_image(pdf, 40, Name.DeviceRGB, b"\x40\x40\x40"), None, False),
        (lambda pdf: stream_image(pdf, 40, Name.DeviceRGB, b"\x40\x80\x40"), None, True),
        (lambda pdf: stream_image(pdf, 40, indexed(pdf), b"\x01"), 120, True),
        (lambda pdf: stream_image(pdf, 40, indexed(pdf), b"\x00"), 0, False),
        (lambda pdf: stream_image(pdf, 40, Name.DeviceGray, b"\x40\x00", bits=16), 75, False),
        (
            lambda pdf: stream_image(
                pdf, 40, Name.DeviceCMYK, b"\xff\xff\xff\x33", Decode=Array([1, 0] * 4)
            ),
            80,
            False,
        ),
    ],
)
def test_the_pixels_of_an_image_are_looked_at(make: Any, most: Any, coloured: bool) -> None:
    found = only("q 10 0 0 10 20 80 cm /Other Do Q\n", XObject=lambda pdf: {"Other": make(pdf)})
    assert found.image
    assert found.image.pixels.most == (None if most is None else pytest.approx(most, abs=0.5))
    assert found.coloured is coloured


@pytest.mark.parametrize("inverted", [False, True])
def test_a_cmyk_jpeg_is_read_as_pdf_reads_it(inverted: bool) -> None:
    """Its numbers are inks, whatever programs made of Adobe's habit to turn them round."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("CMYK", (64, 64), (200, 20, 20, 20)).save(buffer, "JPEG", quality=95)

    def jpeg(pdf: pikepdf.Pdf) -> Any:
        keys: dict[str, Any] = {
            "Subtype": Name.Image,
            "Width": 64,
            "Height": 64,
            "BitsPerComponent": 8,
            "ColorSpace": Name.DeviceCMYK,
            "Filter": Name.DCTDecode,
        }
        if inverted:
            keys["Decode"] = Array([1, 0] * 4)
        return pdf.make_stream(buffer.getvalue(), **keys)

    found = only("q 10 0 0 10 20 80 cm /J Do Q\n", XObject=lambda pdf: {"J": jpeg(pdf)})
    turned = 260 / 2.55
    expected = turned if inverted else 400 - turned  # Pillow writes them turned round
    assert found.image
    assert found.image.pixels.most == pytest.approx(expected, abs=3)


# --- patterns, shadings, drawn letters ---


def test_a_tiling_pattern_fills_the_whole_path() -> None:
    def pattern(pdf: pikepdf.Pdf) -> dict[str, Any]:
        cell = pdf.make_stream(
            b"1 0 0 rg 0 0 2 2 re f",
            PatternType=1,
            PaintType=1,
            TilingType=1,
            BBox=Array([0, 0, 4, 4]),
            XStep=4,
            YStep=4,
            Resources=Dictionary(),
        )
        return {"P": cell}

    found = only("/Pattern cs /P scn 20 80 30 20 re f\n", Pattern=pattern)
    assert (found.kind, found.space.name) == (Kind.FILL, "DeviceRGB")
    assert place(found.box) == near(20, HEIGHT - 100, 30, 20)


def test_an_uncoloured_pattern_has_the_colour_beside_it() -> None:
    def pattern(pdf: pikepdf.Pdf) -> dict[str, Any]:
        cell = pdf.make_stream(
            b"0 0 2 2 re f", PatternType=1, PaintType=2, TilingType=1, BBox=Array([0, 0, 4, 4]),
            XStep=4, YStep=4, Resources=Dictionary(),
        )  # fmt: skip
        return {"P": cell}

    found = only(
        "/S cs 0 1 0 0 /P scn 20 80 30 20 re f\n",
        Pattern=pattern,
        **space(lambda pdf: Array([Name.Pattern, Name.DeviceCMYK])),
    )
    assert found.inks == {"C": 0, "M": 1, "Y": 0, "K": 0}


@pytest.mark.parametrize(
    "content",
    ["q 20 80 30 20 re W n /Fade sh Q\n", "/Pattern cs /Way scn 20 80 30 20 re f\n"],
)
def test_a_shading_has_samples_of_its_colours(content: str) -> None:
    shading = axial(Name.DeviceCMYK, (1, 0, 0, 0), (0, 1, 0, 0.5))
    found = only(
        content,
        Shading=lambda pdf: {"Fade": shading},
        Pattern=lambda pdf: {"Way": Dictionary(PatternType=2, Shading=shading)},
    )
    assert found.kind is Kind.SHADING
    assert found.samples[0] == {"C": 1, "M": 0, "Y": 0, "K": 0}
    assert found.samples[-1] == {"C": 0, "M": 1, "Y": 0, "K": 0.5}
    assert place(found.box) == near(20, HEIGHT - 100, 30, 20)


def test_a_mesh_has_the_colours_of_its_corners() -> None:
    corners = b"".join(bytes([0, x, y, *colour]) for x, y, colour in (
        (0, 0, (255, 0, 0, 0)), (255, 0, (0, 255, 0, 0)), (0, 255, (0, 0, 0, 255)),
    ))  # fmt: skip

    def mesh(pdf: pikepdf.Pdf) -> dict[str, Any]:
        return {
            "Mesh": pdf.make_stream(
                corners, ShadingType=4, ColorSpace=Name.DeviceCMYK, BitsPerCoordinate=8,
                BitsPerComponent=8, BitsPerFlag=8, Decode=Array([0, 100, 0, 100] + [0, 1] * 4),
            )
        }  # fmt: skip

    found = only("/Mesh sh\n", Shading=mesh)
    assert [max(inks, key=lambda name: inks[name]) for inks in found.samples] == ["C", "M", "K"]


def test_a_drawn_letter_with_colours_of_its_own_is_followed() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        drawn = Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 500, 500]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), FirstChar=97, LastChar=97,
            Widths=Array([600]), Resources=Dictionary(),
            CharProcs=Dictionary(a=pdf.make_stream(b"600 0 d0 1 0 0 rg 0 0 500 500 re f")),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
        )  # fmt: skip
        pdf.pages[0].obj.Resources.Font.F1 = pdf.make_indirect(drawn)

    first, second = read(press_file(text("aa", x=20, y=80, size=20), change=change))
    assert (first.kind, first.space.name) == (Kind.FILL, "DeviceRGB")
    assert second.box.x0 - first.box.x0 == pytest.approx(0.6 * 20 * PT, abs=0.02)


# --- layers and transparency ---


def layered(state: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("Straturi")))
        pdf.Root.OCProperties = Dictionary(
            OCGs=Array([layer]), D=Dictionary(**{state: Array([layer])})
        )
        pdf.pages[0].obj.Resources.Properties = Dictionary(L=layer)

    hidden = "/OC /L BDC /Span BMC " + rectangle(20, 80, 9, 9) + "EMC EMC\n"
    return press_file(hidden + rectangle(20, 20, 9, 9), change=change)


def test_what_is_on_a_layer_that_is_off_is_not_there() -> None:
    assert len(read_all(layered("ON"))) == 2
    assert len(read_all(layered("OFF"))) == 1


def read_all(data: bytes) -> tuple[int, ...]:
    """How much lies on the page, by what preflight counts as seen."""
    from preflight.content.file import read_file

    return tuple(range(len(read_file(data).pages[0].painted)))


@pytest.mark.parametrize(
    "state",
    [
        Dictionary(ca=0.5),
        Dictionary(BM=Name.Multiply),
        Dictionary(SMask=Dictionary(S=Name.Luminosity)),
    ],
)
def test_transparency_is_seen(state: Dictionary) -> None:
    found = only("/T gs " + rectangle(20, 80, 9, 9), ExtGState=lambda pdf: {"T": state})
    assert found.transparency


# --- bleed where boxes do not tell ---


def bleeding(content: str, **resources: Any) -> bool:
    report = preflight(press_file(content, **resources), Expectations(bleed=3))
    assert {one.rule for one in report.findings} <= {"missing-bleed"}
    return not report.findings


def slanted(reach: float) -> str:
    """A slanted surface whose box goes further than it does itself."""
    return f"0 0 0 0.5 k {-reach} 60 m 30 60 l 30 100 l {-reach} 90 l h f\n"


def test_curves_and_slants_are_drawn_and_looked_at() -> None:
    assert bleeding(slanted(3))
    assert not bleeding(slanted(0))
    assert not bleeding(slanted(1))


def test_an_image_with_a_mask_is_drawn_and_looked_at() -> None:
    def masked(pdf: pikepdf.Pdf) -> dict[str, Any]:
        made = cmyk_image(pdf, 400)
        made.SMask = stream_image(pdf, 400, Name.DeviceGray, b"\xff")
        return {"Masked": made}

    assert bleeding("q 33 0 0 33 -3 60 cm /Masked Do Q\n", XObject=masked)
    assert not bleeding("q 30 0 0 30 0 60 cm /Masked Do Q\n", XObject=masked)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_bleed_is_looked_at_on_turned_pages_too(turned: int) -> None:
    pages = (Page(slanted(reach), keys={"Rotate": turned}) for reach in (3, 0))
    good, bad = (preflight(press_file(page)).findings for page in pages)
    assert "missing-bleed" not in {one.rule for one in good}
    assert "missing-bleed" in {one.rule for one in bad}


def test_artwork_over_the_edge_of_a_sheet_without_bleed_is_cut_off_all_the_same() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        for key in ("/MediaBox", "/BleedBox"):
            page[key] = page.TrimBox

    for artwork in (rectangle(-3, 60, 30, 30), slanted(3)):
        report = preflight(press_file(artwork, change=change))
        assert "missing-bleed" in {one.rule for one in report.findings}


def test_text_that_runs_off_a_sheet_without_bleed_is_cut() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        page.MediaBox = page.BleedBox = page.TrimBox

    report = preflight(press_file(text("Un titlu prea lung", x=130), change=change))
    assert "text-cut" in {one.rule for one in report.findings}


def test_white_at_the_edge_needs_no_bleed() -> None:
    assert bleeding(rectangle(0, 60, 30, 30, "0 0 0 0 k") + text("Alb"))


def test_what_ends_two_millimetres_from_the_edge_is_meant_to() -> None:
    assert bleeding(rectangle(2, 60, 30, 30))
    assert not bleeding(rectangle(0.5, 60, 30, 30))
