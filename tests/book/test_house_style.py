"""What is wrong with a site's own style sheets for print is reported where it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.book.conftest import Made

from indrumar.outputs.pdf.ordering import looks_of, pdf_order
from indrumar.outputs.pdf.screen import make
from indrumar.reading.messages import in_one_line


@pytest.fixture
def reported(book: Callable[..., Made], tmp_path: Path) -> Callable[[str], list[str]]:
    """What is said of a book printed with a style sheet `house.css`."""
    folder = tmp_path / "overrides" / "print"
    folder.mkdir(parents=True)

    def problems(css: str) -> list[str]:
        made = book(kind="factsheet")
        (folder / "house.css").write_text(css, "utf-8")
        order = pdf_order(made.document, made.project, made.settings)
        settings = replace(made.settings, root=tmp_path)
        order = replace(order, looks=looks_of(settings, order.looks.style_sheets))
        return [in_one_line(problem) for problem in make(order).problems]

    return problems


HINT = "; put the file into overrides/print/ and name it without folders [broken-pdf]"


@pytest.mark.parametrize(
    ("css", "problem"),
    [
        (
            "p { color: red }\nh1 { colr: red; }",
            "2:6: error: the PDF engine reports: Ignored `colr: red`, unknown property. "
            "[broken-pdf]",
        ),
        (
            "@import url(https://example.org/x.css);",
            f"1:9: error: outside the project: https://example.org/x.css{HINT}",
        ),
        ("@import 'x.css';", f"1:1: error: no such file: x.css{HINT}"),
        (
            "\nbody { background: url(../../../etc/passwd) }",
            f"2:20: error: outside the project: ../../../etc/passwd{HINT}",
        ),
        ("body { background: url('a.png') }", f"1:20: error: no such file: a.png{HINT}"),
    ],
)
def test_a_mistake_in_a_house_style_is_reported_at_its_place(reported, css, problem):
    assert reported(css) == [f"overrides/print/house.css:{problem}"]


def test_a_good_house_style_says_nothing(reported):
    assert reported("body { color: #123456 }") == []
