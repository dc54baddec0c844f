"""A kit's press files in preflight, checked against their order and their print shop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from indrumar.languages import Text
from indrumar.messages import said
from indrumar.metadata import Binding
from indrumar.outputs.pdf.house_style import plainly
from indrumar.print_run.kit_order import KitOrder, colour_of_cover, colour_of_interior, format_of
from indrumar.print_run.kit_press import PressFiles, condition_name
from indrumar.problems import Place, Problem
from indrumar.production.funders_band import publication_band
from indrumar.production.page_formats import TRIM
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


def reports_on(order: KitOrder, press: PressFiles) -> Mapping[str, Report]:
    """Preflight's report for each press file, by the file's name."""
    condition = condition_name(order)
    return {
        f"{order.screen.name}-{part}.pdf": preflight(
            pdf.data, _expected(order, part, press, condition)
        )
        for part, pdf in press.pdfs.items()
    }


def _expected(order: KitOrder, part: str, press: PressFiles, condition: str) -> Expectations:
    cover = press.cover_order
    if part == "cover" and cover is not None:
        return cover_expected(order, cover.geometry.spine, condition)
    several = part == "interior" and press.pages > 1  # a single leaf has one printed side
    multiple = order.interior.multiple if several else 1
    return _interior_expected(order, multiple, condition)


def _interior_expected(order: KitOrder, multiple: int, condition: str) -> Expectations:
    """What the pages between the covers have to be, as many as `multiple` divides."""
    shop = order.shop
    return Expectations(
        standard=shop.standard,
        trim=TRIM[format_of(order.document)],
        bleed=shop.bleed,
        page_multiple=multiple,
        colour=colour_of_interior(order.document).value,
        condition=condition,
        ink_limit=shop.ink_limit,
        emblem_height=EU.minimum,
    )


def cover_expected(order: KitOrder, spine: float, condition: str) -> Expectations:
    """What a cover has to be: back, spine (in mm) and front on one sheet, or a page each."""
    shop, document = order.shop, order.document
    panel = TRIM[format_of(document)]
    whole = document.publication.metadata.print.binding is Binding.PERFECT
    return Expectations(
        standard=shop.standard,
        trim=None if whole else panel,
        cover=CoverSize(*panel, spine) if whole else None,
        bleed=shop.bleed,
        blank_pages=2,  # the insides of a folded cover
        colour=colour_of_cover(document).value,
        condition=condition,
        ink_limit=shop.ink_limit,
        emblem=_has_emblem(order),
        emblem_height=EU.minimum,
    )


def _has_emblem(order: KitOrder) -> bool:
    """Whether the emblem of the European Union leads the funders' band."""
    document = order.document
    band = publication_band(order.project, document.publication.metadata, document.locale)
    return band is not None and band.lead is not None and band.lead.is_eu_emblem


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


def press_problems(name: str, pdfs: Mapping[str, PressPdf], place: Place) -> Iterator[Problem]:
    """broken-pdf: what the engine reported while it wrote the files of `name`; not its warnings."""
    for part, pdf in pdfs.items():
        for line in pdf.errors:
            message = said("broken-pdf.fault", file=f"{name}-{part}.pdf", fault=plainly(line))
            yield Problem("broken-pdf", place, message)


def _finding(rule: BrokenRule, nth: int) -> str:
    found = rule.messages[nth]
    return f"{found.text} ({found.where})" if found.where else found.text
