"""The sizes of images in the HTML of a page, so that a text does not jump when they arrive."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

from lxml import etree
from PIL import Image

Size = tuple[int, int]

_IMAGE = re.compile(
    r'<img\b(?![^>]*\s(?:width|height)=)(?P<rest>[^>]*\ssrc="(?P<src>[^"]*)"[^>]*)>'
)
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
# The value of the EXIF tag "orientation" from which on width and height change places.
_ORIENTATION, _ON_ITS_SIDE = 0x0112, 5


def with_image_sizes(page: str, size_of: Callable[[str], Size | None]) -> str:
    """A page whose images have their width and height, if `size_of` knows it for an address."""

    def sized(image: re.Match[str]) -> str:
        size = size_of(html.unescape(image["src"]))
        if size is None:
            return image[0]
        return f'<img width="{size[0]}" height="{size[1]}"{image["rest"]}>'

    return _IMAGE.sub(sized, page)


def image_size(path: Path) -> Size | None:
    """The width and height of an image in CSS pixels; None if the file does not give both."""
    if not path.is_file():
        return None
    if path.suffix.lower() == ".svg":
        return _size_of_drawing(path)
    try:
        with Image.open(path) as image:
            turned = image.getexif().get(_ORIENTATION, 1) >= _ON_ITS_SIDE
            return (image.height, image.width) if turned else image.size
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None


def _size_of_drawing(path: Path) -> Size | None:
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.parse(path, parser).getroot()
    except (etree.XMLSyntaxError, OSError):
        return None
    lengths = [_LENGTH.fullmatch(str(root.get(name, ""))) for name in ("width", "height")]
    width, height = (round(float(found[1])) if found else 0 for found in lengths)
    return (width, height) if width and height else None
