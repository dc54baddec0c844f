"""A finished PDF in grey, for the office copier: the same pages, tags and links, no colour."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from imposition.grey.painting import in_grey
from imposition.grey.pictures import grey_picture, grey_shading
from imposition.writing import Flip, ask_printer, saved

Identity = tuple[int, int]


def grey(data: bytes, flip: Flip = "long edge") -> bytes:
    """A PDF with every colour of text, drawings, images and gradients in DeviceGray.

    `tones` determines which grey a colour becomes. Printed at actual size, on both sides. What
    makes a file PDF/A and PDF/UA stays; so do forms that only describe transparency.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        masks = _masks(pdf)
        for page in pdf.pages:
            page.Contents = pdf.make_stream(in_grey(page, page.resources, 0.0))
            # Without it, Ghostscript mixes what is transparent from four inks.
            page.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceGray)
        for item in [item for item in pdf.objects if _identity(item) not in masks]:
            for part in _parts(item):
                _bring_to_grey(part)
        ask_printer(pdf, flip)
        return saved(pdf, pdf.pdf_version)


def _bring_to_grey(item: Object) -> None:
    if isinstance(item, Stream) and item.get("/Subtype") == Name.Image:
        grey_picture(item)
    elif isinstance(item, Stream) and _paints(item):
        start = None if item.get("/Subtype") == Name.Form else 0.0
        item.write(in_grey(item, item.get("/Resources", Dictionary()), start))
    elif "/ShadingType" in item:
        grey_shading(item)
    group = item.get("/Group")
    if isinstance(group, Dictionary) and "/CS" in group:
        group.CS = Name.DeviceGray


def _paints(stream: Stream) -> bool:
    """Whether a stream is a form, or a pattern in its own colours."""
    return stream.get("/Subtype") == Name.Form or stream.get("/PaintType") == 1


def _masks(pdf: pikepdf.Pdf) -> frozenset[Identity]:
    """What only describes transparency: soft masks, and all they are made of."""
    found = set[Identity]()
    for item in pdf.objects:
        for part in _parts(item):
            mask = part.get("/SMask")
            if isinstance(mask, Dictionary) and "/G" in mask:
                _reach(mask.G, found)
    return frozenset(found)


def _reach(item: Any, found: set[Identity]) -> None:
    """Add an object and all that it refers to."""
    if _identity(item) in found:
        return
    if item.is_indirect:
        found.add(_identity(item))
    for child in _children(item):
        _reach(child, found)


def _parts(item: Any) -> Iterator[Any]:
    """An object with the dictionaries inside it, those it only refers to left out."""
    if isinstance(item, Dictionary | Stream):
        yield item
    for child in _children(item):
        if not child.is_indirect:
            yield from _parts(child)


def _children(item: Any) -> Iterator[Any]:
    """The arrays, dictionaries and streams in an array, a dictionary or a stream."""
    values = list(item.values()) if isinstance(item, Dictionary | Stream) else item
    if isinstance(item, Array | Dictionary | Stream):
        yield from (one for one in values if isinstance(one, Array | Dictionary | Stream))


def _identity(item: Any) -> Identity:
    """The number of an object, (0, 0) for one that has none."""
    return (0, 0) if not isinstance(item, Object) else (item.objgen[0], item.objgen[1])
