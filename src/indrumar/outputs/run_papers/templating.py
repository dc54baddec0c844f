"""The templates of the documents: HTML with autoescape, an unknown name is an error."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from indrumar.outputs.run_papers.work import Letterhead
from indrumar.production.eu_emblem import emblem_address
from indrumar.production.funders_band import Mark
from indrumar.resource import logo_file

STYLE = Path(__file__).parent / "style"
"""The folder of the style sheets; documents are laid out with `/printrun/` leading here."""
STYLE_SHEETS = ("style/fonts.css", "printrun/documents.css")
"""The style sheets of all documents, in order; the first is that of the PDFs' fonts."""

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def fill(template: str, head: Letterhead, **values: object) -> str:
    """A whole document: a template with the letterhead as `head`, its words, and `values`."""
    page = _TEMPLATES.get_template(f"{template}.html")
    return page.render(head=head, word=head.word, logos=_address, blank=_blank, **values)


def _address(mark: Mark) -> str:
    """The renderer's address of a logo; the emblem brings its drawing along."""
    return emblem_address() if mark.is_eu_emblem else logo_file(mark.logos.screen).paper_address


def _blank(size: str = "") -> Markup:
    """A line to be filled in by hand: as wide as a date, `long` for a name, `wide` for a line."""
    return Markup('<span class="blank {}"></span>').format(size)
