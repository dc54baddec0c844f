"""Writes the staged pages, from which the site generator makes the website."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from indrumar.inspect import Inspection
from indrumar.outputs.staged.lettering import FILE, LetteringOrder, has_letters
from indrumar.outputs.staged.stage import hand_written, stage
from indrumar.outputs.table import LETTERS
from indrumar.outputs.views.downloads import Download
from indrumar.pictures.publishing import published
from indrumar.settings import Settings
from indrumar.website.descriptions import describe
from indrumar.workshop.digests import Reads
from indrumar.workshop.files import write_tree
from indrumar.workshop.making import Workshop


def write_stage(
    inspection: Inspection, settings: Settings, downloads: Iterable[Download], workshop: Workshop
) -> Path:
    """Stages all pages, and returns the folder that has one for each language."""
    offered = tuple(downloads)
    described = describe(inspection, settings, offered)
    media = _Media(settings, workshop)
    staged = stage(
        inspection.project,
        inspection.documents,
        inspection.locales,
        settings,
        offered,
        docs=_published(hand_written(settings.docs, inspection.project.docs), inspection),
        media=media.read,
        citations=described.citations,
        absent=inspection.absent,
    )
    folder = workshop.folder / "stage"
    write_tree(folder, {**staged, **described.files})
    workshop.store.keep_only(LETTERS.kind, media.shown)
    return folder


def _published(docs: Mapping[str, bytes], inspection: Inspection) -> Mapping[str, bytes]:
    """The hand-written files without those that are absent, in whatever language."""
    tags, absent = {one.tag for one in inspection.project.languages}, inspection.absent.pages
    parts = ((path, *path.partition("/")) for path in docs)
    return {
        path: docs[path]
        for path, folder, _, rest in parts
        if (rest if folder in tags else path) not in absent
    }


@dataclass(frozen=True, slots=True)
class _Media:
    """Files of `content/` as pages show them; `shown` gathers the artifacts among them."""

    settings: Settings
    workshop: Workshop
    shown: set[str] = field(default_factory=set)

    def read(self, path: str) -> bytes:
        """The file at a path below `content/`."""
        content = self.settings.content
        if not has_letters(path):
            return published((content / path).read_bytes())
        name = path.replace("/", "~")
        order = LetteringOrder(Reads(self.settings.root, (f"{content.name}/{path}",)))
        made = self.workshop.make(LETTERS.kind, LETTERS.maker, {name: order})[name]
        self.shown.add(f"{LETTERS.kind}/{name}")
        return made.files()[FILE]
