"""What the printer did: the run, the paper, the sheets, the number of a copy.

The sheets follow from the number of pages, which is known once the book is laid out, and the
imprint page is a part of it. So the page has a counter of the pages up to the end of the text
(`leaves`), in a counter style that lists the sheets of every number of pages. It is laid out once,
and nothing breaks elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from babel.numbers import format_decimal
from markupsafe import Markup

from indrumar.metadata import Binding
from indrumar.metadata.jurisdiction import SheetRules
from indrumar.outputs.book.leaves import COUNTER, END
from indrumar.outputs.book.parts.imprint_line import Line, in_a_row, labelled
from indrumar.outputs.book.volume import Volume
from indrumar.production.gutter import padded, page_multiple
from indrumar.production.sheets import printed_sheets
from indrumar.production.stocks import UnknownStockError, stock
from indrumar.wording.amounts import counted

_MOST_PAGES = 1200
_TYPEFACE = "Source Serif 4"

Sheets = Callable[[Volume, int], float]


def is_printed(volume: Volume) -> bool:
    """Whether there is a print run in this language."""
    return run(volume) is not None


def run(volume: Volume) -> int | None:
    """The copies to print of this edition."""
    return volume.document.run


def production_line(volume: Volume, pages: int | None) -> Iterator[Line]:
    """Run, format, paper, sheets, typeface, date, printer; `pages` if they are known."""
    copies = run(volume)
    if copies is not None:
        values = tuple(_facts(volume, copies, pages))
        yield Line("", in_a_row(values), "production")


def _facts(volume: Volume, copies: int, pages: int | None) -> Iterator[Markup]:
    details, words = volume.metadata.imprint, volume.locale
    yield labelled(words["imprint.run"], counted(copies, "printrun.copies", words))
    paper = printed_sheets(1, volume.page_format).paper.name
    yield labelled(words["imprint.format-of"], f"{volume.page_format} ({paper})")
    yield from _papers(volume)
    yield from _sheets(volume, pages)
    yield labelled(words["imprint.typeface"], details.typeface or _TYPEFACE)
    if details.passed_for_print is not None:
        yield labelled(words["imprint.passed"], volume.date(details.passed_for_print))
    yield from _printer(volume)
    price = volume.metadata.print.price
    if price is None:
        yield Markup.escape(words["imprint.free"])
    else:
        yield labelled(words["imprint.price"], volume.text(price))


def _papers(volume: Volume) -> Iterator[Markup]:
    printing = volume.metadata.print
    for part, paper in (("interior", printing.interior), ("cover", printing.cover)):
        if paper is not None:
            yield labelled(volume.locale[f"imprint.paper.{part}"], _paper(volume, paper.paper))


def _paper(volume: Volume, name: str) -> Markup:
    """A paper in words; by its name if its type has no words."""
    shop = volume.project.printshops.get(volume.metadata.print.printshop or "")
    try:
        grammage = stock(name, shop).grammage
    except UnknownStockError:  # reported when the project is checked
        return Markup.escape(name)
    sort = volume.locale.words.get(f"printrun.sort.{name.rpartition('-')[0]}")
    if sort is None:
        return Markup.escape(name)
    return Markup('{} <span class="number">{:g} g/m²</span>').format(sort, grammage)


def _sheets(volume: Volume, pages: int | None) -> Iterator[Markup]:
    for name, sheets in _counts(volume):
        if pages is None:
            value = Markup('<span class="{}"></span>').format(name)
        else:
            value = Markup.escape(_decimal(volume.locale.cldr, sheets(volume, pages)))
        yield labelled(volume.locale[f"imprint.{name}"], value)


def _counts(volume: Volume) -> Iterator[tuple[str, Sheets]]:
    """The counts of sheets that the country's imprints give, by name."""
    rules = _rules(volume)
    if rules.counted:
        yield "printed-sheets", _printed
        if rules.factor is not None:
            yield "conventional-sheets", _conventional


def _rules(volume: Volume) -> SheetRules:
    return volume.metadata.imprint.adjusting(volume.project.jurisdiction).sheets


def _printed(volume: Volume, pages: int) -> float:
    return printed_sheets(pages, volume.page_format).printed


def _conventional(volume: Volume, pages: int) -> float:
    share = printed_sheets(pages, volume.page_format).paper.share
    return round(pages / share * (_rules(volume).factor or 1), 2)


# Each book has a style sheet with hundreds of them, mostly the same ones.
@lru_cache(maxsize=4096)
def _decimal(language: str, value: float) -> str:
    return format_decimal(value, format="0.##", locale=language)


def counter_styles(volume: Volume) -> Markup:
    """The style sheet that turns the number of pages into sheets, padded for the binding."""
    printing = volume.metadata.print
    multiple = page_multiple(printing)
    bound = printing.binding is not Binding.NONE  # else the covers are among the pages
    pages_up_to = f"target-counter('#{END}', {COUNTER}," if bound else "counter(pages,"
    language = volume.locale.cldr
    rules = [f"@page {{ counter-increment: {COUNTER} }}"]
    for name, sheets in _counts(volume):
        counts = (padded(pages, multiple, printing.binding) for pages in range(1, _MOST_PAGES + 1))
        symbols = " ".join(f'"{_decimal(language, sheets(volume, pages))}"' for pages in counts)
        rules.append(f"@counter-style {name} {{ system: fixed 1; symbols: {symbols} }}")
        rules.append(f".{name}::before {{ content: {pages_up_to} {name}) }}")
    return Markup("\n".join(rules))


def _printer(volume: Volume) -> Iterator[Markup]:
    shop = volume.project.printshops.get(volume.metadata.print.printshop or "")
    if shop is not None:
        values = [part for part in (shop.name, shop.address) if part]
        yield labelled(volume.locale["imprint.printer"], ", ".join(values))
    if (order := volume.metadata.imprint.order) is not None:
        yield labelled(volume.locale["imprint.order"], order)


def copy_line(volume: Volume) -> Iterator[Line]:
    """The line for the number of a copy, written by hand."""
    copies = run(volume)
    if copies is not None:
        blank = "_" * (len(str(copies)) + 2)
        words = volume.locale["printrun.copy-line"].format(number=blank, run=copies)
        yield Line("", Markup.escape(words), "copy-number")
