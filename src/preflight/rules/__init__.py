"""What a file is checked against, one module per group of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from preflight.findings import Finding
from preflight.rules import (
    bleed,
    boxes,
    colours,
    emblem,
    fonts,
    images,
    ink,
    insides,
    overprint,
    pages,
    standard,
    type_and_lines,
)
from preflight.rules.case import Case

Check = Callable[[Case], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    boxes.check,
    pages.check,
    colours.check,
    ink.check,
    overprint.check,
    fonts.check,
    images.check,
    bleed.check,
    type_and_lines.check,
    standard.check,
    insides.check,
    emblem.check,
)
