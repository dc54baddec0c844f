"""A starter project that is printed, and what is in the kit that comes of it."""

from __future__ import annotations

import io
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from indrumar.cli import main
from indrumar.starter import copy_to

SLUG = "primul-ghid"
MEDIA = f"content/{SLUG}/media"
METADATA = f"content/{SLUG}/publication.yml"
BARE = "print:\n  format: A5\n"
STAPLED = BARE + "  binding: saddle-stitch\n  copies: 20\n"
HEADS = "Instituția;Persoana;Funcția;Exemplare;Adresa\n"
LIST = HEADS + "Consiliul Raional;Ștefan Țurcanu;președinte;3;\nBiblioteca;Ana Rusu;;2;\n"


@dataclass(frozen=True)
class Shop:
    """A starter project and the ways to print it."""

    folder: Path

    @property
    def kit(self) -> Path:
        """Where its kit is."""
        return self.folder / "print" / SLUG / "ed-1"

    def print(self, *words: str) -> Result:
        """What `indrumar print` answers; it must not end in a traceback.

        It works alone: workers would spend most of their time on imports that are done here.
        """
        command = ["print", SLUG, "--project", str(self.folder), *words]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "cpu_count", lambda: 1)
            result = CliRunner().invoke(main, command)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    def printed(self, *words: str) -> Result:
        """The same, where a kit has to come of it."""
        result = self.print(*words)
        assert result.exit_code == 0, result.output
        return result

    def refused(self, *words: str) -> str:
        """What is said where no kit comes of it."""
        result = self.print(*words)
        assert result.exit_code != 0, result.output
        return result.output

    def put(self, file: str, data: str | bytes) -> Path:
        """Writes a file of the project."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    def add(self, file: str, text: str) -> None:
        """Writes more into a file."""
        self.put(file, (self.folder / file).read_text("utf-8") + text)

    def figure(self, name: str, data: str | bytes) -> None:
        """An image as wide as the text, in both languages."""
        self.put(f"{MEDIA}/{name}", data)
        for tag in ("ro", "en"):
            text = f"\n\nText.\n\n![O pată de culoare](../media/{name})\n"
            self.add(f"content/{SLUG}/{tag}/01-primii-pasi.md", text)

    def files(self) -> dict[str, bytes]:
        """The files of the kit by path."""
        found = (path for path in self.kit.rglob("*") if path.is_file())
        return {path.relative_to(self.kit).as_posix(): path.read_bytes() for path in found}

    def json(self, name: str) -> Any:
        """A file of the kit for programs."""
        return json.loads((self.kit / name).read_text("utf-8"))

    def pages(self, name: str) -> int:
        """How many pages a file of the kit has."""
        with pikepdf.open(self.kit / name) as pdf:
            return len(pdf.pages)


def shop(folder: Path, printing: str) -> Shop:
    """A project made anew whose guide is printed so."""
    copy_to(folder)
    metadata = (folder / METADATA).read_text("utf-8")
    assert metadata.endswith(BARE)
    (folder / METADATA).write_text(metadata.removesuffix(BARE) + printing, "utf-8")
    return Shop(folder)


def copied(one: Shop, folder: Path) -> Shop:
    """The same project with its kit and what it remembers, elsewhere."""
    shutil.copytree(one.folder, folder)
    return Shop(folder)


def photograph(width: int, height: int, mode: str = "RGB") -> bytes:
    """A JPEG of many colours."""
    buffer = io.BytesIO()
    bands = [Image.radial_gradient("L"), Image.linear_gradient("L")] * 2
    Image.merge(mode, bands[: len(mode)]).resize((width, height)).save(buffer, "JPEG")
    return buffer.getvalue()
