"""Texts in XLIFF 2: what a translator must keep is a code, which tools do not let be changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from indrumar.translation.exchange.protected import Part, PartSort, parts

CORE = "urn:oasis:names:tc:xliff:document:2.0"
XML = "http://www.w3.org/XML/1998/namespace"
_TYPES = (
    (re.compile(r"!?\[\^"), "other", "x:note"),
    (re.compile(r"!\["), "image", "x:picture"),
    (re.compile(r"\["), "link", "x:link"),
    (re.compile(r"@"), "link", "x:reference"),
    (re.compile(r"https?:|<https?:|<mailto:"), "link", "x:address"),
    (re.compile(r"`"), "other", "x:code"),
    (re.compile(r"[<&]"), "fmt", "x:html"),
)


@dataclass(slots=True)
class CodeData:
    """The codes of one unit while its texts are written: what each stands for, by its text."""

    ids: dict[str, str] = field(default_factory=dict)
    numbers: dict[tuple[str, int], str] = field(default_factory=dict)

    def ref(self, text: str) -> str:
        """The name under which a text is kept."""
        return self.ids.setdefault(text, f"d{len(self.ids) + 1}")

    def code_id(self, text: str, nth: int) -> str:
        """The id of the nth code with a text: the same in source and target."""
        return self.numbers.setdefault((text, nth), str(len(self.numbers) + 1))


def fill(element: etree._Element, text: str, data: CodeData) -> None:
    """Writes a text into a `source` or `target`."""
    element.set(f"{{{XML}}}space", "preserve")
    found, ends = parts(text), dict[int, str]()
    for part in found:
        if part.sort is PartSort.CLOSE:
            ends[part.number] = part.text
    seen: dict[str, int] = {}
    within = [element]
    for part in found:
        if part.sort is PartSort.WORDS:
            _append(within[-1], part.text)
        elif part.sort is PartSort.CLOSE:
            within.pop()
        else:
            code = _code(within[-1], part, ends, seen, data)
            if part.sort is PartSort.OPEN:
                within.append(code)


def _code(
    parent: etree._Element,
    part: Part,
    ends: Mapping[int, str],
    seen: dict[str, int],
    data: CodeData,
) -> etree._Element:
    end = ends.get(part.number, "") if part.sort is PartSort.OPEN else ""
    whole = part.text + end
    seen[whole] = seen.get(whole, 0) + 1
    sort, subtype = next(
        ((sort, sub) for shape, sort, sub in _TYPES if shape.match(part.text)), ("other", "x:mark")
    )
    code = etree.SubElement(parent, f"{{{CORE}}}{'pc' if end else 'ph'}")
    code.set("id", data.code_id(whole, seen[whole]))
    code.set("type", sort)
    code.set("subType", subtype)
    if end:
        code.set("dataRefStart", data.ref(part.text))
        code.set("dataRefEnd", data.ref(end))
    else:
        code.set("dataRef", data.ref(part.text))
        code.set("equiv", part.text)
    return code


def _append(parent: etree._Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def content(element: etree._Element, data: Mapping[str, str]) -> str:
    """The text of a `source` or `target`; a code whose text is lost is lost too."""
    return (element.text or "") + "".join(_contents(element, data))


def _contents(element: etree._Element, data: Mapping[str, str]) -> Iterator[str]:
    for child in element:
        if isinstance(child.tag, str):
            name = etree.QName(child).localname
            inner = content(child, data)
            if name == "pc":
                yield data.get(child.get("dataRefStart", ""), "") + inner
                yield data.get(child.get("dataRefEnd", ""), "")
            elif name in ("ph", "sc", "ec"):  # of XLIFF 1.2, with the text in them
                yield data.get(child.get("dataRef", ""), inner)
            else:  # mrk; bpt, ept and it of XLIFF 1.2
                yield inner
        yield child.tail or ""
