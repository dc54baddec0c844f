"""XLIFF 2.0, for OmegaT, Trados, memoQ, Phrase: one file with a group for each section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from lxml import etree

from indrumar.metadata import TranslationState
from indrumar.translation.exchange.exchange_file import ExchangeFile, Words
from indrumar.translation.exchange.inline_codes import CORE, XML, CodeData, fill
from indrumar.translation.exchange.notes import context, remarks
from indrumar.translation.exchange.units import Need, Unit

MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
STATES = {
    TranslationState.MACHINE: ("translated", "indrumar:machine"),
    TranslationState.DRAFT: ("translated", ""),
    TranslationState.REVIEWED: ("reviewed", ""),
    TranslationState.APPROVED: ("final", ""),
}
STALE = "indrumar:stale"
_TEXTS = ("source", "target", "note", "data")
_SPACES: Any = {None: CORE, "mtc": MATCHES}  # lxml-stubs do not know a namespace without prefix


def write_xliff(file: ExchangeFile, words: Words) -> bytes:
    """The file as XLIFF 2.0; proposals are matches, a stale text keeps its translation."""
    header = file.header
    root = etree.Element(f"{{{CORE}}}xliff", nsmap=_SPACES)
    root.set("version", "2.0")
    root.set("srcLang", header.original)
    root.set("trgLang", header.language)
    body = _element(root, "file", {"id": header.slug})
    body.set("original", f"{header.slug}#{header.edition}#{header.sent}")
    body.set(f"{{{XML}}}space", "preserve")
    number = 0
    for group, units in enumerate(_by_section(file.units), start=1):
        inside = _element(body, "group", {"id": f"g{group}", "name": units[0].section})
        for unit in units:
            number += 1
            _unit(inside, unit, f"u{number}", words)
    _indent(root, 0)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _indent(element: etree._Element, depth: int) -> None:
    """A line for each element, but nothing within texts, of which spaces are a part."""
    if etree.QName(element).localname in _TEXTS or not len(element):
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        _indent(child, depth + 1)
        child.tail = element.text
    element[-1].tail = "\n" + "  " * depth


def _by_section(units: Iterable[Unit]) -> Iterable[list[Unit]]:
    return ([*some] for _, some in groupby(units, key=lambda unit: unit.section))


def _unit(parent: etree._Element, unit: Unit, name: str, words: Words) -> None:
    element = _element(parent, "unit", {"id": name, "name": unit.key})
    data = CodeData()
    _matches(element, unit)
    notes = _element(element, "notes")
    _element(notes, "note", {"category": "context"}).text = words(context(unit))
    for remark in list(remarks(unit))[: 1 if unit.need is Need.STALE else 0]:
        _element(notes, "note", {"category": "change"}).text = words(remark)
    original = _element(element, "originalData")
    segment = _element(element, "segment", {"id": "s1", **_state(unit)})
    fill(_element(segment, "source"), unit.source, data)
    if unit.translation:
        fill(_element(segment, "target"), unit.translation, data)
    for text, id in data.ids.items():
        _element(original, "data", {"id": id}).text = text
    if not data.ids:
        element.remove(original)


def _state(unit: Unit) -> dict[str, str]:
    if unit.need is Need.MISSING:
        return {"state": "initial"}
    if unit.need is Need.STALE:
        return {"state": "initial", "subState": STALE}
    state, more = STATES[unit.state or TranslationState.DRAFT]
    return {"state": state, **({"subState": more} if more else {})}


def _matches(element: etree._Element, unit: Unit) -> None:
    if not unit.proposals:
        return
    matches = etree.SubElement(element, f"{{{MATCHES}}}matches")
    for proposal in unit.proposals:
        match = etree.SubElement(matches, f"{{{MATCHES}}}match")
        match.set("ref", "#s1")
        match.set("similarity", str(proposal.likeness))
        own = CodeData()
        original = _element(match, "originalData")
        fill(_element(match, "source"), proposal.source, own)
        fill(_element(match, "target"), proposal.translation, own)
        for text, id in own.ids.items():
            _element(original, "data", {"id": id}).text = text
        if not own.ids:
            match.remove(original)


def _element(
    parent: etree._Element, name: str, attributes: Mapping[str, str] | None = None
) -> etree._Element:
    return etree.SubElement(parent, f"{{{CORE}}}{name}", dict(attributes or {}))
