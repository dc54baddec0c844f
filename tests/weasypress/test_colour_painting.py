"""What stands in a press file: nothing but CMYK and grey, wherever a colour can be."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest
from tests.weasypress.colour_cases import (
    EVERYTHING,
    JOBS,
    box,
    laid_out,
    on_screen,
    picture,
    pressed,
)
from tests.weasypress.inks import foreign_colours, images, painted_inks
from tests.weasypress.pictures import SIZE
from weasyprint.pdf.stream import Stream

from weasypress.ink.conversion import conversion
from weasypress.ink.painting import press_painting
from weasypress.press.conditions import fogra39

BLACK = (0.0, 0.0, 0.0, 1.0)
IN_COLOUR = conversion(fogra39(), {}, "cmyk", 300, 300, True)


def functions(data: bytes) -> list[Any]:
    """The colours at the ends of all pieces of all gradients."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            tuple(float(value) for value in piece[end])
            for obj in pdf.objects
            for shading in shadings_in(obj)
            for piece in shading.Function.Functions
            for end in ("/C0", "/C1")
        ]


def shadings_in(obj: Any) -> list[Any]:
    if isinstance(obj, pikepdf.Dictionary) and "/ShadingType" in obj:
        return [obj]
    if isinstance(obj, pikepdf.Dictionary) and obj.get("/PatternType") == 2:
        return [obj.Shading]
    return []


@pytest.mark.parametrize("job", JOBS)
def test_a_press_file_holds_no_rgb_anywhere(job):
    assert foreign_colours(pressed(EVERYTHING, job).data) == set()


def test_the_search_for_rgb_finds_it_in_the_file_for_screens():
    assert {"rg", "/DeviceRGB"} <= foreign_colours(on_screen(EVERYTHING))


def test_a_job_in_black_paints_grey_and_nothing_else():
    data = pressed(EVERYTHING, "black").data

    assert {name for name, _ in painted_inks(data)} <= {"g", "G"}
    assert {space for space, *_ in images(data)} == {"/DeviceGray"}
    assert {len(colour) for colour in functions(data)} == {1}


@pytest.mark.parametrize("job", ["cmyk", "x-1a"])
def test_everything_painted_keeps_the_ink_limit(job):
    data = pressed(EVERYTHING, job).data
    painted = [inks for name, inks in painted_inks(data) if name in ("k", "K")]

    assert painted
    assert max(map(sum, [*painted, *functions(data)])) <= 3.0 + 1e-6


@pytest.mark.parametrize("colour", ["#000000", "#1f2a33", "#5c6a75", "#94500f"])
def test_body_text_is_full_black_and_nothing_else(colour):
    data = pressed(f'<p style="color:{colour}">Un <u>text</u> <a href="#x">curent</a></p>', "cmyk")

    assert {inks for _, inks in painted_inks(data.data)} == {BLACK}


def test_labels_of_a_figure_are_full_black():
    svg = '<svg width="90" height="30"><text y="20" fill="#5c6a75">Etichetă</text></svg>'

    assert painted_inks(pressed(svg, "cmyk").data) == {("k", BLACK)}


@pytest.mark.parametrize(("size", "inks"), [(9, (0.9, 0.5, 0.0, 0.45)), (8.5, BLACK)])
def test_text_keeps_its_house_colour_from_9_points_up(size, inks):
    data = pressed(f'<p style="color:#1d4f7c;font-size:{size}pt">Text</p>', "cmyk").data

    assert painted_inks(data) == {("k", inks)}


@pytest.mark.parametrize(("size", "inks"), [(6, BLACK), (14, (0.9, 0.5, 0.0, 0.45))])
def test_labels_of_a_figure_are_as_large_as_they_are_printed(size, inks):
    """Whatever their size in the drawing: this one is printed at twice its size."""
    text = f'<text y="20" font-size="{size / 2}pt" fill="#1d4f7c">Etichetă</text>'
    svg = f'<svg width="180" height="60" viewBox="0 0 90 30">{text}</svg>'

    assert painted_inks(pressed(svg, "cmyk").data) == {("k", inks)}


def test_thin_rules_are_full_black_and_thick_ones_tints():
    thin = pressed(box(10, 10, "border:.5pt solid #9aa5ae"), "cmyk")
    thick = pressed(box(10, 10, "border-top:3pt solid #9aa5ae"), "cmyk")

    assert {inks for _, inks in painted_inks(thin.data)} == {BLACK}
    ((_, (*colour, black)),) = painted_inks(thick.data)
    assert colour == [0, 0, 0]
    assert 0.3 < black < 0.6


def test_a_gradient_begins_and_ends_in_the_builds_of_house_colours():
    data = pressed(box(10, 10, "background:linear-gradient(#1d4f7c,#996633)"), "cmyk").data
    ends = functions(data)

    assert ends[0] == pytest.approx((0.9, 0.5, 0, 0.45))
    assert ends[-1] == pytest.approx((0, 0.4, 0, 0.6))


def test_a_gradient_between_greys_is_black_alone():
    data = pressed(box(10, 10, "background:linear-gradient(#ffffff,#000000)"), "cmyk").data

    assert not any(sum(colour[:3]) for colour in functions(data))


def test_a_gradient_of_chosen_inks_goes_straight_from_one_to_the_other():
    style = "background:linear-gradient(device-cmyk(1 0 0 0),device-cmyk(0 0 1 0))"

    assert functions(pressed(box(10, 10, style), "cmyk").data) == [(1, 0, 0, 0), (0, 0, 1, 0)]


def test_a_step_in_a_gradient_stays_a_step():
    style = "background:linear-gradient(#cc3333 50%,#ffffff 50%)"
    colours = set(functions(pressed(box(10, 10, style), "cmyk").data))

    assert colours == {IN_COLOUR.inks((0.8, 0.2, 0.2)), (0, 0, 0, 0)}


def test_x1a_lets_nothing_shine_through():
    with pikepdf.open(io.BytesIO(pressed(EVERYTHING, "x-1a").data)) as pdf:
        dictionaries = [obj for obj in pdf.objects if hasattr(obj, "keys")]
        states = [
            state
            for obj in dictionaries
            for state in (obj.get("/ExtGState") or pikepdf.Dictionary()).as_dict().values()
        ]
        masked = [obj for obj in dictionaries if "/SMask" in obj or "/Group" in obj]

    assert masked == []
    assert all(float(state.get(key, 1)) == 1 for state in states for key in ("/ca", "/CA"))


def test_x1a_tells_what_is_not_as_on_the_screen():
    log = "\n".join(pressed(EVERYTHING, "x-1a").log)

    for what in (
        "a translucent colour",
        "a translucent group",
        "a gradient into nothing",
        "a mask",
    ):
        assert what in log


def test_what_cannot_be_seen_is_not_painted_in_x1a():
    """A transparent fill of a figure over a red ground: red stays."""
    svg = '<svg width="90" height="30"><rect width="90" height="30" fill="{}"/></svg>'
    nothing, white = (
        pressed(box(0, 0, "background:#cc3333", svg.format(fill)), "x-1a").data
        for fill in ("transparent", "#fff")
    )

    assert ("k", (0, 0, 0, 0)) in painted_inks(white)
    assert ("k", (0, 0, 0, 0)) not in painted_inks(nothing)


def test_filters_of_figures_are_reported_by_name():
    assert any("feGaussianBlur" in line for line in pressed(EVERYTHING, "cmyk").log)


@pytest.mark.parametrize(("width", "pixels"), [("2mm", 24), ("30mm", SIZE[0])])
def test_an_image_far_above_the_resolution_is_made_smaller(width, pixels):
    style = f"width:{width};height:auto"
    body = picture(10, 10, "many.jpg").replace('src="', f'style="{style}" src="')
    with pikepdf.open(io.BytesIO(pressed(body, "cmyk").data)) as pdf:
        (image,) = [obj for obj in pdf.objects if is_image(obj)]
        assert int(image.Width) == pytest.approx(pixels, abs=1)


def test_an_image_in_an_enlarged_group_keeps_its_pixels():
    """What counts is the size on the page, not in the coordinates of the group."""
    svg = (
        '<svg viewBox="0 0 10 10" style="width:100mm;height:100mm"><g opacity="0.5">'
        '<image href="/pictures/many.jpg" width="6" height="4"/></g></svg>'
    )
    with pikepdf.open(io.BytesIO(pressed(svg, "cmyk").data)) as pdf:
        (image,) = [obj for obj in pdf.objects if is_image(obj)]
        assert int(image.Width) == SIZE[0]


def is_image(obj: Any) -> bool:
    return isinstance(obj, pikepdf.Stream) and obj.get("/Subtype") == "/Image"


def test_the_file_for_screens_is_the_same_after_the_press_has_run():
    before = on_screen(EVERYTHING)
    pressed(EVERYTHING, "x-1a")

    assert laid_out(EVERYTHING).document.write_pdf() == before


def test_names_are_put_back_after_an_error():
    from weasyprint.pdf.stream import Stream

    before = dict(vars(Stream))

    with pytest.raises(RuntimeError, match="amid"):
        fail_while_painting()

    assert dict(vars(Stream)) == before


def fail_while_painting() -> None:
    original = Stream.set_color
    with press_painting(IN_COLOUR):
        assert Stream.set_color is not original
        raise RuntimeError("amid the painting")


def test_a_press_file_is_the_same_each_time():
    document = box(10, 10, "box-shadow:1mm 1mm 2mm rgba(0,0,0,.4)") + picture(10, 40, "many.png")
    pressed.cache_clear()
    first = pressed(document, "cmyk").data
    pressed.cache_clear()

    assert pressed(document, "cmyk").data == first
