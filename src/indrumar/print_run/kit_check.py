"""A kit's press files in preflight, checked against their order and their print shop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from indrumar.languages import Text
from indrumar.messages import said
from indrumar.metadata import Binding, Colour, PageFormat, PrintShop
from indrumar.outputs.pdf.house_style import plainly
from indrumar.problems import Place, Problem
from indrumar.production.sheets import TRIM
from indrumar.production.visibility import EU
from indrumar.reading.messages import DEFAULT, message_languages
from preflight import (
    BrokenRule,
    CoverSize,
    Expectations,
    Report,
    Severity,
    as_html,
    as_json,
    broken_rules,
    preflight,
    verdict,
)
from weasypress.press.writing import PressPdf


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
    """Preflight's report for each file."""
    return {file.name: preflight(file.data, file.expected) for file in files}


def report_files(
    path: str, tags: Iterable[str], reports: Mapping[str, Report]
) -> Iterator[tuple[str, bytes]]:
    """Preflight's reports as files, for people in the languages `tags` and for programs."""
    yield f"{path}.json", as_json(reports).encode()
    for tag in tags:
        yield f"{path}-{tag}.html", as_html(reports, tag).encode()


def verdicts(reports: Mapping[str, Report]) -> Mapping[str, Mapping[str, str]]:
    """Whether a file is ready, with the count of what was found: its name → language → words."""
    return {
        name: {tag: verdict(report, tag) for tag in message_languages()}
        for name, report in reports.items()
    }


def failures(reports: Mapping[str, Report], place: Place) -> Iterator[Problem]:
    """failed-preflight: what keeps a file from the press."""
    for name, report in reports.items():
        errors = report.of(Severity.ERROR)
        rules = {tag: broken_rules(errors, tag) for tag in message_languages()}
        for number, rule in enumerate(rules[DEFAULT]):
            advice = Text({tag: found[number].advice for tag, found in rules.items()})
            hint = said("failed-preflight.advice", advice=advice)
            for nth in range(len(rule.messages)):
                finding = Text({tag: _finding(found[number], nth) for tag, found in rules.items()})
                message = said("failed-preflight", file=name, finding=finding, rule=rule.code)
                yield Problem("failed-preflight", place, message, hint)


def press_problems(pdf: PressPdf, name: str, place: Place) -> tuple[Problem, ...]:
    """broken-pdf: what the engine reported while it wrote the file `name`; not its warnings."""
    return tuple(
        Problem("broken-pdf", place, said("broken-pdf.fault", file=name, fault=plainly(line)))
        for line in pdf.errors
    )


def _finding(rule: BrokenRule, nth: int) -> str:
    found = rule.messages[nth]
    return f"{found.text} ({found.where})" if found.where else found.text
