"""The templates of the composed pages: autoescaped, and given only what a reader sees."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from indrumar.languages import Locale, Text
from indrumar.outputs.views.addresses import relative
from indrumar.outputs.views.folding import folded
from indrumar.wording.amounts import count, money, size_in_words
from indrumar.wording.dates import day, period
from indrumar.wording.languages import in_language
from indrumar.wording.licences import licence
from indrumar.wording.translation import translation_in_words


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("indrumar.outputs.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(said=said, day=day, period=period, size=size_in_words, folded=folded)
    environment.filters["in_language"] = in_language
    environment.filters["translation"] = translation_in_words
    environment.globals.update(licence=licence, money=money, count=count)
    return environment


def said(text: Text | str, reader: str) -> Markup | str:
    """A text for a reader, marked with its language if that is not the reader's."""
    if isinstance(text, str):
        return text
    tag = text.language_for(reader)
    if tag == reader:
        return text[tag]
    return Markup('<span lang="{}">{}</span>').format(tag, text[tag])


def render(template: str, page: str, locale: Locale, **values: Any) -> str:
    """A fragment of HTML for a page (a staged path) in a reader's language.

    Templates call `t('word')` for words of the site, `book('word')` for words that pages and
    PDFs share, and `to('path')` for the address of another page.
    """

    def words(key: str, **parts: Any) -> str:
        text = locale[f"site.{key}"]
        return text.format(**parts) if parts else text

    return (
        _environment()
        .get_template(template)
        .render(
            t=words,
            book=lambda key: locale[f"book.{key}"],
            to=lambda target: relative(page, target),
            reader=locale.tag,
            locale=locale,
            **values,
        )
    )


def render_root(template: str, **values: Any) -> str:
    """A whole page above the languages; it finds everything by itself."""
    return _environment().get_template(template).render(**values)
