"""Tables from CSV files, as spreadsheets save them: each cell keeps its place.

It reads UTF-8 with or without a byte order mark and Windows-1250, which Romanian Excel writes;
commas, semicolons and tabs; quotation marks and line breaks within them (RFC 4180); Excel's own
first line ``sep=;``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from indrumar.messages import said
from indrumar.problems import Place, Problem, place_in
from indrumar.reading.text_file import decode, read_bytes

_OLD_ENCODING = "cp1250"
# Windows-1250 has no ș and ț: programs wrote the letters with a cedilla instead.
_CEDILLAS = str.maketrans("şţŞŢ", "șțȘȚ")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP = b"PK\x03\x04"  # the first bytes of Excel and LibreOffice files
_DELIMITERS = ";\t,"
_SEPARATOR_LINE = re.compile(r'"?sep=([;\t,])"?\n', re.I)
_QUOTED = re.compile(r'"(?:[^"]|"")*"?')


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, spaces around it left out, and the place where it begins."""

    text: str
    place: Place


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its heads, and the rows that are not empty, however many cells each has."""

    file: str
    heads: Row
    rows: tuple[Row, ...]


Read = tuple[Table | None, tuple[Problem, ...]]


def read_table(path: Path, file: str) -> Read:
    """The table of a CSV file, or None and the problems; `file` is its name in problems."""
    raw, unread = read_bytes(path, file)
    return (None, unread) if raw is None else parse_table(raw, file)


def parse_table(raw: bytes, file: str) -> Read:
    """The table in the bytes of a CSV file, or None and the problems."""
    if raw.startswith(_ZIP):
        return None, (Problem("unreadable-file", Place(file), said("unreadable-file.spreadsheet")),)
    unicode, notes = _unicode(raw, file)
    text, problems = decode(unicode, file)
    if text is None:
        return None, problems
    lines, ragged = _lines(text, file)
    heads, *rows = lines or [()]
    return Table(file, heads, tuple(rows)), (*notes, *problems, *ragged)


def _unicode(raw: bytes, file: str) -> tuple[bytes, tuple[Problem, ...]]:
    """The bytes as UTF-8; what is neither UTF-8 nor Windows-1250 stays for `decode` to refuse."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if raw.startswith(_UTF16):
            return raw, ()
        try:
            text = raw.decode(_OLD_ENCODING)
        except UnicodeDecodeError:
            return raw, ()
        before = raw[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        problem = Problem("old-encoding", place_in(before, len(before), file), said("old-encoding"))
        return text.translate(_CEDILLAS).encode(), (problem,)
    return raw, ()


def _lines(text: str, file: str) -> tuple[list[Row], tuple[Problem, ...]]:
    """The rows that are not empty, and the problem of a quotation mark that is not closed."""
    declared = _SEPARATOR_LINE.match(text)
    start = declared.end() if declared else 0
    delimiter = declared[1] if declared else _delimiter(text)
    rows, row = list[Row](), list[Cell]()
    for cell, end in _cells(text, start, delimiter, file):
        row.append(cell)
        if end == "\n":
            rows.append(tuple(row))
            row = []
    rows.append(tuple(row))
    return [one for one in rows if any(cell.text for cell in one)], _open_quote(
        text, start, delimiter, file
    )


def _delimiter(text: str) -> str:
    """The most frequent delimiter between the heads; a comma if there is only one head."""
    first = _QUOTED.sub("", text.lstrip()).partition("\n")[0]
    found = max(_DELIMITERS, key=first.count)
    return found if found in first else ","


def _spans(text: str, start: int, delimiter: str) -> Iterator[tuple[int, int, str]]:
    """Where each cell begins and ends, and what ends it: a delimiter, a line feed, or nothing."""
    cell = re.compile(rf' *(?:"(?:[^"]|"")*(?:"|\Z))?[^{re.escape(delimiter)}\n]*')
    while start <= len(text):
        found = cell.match(text, start)
        end = found.end() if found else start
        yield start, end, text[end : end + 1]
        start = end + 1


def _cells(text: str, start: int, delimiter: str, file: str) -> Iterator[tuple[Cell, str]]:
    line, line_start = text.count("\n", 0, start) + 1, start
    for begin, stop, end in _spans(text, start, delimiter):
        written = text[begin:stop]
        column = begin - line_start + 1 + len(written) - len(written.lstrip())
        yield Cell(_plain(written.strip()), Place(file, line, column)), end
        if feeds := text.count("\n", begin, stop + 1):
            line, line_start = line + feeds, text.rindex("\n", begin, stop + 1) + 1


def _plain(written: str) -> str:
    """A cell without its quotation marks; what follows the closing one stays."""
    if not written.startswith('"'):
        return written
    quoted = _QUOTED.match(written)
    assert quoted is not None
    inside = quoted[0][1:].removesuffix('"') if _is_closed(quoted[0]) else quoted[0][1:]
    return (inside.replace('""', '"') + written[quoted.end() :]).strip()


def _is_closed(quoted: str) -> bool:
    return len(quoted) > 1 and quoted.count('"') % 2 == 0


def _open_quote(text: str, start: int, delimiter: str, file: str) -> tuple[Problem, ...]:
    for begin, stop, _ in _spans(text, start, delimiter):
        written = text[begin:stop].lstrip(" ")
        quoted = _QUOTED.match(written)
        if quoted and not _is_closed(quoted[0]):
            place = place_in(text, stop - len(written), file)
            return (Problem("bad-table", place, said("bad-table.open-quotation-mark")),)
    return ()
