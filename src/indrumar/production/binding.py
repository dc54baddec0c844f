"""Whether a binding suits the number of pages, checked once the book is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from indrumar.messages import Message, said
from indrumar.metadata import Binding, Print, PrintShop
from indrumar.model import Publication
from indrumar.problems import Problem
from indrumar.production.spine import NARROWEST_WITH_TEXT, block_thickness, interior_stock


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a binding: pages of interior, and its thickness in mm, with the cover if glued.

    `too_little` and `too_much` name what to choose instead.
    """

    fewest: int
    most: int | None
    thinnest: float
    thickest: float | None
    too_little: Message | None
    too_much: Message | None


def _instead(binding: Binding) -> Message:
    return said("unsuitable-binding.choose", binding=binding.value)


# What print shops advise, checked 2026-11-22. Saddle stitch: knplitho.co.uk (72 pages),
# imprintdigital.com (64, about 100 on thin paper), sup.ai (80 pages of 104 g/m², 48 of 148 g/m²,
# which are 4 to 5 mm). Perfect: shops of Romania and Poland take books from 32 to 40 pages or
# 3 mm; machines for short runs clamp 50 mm. Wire: 34 mm in the widest comb (Wikipedia, "Wire
# binding"). Loose: a sheet folded twice is eight pages.
LIMITS: Mapping[Binding, Limits] = {
    Binding.SADDLE_STITCH: Limits(
        fewest=4,
        most=80,
        thinnest=0,
        thickest=4,
        too_little=_instead(Binding.NONE),
        too_much=_instead(Binding.PERFECT),
    ),
    Binding.PERFECT: Limits(
        fewest=32,
        most=None,
        thinnest=3,
        thickest=50,
        too_little=_instead(Binding.SADDLE_STITCH),
        too_much=said("unsuitable-binding.thinner"),
    ),
    Binding.WIRE: Limits(
        fewest=4,
        most=None,
        thinnest=0,
        thickest=34,
        too_little=_instead(Binding.NONE),
        too_much=_instead(Binding.PERFECT),
    ),
    Binding.NONE: Limits(
        fewest=1,
        most=8,
        thinnest=0,
        thickest=None,
        too_little=None,
        too_much=_instead(Binding.SADDLE_STITCH),
    ),
}


@dataclass(frozen=True, slots=True)
class BindingFinding:
    """What does not suit: the rule's `code`, the key it is about, what is wrong, what to do."""

    code: str
    key: tuple[str, ...]
    message: Message
    hint: Message | None = None


def binding_findings(
    printing: Print, pages: int, spine: float, shop: PrintShop | None = None
) -> tuple[BindingFinding, ...]:
    """What `pages` of interior, padding included, and a spine of `spine` mm do not allow."""
    return (*_page_count(printing, pages, spine, shop), *_spine_text(printing, spine))


def binding_problems(
    publication: Publication, pages: int, spine: float, shop: PrintShop | None = None
) -> tuple[Problem, ...]:
    """The findings as problems, at the keys of publication.yml they are about."""
    findings = binding_findings(publication.metadata.print, pages, spine, shop)
    return tuple(
        Problem(one.code, publication.source.place(*one.key), one.message, one.hint)
        for one in findings
    )


def _page_count(
    printing: Print, pages: int, spine: float, shop: PrintShop | None
) -> Iterator[BindingFinding]:
    limits = LIMITS[printing.binding]
    thickness = spine or block_thickness(pages, interior_stock(printing, shop))
    if pages < limits.fewest or thickness < limits.thinnest:
        bounds, instead = _amount(limits.fewest, limits.thinnest), limits.too_little
        name = "unsuitable-binding.too-little"
    elif _beyond(pages, limits.most) or _beyond(thickness, limits.thickest):
        bounds, instead = _amount(limits.most, limits.thickest), limits.too_much
        name = "unsuitable-binding.too-much"
    else:
        return
    book = said(f"binding.{printing.binding}")
    message = said(name, book=book, limit=bounds, given=_amount(pages, thickness))
    yield BindingFinding("unsuitable-binding", ("print", "binding"), message, instead)


def _beyond(value: float, limit: float | None) -> bool:
    return limit is not None and value > limit


def _amount(pages: int | None, thickness: float | None) -> Message:
    """`32 pages and 3 mm`, or one of them."""
    said_pages = said("amount.pages", count=pages or 0)
    if not thickness:
        return said_pages
    said_thickness = said("amount.millimetres", length=round(thickness, 1))
    if not pages:
        return said_thickness
    return said("amount.both", first=said_pages, second=said_thickness)


def _spine_text(printing: Print, spine: float) -> Iterator[BindingFinding]:
    wanted = printing.binding is Binding.PERFECT and printing.spine_text != "none"
    if wanted and spine < NARROWEST_WITH_TEXT:
        message = said("narrow-spine", width=spine, needed=NARROWEST_WITH_TEXT)
        yield BindingFinding("narrow-spine", ("print", "binding"), message)
