"""What is published of a picture: its pixels and its colours, and nothing of where or by whom."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageFile, ImageOps, PngImagePlugin

from indrumar.pictures.orientation import orientation_of
from indrumar.pictures.publishing import for_paper, published

SECRET = b"Ana Exemplu"
ON_ITS_SIDE = 6
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
PICTURE = Image.effect_noise((48, 32), 90).convert("RGB")
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x010F] = ON_ITS_SIDE, SECRET.decode(), "Telefon"
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[29] = "N", (47.0, 1.0, 2.0), SECRET.decode()
    return exif


def _texts() -> PngImagePlugin.PngInfo:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", SECRET.decode())
    texts.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    return texts


@pytest.mark.parametrize(
    ("kind", "options", "after"),
    [
        ("JPEG", {"comment": SECRET, "xmp": XMP, "quality": 90}, b""),
        ("JPEG", {"progressive": True, "xmp": XMP}, b"film of a telephone " + SECRET),
        ("MPO", {"save_all": True, "append_images": [PICTURE]}, b""),
        ("PNG", {"pnginfo": _texts()}, SECRET),
        ("WEBP", {"xmp": XMP, "lossless": True}, b""),
        ("WEBP", {"xmp": XMP}, b""),
    ],
)
def test_metadata_go_and_pixels_profile_and_orientation_stay(kind, options, after):
    file = BytesIO()
    PICTURE.save(file, kind, exif=_exif(), icc_profile=PROFILE, **options)
    data = file.getvalue() + after

    bare = published(data)

    assert SECRET in data
    for told in (SECRET, b"Telefon", b"xmpmeta", b"GPS"):
        assert told not in bare
    with Image.open(BytesIO(data)) as before, Image.open(BytesIO(bare)) as kept:
        assert kept.tobytes() == before.tobytes()
        assert kept.info.get("icc_profile") == before.info.get("icc_profile")
        assert getattr(kept, "n_frames", 1) == 1
    assert orientation_of(bare) == ON_ITS_SIDE
    assert published(bare) == bare


def test_a_film_keeps_its_frames_and_loses_its_comment():
    file, frames = BytesIO(), [PICTURE.convert("P"), PICTURE.rotate(180).convert("P")]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], loop=3, comment=SECRET)

    bare = published(file.getvalue())

    assert SECRET in file.getvalue()
    assert SECRET not in bare
    with Image.open(BytesIO(bare)) as kept:
        assert (kept.n_frames, kept.info["loop"]) == (2, 3)


def test_a_tiff_is_written_anew_upright_and_without_loss():
    file = BytesIO()
    PICTURE.save(file, "TIFF", exif=_exif(), icc_profile=PROFILE, description=SECRET.decode())

    bare = published(file.getvalue())

    assert SECRET not in bare
    with Image.open(BytesIO(file.getvalue())) as before, Image.open(BytesIO(bare)) as kept:
        assert kept.tobytes() == ImageOps.exif_transpose(before).tobytes()
        assert kept.info["icc_profile"] == PROFILE


def test_deep_grey_is_published_as_it_is_and_printed_in_eight_bits():
    file = BytesIO()
    Image.new("I;16", (4, 4), 40_000).save(file, "PNG", exif=_exif(), dpi=(300, 150))

    with Image.open(BytesIO(for_paper(file.getvalue()))) as paper:
        assert (paper.mode, paper.getpixel((0, 0))) == ("L", 155)
        assert [round(dpi) for dpi in paper.info["dpi"]] == [300, 150]
    assert orientation_of(for_paper(file.getvalue())) == ON_ITS_SIDE
    assert SECRET not in for_paper(file.getvalue())
    with Image.open(BytesIO(published(file.getvalue()))) as page:
        assert page.getpixel((0, 0)) == 40_000


@pytest.mark.parametrize(
    "exif",
    [
        b"Exif\0\0II*\0",
        b"Exif\0\0",
        b"II*\0\x08\0\0\0\x05\0",
        b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x05\0\0\0\x01\0\0\0\x1a" + b"\0" * 12,
        b"not EXIF",
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_pixels_are_published_without_what_is_left_of_a_damaged_exif(kind, exif):
    file = BytesIO()
    PICTURE.save(file, kind, exif=exif)

    bare = published(file.getvalue())

    assert orientation_of(file.getvalue()) == 1
    with Image.open(BytesIO(file.getvalue())) as before, Image.open(BytesIO(bare)) as kept:
        assert kept.tobytes() == before.tobytes()
        assert "exif" not in kept.info


@pytest.mark.parametrize(
    ("key", "value"), [("exif", "words"), ("Raw profile type exif", "x\ny\nz\n4")]
)
def test_a_png_whose_texts_call_themselves_exif_is_published(key, value):
    file, texts = BytesIO(), PngImagePlugin.PngInfo()
    texts.add_text(key, value)
    PICTURE.save(file, "PNG", pnginfo=texts)

    assert 100 < len(published(file.getvalue())) < len(file.getvalue())


def test_no_pixel_of_a_png_is_decoded_to_publish_it(monkeypatch):
    file, decoded = BytesIO(), []
    PICTURE.save(file, "PNG")
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda image: decoded.append(image))

    assert published(file.getvalue()) == file.getvalue()
    assert not decoded


def test_nothing_is_published_of_damaged_pictures_and_other_files_are_as_they_were():
    file = BytesIO()
    PICTURE.save(file, "PNG")
    for data in (b"GIF89a", b"\x89PNG\r\n\x1a\n", b"II*\0" + b"x" * 40, file.getvalue()[:300]):
        for made in (published(data), for_paper(data)):
            assert len(made) <= len(data)
    script = b'const icon = "<svg onload=1>";'
    assert published(script) == script
    assert for_paper(b"PK\x03\x04") == b"PK\x03\x04"
