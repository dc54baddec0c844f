"""The table of everything used from WeasyPrint beyond its documented interface.

A row names a module and an object in it, ``weasyprint.pdf.stream:Stream.marked``. Its signature
contains the names of the parameters; a row without one is a class, a value, a module, or an
attribute of a class's objects. `weasypress.exchange` compares the table with the WeasyPrint that is
installed, and gives access to nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass

VERSION = "70.0"
"""The WeasyPrint that the table describes."""

ATTRIBUTE, CLASS, MODULE, VALUE = "attribute", "class", "module", "value"


@dataclass(frozen=True, slots=True)
class PrivateName:
    """A name, what it is or which parameters it takes, and what we do with it."""

    name: str
    expected: str
    use: str


_DRAW, _SVG = "weasyprint.draw", "weasyprint.svg"
_STREAM = "weasyprint.pdf.stream:Stream"
_BOXES = "weasyprint.formatting_structure.boxes"
_LINE = "(stream, x1, y1, x2, y2, thickness, style, color, offset)"
_SHADOW = "(stream, box, style, tx, ty, blur, spread, color, inset)"
_PICTURE = "(self, stream, concrete_width, concrete_height, style)"

_ROWS = (
    # Layout.
    ("weasyprint.layout.page:remake_page", "(index, context, root_box, html)", "keeps footnotes"),
    ("weasyprint.layout:LayoutContext.reported_footnotes", ATTRIBUTE, "the footnotes to keep"),
    (
        "weasyprint.document:layout_document",
        "(html, root_box, context, max_loops)",
        "reads the texts",
    ),
    ("weasyprint.css.counters:CounterStyle", CLASS, "shared by stylesheets, copied for documents"),
    # The laid-out document.
    ("weasyprint.document:Document._html", ATTRIBUTE, "the elements that tags stand for"),
    ("weasyprint.document:Page._page_box", ATTRIBUTE, "the boxes of a page"),
    (f"{_BOXES}:InlineBox", CLASS, "recognised"),
    (f"{_BOXES}:LineBox", CLASS, "recognised"),
    (f"{_BOXES}:MarginBox", CLASS, "recognised"),
    (f"{_BOXES}:ReplacedBox", CLASS, "recognised"),
    (f"{_BOXES}:TableRowGroupBox", CLASS, "recognised"),
    (f"{_BOXES}:TextBox", CLASS, "recognised"),
    ("weasyprint.layout.absolute:AbsolutePlaceholder", CLASS, "recognised"),
    (
        "weasyprint.layout.absolute:AbsolutePlaceholder._box",
        ATTRIBUTE,
        "the box behind it",
    ),
    # Text.
    ("weasyprint.text.line_break:Layout", "(style, justification_spacing, max_width)", "a space"),
    ("weasyprint.text.ffi:ffi", VALUE, "glyphs read"),
    ("weasyprint.text.ffi:pango", VALUE, "glyphs read"),
    ("weasyprint.text.ffi:FROM_UNITS", VALUE, "glyphs measured"),
    # Tags.
    ("weasyprint.pdf:add_tags", "(pdf, document, pdf_version, page_streams)", "writes our tags"),
    (f"{_STREAM}.marked", "(self, box, tag)", "paints decorations as artifacts"),
    (f"{_STREAM}._tags", ATTRIBUTE, "the marks on a page, by box"),
    (
        f"{_DRAW}.text:draw_first_line",
        "(stream, textbox, text_overflow, block_ellipsis, matrix)",
        "adds ActualText and lost spaces",
    ),
    # Metadata.
    (
        "weasyprint.pdf.metadata:DocumentMetadata",
        "(title, authors, description, keywords, generator, created, modified, attachments, lang,"
        " custom, xmp_metadata)",
        "made",
    ),
    ("weasyprint.css:ColorProfile", "(file_object, src, rendering_intent, components)", "made"),
    ("weasyprint.pdf", MODULE, "holds sRGB2014.icc"),
    # Colours.
    (f"{_STREAM}.set_color", "(self, color, stroke)", "inks"),
    (
        f"{_STREAM}.add_shading",
        "(self, shading_type, domain, coords, extend, function, color_space)",
        "inks of gradients",
    ),
    (f"{_STREAM}._default_color_space", VALUE, "groups are blended in inks"),
    (f"{_STREAM}._current_color", ATTRIBUTE, "the colour in use"),
    (f"{_STREAM}._current_color_stroke", ATTRIBUTE, "the colour in use"),
    # Groups, patterns, transparency.
    (f"{_STREAM}.add_group", "(self, x, y, width, height)", "its place, its colour space"),
    (
        f"{_STREAM}.add_pattern",
        "(self, x, y, width, height, repeat_width, repeat_height, matrix)",
        "its place",
    ),
    (f"{_STREAM}.set_alpha_state", "(self, x, y, width, height, mode)", "masks in grey, or none"),
    (f"{_STREAM}.set_alpha", "(self, alpha, stroke, fill)", "left out of PDF/X-1a"),
    (f"{_STREAM}.set_blend_mode", "(self, mode)", "left out of PDF/X-1a"),
    (f"{_STREAM}.draw_x_object", "(self, reference)", "thins what shines through"),
    (f"{_STREAM}._current_alpha", ATTRIBUTE, "how far a group shines through"),
    (f"{_STREAM}._resources", ATTRIBUTE, "groups, patterns, gradients of a stream"),
    ("weasyprint.matrix:Matrix", "(a, b, c, d, e, f, matrix)", "places"),
    # Fonts.
    (f"{_STREAM}._current_font", ATTRIBUTE, "the font in use"),
    (f"{_STREAM}._fonts", ATTRIBUTE, "the fonts of the document"),
    # Images.
    ("weasyprint.images:Gradient.draw", _PICTURE, "gradients in CMYK"),
    (
        "weasyprint.images:RasterImage",
        "(pillow_image, image_id, image_data, filename, cache, orientation, options)",
        "images in sRGB",
    ),
    ("weasyprint.images:RasterImage.draw", _PICTURE, "resolution"),
    ("weasyprint.images:RasterImage.get_x_object", "(self, interpolate, dpi_ratio)", "colours"),
    ("weasyprint.images:RasterImage._cache", ATTRIBUTE, "shared with the image in sRGB"),
    ("weasyprint.images:SVGImage._context", ATTRIBUTE, "where a drawing finds its fonts"),
    (
        "weasyprint.images:get_image_from_uri",
        "(cache, url_fetcher, options, url, forced_mime_type, context, orientation)",
        "logos in their form for the press",
    ),
    # What a colour is for.
    (f"{_DRAW}:draw_text", "(stream, textbox, offset_x, text_overflow, block_ellipsis)", "writing"),
    (f"{_DRAW}:draw_border", "(stream, box)", "lines"),
    (f"{_DRAW}:draw_outline", "(stream, box)", "lines"),
    (f"{_DRAW}:draw_line", _LINE, "lines"),
    (f"{_DRAW}.text:draw_line", _LINE, "lines"),
    (
        f"{_DRAW}.border:clip_border_segment",
        "(stream, style, width, side, border_box, border_widths, radii)",
        "lines",
    ),
    (f"{_DRAW}:_draw_box_shadow", _SHADOW, "one shape under one mask"),
    (f"{_DRAW}:_spread_box", "(box, spread, tx, ty)", "called for a shadow"),
    (f"{_DRAW}:draw_page", "(page, stream)", "called for a sheet"),
    # SVG.
    (f"{_SVG}:TAGS", VALUE, "what draws an element"),
    (f"{_SVG}:text", "(svg, node, font_size)", "writing"),
    (f"{_SVG}:draw_gradient", "(svg, node, gradient, font_size, opacity, stroke)", "patterns"),
    (f"{_SVG}:paint_mask", "(svg, node, mask, font_size)", "left out of PDF/X-1a"),
    (f"{_SVG}:apply_filters", "(svg, node, filter_node, font_size)", "says which are left out"),
)

PRIVATE_NAMES = {row[0]: PrivateName(*row) for row in _ROWS}
"""The table, by name."""
