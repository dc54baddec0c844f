"""Small documents (`cases/*.html`) as PDFs, and their tag trees as text."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from weasypress.information import Information
from weasypress.renderer import RenderedPdf, Stylesheets, parse_stylesheets, render
from weasypress.resources import ResourceReader

HERE = Path(__file__).parent
FONTS = HERE.parents[1] / "src" / "indrumar" / "fonts"
INFORMATION = Information("Ghid de probă", "ro", ("Ana Ș.",), created="2021-08-31")


@pytest.fixture(scope="session")
def reader() -> ResourceReader:
    roots = {"/content/": HERE / "cases", "/media/": HERE / "media", "/fonts/": FONTS}
    return ResourceReader(roots)


@pytest.fixture(scope="session")
def stylesheets(reader: ResourceReader) -> Stylesheets:
    return parse_stylesheets(reader, ["content/print.css"])


@pytest.fixture(scope="session")
def information() -> Information:
    return INFORMATION


@pytest.fixture(scope="session")
def rendered(stylesheets: Stylesheets) -> Callable[[str], RenderedPdf]:
    @cache
    def pdf_of(case: str) -> RenderedPdf:
        html = (HERE / "cases" / f"{case}.html").read_text("utf-8")
        return render(stylesheets, html, INFORMATION, base="content/")

    return pdf_of


@pytest.fixture(scope="session")
def outline(rendered: Callable[[str], RenderedPdf]) -> Callable[[str], str]:
    """The tag tree of a case: a line an element, indented, with its attributes and its text."""
    return lambda case: tag_tree(rendered(case).data)


@pytest.fixture(scope="session")
def tag_tree_of() -> Callable[[bytes], str]:
    return tag_tree


def tag_tree(data: bytes) -> str:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        texts = {page.obj.objgen: marked_texts(page) for page in pdf.pages}
        document = pdf.Root.StructTreeRoot.K[0]
        return "\n".join(line for kid in document.K for line in lines(kid, texts, ""))


def lines(element: Any, texts: dict[Any, dict[int, str]], indent: str) -> Iterator[str]:
    kids = list(element.get("/K", []))
    content, inner = "", list[str]()
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            if content:
                inner.append(f'{indent}  "{content}"')
                content = ""
            inner.extend(lines(kid, texts, indent + "  "))
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
            content += "@"
        else:
            content += text_of(kid, element, texts)
    if inner:
        yield f"{indent}{described(element)}"
        yield from inner
        if content:
            yield f'{indent}  "{content}"'
    else:
        yield (
            f'{indent}{described(element)} "{content}"'
            if content
            else f"{indent}{described(element)}"
        )


def described(element: Any) -> str:
    parts = [str(element.S)[1:]]
    parts += [
        f"{key[1:]}={element[key]}" for key in ("/Lang", "/Alt", "/E", "/ID") if key in element
    ]
    attributes = element.get("/A", [])
    for owner in [attributes] if isinstance(attributes, pikepdf.Dictionary) else attributes:
        parts += [
            f"{key[1:]}={str(value).lstrip('/')}"
            for key, value in owner.items()
            if key not in ("/O", "/BBox")
        ]
    return " ".join(parts)


def text_of(kid: Any, element: Any, texts: dict[Any, dict[int, str]]) -> str:
    if isinstance(kid, pikepdf.Dictionary):
        return texts[kid.Pg.objgen][int(kid.MCID)]
    return texts[element.Pg.objgen][int(kid)]


def marked_texts(page: pikepdf.Page) -> dict[int, str]:
    """What each marked-content sequence of `page` reads as; ``◼`` stands for an image."""
    maps = {str(name): glyph_texts(font) for name, font in page.resources.Font.items()}
    texts: dict[int, str] = {}
    stack: list[Any] = []
    font = ""
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            stack.append(operands[1] if name == "BDC" else {})
            add(texts, stack, "")
        elif name == "EMC":
            add(texts, stack[:-1], str(stack.pop().get("/ActualText", "")))
        elif name == "Tf":
            font = str(operands[0])
        elif name in ("TJ", "Do", "f"):
            shown = "".join(shown_text(operands[0], maps[font])) if name == "TJ" else "◼"
            add(texts, stack, shown)
    return {mcid: "◼" if text.startswith("◼") else text for mcid, text in texts.items()}


def add(texts: dict[int, str], stack: list[Any], text: str) -> None:
    """Add `text` to the marked content it stands in, unless an ActualText speaks for it."""
    inside = [int(properties["/MCID"]) for properties in stack if "/MCID" in properties]
    assert len(inside) <= 1, "tagged content inside tagged content"
    spoken = not any("/ActualText" in properties for properties in stack)
    for mcid in inside:
        texts[mcid] = texts.get(mcid, "") + (text if spoken else "")


def shown_text(array: Any, texts: dict[str, str]) -> Iterator[str]:
    for item in array:
        if isinstance(item, pikepdf.String):
            yield from (texts.get(glyph, "?") for glyph in re.findall("....", bytes(item).hex()))


def glyph_texts(font: Any) -> dict[str, str]:
    pairs = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]+)>\s", font.ToUnicode.read_bytes())
    return {
        glyph.decode(): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in pairs
    }
