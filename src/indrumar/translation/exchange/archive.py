"""The ZIP files that Word and spreadsheets are: written the same each time, opened with care."""

from __future__ import annotations

import io
import re
import zipfile

from indrumar.messages import said
from indrumar.problems import Place, Problem

_LONGEST = 200_000_000  # bytes unpacked: far more than any text has
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def dated(data: bytes, day: str) -> bytes:
    """The same file with a day (2026-11-28) in place of the moment at which it was made."""
    made = io.BytesIO()
    time = (day or "1980-01-01").encode() + b"T00:00:00Z"
    with (
        zipfile.ZipFile(io.BytesIO(data)) as archive,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for entry in archive.infolist():
            content = archive.read(entry)
            if entry.filename == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>" + time, content)
            same = zipfile.ZipInfo(entry.filename, _FIRST_DAY)
            same.compress_type = zipfile.ZIP_DEFLATED
            copy.writestr(same, content)
    return made.getvalue()


def archive_problem(data: bytes, file: str) -> Problem | None:
    """Why a file should not be opened: it is no ZIP, damaged, endless, or declares entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LONGEST:
                message = said("bad-translation-file.too-long", longest=_LONGEST // 10**6)
                return Problem("bad-translation-file", Place(file), message)
            parts = (entry for entry in archive.infolist() if entry.filename.endswith(".xml"))
            if any(_ENTITIES.search(archive.read(entry).replace(b"\0", b"")) for entry in parts):
                message = said("bad-translation-file.doctype")
                return Problem("bad-translation-file", Place(file), message)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        message = said("bad-translation-file.damaged")
        return Problem("bad-translation-file", Place(file), message)
    return None
