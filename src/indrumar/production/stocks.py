"""Papers: the meaning of `offset-80`, the thickness of a leaf, and the known names.

A name is a type and a weight in g/m². The bulks are those printers calculate with if nothing better
is known (docs.cloudprinter.com, "How to calculate spine width", checked 2026-11-22); the print
shop's own figures in printshops.yml replace them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from indrumar.messages import Message, RefusalError, said
from indrumar.metadata import PrintShop, StockDetails
from indrumar.problems import nearest

BULKS: Mapping[str, float] = {"offset": 1.22, "coated": 0.80, "silk": 0.90}
"""Type → cm³/g."""
_WEIGHT = re.compile(r"[0-9]{1,4}")
_LIGHTEST, _HEAVIEST = 40, 400  # g/m² that a book press can print


class UnknownStockError(RefusalError):
    """A paper of unknown thickness."""


@dataclass(frozen=True, slots=True)
class Stock:
    """A paper: `grammage` in g/m², `bulk` in cm³/g."""

    name: str
    grammage: float
    bulk: float

    @property
    def caliper(self) -> float:
        """The thickness of a leaf in mm: its weight times its bulk."""
        return self.grammage * self.bulk / 1000


def stock(name: str, shop: PrintShop | None = None) -> Stock:
    """The paper of this name at a print shop; raises UnknownStockError."""
    named: Mapping[str, StockDetails] = {} if shop is None else shop.stocks
    if name in named:
        return Stock(name, named[name].grammage, named[name].bulk)
    sort, _, weight = name.rpartition("-")
    if sort not in BULKS or _WEIGHT.fullmatch(weight) is None:
        raise UnknownStockError(_unknown(name, named, weight))
    if not _LIGHTEST <= int(weight) <= _HEAVIEST:
        weights = {"lightest": _LIGHTEST, "heaviest": _HEAVIEST}
        raise UnknownStockError(said("unknown-name.paper-weight", name=name, **weights))
    return Stock(name, int(weight), BULKS[sort])


def _unknown(name: str, named: Mapping[str, StockDetails], weight: str) -> Message:
    """That there is no such paper, with the nearest name that there is, or what names look like."""
    like = weight if _WEIGHT.fullmatch(weight) else "80"
    candidates = [*named, *(f"{known}-{like}" for known in BULKS)]
    if near := nearest(name, candidates):
        return said("unknown-name.paper-near", name=name, near=near)
    return said("unknown-name.paper", name=name, examples=tuple(f"{sort}-80" for sort in BULKS))
