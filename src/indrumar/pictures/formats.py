"""What a file is, by its bytes: names of files are wrong more often than their contents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_BEGINNING = 4096  # bytes in which an archive or a web page says what it is

ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "jpeg": (".jpg", ".jpeg"),
        "png": (".png",),
        "gif": (".gif",),
        "webp": (".webp",),
        "bmp": (".bmp",),
        "svg": (".svg",),
    }
)
"""The formats that browsers and books show, with the endings of their files."""

# fmt: off
SHOWN = frozenset(ending for endings in ENDINGS.values() for ending in endings)
"""The endings of images that browsers and books show."""
OTHER_ENDINGS = frozenset((
    ".tif", ".tiff", ".heic", ".heif", ".avif", ".jp2", ".j2k", ".jxl", ".psd", ".ai", ".eps",
    ".ps", ".wmf", ".emf", ".ico", ".svgz", ".cdr", ".xcf", ".raw", ".dng", ".cr2", ".nef",
    ".pcx", ".tga",
))
# fmt: on
"""Endings of images that neither can show."""

_SIGNATURES = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"%PDF", "pdf"),
    (b"%!PS", "eps"),
    (b"\xc5\xd0\xd3\xc6", "eps"),
    (b"8BPS", "psd"),
    (b"\x00\x00\x00\x0cjP  ", "jpeg2000"),
    (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"\x01\x00\x00\x00\x58\x00\x00\x00", "emf"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"PK\x03\x04", "zip"),
)
# The parts of ISO 14496-12 that name what is in the container.
_BRANDS = {b"avif": "avif", b"avis": "avif"}
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"heif")
_OFFICE = re.compile(
    rb"\[Content_Types\]\.xml|_rels/|word/|xl/|ppt/|mimetypeapplication/vnd\.oasis"
)
# A drawing begins with its element, after what XML allows before it, in whatever length. Nothing is
# tried twice, or a row of comments would take years.
_SVG = re.compile(
    rb"\W{0,3}(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?!\s+html)[^>\[]*(?:\[.*?\]\s*)?>)*+"
    rb"<(?:[\w.-]+:)?svg[\s>/]",
    re.S | re.I,
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)


def format_of(data: bytes) -> str:
    """The format of a file of these bytes; empty for one that is not known."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        return _BRANDS.get(brand) or ("heic" if brand in _HEIC else "")
    found = next((name for signature, name in _SIGNATURES if data.startswith(signature)), "")
    if found == "zip" and _OFFICE.search(data, 0, _BEGINNING):
        return "office"
    return found or _of_text(data)


def _of_text(data: bytes) -> str:
    """SVG and HTML have no signature, and may be in any encoding."""
    plain = data.replace(b"\0", b"")
    if _SVG.match(plain):
        return "svg"
    is_xml = re.match(rb"\W*<\?xml", plain)
    return "html" if _HTML.search(plain, 0, _BEGINNING) and not is_xml else ""
