"""Preflight of a kit's press files, with what their order and their print shop ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from indrumar.metadata import Binding, Colour, PageFormat, PrintShop
from indrumar.problems import Place, Problem
from indrumar.production.sheets import TRIM
from indrumar.production.visibility import EU
from preflight import (
    CoverSize,
    Expectations,
    Report,
    Severity,
    broken_rules,
    preflight,
    verdict,
)

_LANGUAGE = "en"  # of all problems


@dataclass(frozen=True, slots=True)
class PressFile:
    """A press file with what it has to be; `name` is that of the file."""

    name: str
    data: bytes
    expected: Expectations


def interior_expected(
    page_format: PageFormat, colour: Colour, shop: PrintShop, condition: str, multiple: int
) -> Expectations:
    """What the pages between the covers have to be."""
    return Expectations(
        standard=shop.standard,
        trim=TRIM[page_format],
        bleed=shop.bleed,
        page_multiple=multiple,
        colour=colour.value,
        condition=condition,
        ink_limit=shop.ink_limit,
        emblem_height=EU.minimum,
    )


def cover_expected(
    binding: Binding,
    panel: tuple[float, float],
    spine: float,
    colour: Colour,
    shop: PrintShop,
    condition: str,
    *,
    emblem: bool,
) -> Expectations:
    """What a cover has to be: back, spine and front on one sheet, or a page each."""
    whole = binding is Binding.PERFECT
    return Expectations(
        standard=shop.standard,
        trim=None if whole else panel,
        cover=CoverSize(*panel, spine) if whole else None,
        bleed=shop.bleed,
        blank_pages=2,  # the insides of a folded cover
        colour=colour.value,
        condition=condition,
        ink_limit=shop.ink_limit,
        emblem=emblem,
        emblem_height=EU.minimum,
    )


def reports_on(files: tuple[PressFile, ...]) -> Mapping[str, Report]:
    """What preflight says of each file."""
    return {file.name: preflight(file.data, file.expected) for file in files}


def verdicts(reports: Mapping[str, Report]) -> Mapping[str, str]:
    """By the name of a file whether it is ready, with the count of what was found."""
    return {name: verdict(report, _LANGUAGE) for name, report in reports.items()}


def failures(reports: Mapping[str, Report], place: Place) -> Iterator[Problem]:
    """failed-preflight: what keeps a file from the press."""
    for name, report in reports.items():
        for rule in broken_rules(report.of(Severity.ERROR), _LANGUAGE):
            for message in rule.messages:
                where = f" ({message.where})" if message.where else ""
                text = f"{name}: {message.text}{where} [{rule.code}]"
                yield Problem("failed-preflight", place, text, rule.advice)
