"""The kit of a document's print run: its press files and its files for the office.

All come from one layout, so that their pages are the same pages; a worker makes them from an
order (`print_run/kit_order.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from indrumar.outputs.pdf.screen import ScreenPdf, open_book, screen_pdf
from indrumar.print_run.kit_check import (
    failures,
    press_problems,
    report_files,
    reports_on,
    verdicts,
)
from indrumar.print_run.kit_office import office_files
from indrumar.print_run.kit_order import KitOrder
from indrumar.print_run.kit_press import PressFiles, condition_name, press_files
from indrumar.print_run.kit_words import office_word_problems, press_word_problems
from indrumar.problems import Problem
from indrumar.production.binding import binding_problems
from indrumar.production.spine import spine_of
from indrumar.workshop.artifact import Artifact
from indrumar.workshop.making import Made
from preflight import colour_pages

PRESS, OFFICE = "press", "office"


@dataclass(frozen=True, slots=True)
class Sizes:
    """What is known once pages are laid out: page counts, the spine in mm, pages in colour.

    `condition` is the identifier of the printing condition.
    """

    screen: int
    interior: int
    cover: int
    imprints: int
    spine: float
    condition: str
    colour_pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Kit:
    """The files by path below the kit's folder, what was measured, and what is wrong.

    `verdicts` is preflight's result for each press file, in a line for each language.
    """

    files: Mapping[str, bytes]
    sizes: Sizes
    verdicts: Mapping[str, Mapping[str, str]]
    problems: tuple[Problem, ...]


def make(order: KitOrder) -> Artifact:
    """All files of a document, from one layout, as they are remembered."""
    kit = make_kit(order)
    facts = {"sizes": asdict(kit.sizes), "verdicts": dict(kit.verdicts)}
    return Artifact(kit.files, facts, kit.problems)


def kit_of(made: Made) -> Kit:
    """The kit that was made, now or earlier."""
    sizes = dict(made.facts["sizes"])
    sizes["colour_pages"] = tuple(sizes["colour_pages"])
    return Kit(made.files(), Sizes(**sizes), made.facts["verdicts"], made.problems)


def make_kit(order: KitOrder) -> Kit:
    """All files of a document, from one layout."""
    name, place = order.screen.name, order.screen.place
    stylesheets, laid_out = open_book(order.screen)
    screen = screen_pdf(order.screen, stylesheets, laid_out)
    press = press_files(order, stylesheets, laid_out)
    office = dict(office_files(order, laid_out, screen.data))
    reports = reports_on(order, press)
    sizes = _sizes(order, screen, press)
    problems = (
        *screen.problems,
        *press_word_problems(order, laid_out, press),
        *office_word_problems(order, screen.data, office),
        *binding_problems(order.document.publication, press.pages, sizes.spine, order.shop),
        *(press.cover_order.problems if press.cover_order else ()),
        *press_problems(name, press.pdfs, place),
        *failures(reports, place),
    )
    return Kit(
        files={
            **{f"{PRESS}/{name}-{part}.pdf": pdf.data for part, pdf in press.pdfs.items()},
            **dict(report_files(f"{PRESS}/{name}-preflight", order.settings.tags, reports)),
            **{f"{OFFICE}/{file}": data for file, data in office.items()},
        },
        sizes=sizes,
        verdicts=verdicts(reports),
        problems=problems,
    )


def _sizes(order: KitOrder, screen: ScreenPdf, press: PressFiles) -> Sizes:
    printing = order.document.publication.metadata.print
    return Sizes(
        screen=screen.pages,
        interior=press.pages,
        cover=press.cover.pdf.pages if press.cover else 0,
        imprints=press.imprints.pages if press.imprints else 0,
        spine=spine_of(printing, press.pages, order.shop),
        condition=condition_name(order),
        colour_pages=colour_pages(press.interior.pdf.data),
    )
