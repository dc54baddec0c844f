"""Recipes: what an artifact is made from, by content. Its key follows from it, and why it is made.

An order is a frozen dataclass that contains everything its maker receives. Each of its fields is an
ingredient, and so are the files it names (`Reads`), the maker's code with the data beside it, and
the versions of the libraries below.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from indrumar.workshop.code import code_behind
from indrumar.workshop.digests import Reads, digest

Ingredients = Mapping[str, str]
"""The name of each thing an artifact is made from, and its digest or version."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The ingredients of an artifact, such as `pdf/ghid-ro`."""

    artifact: str
    ingredients: Ingredients

    @property
    def key(self) -> str:
        """A name for the sum of the ingredients."""
        return digest(dict(sorted(self.ingredients.items())))

    def differs_from(self, earlier: Ingredients) -> tuple[str, ...]:
        """The names of the ingredients that are new, gone or other than in an earlier recipe."""
        names = self.ingredients.keys() | earlier.keys()
        return tuple(
            sorted(name for name in names if self.ingredients.get(name) != earlier.get(name))
        )


def recipe(artifact: str, code: Ingredients, order: object) -> Recipe:
    """The recipe by which a maker with this code makes an artifact from an order."""
    return Recipe(artifact, {**code, **dict(_of_order(order))})


def code_of(maker: str) -> Ingredients:
    """What makes: code, the data beside it and libraries, as they are at this moment."""
    return dict(code_behind(maker).ingredients())


def _of_order(order: Any, before: str = "") -> Iterator[tuple[str, str]]:
    for field in fields(order):
        name, value = f"{before}{field.name}", getattr(order, field.name)
        if isinstance(value, Reads):
            yield from ((f"file {path}", found) for path, found in value.digests())
        elif _is_order(value):
            yield from _of_order(value, f"{name}.")
        else:
            yield f"input {name}", digest(value)


def _is_order(value: object) -> bool:
    """Whether a value names files of its own."""
    return is_dataclass(value) and any(
        isinstance(getattr(value, field.name), Reads) for field in fields(value)
    )
