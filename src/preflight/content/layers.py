"""Layers ("optional content", ISO 32000-1, 8.11): their names, and which are off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pikepdf

from preflight.content.numbers import word

_Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer: its name, and whether it is seen and printed as the file opens."""

    name: str
    on: bool
    key: _Key


def read_layers(root: Any) -> tuple[Layer, ...]:
    """The layers of a file, from its catalogue."""
    properties = root.get("/OCProperties")
    if not isinstance(properties, pikepdf.Dictionary):
        return ()
    usual = properties.get("/D", pikepdf.Dictionary())
    off, on = (_keys(usual.get(key)) for key in ("/OFF", "/ON"))
    all_off = word(usual.get("/BaseState")) == "OFF"
    groups = properties.get("/OCGs")
    listed = list(groups) if isinstance(groups, pikepdf.Array) else []
    found = []
    for group in (one for one in listed if isinstance(one, pikepdf.Dictionary)):
        is_on = group.objgen in on if all_off else group.objgen not in off
        found.append(Layer(word(group.get("/Name")), is_on, group.objgen))
    return tuple(found)


def _keys(array: Any) -> set[_Key]:
    return {group.objgen for group in array} if isinstance(array, pikepdf.Array) else set()


def is_on(content: Any, hidden: frozenset[_Key]) -> bool:
    """Whether content that belongs to a layer, or by rule to several, is seen.

    Visibility expressions (VE) are not computed; the policy (P) beside them is.
    """
    if not isinstance(content, pikepdf.Dictionary):
        return True
    if word(content.get("/Type")) != "OCMD":
        return content.objgen not in hidden
    groups = content.get("/OCGs")
    several = list(groups) if isinstance(groups, pikepdf.Array) else [groups]
    states = [one.objgen not in hidden for one in several if isinstance(one, pikepdf.Dictionary)]
    policies = {"AllOn": all(states), "AnyOff": not all(states), "AllOff": not any(states)}
    return policies.get(word(content.get("/P")), any(states)) if states else True
