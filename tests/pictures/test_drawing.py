"""Drawings: what is reported, and that nothing of it is published in any spelling."""

from __future__ import annotations

import base64
from io import BytesIO
from urllib.parse import quote

import pytest
from PIL import Image

from indrumar.pictures.drawing import findings, parse_drawing, shown_as
from indrumar.pictures.publishing import published
from indrumar.pictures.style_safety import loads_of_style

ELSEWHERE = "http://example.org/"
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:h="http://www.w3.org/1999/xhtml" viewBox="0 0 9 9">'
)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("<script>1</script>", "runs script"),
        ("<h:script>1</h:script>", "runs script"),
        ("<h:img src='http://example.org/x'/>", "runs img"),
        ("<foreignObject><h:p>x</h:p></foreignObject>", "runs foreignObject"),
        ("<image><set attributeName='href' to='http://example.org/'/></image>", "runs set"),
        ("<a><animate attributeName='href' values='javascript:1'/></a>", "runs animate"),
        ("<rect ONLOAD='1'/>", "runs rect ONLOAD"),
        ("<a href='java&#10;script:1'><rect/></a>", "loads java\nscript:1"),
        ("<use xlink:href='http://example.org/#a'/>", "loads http://example.org/#a"),
        ("<image href='data:image/svg+xml,%3Csvg/%3E'/>", "loads data:image/svg+xml,%3Csvg/%3E"),
        ("<rect xml:base='http://example.org/'/>", "loads http://example.org/"),
        ("<rect fill='url(http://example.org/)'/>", "style http://example.org/"),
        ("<rect style='fill:u\\72l(http://example.org/)'/>", "style http://example.org/"),
        ("<rect style='fill:/**/url(&quot;http://example.org/&quot;)'/>", f"style {ELSEWHERE}"),
        ("<style>@import 'http://example.org/';</style>", "style @import"),
        ("<style>@\\69mport url(http://example.org/);</style>", "style http://example.org/"),
        ("<style><![CDATA[a{b:image-set('http://example.org/' 1x)}]]></style>", "style http"),
        ("<style>@media print{a{b:url(//example.org)}}</style>", "style //example.org"),
        ("<?xml-stylesheet href='http://example.org/'?>", "instruction xml-stylesheet"),
        ("<mask id='m'><rect/></mask>", "effect mask"),
        ("<textPath>x</textPath>", "effect textPath"),
        ("<video/>", "effect video"),
    ],
)
def test_what_runs_loads_or_is_not_drawn_is_found_at_its_line(content, found):
    drawing = f"{HEAD}\n<g>\n{content}\n</g></svg>".encode()

    reported = [(f"{one.sort} {one.name}", one.line) for one in findings(parse_drawing(drawing))]

    assert any(name.startswith(found) and line == 3 for name, line in reported)
    bare = published(drawing).decode()
    for sign in ("example.org", "script", "import", "onload", "ONLOAD", "set ", "animate", "<h:"):
        assert sign not in bare


def test_a_declaration_that_hides_elements_is_found_and_not_published():
    drawing = f"<!DOCTYPE svg [<!ENTITY x '<script>1</script>'>]>{HEAD}&x;<rect/></svg>".encode()

    assert [one.sort for one in findings(parse_drawing(drawing))] == ["doctype"]
    assert published(drawing).decode().count("<") == 3
    for harmless in ("svg", 'svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"'):
        drawing = f"<!DOCTYPE {harmless}>{HEAD}<rect/></svg>".encode()
        assert not list(findings(parse_drawing(drawing)))
        assert b"DOCTYPE" not in published(drawing)


BEFORE_THE_DRAWING = {
    "a long comment": f"<!-- {'x' * 5000} -->",
    "a long declaration": f"<!DOCTYPE svg [<!ELEMENT svg ANY>{' ' * 5000}]>",
    "a comment about web pages": "<!-- for the <head> and <body> of <html> -->",
    "the declaration of a web page": "<!DOCTYPE html>",
    "quoted brackets": '<!DOCTYPE svg SYSTEM "a>b[c">',
    "many comments": "<!-- a --> " * 500,
}


@pytest.mark.parametrize("before", BEFORE_THE_DRAWING.values(), ids=BEFORE_THE_DRAWING.keys())
def test_a_drawing_is_one_whatever_stands_before_it(before):
    drawing = f"{before}{HEAD}<!-- Ana --><script>1</script><rect/></svg>"

    for data in (drawing.encode(), drawing.encode("utf-16")):
        assert shown_as(data) == "svg"
        assert published(data).endswith(b'viewBox="0 0 9 9"><rect/></svg>')


def test_pages_scripts_and_rows_of_comments_are_no_drawings():
    page = b"<!DOCTYPE html><html><body><svg xmlns='http://www.w3.org/2000/svg'/></body></html>"
    for text, sort in ((page, "html"), (b"<!---->" * 900 + b"<p>", ""), (b"f('<svg ')", "")):
        assert (shown_as(text), published(text)) == (sort, text)


def test_what_tells_of_the_author_is_not_published_and_the_picture_stays():
    photo = f"data:image/jpeg;base64,{base64.b64encode(_photograph()).decode()}"
    shapes = (
        '<title>Un lanț</title><style>.a{fill:url(#g)}</style><linearGradient id="g"/>'
        '<g style="fill:red;stroke:none" transform="scale(2)" aria-label="x"><text x="1">ab'
    )
    rest = '<tspan dy="1">c</tspan> d</text></g><use href="#g"/>'
    with_font = shapes.replace("red;", "red;-inkscape-font-specification:Ana;")
    drawing = (
        f'{HEAD[:-1]} xmlns:sodipodi="http://sodipodi.example/" sodipodi:docname="C:/Ana/x.svg">'
        f"<!-- Ana --><metadata>Ana<?xpacket Ana?></metadata><sodipodi:namedview Ana='Ana'/>"
        f'{with_font}<!-- Ana -->{rest}<rect data-name="Ana"/><image href="{photo}"/></svg>'
    )

    bare = published(drawing.encode()).decode()

    assert not list(findings(parse_drawing(drawing.encode())))
    assert "Ana" not in bare
    assert "sodipodi" not in bare
    assert shapes + rest in bare
    carried = bare.partition("base64,")[2].partition('"')[0]
    assert b"Ana" in _photograph()
    assert b"Ana" not in base64.b64decode(carried)


def _photograph(kind: str = "JPEG") -> bytes:
    """A photograph by Ana."""
    file, exif = BytesIO(), Image.Exif()
    exif[0x013B] = "Ana"
    Image.new("RGB", (2, 2)).save(file, kind, exif=exif)
    return file.getvalue()


def test_a_picture_in_an_address_loses_its_metadata_in_every_spelling():
    photo = _photograph()
    coded = base64.b64encode(photo).decode()
    png = base64.b64encode(_photograph("PNG")).decode()
    for address in (
        f" data:image/jpeg;base64,{coded}",
        f"&#10;DATA:image/JPEG;Base64,{coded}",
        f"da&#9;ta:image/jpeg;charset=x ; base64,{quote(coded)}",
        f"data:image/jpg;base64,{coded[:40]} &#10;{coded[40:].rstrip('=')}",
        f"data:image/png,{quote(photo)}",
        f"data:image/jpeg;base64,{png}",
    ):
        drawing = f'{HEAD}<image xlink:href="{address}"/></svg>'.encode()
        assert not list(findings(parse_drawing(drawing))), address
        bare = published(drawing).decode()
        kept = base64.b64decode(bare.partition(";base64,")[2].partition('"')[0])
        assert b"Ana" not in kept, address
        Image.open(BytesIO(kept)).verify()


def test_what_an_address_carries_is_a_picture_that_browsers_show():
    for content in (b"<svg xmlns='http://www.w3.org/2000/svg'>Ana</svg>", b"II*\0Ana", b"Ana", b""):
        address = f"data:image/png;base64,{base64.b64encode(content).decode()}"
        drawing = f'{HEAD}<image href="{address}"/></svg>'.encode()
        assert [one.sort for one in findings(parse_drawing(drawing))] == ["loads"]
        assert b"data:" not in published(drawing)


def test_a_style_may_name_its_own_drawing_and_carry_fonts_and_nothing_else():
    font, picture = "url(data:font/woff2,A)", "url('data:image/png;base64,AA')"
    for inside in (
        f"a{{fill:url(#g)}} @font-face{{src:{font}}}",
        f"@media print{{@font-face{{src:{font};b:url( '#x' )}}}}",
    ):
        assert list(loads_of_style(inside)) == []
    for outside in (
        f"a{{b:{picture}}}",
        f"@font-face{{src:{picture}}}",
        f"@font-face{{}} a{{src:{font}}}",
        f"@media print{{a{{b:{font}}}}}",
        "x{y:U\\52L( DATA:image/gif,A)}",
        "x{y:image-set('data:image/gif,A' 1x)}",
    ):
        assert len(list(loads_of_style(outside))) == 1, outside


def test_styles_lose_the_notes_of_their_author_and_keep_what_is_drawn():
    published_of = {
        "<style>/* Ana */.a{fill:red}/* Ana </style>": "<style>.a{fill:red}</style>",
        "<text font-family='Ana, Ion' style='font-family:A, B'/>": (
            '<text font-family="Ana,Ion" style="font-family:A,B"/>'
        ),
        "<style>.a{-inkscape-font-specification:'Ana;';fill:red}</style>": (
            "<style>.a{fill:red}</style>"
        ),
        "<style>@media print{.a{fill:red; -INKSCAPE-x :Ana}}</style>": (
            "<style>@media print{.a{fill:red; }}</style>"
        ),
        "<style><![CDATA[a>b{}/*Ana*/c{--x:1;-webkit-y:2}]]></style>": (
            "<style>a&gt;b{}c{--x:1;-webkit-y:2}</style>"
        ),
        "<style>a{}<!-- Ana -->b{-\\69 nkscape-x:Ana;}</style>": "<style>a{}b{}</style>",
        "<rect style='/*Ana*/-inkscape-x:Ana;fill:red;/*Ana*/-inkscape-y:Ana'/>": (
            '<rect style="fill:red;"/>'
        ),
        "<rect fill='red/* Ana */' aria-label='2 /* 3 */'/>": (
            '<rect fill="red" aria-label="2 /* 3 */"/>'
        ),
        "<style>a{font-family:'/* A */';b:c/*Ana*/d}</style>": (
            '<style>a{font-family:"/* A */";b:c/**/d}</style>'
        ),
    }
    for content, expected in published_of.items():
        bare = published(f"{HEAD}{content}</svg>".encode()).decode()
        assert bare.partition('0 0 9 9">')[2] == f"{expected}</svg>"


def test_a_style_that_loads_is_found_behind_a_comment():
    drawing = f"{HEAD}<style>a{{}}<!-- x -->b{{c:url({ELSEWHERE})}}</style></svg>".encode()

    assert [one.name for one in findings(parse_drawing(drawing))] == [ELSEWHERE]
    assert b"example" not in published(drawing)


def test_a_picture_in_a_style_is_reported_and_not_published():
    for content in (
        '<rect style="fill:url( DATA:image/png;base64,AA)"/>',
        '<rect fill="url(data:image/png;base64,AA)"/>',
        "<style>a{b:url(data:image/png;base64,AA)}</style>",
    ):
        drawing = f"{HEAD}{content}</svg>".encode()
        assert [one.sort for one in findings(parse_drawing(drawing))] == ["style"]
        assert b"image/png" not in published(drawing)
