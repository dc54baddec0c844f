"""A broken press file for each rule, made so that nothing else is wrong with it."""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.press_files import (
    GREEN,
    HEIGHT,
    USUAL,
    WIDTH,
    Page,
    axial,
    bitmap,
    box,
    cmyk_image,
    font,
    image,
    line,
    press_file,
    profile,
    rectangle,
    saved,
    separation,
    stream_image,
    text,
    tiny_profile,
    with_wrong_offsets,
)

from preflight import CoverSize, Expectations, Report, preflight


@dataclass(frozen=True)
class Broken:
    """A file that breaks one rule: how it is made, what it is held to, what else it may break."""

    make: Callable[[], bytes]
    expected: Expectations
    also: frozenset[str]


BROKEN: dict[str, Broken] = {}


@cache
def report_on(rule: str) -> Report:
    """What preflight says of the file that breaks a rule."""
    return preflight(BROKEN[rule].make(), BROKEN[rule].expected)


def breaks(rule: str, *also: str, **expected: object) -> Callable[..., Callable[[], bytes]]:
    """Enter a maker in the table."""

    def enter(make: Callable[[], bytes]) -> Callable[[], bytes]:
        assert rule not in BROKEN
        BROKEN[rule] = Broken(make, Expectations(**expected), frozenset(also))  # type: ignore[arg-type]
        return make

    return enter


def _changed(change: Callable[[pikepdf.Pdf], None], standard: str = "x-4") -> bytes:
    return press_file(change=change, standard=standard)


def _plus(content: str, **options: object) -> bytes:
    return press_file(USUAL + content, **options)  # type: ignore[arg-type]


# --- the file ---


@breaks("unreadable")
def _() -> bytes:
    return b"%PDF-1.6\nThis is not what a PDF looks like."


@breaks("encrypted")
def _() -> bytes:
    pdf = pikepdf.open(io.BytesIO(press_file()))
    locked = pikepdf.Encryption(owner="taina", user="", R=4)  # as PDF 1.6 has it
    return saved(pdf, static_id=False, encryption=locked)


@breaks("repaired")
def _() -> bytes:
    return with_wrong_offsets(press_file())


@breaks("unreadable-page")
def _() -> bytes:
    return _plus("1 0 0 re f\n")


# --- boxes ---


@breaks("no-trim-box")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            del page.obj["/TrimBox"], page.obj["/BleedBox"]

    return press_file(*[text("Un text", y=100)] * 4, change=change)


@breaks("nested-boxes")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.obj.CropBox = box(20, 20, WIDTH, HEIGHT)

    return _changed(change)


@breaks("two-page-boxes")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.obj.ArtBox = page.obj.TrimBox

    return _changed(change)


@breaks("trim-size", trim=(210.0, 297.0))
def _() -> bytes:
    return press_file()


@breaks("different-trim")
def _() -> bytes:
    return press_file(USUAL, USUAL, Page(width=WIDTH - 4, height=HEIGHT - 4, content=text("Aici")))


@breaks("mixed-orientation")
def _() -> bytes:
    return press_file(USUAL, USUAL, Page(width=HEIGHT, height=WIDTH, content=text("Aici")))


@breaks("narrow-bleed-box", bleed=5.0)
def _() -> bytes:
    return press_file(text("Un text"))


@breaks("media-origin")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            for key in ("/MediaBox", "/BleedBox", "/TrimBox"):
                page.obj[key] = Array([float(value) - 20 for value in page.obj[key]])
            page.contents_add(b"1 0 0 1 -20 -20 cm", prepend=True)

    return _changed(change)


@breaks("rotated-page")
def _() -> bytes:
    return press_file(*[Page(keys={"Rotate": 90})] * 2)


@breaks("user-unit")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.obj.UserUnit = 2
            for key in ("/MediaBox", "/BleedBox", "/TrimBox"):
                page.obj[key] = Array([float(value) / 2 for value in page.obj[key]])
            page.contents_add(b"0.5 0 0 0.5 0 0 cm", prepend=True)

    return _changed(change)


@breaks("cover-size", cover=CoverSize(WIDTH, HEIGHT, spine=9))
def _() -> bytes:
    return press_file(Page(width=2 * WIDTH + 6, content=text("Coperta")))


@breaks("page-multiple", page_multiple=4)
def _() -> bytes:
    return press_file(*[USUAL] * 6)


@breaks("blank-page")
def _() -> bytes:
    return press_file(USUAL, "", USUAL, USUAL)


@breaks("blank-pages", "blank-page")
def _() -> bytes:
    return press_file(USUAL, "", "", USUAL)


# --- colours ---


@breaks("rgb-text")
def _() -> bytes:
    return _plus(text("Negru de ecran", colour="0 0 0 rg"))


@breaks("rgb-drawing")
def _() -> bytes:
    return _plus(rectangle(20, 80, 30, 10, "0.1 0.4 0.7 rg"))


@breaks("rgb-image")
def _() -> bytes:
    made = {"Screen": lambda pdf: stream_image(pdf, 237, Name.DeviceRGB, b"\x20\x80\xc0")}
    return _plus(
        image("Screen", x=60),
        XObject=lambda pdf: {name: make(pdf) for name, make in made.items()},
    )


@breaks("rgb-shading")
def _() -> bytes:
    return _plus(
        "q 20 80 100 20 re W n /Fade sh Q\n",
        Shading=lambda pdf: {"Fade": axial(Name.DeviceRGB, (1, 0, 0), (0, 0, 1))},
    )


@breaks("rgb-group")
def _() -> bytes:
    group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceRGB)
    return press_file(Page(keys={"Group": group}))


@breaks("lab-colour")
def _() -> bytes:
    white = Dictionary(WhitePoint=Array([0.9642, 1, 0.8249]))
    return _plus(
        rectangle(20, 80, 30, 10, "/Measured cs 50 20 20 sc"),
        ColorSpace=lambda pdf: {"Measured": Array([Name.Lab, white])},
    )


@breaks("profiled-cmyk")
def _() -> bytes:
    return _plus(
        rectangle(20, 80, 30, 10, "/Own cs 0.2 0.2 0.2 0 sc"),
        ColorSpace=lambda pdf: {
            "Own": Array([Name.ICCBased, profile(pdf, tiny_profile(b"CMYK"), 4)])
        },
    )


@breaks("spot-colour")
def _() -> bytes:
    return _plus(
        rectangle(20, 80, 30, 10, "/Spot cs 0.7 sc"),
        ColorSpace=lambda pdf: {"Spot": separation(pdf, "PANTONE 280 C")},
    )


@breaks("colour-in-black", colour="black")
def _() -> bytes:
    return press_file(text("Negru") + rectangle(20, 50, 30, 10, GREEN))


@breaks("four-colour-black")
def _() -> bytes:
    return _plus(text("Negru", colour="0.72 0.68 0.67 0.88 k"))


@breaks("small-coloured-text")
def _() -> bytes:
    return _plus(text("Legenda", size=7, colour="0 0.9 0.9 0 k"))


# --- ink ---


@breaks("ink-limit")
def _() -> bytes:
    return _plus(rectangle(20, 80, 30, 10, "0.9 0.8 0.8 0.9 k"))


@breaks("image-ink-limit")
def _() -> bytes:
    return _plus(
        image("Heavy", x=60),
        XObject=lambda pdf: {"Heavy": cmyk_image(pdf, 237, (230, 220, 210, 200))},
    )


@breaks("overprinted-ink")
def _() -> bytes:
    lower = rectangle(20, 80, 30, 10, "0.9 0.8 0 0 k")
    return _plus(
        f"{lower}q /Over gs {rectangle(40, 85, 30, 10, '0 0 0.7 0.9 k')} Q\n",
        ExtGState=lambda pdf: {"Over": Dictionary(OP=True, op=True, OPM=1)},
    )


@breaks("registration-colour")
def _() -> bytes:
    return _plus(
        rectangle(20, 80, 30, 10, "/Marks cs 1 sc"),
        ColorSpace=lambda pdf: {"Marks": separation(pdf, "All", (1, 1, 1, 1))},
    )


@breaks("white-overprint")
def _() -> bytes:
    return _plus(
        f"q /Over gs {text('Alb', y=195, colour='0 0 0 0 k')} Q\n",
        ExtGState=lambda pdf: {"Over": Dictionary(OP=True, op=True, OPM=1)},
    )


# --- fonts ---


def _font_file(**options: object) -> bytes:
    def fonts(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.obj.Resources.Font.F1 = pdf.make_indirect(font(pdf, **options))  # type: ignore[arg-type]

    return _changed(fonts)


@breaks("font-not-embedded")
def _() -> bytes:
    return _font_file(embedded=False)


@breaks("font-not-permitted")
def _() -> bytes:
    return _font_file(permission=0x2)


@breaks("font-not-subset")
def _() -> bytes:
    return _font_file(tag="")


@breaks("drawn-font")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        square = pdf.make_stream(b"600 0 0 0 500 500 d1 0 0 500 500 re f")
        drawn = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 500, 500]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            FirstChar=97,
            LastChar=97,
            Widths=Array([600]),
            CharProcs=Dictionary(a=square),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
            Resources=Dictionary(),
        )
        for page in pdf.pages:
            page.obj.Resources.Font.F1 = pdf.make_indirect(drawn)

    return press_file(text("aaa aaa"), change=change)


# --- images ---


def _image_file(make: Callable[[pikepdf.Pdf], object]) -> bytes:
    return _plus(image("Other", x=60), XObject=lambda pdf: {"Other": make(pdf)})


@breaks("low-resolution")
def _() -> bytes:
    return _image_file(lambda pdf: cmyk_image(pdf, 71))  # 90 ppi


@breaks("modest-resolution")
def _() -> bytes:
    return _image_file(lambda pdf: cmyk_image(pdf, 158))  # 200 ppi


@breaks("excess-resolution")
def _() -> bytes:
    return _image_file(lambda pdf: cmyk_image(pdf, 945))  # 1200 ppi


@breaks("coarse-line-art")
def _() -> bytes:
    return _image_file(lambda pdf: bitmap(pdf, 237))  # 300 ppi


@breaks("modest-line-art")
def _() -> bytes:
    return _image_file(lambda pdf: bitmap(pdf, 709))  # 900 ppi


# --- edges, lines, type ---


@breaks("missing-bleed")
def _() -> bytes:
    return _plus(rectangle(0, 0, 10, 10))


@breaks("text-cut")
def _() -> bytes:
    return _plus(text("Un titlu prea aproape de margine", x=130))


@breaks("text-near-edge")
def _() -> bytes:
    return _plus(text("Aproape", x=3))


@breaks("hairline")
def _() -> bytes:
    return _plus(line(0.1, y=70))


@breaks("small-type")
def _() -> bytes:
    return _plus(text("Marunt", size=4))


# --- PDF/X ---


@breaks("wrong-standard", standard="x-4")
def _() -> bytes:
    return press_file(standard="x-1a")


@breaks("no-standard")
def _() -> bytes:
    return press_file(standard="none")


@breaks("pdf-version")
def _() -> bytes:
    pdf = pikepdf.open(io.BytesIO(press_file()))
    return saved(pdf, "x-4", version="2.0")


@breaks("no-output-intent")
def _() -> bytes:
    return _changed(lambda pdf: pdf.Root.__delitem__("/OutputIntents"))


@breaks("more-output-intents")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])

    return _changed(change)


@breaks("no-condition")
def _() -> bytes:
    return _changed(lambda pdf: pdf.Root.OutputIntents[0].__delitem__("/OutputConditionIdentifier"))


@breaks("wrong-condition", condition="FOGRA51")
def _() -> bytes:
    return press_file()


@breaks("output-profile")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        screen = profile(pdf, tiny_profile(b"RGB", b"mntr"), 3)
        pdf.Root.OutputIntents[0].DestOutputProfile = screen

    return _changed(change)


@breaks("transparency")
def _() -> bytes:
    return _plus(
        f"q /Half gs {rectangle(20, 80, 30, 10)} Q\n",
        standard="x-1a",
        ExtGState=lambda pdf: {"Half": Dictionary(ca=0.5)},
    )


@breaks("newer-feature")
def _() -> bytes:
    def make(pdf: pikepdf.Pdf) -> object:
        return stream_image(pdf, 237, Name.DeviceGray, b"\x80\x00", bits=16)

    return _plus(image("Deep", x=60), standard="x-1a", XObject=lambda pdf: {"Deep": make(pdf)})


@breaks("no-trapped")
def _() -> bytes:
    return _changed(lambda pdf: pdf.docinfo.__delitem__("/Trapped"))


@breaks("no-dates")
def _() -> bytes:
    return _changed(lambda pdf: pdf.docinfo.__delitem__("/ModDate"))


@breaks("no-identifier")
def _() -> bytes:
    data = press_file()
    start = data.rindex(b"/ID")
    return data[:start] + b"/Xx" + data[start + 3 :]


@breaks("no-title")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.docinfo["/Title"]

    return _changed(change, "x-1a")


@breaks("different-title")
def _() -> bytes:
    return _changed(lambda pdf: pdf.docinfo.__setitem__("/Title", String("Alt titlu")))


# --- what does not belong in a press file ---


@breaks("annotations")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([50, 50, 70, 70]))
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])

    return _changed(change)


@breaks("form-fields")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        asked = Dictionary(FT=Name.Tx, T=String("nume"))
        pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(asked)]))

    return _changed(change)


@breaks("scripts")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))

    return _changed(change)


@breaks("attachments")
def _() -> bytes:
    return _changed(lambda pdf: pdf.attachments.__setitem__("date.txt", b"date"))


@breaks("postscript")
def _() -> bytes:
    def make(pdf: pikepdf.Pdf) -> object:
        return pdf.make_stream(b"showpage", Type=Name.XObject, Subtype=Name.PS)

    return _plus("/Old Do\n", XObject=lambda pdf: {"Old": make(pdf)})


@breaks("transfer-function")
def _() -> bytes:
    curve = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([0]), N=1)
    return _plus("q /Turn gs Q\n", ExtGState=lambda pdf: {"Turn": Dictionary(TR=curve)})


@breaks("layers")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Traducere")))
        pdf.Root.OCProperties = Dictionary(
            OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
        )

    return _changed(change)


@breaks("bookmarks")
def _() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Inceput", 0))

    return _changed(change)


# --- funders ---

_BLUE, _YELLOW = "1 0.8 0 0 k", "0 0 1 0 k"


def emblem(height: float, blue: str = _BLUE, yellow: str = _YELLOW) -> str:
    """The emblem of the European Union by its geometry; its height in mm."""
    drawn = [rectangle(60, 60, 1.5 * height, height, blue), yellow]
    for hour in range(12):
        x = 60 + 0.75 * height + height / 3 * math.sin(math.tau * hour / 12)
        y = 60 + 0.5 * height + height / 3 * math.cos(math.tau * hour / 12)
        drawn.append(_star(x, y, height / 18))
    return "\n".join(drawn)


def _star(x: float, y: float, radius: float) -> str:
    turns = (math.tau * 2 * point / 5 for point in range(5))
    points = [f"{x + radius * math.sin(t):.4f} {y + radius * math.cos(t):.4f}" for t in turns]
    return f"{points[0]} m {' l '.join(points[1:])} l f"


@breaks("no-emblem", emblem=True)
def _() -> bytes:
    return press_file()


@breaks("small-emblem", emblem=True)
def _() -> bytes:
    return _plus(emblem(height=7))


@breaks("emblem-colours", emblem=True)
def _() -> bytes:
    return _plus(emblem(height=12, blue="0 0.8 1 0 k"))
