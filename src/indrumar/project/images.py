"""Checks that web and paper can show the images of publications, pages and organisations.

What a file is, is decided by its content; its name has to say the same. A drawing must be a drawing
and nothing else; in a publication, one that our PDF engine can draw.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath

from PIL import Image

from indrumar.messages import Value, said
from indrumar.model import Project
from indrumar.pictures.damage import DAMAGED
from indrumar.pictures.drawing import Finding, NoDrawingError, findings, parse_drawing, shown_as
from indrumar.pictures.formats import ENDINGS, OTHER_ENDINGS, SHOWN
from indrumar.problems import Place, Problem

# Twice what A3 at 300 dpi needs; beyond it phones and print servers run out of memory.
LONGEST_SIDE = 10_000
# fmt: off
_NAMED = frozenset((
    "avif", "emf", "eps", "gzip", "heic", "html", "jpeg2000", "office", "pdf", "psd", "tiff", "wmf",
    "zip",
))
# fmt: on
_TIFF = (".tif", ".tiff")
_LONGEST = 80  # characters of an address in a message


def image_problems(project: Project) -> Iterator[Problem]:
    """The problems of images in media folders and in `docs/`, and of logos in use."""
    for publication in project.publications.values():
        for name in sorted(publication.media):
            yield from _image(project.root, f"content/{publication.slug}/{name}")
    for path in project.docs:
        yield from _image(project.root, f"docs/{path}", printed=False)
    organisations = project.organisations.values()
    used = {file for one in organisations if one.logo for _, file in one.logo.files}
    used |= {file for _, file in project.brand.logos.files()}
    for logo in sorted(used):
        if (project.root / f"content/_shared/logos/{logo}").is_file():  # else reported at its name
            yield from _content(project.root, f"content/_shared/logos/{logo}", printed=True)


def _image(root: Path, file: str, *, printed: bool = True) -> Iterator[Problem]:
    """The problems of a file that is an image by its name."""
    if PurePosixPath(file).suffix.lower() in SHOWN | OTHER_ENDINGS:
        yield from _content(root, file, printed=printed)


def _content(root: Path, file: str, *, printed: bool) -> Iterator[Problem]:
    """The problems of a file that is used as an image."""
    ending = PurePosixPath(file).suffix.lower()
    try:
        data = (root / file).read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield Problem(
            "unreadable-file", Place(file), said("unreadable-file.unopened", reason=reason)
        )
        return
    sort = shown_as(data)
    if ending == ".svg" and sort in ("", "svg"):
        yield from _drawing(data, file, printed=printed)
    elif sort not in ENDINGS:
        if not (sort == "tiff" and ending in _TIFF):  # to be downloaded
            yield _not_shown(file, sort)
    elif ending not in ENDINGS[sort]:
        right = PurePosixPath(file).with_suffix(ENDINGS[sort][0]).name
        yield _bad(file, "misnamed", ending=ENDINGS[sort][0], name=right)
    else:
        yield from _raster(data, file)


def _not_shown(file: str, sort: str) -> Problem:
    if sort in _NAMED:
        return _bad(file, "not-shown", format=said(f"picture.{sort}"))
    return _bad(file, "not-an-image")


def _raster(data: bytes, file: str) -> Iterator[Problem]:
    try:
        with warnings.catch_warnings():
            # Pillow only warns about implausibly large images; the size is checked below.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data)) as image:
                width, height = image.size
                image.verify()
    except Image.DecompressionBombError:
        yield _bad(file, "far-too-large", longest=LONGEST_SIDE)
    except DAMAGED:
        yield _bad(file, "not-an-image")
    else:
        if max(width, height) > LONGEST_SIDE:
            yield _bad(file, "too-large", width=width, count=height, longest=LONGEST_SIDE)


def _drawing(data: bytes, file: str, *, printed: bool) -> Iterator[Problem]:
    try:
        root = parse_drawing(data)
    except NoDrawingError as fault:
        message = said("bad-image.not-svg")
        if fault.reason:
            message = said("bad-image.unreadable-svg", reason=fault.reason)
        yield Problem("bad-image", Place(file, fault.line), message)
        return
    for found in findings(root):
        if printed or found.sort != "effect":
            yield _of_finding(file, found)


def _of_finding(file: str, found: Finding) -> Problem:
    place = Place(file, found.line)
    if found.sort == "effect":
        return Problem("bad-image", place, said("bad-image.effect", element=found.name))
    name = found.name if len(found.name) <= _LONGEST else f"{found.name[:_LONGEST]}…"
    values = {"address" if found.sort == "loads" else "element": name}
    return Problem("unsafe-address", place, said(f"unsafe-address.drawing-{found.sort}", **values))


def _bad(file: str, fault: str, **values: Value) -> Problem:
    return Problem("bad-image", Place(file), said(f"bad-image.{fault}", **values))
