"""Reading XLIFF 2.0 and 1.2 as tools send it back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from indrumar.messages import Message, said
from indrumar.metadata import TranslationState
from indrumar.problems import Place, Problem
from indrumar.translation.exchange.exchange_file import Entry, Header, Returned
from indrumar.translation.exchange.inline_codes import content
from indrumar.translation.exchange.xliff import STALE, STATES

_FINISHED = {state: name for name, (state, more) in STATES.items() if not more}
_MACHINE = {f"{state} {more}": name for name, (state, more) in STATES.items() if more}
# XLIFF 1.2's words for the same.
_STATES_1 = {
    "translated": TranslationState.DRAFT,
    "signed-off": TranslationState.REVIEWED,
    "final": TranslationState.APPROVED,
}
_SPACE = " \t\r\n"  # around a text, from tools that lay out XML anew
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def read_xliff(data: bytes, file: str) -> Returned:
    """The entries of an XLIFF file. Nothing outside the file is opened, no entity is expanded."""
    if doctype := _DOCTYPE.search(data.replace(b"\0", b"")):
        line = data.count(b"\n", 0, doctype.start()) + 1
        return _unreadable(file, line, said("bad-translation-file.doctype"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, _ = error.position
        return _unreadable(file, line, said("bad-translation-file.xml", reason=str(error.msg)))
    if etree.QName(root).localname != "xliff":
        return _unreadable(file, _line(root), said("bad-translation-file.not-xliff"))
    first = next(root.iterfind("{*}file"), None)
    if first is None:
        return _unreadable(file, _line(root), said("bad-translation-file.not-xliff"))
    slug, edition, sent = (*first.get("original", "").split("#"), "", "")[:3]
    original = root.get("srcLang") or first.get("source-language", "")
    language = root.get("trgLang") or first.get("target-language", "")
    return Returned(
        file, Header(slug, original, language, edition, sent), tuple(_entries(root, file))
    )


def _unreadable(file: str, line: int, message: Message) -> Returned:
    problem = Problem("bad-translation-file", Place(file, max(line, 1)), message)
    return Returned(file, None, (), (problem,))


def _entries(root: etree._Element, file: str) -> Iterator[Entry]:
    for unit in root.iter("{*}unit"):
        yield _entry(unit, file)
    for unit in root.iter("{*}trans-unit"):
        yield _entry_1(unit, file)


def _entry(unit: etree._Element, file: str) -> Entry:
    """A unit, whose segments a tool may have divided; what is between them is `ignorable`."""
    data = {one.get("id", ""): one.text or "" for one in unit.iterfind("{*}originalData/{*}data")}
    pieces = [*unit.iterchildren("{*}segment", "{*}ignorable")]
    segments = [one for one in pieces if etree.QName(one).localname == "segment"]
    translated = all(one.find("{*}target") is not None for one in segments)
    marks = [f"{one.get('state', 'initial')} {one.get('subState', '')}".strip() for one in segments]
    states = [_FINISHED.get(mark.split(" ")[0]) for mark in marks]
    machine = next((_MACHINE[mark] for mark in marks if mark in _MACHINE), None)
    lowest = None if None in states or not states else min(filter(None, states), key=_rank)
    return Entry(
        unit.get("name", "") or unit.get("id", ""),
        "".join(_text(piece, "source", data) for piece in pieces).strip(_SPACE),
        "".join(_text(piece, "target", data) for piece in pieces).strip(_SPACE)
        if translated
        else "",
        Place(file, _line(unit)),
        finished=None if lowest is None or any(STALE in mark for mark in marks) else True,
        state=machine or lowest,
    )


def _line(element: etree._Element) -> int:
    line: Any = element.sourceline
    return int(line or 1)


def _rank(state: TranslationState) -> int:
    return state.rank


def _text(piece: etree._Element, name: str, data: Mapping[str, str]) -> str:
    found = piece.find(f"{{*}}{name}")
    if found is None and name == "target" and etree.QName(piece).localname == "ignorable":
        found = piece.find("{*}source")
    return "" if found is None else content(found, data)


def _entry_1(unit: etree._Element, file: str) -> Entry:
    source, target = unit.find("{*}source"), unit.find("{*}target")
    state = None if target is None else _STATES_1.get(target.get("state", ""))
    return Entry(
        unit.get("resname", "") or unit.get("id", ""),
        "" if source is None else content(source, {}).strip(_SPACE),
        "" if target is None else content(target, {}).strip(_SPACE),
        Place(file, _line(unit)),
        finished=True if state or unit.get("approved") == "yes" else None,
        state=state,
    )
