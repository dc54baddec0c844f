"""Whatever happens to build/: the next build makes the same site, without a word."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

SEED = 8
BECOME_FILES = ("store/letters", "store/pages/ro", "stage/en")


def flipped(data: bytes, chance: random.Random) -> bytes:
    """The same bytes but for one bit."""
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def damage(folder: Path) -> None:
    """Puts files in the place of some folders, and changes a bit of everything else."""
    for place in BECOME_FILES:
        shutil.rmtree(folder / place)
        (folder / place).write_text("a file", "utf-8")
    chance = random.Random(SEED)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.stat().st_size:
            path.write_bytes(flipped(path.read_bytes(), chance))


def test_a_damaged_workshop_never_reaches_the_site(built):
    def content():
        return {path: path.read_bytes() for path in built.site.rglob("*") if path.is_file()}

    sound = content()
    damage(built.folder / "build")

    built.build()

    assert content() == sound
