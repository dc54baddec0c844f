"""Papers: what `offset-80` means, how thick a leaf of it is, and which names are known.

A name is a sort and a weight in g/m². The bulks are those printers calculate with where nothing
better is known (docs.cloudprinter.com, "How to calculate spine width", checked 2026-11-22); the
print shop's own figures in printshops.yml take their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indrumar.metadata import PrintShop, StockDetails
from indrumar.problems import did_you_mean

BULKS: Mapping[str, float] = {"offset": 1.22, "coated": 0.80, "silk": 0.90}
"""Sort → cm³/g."""
_LIGHTEST, _HEAVIEST = 40, 400  # g/m² a press for books takes


class UnknownStockError(ValueError):
    """Nobody knows this paper. `hint` says what would be understood."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}; {hint}")
        self.message = message
        self.hint = hint


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
    if sort not in BULKS or not weight.isdigit():
        raise UnknownStockError(f"there is no paper '{name}'", _what_there_is(name, named, weight))
    if not _LIGHTEST <= int(weight) <= _HEAVIEST:
        hint = f"papers for books weigh {_LIGHTEST} to {_HEAVIEST} g/m²"
        raise UnknownStockError(f"there is no paper '{name}'", hint)
    return Stock(name, int(weight), BULKS[sort])


def _what_there_is(name: str, named: Mapping[str, StockDetails], weight: str) -> str:
    """The nearest name that would be right, or what names look like."""
    candidates = [*named, *(f"{known}-{weight if weight.isdigit() else 80}" for known in BULKS)]
    sorts = ", ".join(f"{known}-80" for known in BULKS)
    described = "or describe it under stocks in printshops.yml"
    return f"{did_you_mean(name, candidates) or f'expected a name such as {sorts}'} {described}"
