"""Checks that web and paper can show the images of publications and the logos of organisations.

A raster image must open and have a sensible size; an SVG has to be a drawing and nothing else: no
programs, nothing loaded from elsewhere, nothing that our PDF engine cannot draw.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from PIL import Image

from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Place, Problem

# Twice what A3 at 300 dpi needs; beyond it phones and print servers run out of memory.
LONGEST_SIDE = 10_000
_RASTER = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp")
_SVG = "{http://www.w3.org/2000/svg}"
_FORBIDDEN = ("script", "foreignObject", "iframe", "handler")
_UNDRAWN = ("filter", "textPath")
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href", "src")


def image_problems(project: Project) -> Iterator[Problem]:
    """The problems of all images in the media folders of publications, and of logos in use."""
    for publication in project.publications.values():
        for name in sorted(publication.media):
            file = f"content/{publication.slug}/{name}"
            suffix = Path(name).suffix.lower()
            if suffix in _RASTER:
                yield from _raster(project.root / file, Place(file))
            elif suffix == ".svg":
                yield from _svg(project.root / file, Place(file))
    yield from _logo_problems(project)


def _logo_problems(project: Project) -> Iterator[Problem]:
    organisations = project.organisations.values()
    for logo in sorted({f for o in organisations if o.logo for _, f in o.logo.files}):
        file = f"content/_shared/logos/{logo}"
        if (project.root / file).is_file():  # a missing one is reported at its name
            look_at = _svg if Path(logo).suffix.lower() == ".svg" else _raster
            yield from look_at(project.root / file, Place(file))


def _raster(path: Path, place: Place) -> Iterator[Problem]:
    try:
        with warnings.catch_warnings():
            # Pillow only warns about implausibly large images; the size is checked below.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                width, height = image.size
                only_ink = image.mode == "CMYK" and image.format != "JPEG"
                image.verify()
    except Image.DecompressionBombError:
        yield Problem("bad-image", place, said("bad-image.far-too-large", longest=LONGEST_SIDE))
    except (OSError, SyntaxError, ValueError):
        yield Problem("bad-image", place, said("bad-image.not-an-image"))
    else:
        if max(width, height) > LONGEST_SIDE:
            size = {"width": width, "count": height, "longest": LONGEST_SIDE}
            yield Problem("bad-image", place, said("bad-image.too-large", **size))
        if only_ink:
            yield Problem("bad-image", place, said("bad-image.cmyk"))


def _svg(path: Path, place: Place) -> Iterator[Problem]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.parse(path, parser).getroot()
    except (etree.XMLSyntaxError, OSError) as error:
        line = getattr(error, "lineno", None) or 1
        reason = str(getattr(error, "msg", error))
        message = said("bad-image.unreadable-svg", reason=reason)
        yield Problem("bad-image", Place(place.file, line), message)
        return
    if root.tag != f"{_SVG}svg":
        yield Problem("bad-image", place, said("bad-image.not-svg"))
        return
    for node in root.iter(etree.Element):
        yield from _svg_node(node, place.file)


def _svg_node(node: etree._Element, file: str) -> Iterator[Problem]:
    place = Place(file, getattr(node, "sourceline", None) or 1)
    name = etree.QName(node).localname
    if name in _FORBIDDEN or any(str(attribute).startswith("on") for attribute in node.attrib):
        yield Problem("unsafe-address", place, said("unsafe-address.drawing-runs", element=name))
    elif name in _UNDRAWN:
        yield Problem("bad-image", place, said("bad-image.effect", element=name))
    for attribute in _HREFS:
        address = str(node.get(attribute, "#"))
        if not address.startswith(("#", "data:image/")):
            message = said("unsafe-address.drawing-loads", address=address)
            yield Problem("unsafe-address", place, message)
    style = " ".join((str(node.get("style", "")), node.text or "" if name == "style" else ""))
    if "url(" in style.replace("url(#", "").replace("url('#", "").replace('url("#', ""):
        yield Problem("unsafe-address", place, said("unsafe-address.drawing-style"))
