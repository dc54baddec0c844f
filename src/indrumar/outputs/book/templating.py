"""The templates of the parts of a book: HTML with autoescape, an unknown name is an error."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from indrumar.outputs.book.volume import Volume

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def fill(template: str, volume: Volume, **values: object) -> Markup:
    """A template with the volume as `volume`, its `word` function as `word`, and `values`."""
    page = _TEMPLATES.get_template(f"{template}.html")
    return Markup(page.render(volume=volume, word=volume.word, **values))
