"""What a press file paints with, read from its objects, and how three renderers draw it."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

RENDERERS = ("poppler", "ghostscript", "mupdf")
RESOLUTION = 100
_SUFFIXES = {"poppler": ".jpg", "ghostscript": ".tif", "mupdf": ".pam"}
_FOREIGN = frozenset({"/DeviceRGB", "/CalRGB", "/CalGray", "/Lab", "/ICCBased"})
_RGB = frozenset({"rg", "RG"})
_SETTERS = frozenset({"g", "G", "k", "K", *_RGB})


def foreign_colours(data: bytes) -> set[str]:
    """Whatever is neither CMYK nor grey: operators in any content, spaces in any object."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        spaces = {str(name) for obj in pdf.objects for name in _names(obj)} & _FOREIGN
        used = {name for content in _contents(pdf) for name, _ in operators(content)} & _RGB
    return spaces | used


def painted_inks(data: bytes) -> set[tuple[str, tuple[float, ...]]]:
    """The operators that set colours, with their values, in pages, forms and patterns."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            (name, tuple(float(value) for value in values))
            for content in _contents(pdf)
            for name, values in operators(content)
            if name in _SETTERS
        }


def images(data: bytes) -> list[tuple[str, str, bool]]:
    """The colour space and the filter of every image, and whether it has a mask."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return sorted(
            (_space(obj.ColorSpace), str(obj.Filter), "/SMask" in obj)
            for obj in pdf.objects
            if isinstance(obj, pikepdf.Stream) and obj.get("/Subtype") == "/Image"
        )


def operators(stream: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The operators of a content stream with their operands."""
    for operands, operator in pikepdf.parse_content_stream(stream):
        yield str(operator), tuple(operands)


def drawn(data: bytes, renderer: str, folder: Path) -> Image.Image:
    """The first page in inks, 255 being full ink, at `RESOLUTION` ppi."""
    file, picture = folder / "page.pdf", folder / f"{renderer}{_SUFFIXES[renderer]}"
    file.write_bytes(data)
    resolution = str(RESOLUTION)
    commands = {
        "poppler": [
            "pdftoppm",
            "-jpegcmyk",
            "-singlefile",
            "-r",
            resolution,
            file,
            folder / renderer,
        ],
        "ghostscript": ["gs", "-q", "-sDEVICE=tiff32nc", f"-r{resolution}", "-o", picture, file],
        "mupdf": ["mutool", "draw", "-q", "-c", "cmyk", "-r", resolution, "-o", picture, file, "1"],
    }
    subprocess.run(commands[renderer], check=True, capture_output=True)
    if renderer == "mupdf":
        return _read_pam(picture.read_bytes())
    with Image.open(picture) as image:
        image.load()
        return image


def shown(data: bytes, folder: Path) -> Image.Image:
    """The first page on a screen, in sRGB; poppler loses WeasyPrint's gradients of SVG."""
    file, picture = folder / "screen.pdf", folder / "screen.png"
    file.write_bytes(data)
    command = ["mutool", "draw", "-q", "-r", str(RESOLUTION), "-o", picture, file, "1"]
    subprocess.run(command, check=True, capture_output=True)
    with Image.open(picture) as image:
        return image.convert("RGB")


def _read_pam(data: bytes) -> Image.Image:
    head, _, pixels = data.partition(b"ENDHDR\n")
    fields = dict(line.split() for line in head.decode().splitlines()[1:])
    return Image.frombytes("CMYK", (int(fields["WIDTH"]), int(fields["HEIGHT"])), pixels)


def _space(space: Any) -> str:
    return " ".join(map(str, space[:2])) if isinstance(space, pikepdf.Array) else str(space)


def _contents(pdf: Any) -> Iterator[Any]:
    """The contents of pages, forms and tiles."""
    yield from (page.obj for page in pdf.pages)
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Stream) and (
            obj.get("/Subtype") == "/Form" or obj.get("/PatternType") == 1
        ):
            yield obj


def _names(obj: Any) -> Iterator[Any]:
    """The names that stand as values in an object, but not those in what it refers to."""
    if isinstance(obj, pikepdf.Name):
        yield obj
        return
    if isinstance(obj, pikepdf.Array):
        inner = list(obj)
    elif isinstance(obj, pikepdf.Dictionary | pikepdf.Stream):
        inner = [obj[key] for key in list(obj.keys())]
    else:
        return
    for item in inner:
        if not getattr(item, "is_indirect", False):
            yield from _names(item)
