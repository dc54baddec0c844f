"""Fills the tables that are made from data, in the words and numbers of the text's language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from lxml.html import HtmlElement

from indrumar.composing.blocks.data_table import ASKED
from indrumar.composing.data_query import Answer, BadQueryError, answer
from indrumar.composing.html_tree import element, has_class, of_class
from indrumar.composing.text import ChapterText
from indrumar.languages import Locale, Text
from indrumar.messages import said
from indrumar.metadata.data import Column, DataTable, Value
from indrumar.problems import Problem, did_you_mean
from indrumar.wording.amounts import number
from indrumar.wording.dates import day

Places = Mapping[str, Text]


def fill_tables(
    text: ChapterText, data: Mapping[str, DataTable], places: Places
) -> Iterator[Problem]:
    """Makes the tables of a chapter; yields what is asked for and not there (bad-data)."""
    for wrapper in of_class(text.root, "table"):
        if wrapper.get("data-data") is None:
            continue
        asked = {name: wrapper.attrib.pop(f"data-{name}") for name in ASKED}
        table = data.get(asked["data"])
        place = text.places.place(wrapper)
        if table is None:
            message = said("bad-data.unknown", name=asked["data"], known=tuple(data))
            yield Problem("bad-data", place, message, did_you_mean(asked["data"], data))
            continue
        try:
            found = answer(table, asked, places, text.locale)
        except BadQueryError as error:
            yield Problem("bad-data", place, error.message, error.hint)
            continue
        line = next(node for node in wrapper if has_class(node, "caption"))
        line.addnext(_made(table, found, places, text.locale))


def _made(table: DataTable, found: Answer, places: Places, locale: Locale) -> HtmlElement:
    columns = [table.schema.columns[name] for name in found.columns]
    parts = {
        "thead": [[_head(column, locale) for column in columns]],
        "tbody": [_words(row, columns, places, locale) for row in found.rows],
        "tfoot": [],
    }
    if found.totals:
        totals = [found.totals.get(name) for name in found.columns]
        words = _words(totals, columns, places, locale)
        parts["tfoot"] = [[words[0] or locale["composing.total"], *words[1:]]]
    made = element("table")
    for name, rows in parts.items():
        if rows:
            made.append(element(name))
            made[-1].extend(_cells(row, columns, "th" if name == "thead" else "td") for row in rows)
    return made


def _words(
    values: Iterable[Value], columns: Iterable[Column], places: Places, locale: Locale
) -> list[str]:
    cells = zip(values, columns, strict=True)
    return [in_words(value, column, places, locale) for value, column in cells]


def _cells(words: Iterable[str], columns: Iterable[Column], tag: str) -> HtmlElement:
    row = element("tr")
    for text, column in zip(words, columns, strict=True):
        cell = element(tag, text)
        if column.type.is_number:
            cell.set("style", "text-align: right;")  # as tables in Markdown have it
        row.append(cell)
    return row


def _head(column: Column, locale: Locale) -> str:
    name = column.name.into(locale.tag)
    return f"{name} ({column.unit.into(locale.tag)})" if column.unit else name


def in_words(value: Value, column: Column, places: Places, locale: Locale) -> str:
    """A value as readers of a language see it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return locale["composing.yes" if value else "composing.no"]
    if isinstance(value, datetime.date):
        return day(value, locale)
    if isinstance(value, int | Decimal):
        return number(value, locale, column.decimals)
    known = {**places, **column.choices}.get(value)
    return known.into(locale.tag) if known is not None else value
