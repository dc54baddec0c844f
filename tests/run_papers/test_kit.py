"""What is asked of the press files of a kit, and what is reported of it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from tests.site.documents import chapter, document, project, publication

from indrumar.metadata import PrintShop
from indrumar.print_run.kit import Kit, Sizes
from indrumar.print_run.kit_check import cover_expected
from indrumar.print_run.report import report_lines
from indrumar.reading.messages import in_words


def order(**fields: object) -> Any:
    """The parts of a kit's order that are looked at, for one run of a publication."""
    found = publication("ghid", **fields)
    return SimpleNamespace(
        screen=SimpleNamespace(name="ghid-ro"),
        interior=SimpleNamespace(multiple=4),
        document=document(found, "ro", chapter("unu")),
        project=project(found),
        shop=PrintShop(name="Tipografia"),
        run=20,
    )


@pytest.mark.parametrize(("pages", "sheets"), [(60, ""), (61, "16 sheets")])
def test_a_booklet_of_more_sheets_than_a_staple_holds_is_reported(pages: int, sheets: str) -> None:
    one = order()
    sizes = Sizes(pages, pages, 0, 0, 0.0, "FOGRA39", ())
    kit = Kit({"office/ghid-ro-booklet.pdf": b""}, sizes, {}, ())

    lines = [in_words(line) for line in report_lines(one.project, [one], [kit], tuple(kit.files))]

    thick = [line for line in lines if "staple" in line]
    assert len(thick) == bool(sheets)
    assert all(sheets in line for line in thick)


def test_a_glued_cover_is_one_sheet_and_a_folded_one_may_be_blank_inside() -> None:
    glued, folded = (
        cover_expected(order(print={"binding": binding}), 6.2, "FOGRA39")
        for binding in ("perfect", "saddle-stitch")
    )

    assert (glued.trim, glued.cover and glued.cover.spine) == (None, 6.2)
    assert (folded.trim, folded.cover, folded.blank_pages) == ((210, 297), None, 2)
    assert (glued.emblem, folded.emblem) == (False, False)
