"""The pages of a finished PDF as drawings that can be placed on other pages.

A page becomes a form XObject cut to its trim box. Fonts and images stay shared between pages.
The tags of an accessible file go: a sheet is not in reading order, and marks that no tag tree
refers to would make a reader's program believe there is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from pikepdf import Dictionary, Name, Stream

from imposition.placing import Area, Matrix

_UNTAGGED = ("/StructParents", "/StructParent", "/Metadata", "/PieceInfo", "/LastModified")


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """A page as a drawing: its form XObject, its trim as seen upright, and its label."""

    form: Stream
    area: Area
    label: str


def pages_in(target: pikepdf.Pdf, source: pikepdf.Pdf) -> tuple[PlacedPage, ...]:
    """The pages of a file as drawings in another; raises ValueError if there are none."""
    if not source.pages:
        raise ValueError("a file without pages cannot be imposed")
    pages = tuple(_placed_page(target, page) for page in source.pages)
    for form in _forms(target):
        _untag(form)
    return pages


def _placed_page(target: pikepdf.Pdf, page: pikepdf.Page) -> PlacedPage:
    form = target.copy_foreign(page.as_form_xobject())
    assert isinstance(form, Stream)
    left, bottom, right, top = (float(side) for side in form.BBox)
    box = Area(min(left, right), min(bottom, top), abs(right - left), abs(top - bottom))
    matrix = Matrix(*(float(value) for value in form.get("/Matrix", [1, 0, 0, 1, 0, 0])))
    return PlacedPage(form, matrix.applied_to(box), str(page.label))  # the stubs call it a method


def _forms(pdf: pikepdf.Pdf) -> Iterator[Stream]:
    for item in pdf.objects:
        if isinstance(item, Stream):
            for key in _UNTAGGED:
                if key in item:
                    del item[key]
            if item.get("/Subtype") == Name.Form:
                yield item


def _untag(form: Stream) -> None:
    """Take the numbers of tags out of a content stream, and the marks that are empty without."""
    kept: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    open_marks: list[bool] = []
    for instruction in pikepdf.parse_content_stream(form):
        match str(instruction.operator):
            case "BMC" | "BDC":
                marked = _without_tag(instruction)
                open_marks.append(marked is not None)
                kept += [marked] if marked is not None else []
            case "EMC":
                # A stray EMC is the file's own fault and stays.
                kept += [instruction] if not open_marks or open_marks.pop() else []
            case _:
                kept.append(instruction)
    form.write(pikepdf.unparse_content_stream(kept))


def _without_tag(
    mark: pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage,
) -> pikepdf.ContentStreamInstruction | None:
    """The beginning of marked content without its tag; None if nothing else is in it.

    What stays is whether a layer is seen (OC), and the words behind broken ones (ActualText).
    """
    name, *rest = mark.operands
    if name == Name.OC:
        return pikepdf.ContentStreamInstruction(mark.operands, mark.operator)
    properties = rest[0] if rest and isinstance(rest[0], Dictionary) else Dictionary()
    if "/ActualText" not in properties:
        return None
    said = Dictionary(ActualText=properties["/ActualText"])
    return pikepdf.ContentStreamInstruction([Name.Span, said], pikepdf.Operator("BDC"))
