"""Writes the staged pages, from which the site generator makes the website."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from indrumar.build.catalogue import describe
from indrumar.build.files import write_tree
from indrumar.inspect import Inspection
from indrumar.outputs.pages import Download, hand_written, stage
from indrumar.settings import Settings


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
        media=lambda path: (settings.content / path).read_bytes(),
        citations=described.citations,
    )
    staged = {**staged, **described.files}
    write_tree(folder, staged)
    return staged
