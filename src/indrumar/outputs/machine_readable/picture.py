"""The picture shown when an address is shared: of a publication, or of the site.

1200 × 630 pixels, the form of ogp.me's readers: the cover on the house's dark colour, beside it
the title, so that it can be read in a list of messages.
"""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont, ImageOps

from indrumar.fonts import FONTS
from indrumar.metadata import Brand
from indrumar.outputs.machine_readable.record import Record

WIDTH, HEIGHT = 1200, 630
_MARGIN = 60
_SIZES = (66, 60, 54, 48, 42, 36)
_MOST_LINES = 5
_QUALITY = 84
_TITLE, _TEXT = FONTS / "SourceSerif4-Semibold.ttf", FONTS / "SourceSans3-Semibold.ttf"


def share_picture(record: Record, cover: bytes, brand: Brand) -> bytes:
    """A JPEG of some 60 kB. `cover` is a picture of the cover in any format that Pillow reads."""
    ground = _ground(brand)
    left = _place_cover(ground, cover) + _MARGIN
    head = f"{record.kind_name} · {record.date.year}"
    return _written(ground, left, (head, record.title, record.publisher), brand)


def site_picture(name: str, about: str, brand: Brand) -> bytes:
    """The same for a page that has no cover: the name of the site, and what it is."""
    return _written(_ground(brand), 2 * _MARGIN, ("", name, about), brand)


def _ground(brand: Brand) -> Image.Image:
    return Image.new("RGB", (WIDTH, HEIGHT), _colour(brand, "night"))


def _written(ground: Image.Image, left: int, texts: tuple[str, str, str], brand: Brand) -> bytes:
    """The picture with its head, title and foot, from `left` to the margin on the right."""
    head, title, about = texts
    draw = ImageDraw.Draw(ground)
    width = WIDTH - _MARGIN - left
    small = ImageFont.truetype(_TEXT, 28)
    draw.text((left, _MARGIN), head, _colour(brand, "blue-pale"), small)
    font, lines = _fitted(title, width)
    leading = round(font.size * 1.22)
    top = max(_MARGIN + 64, (HEIGHT - leading * len(lines)) // 2)
    for number, line in enumerate(lines):
        draw.text((left, top + number * leading), line, _colour(brand, "paper"), font)
    foot = _lines(about, small, width)[:2]
    for number, line in enumerate(foot):
        above = (len(foot) - number) * 36
        draw.text((left, HEIGHT - _MARGIN - above), line, _colour(brand, "blue-pale"), small)
    made = io.BytesIO()
    ground.save(made, "JPEG", quality=_QUALITY, optimize=True, subsampling=0)
    return made.getvalue()


def _place_cover(ground: Image.Image, cover: bytes) -> int:
    """Puts the cover on the left and returns where it ends."""
    with Image.open(io.BytesIO(cover)) as opened:
        box = (HEIGHT, HEIGHT - 2 * _MARGIN)
        picture = ImageOps.contain(opened.convert("RGB"), box, Image.Resampling.LANCZOS)
    ground.paste(picture, (_MARGIN, (HEIGHT - picture.height) // 2))
    return _MARGIN + picture.width


def _fitted(title: str, width: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest size in which a title has few lines; a very long one ends in an ellipsis."""
    for size in _SIZES:
        font = ImageFont.truetype(_TITLE, size)
        lines = _lines(title, font, width)
        if len(lines) <= _MOST_LINES:
            return font, lines
    return font, [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1].rstrip(" ,;:") + "…"]


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A text in lines of at most this width, broken between words and within those too long."""
    lines: list[str] = []
    pieces = (piece for word in text.split() for piece in _pieces(word, font, width))
    for word in pieces:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A word, or the parts of one that is wider than a line."""
    pieces = [""]
    for letter in word:
        if font.getlength(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _colour(brand: Brand, name: str) -> str:
    return brand.palette[name].rgb
