"""TIFF without what tells of people and places: its pixels, written anew without loss.

Its parts refer to one another by their positions, so that nothing can be cut out of the file.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps, ImageSequence

_BLACK_AND_WHITE = "1"


def stripped_tiff(data: bytes) -> bytes:
    """The pages of the file, upright, with their resolution and colour profile."""
    with Image.open(BytesIO(data)) as image:
        pages = [_page(page) for page in ImageSequence.Iterator(image)]
    first, *others = pages
    made = BytesIO()
    kind = "group4" if first.mode == _BLACK_AND_WHITE else "tiff_adobe_deflate"
    first.save(made, "TIFF", save_all=True, append_images=others, compression=kind)
    return made.getvalue()


def _page(page: Image.Image) -> Image.Image:
    upright = ImageOps.exif_transpose(page)
    bare = Image.frombytes(upright.mode, upright.size, upright.tobytes())
    if upright.mode == "P":
        bare.putpalette(upright.getpalette() or [])
    bare.info = {key: page.info[key] for key in ("dpi", "icc_profile") if key in page.info}
    bare.encoderinfo = dict(bare.info)
    return bare
