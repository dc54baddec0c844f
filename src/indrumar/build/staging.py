"""Writes the staged pages, from which the site generator makes the website."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from indrumar.build.files import write_tree
from indrumar.inspect import Inspection
from indrumar.outputs.pages import Download, hand_written, stage
from indrumar.settings import Settings


def stage_folder(settings: Settings) -> Path:
    """Where the pages are staged, a folder per language."""
    return settings.workshop / "stage"


def write_stage(
    inspection: Inspection, settings: Settings, downloads: Iterable[Download] = ()
) -> Mapping[str, bytes]:
    """Stages all pages and returns them: path below the folder → bytes."""
    staged = stage(
        inspection.project,
        inspection.documents,
        inspection.locales,
        settings,
        downloads,
        docs=hand_written(settings),
        media=lambda path: (settings.content / path).read_bytes(),
    )
    write_tree(stage_folder(settings), staged)
    return staged
