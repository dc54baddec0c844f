"""A proof as a PDF: A4 on its side, tagged, to be read and marked with a pencil."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from indrumar.fonts import FONTS
from indrumar.messages import said
from indrumar.outputs.book.style import STYLE as BOOK_STYLE
from indrumar.outputs.pdf.order import GENERATOR
from indrumar.outputs.proof.pages import STYLE, ProofWork, proof_for_paper
from indrumar.reading.messages import in_words
from weasypress.information import Information
from weasypress.renderer import Stylesheets, parse_stylesheets, render
from weasypress.resources import ResourceReader

_STYLE_SHEETS = ("style/fonts.css", "proof/paper.css")


def proof_pdf(work: ProofWork) -> bytes:
    """The file; its words are checked by nobody, since it is a tool and not published."""
    names = {"title": work.title, "language": work.status.language}
    title = in_words(said("proof.title", **names), work.language)
    information = Information(title, work.language, generator=GENERATOR)
    return render(_stylesheets(FONTS), proof_for_paper(work), information).data


@cache
def _stylesheets(fonts: Path) -> Stylesheets:
    folders = {"/style/": BOOK_STYLE, "/fonts/": fonts, "/proof/": STYLE}
    return parse_stylesheets(ResourceReader(folders), _STYLE_SHEETS)
