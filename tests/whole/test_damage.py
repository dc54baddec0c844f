"""Whatever happens to build/: the next build makes the same site, without a word."""

from __future__ import annotations

import random
import shutil

import pytest

SEED = 8


def flipped(data: bytes, chance: random.Random) -> bytes:
    """The same bytes but for one bit."""
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


@pytest.mark.parametrize("damage", ["a bit in each file", "folders that became files"])
def test_a_damaged_workshop_never_reaches_the_site(starter, damage):
    def content():
        return {path: path.read_bytes() for path in starter.site.rglob("*") if path.is_file()}

    sound, chance = content(), random.Random(SEED)
    if damage == "a bit in each file":
        for path in sorted((starter.folder / "build").rglob("*")):
            if path.is_file() and path.stat().st_size:
                path.write_bytes(flipped(path.read_bytes(), chance))
    else:
        for place in ("store/pdf", "store/pages/ro", "stage/en"):
            shutil.rmtree(starter.folder / "build" / place)
            (starter.folder / "build" / place).write_text("a file", "utf-8")

    starter.build()

    assert content() == sound
