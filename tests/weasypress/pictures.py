"""Images of every kind that authors bring, made for the tests."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PIL import Image

SIZE = (120, 80)
RED, BLUE = (204, 51, 51), (70, 110, 150)
TRANSPARENT_RED = (*RED, 128)


def make_pictures(folder: Path) -> Path:
    """A folder with one image of each kind; all are left half red, right half blue, or a ramp."""
    halves, ramp = _halves(), Image.linear_gradient("L").resize(SIZE)
    coloured = Image.merge(
        "RGB", (ramp, ramp.rotate(180), ramp.transpose(Image.Transpose(2)).resize(SIZE))
    )
    halves.save(folder / "rgb.png")
    halves.save(folder / "photo.jpg", quality=95, subsampling=0)
    coloured.save(folder / "many.png")
    coloured.save(folder / "many.jpg", quality=95)
    halves.convert("P", palette=Image.Palette.ADAPTIVE, colors=4).save(folder / "palette.png")
    ramp.save(folder / "grey.png")
    ramp.point(lambda value: 255 * (value > 127)).convert("1").save(folder / "one-bit.png")
    Image.new("LA", SIZE, (0, 128)).save(folder / "grey-alpha.png")
    Image.new("RGBA", SIZE, TRANSPARENT_RED).save(folder / "alpha.png")
    _inks().save(folder / "cmyk.jpg", quality=95)
    Image.new("CMYK", SIZE, (255, 255, 255, 255)).save(folder / "heavy.jpg", quality=95)
    halves.save(folder / "swapped.png", icc_profile=swapped_profile())
    _save_deep_alpha(folder / "deep-alpha.png")
    _save_deep_grey(folder / "deep-grey.png")
    return folder


def _halves() -> Image.Image:
    image = Image.new("RGB", SIZE, RED)
    image.paste(BLUE, (SIZE[0] // 2, 0, *SIZE))
    return image


def _inks() -> Image.Image:
    """Left cyan, right magenta; Pillow writes CMYK as Adobe does, inverted."""
    image = Image.new("CMYK", SIZE, (255, 0, 0, 0))
    image.paste((0, 255, 0, 0), (SIZE[0] // 2, 0, *SIZE))
    return image


def _save_deep_alpha(path: Path) -> None:
    """16 bits, red at half alpha: Pillow reads such a file but does not write one."""
    pixel = struct.pack(">4H", *(value * 257 for value in TRANSPARENT_RED))
    _save_png(path, 16, 6, (b"\0" + pixel * SIZE[0]) * SIZE[1])


def _save_deep_grey(path: Path) -> None:
    """16 bits, from black on top to white below."""
    rows = (struct.pack(">H", row * 65535 // (SIZE[1] - 1)) * SIZE[0] for row in range(SIZE[1]))
    _save_png(path, 16, 0, b"".join(b"\0" + row for row in rows))


def _save_png(path: Path, bits: int, colour_type: int, rows: bytes) -> None:
    header = struct.pack(">IIBBBBB", *SIZE, bits, colour_type, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))


def swapped_profile() -> bytes:
    """An ICC profile (version 2, matrix and curves) in which red means blue and blue red."""
    red, green, blue = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    text = b"swapped"
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", len(text) + 1) + text + bytes(79),
        b"cprt": b"text" + bytes(4) + b"none\0\0\0\0",
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": _xyz(*blue),
        b"gXYZ": _xyz(*green),
        b"bXYZ": _xyz(*red),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    table, body, offset = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for name, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", offset + len(body), len(data))
        body += padded
    head = struct.pack(">I", offset + len(body)) + bytes(4) + b"\x02\x10\0\0" + b"mntrRGB XYZ "
    head += bytes(12) + b"acsp" + bytes(28) + _xyz(0.9642, 1.0, 0.8249)[8:]
    return head.ljust(128, b"\0") + table + body


def _xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))
