"""Packs the finished site as a ZIP for a USB stick. The site itself is only read.

The same site gives the same bytes. File names that Windows cannot unpack are refused, because half
a copy would be noticed too late.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from indrumar.inspect import Inspection
from indrumar.messages import Message, said
from indrumar.outputs.staged.offline import offline_files, offline_name
from indrumar.outputs.table import OFFLINE
from indrumar.project.names import LONGEST_PATH, is_portable
from indrumar.settings import Settings
from indrumar.workshop.files import sweep, write

# The first day that a ZIP can write.
_FIRST_DAY = datetime.date(1980, 1, 1)
_READABLE = 0o644 << 16
_UNIX = 3


class OfflineError(Exception):
    """The copy cannot be made; the messages say which names are in the way."""

    def __init__(self, messages: tuple[Message, ...]) -> None:
        super().__init__(messages)
        self.messages = messages


@dataclass(frozen=True, slots=True)
class OfflineCopy:
    """A ZIP that is written; `size` is in bytes."""

    path: Path
    size: int
    files: int


def make_offline_copy(inspection: Inspection, settings: Settings) -> OfflineCopy:
    """Writes the copy of the site that was just built, to `dist/` beside it.

    Raises OfflineError for names that do not live on every disk.
    """
    site = {
        path.relative_to(settings.output).as_posix(): path.read_bytes()
        for path in sorted(settings.output.rglob("*"))
        if path.is_file()
    }
    publications = inspection.project.publications.values()
    newest = max((one.metadata.edition.date for one in publications), default=None)
    files = offline_files(site, settings, inspection.locales, newest)
    checked_names(files)
    data = packed(files, newest or _FIRST_DAY)
    place = settings.output.parent / OFFLINE.at(file=offline_name(settings, newest))
    sweep(place.parent, "*.zip")
    write(place, data)
    return OfflineCopy(place, len(data), len(files))


def packed(files: Mapping[str, bytes], day: datetime.date) -> bytes:
    """A ZIP of files, all with the same day, in the order of their names."""
    date = max(day, _FIRST_DAY)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, (date.year, date.month, date.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr, entry.create_system = _READABLE, _UNIX
            archive.writestr(entry, files[path])
    return buffer.getvalue()


def checked_names(paths: Iterable[str]) -> None:
    """Raises OfflineError if file names are not valid on every disk."""
    if wrong := tuple(_unsuited(paths)):
        raise OfflineError(wrong)


def _unsuited(paths: Iterable[str]) -> Iterator[Message]:
    """What is wrong with names on Windows."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        if len(path) > LONGEST_PATH:
            yield said("offline.too-long", path=path, longest=LONGEST_PATH)
        for part in path.split("/"):
            if not is_portable(part):
                yield said("offline.forbidden", path=path, part=part)
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            yield said("offline.same", path=path, other=other)
