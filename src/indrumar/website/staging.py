"""Writes the staged pages, from which the site generator makes the website."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, partial
from pathlib import Path

from indrumar.fonts import WEB_FONTS
from indrumar.inspect import Inspection
from indrumar.outputs.staged import Download, drawings, hand_written, stage, web_fonts
from indrumar.settings import Settings
from indrumar.website.descriptions import describe
from indrumar.workshop.files import write, write_tree
from indrumar.workshop.store import fingerprint, fingerprint_of_folder


def stage_folder(settings: Settings, preview: bool = False) -> Path:
    """Where the pages are staged, a folder per language; a preview beside a build has its own."""
    return settings.workshop / ("preview" if preview else "stage")


def write_stage(
    inspection: Inspection, settings: Settings, downloads: Iterable[Download], folder: Path
) -> Mapping[str, bytes]:
    """Stages all pages in a folder and returns them: path below it → bytes."""
    offered = tuple(downloads)
    described = describe(inspection, settings, offered)
    staged = stage(
        inspection.project,
        inspection.documents,
        inspection.locales,
        settings,
        offered,
        docs=hand_written(settings),
        media=partial(_media, settings),
        citations=described.citations,
    )
    staged = {**staged, **described.files}
    write_tree(folder, staged)
    return staged


def _media(settings: Settings, path: str) -> bytes:
    """A file as the pages show it. Cutting letters for them takes time, so it is done once."""
    content = (settings.content / path).read_bytes()
    cut = _CUT.get(Path(path).suffix)
    if cut is None:
        return content
    kept = settings.workshop / "cut" / fingerprint((content, _cutting()))
    if not kept.is_file():
        write(kept, cut(content))
    return kept.read_bytes()


_CUT = {
    ".svg": drawings.with_letters,
    ".ttf": web_fonts.packed,
    ".otf": web_fonts.packed,
}


@cache
def _cutting() -> str:
    """Names what letters are cut from, and how."""
    code = (Path(str(module.__file__)).read_bytes() for module in (drawings, web_fonts))
    return fingerprint((*code, fingerprint_of_folder(WEB_FONTS)))
