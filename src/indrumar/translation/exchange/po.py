"""PO files, for Weblate, Poedit and whatever else reads GNU gettext's format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import polib

from indrumar.messages import said
from indrumar.problems import Place, Problem
from indrumar.translation.exchange.exchange_file import (
    Entry,
    ExchangeFile,
    Header,
    Returned,
    Words,
)
from indrumar.translation.exchange.notes import context, filled_in, remarks
from indrumar.translation.exchange.units import Need, Unit

_WIDTH = 100
_CHARSET = re.compile(rb"charset=([\w-]+)")
# polib leaves out what it does not understand; a text that does not end is such a thing.
_OPEN = re.compile(r'^(?:msg\w+(?:\[\d+\])?[ \t]+)?"(?:[^"\\\n]|\\.)*\\?[ \t]*$', re.M)
_FAULT = re.compile(r"\(line (?P<line>\d+)\)")


def write_po(file: ExchangeFile, words: Words) -> bytes:
    """The file as PO: a stale text is fuzzy, with its previous original."""
    po = polib.POFile(wrapwidth=_WIDTH)
    header = file.header
    po.metadata = {
        "Project-Id-Version": f"{header.slug} {header.edition}".strip(),
        "PO-Revision-Date": f"{header.day or '1970-01-01'} 00:00+0000",
        "Last-Translator": "Indrumar",
        "Language-Team": header.language,
        "Language": header.language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": header.original,
        "X-Indrumar-Publication": header.slug,
        "X-Indrumar-Edition": header.edition,
        "X-Indrumar-Sent": header.sent,
    }
    po.extend(_entry(unit, words) for unit in file.units)
    return str(po).rstrip("\n").encode() + b"\n"


def _entry(unit: Unit, words: Words) -> polib.POEntry:
    translation = filled_in(unit)
    unfinished = unit.need is not Need.DONE and bool(translation)
    notes = [words(context(unit)), *(words(one) for one in remarks(unit))]
    return polib.POEntry(
        msgctxt=unit.key,
        msgid=unit.source,
        msgstr=translation,
        comment="\n".join(" ".join(note.split()) for note in notes),
        occurrences=[(unit.place.file, str(unit.place.line))],
        flags=["fuzzy"] if unfinished else [],
        previous_msgid=(unit.previous or None) if unfinished else None,
    )


def read_po(data: bytes, file: str) -> Returned:
    """The entries of a PO file; those that are marked as obsolete are left out."""
    charset = (_CHARSET.search(data) or [b"", b"utf-8"])[1].decode("ascii")
    try:
        text = data.decode(charset).removeprefix("\ufeff").replace("\r\n", "\n")
        if unended := _OPEN.search(text):
            line = text.count("\n", 0, unended.start()) + 1
            return Returned(file, None, (), (_broken(line, file),))
        po = polib.pofile(text + "\n")  # the line end keeps it from opening a file of that name
    except (UnicodeDecodeError, LookupError) as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        place = Place(file, data.count(b"\n", 0, at) + 1)
        message = said("bad-translation-file.encoding", charset=charset)
        return Returned(file, None, (), (Problem("bad-translation-file", place, message),))
    except (OSError, ValueError) as error:
        return Returned(file, None, (), (_broken(_line_of(error), file),))
    if not po:
        return Returned(file, None, (), (_broken(1, file),))
    return Returned(file, _header(po.metadata), tuple(_entries(po, file)))


def _header(metadata: Mapping[str, str]) -> Header:
    names = ("X-Indrumar-Publication", "X-Source-Language", "Language")
    more = ("X-Indrumar-Edition", "X-Indrumar-Sent")
    return Header(*(metadata.get(name, "") for name in (*names, *more)))


def _entries(po: polib.POFile, file: str) -> Iterator[Entry]:
    for one in po:
        if not one.obsolete:
            place = Place(file, one.linenum or 1)
            finished = bool(one.msgstr) and not one.fuzzy
            yield Entry(one.msgctxt or "", one.msgid, one.msgstr, place, finished=finished)


def _line_of(error: Exception) -> int:
    found = _FAULT.search(str(error))
    return int(found["line"]) if found else 1


def _broken(line: int, file: str) -> Problem:
    return Problem("bad-translation-file", Place(file, line), said("bad-translation-file.po"))
