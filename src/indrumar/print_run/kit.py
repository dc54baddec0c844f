"""The kit of a document's print run: its press files and its files for the office.

All come from one layout, so that their pages are the same pages; a worker makes them from an
order (`print_run/kit_order.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from imposition import PageFormatError, PerSheet, booklet, grey, handout
from indrumar.fonts import FONTS
from indrumar.kinds.table import KINDS
from indrumar.metadata import Colour
from indrumar.outputs.pdf.one_colour import one_colour_pdf
from indrumar.outputs.pdf.screen import open_book, screen_pdf
from indrumar.outputs.press.cover import Cover, CoverOrder, cover_order, has_cover, make_cover
from indrumar.outputs.press.imprints import (
    Numbering,
    imprint_page,
    imprints_html,
    imprints_pdf,
)
from indrumar.outputs.press.interior import Interior, interior_pdf, specification
from indrumar.outputs.run_papers.numbered_copies import SLOT, numbered_imprint, numbers
from indrumar.print_run.kit_check import (
    PressFile,
    cover_expected,
    failures,
    interior_expected,
    press_problems,
    report_files,
    reports_on,
    verdicts,
)
from indrumar.print_run.kit_order import KitOrder, colour_of_cover, colour_of_interior, format_of
from indrumar.print_run.kit_words import office_word_problems, press_word_problems
from indrumar.problems import Problem
from indrumar.production.binding import binding_problems
from indrumar.production.funders_band import publication_band
from indrumar.production.gutter import gutter_shift
from indrumar.production.sheets import TRIM
from indrumar.production.spine import spine_of
from indrumar.workshop.artifact import Artifact
from indrumar.workshop.making import Made
from preflight import Expectations, colour_pages
from weasypress.press.writing import PressPdf, PressSpecification
from weasypress.renderer import LaidOut, Stylesheets

PRESS, OFFICE = "press", "office"
_HANDOUTS: tuple[PerSheet, ...] = (2, 3, 6)
_HANDOUT_FONT = "SourceSans3-Regular.ttf"


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
    name = order.screen.name
    stylesheets, laid_out = open_book(order.screen)
    screen = screen_pdf(order.screen, stylesheets, laid_out)
    files = _Pressed(order, stylesheets, laid_out)
    inside = files.interior()
    interior = inside.pdf
    spine = spine_of(order.document.publication.metadata.print, interior.pages, order.shop)
    cover_wanted = cover_order(order.document, order.project, order.settings, interior.pages)
    covering = files.cover(cover_wanted)
    cover = covering.pdf if covering else None
    imprints = files.imprints(interior.pages)
    pressed = {"interior": interior, "cover": cover, "imprints": imprints}
    made = {name: pdf for name, pdf in pressed.items() if pdf is not None}
    reports = reports_on(tuple(files.to_check(made, cover_wanted)))
    office = dict(_office(order, laid_out, screen.data))
    problems = (
        *screen.problems,
        *press_word_problems(order, laid_out, inside, covering),
        *office_word_problems(order, screen.data, office),
        *binding_problems(order.document.publication, interior.pages, spine, order.shop),
        *(cover_wanted.problems if cover_wanted else ()),
        *(
            problem
            for part, pdf in made.items()
            for problem in press_problems(pdf, f"{name}-{part}.pdf", order.screen.place)
        ),
        *failures(reports, order.screen.place),
    )
    return Kit(
        files={
            **{f"{PRESS}/{name}-{part}.pdf": pdf.data for part, pdf in made.items()},
            **dict(report_files(f"{PRESS}/{name}-preflight", order.settings.tags, reports)),
            **office,
        },
        sizes=Sizes(
            screen=screen.pages,
            interior=interior.pages,
            cover=cover.pages if cover else 0,
            imprints=imprints.pages if imprints else 0,
            spine=spine,
            condition=files.condition,
            colour_pages=colour_pages(interior.data),
        ),
        verdicts=verdicts(reports),
        problems=problems,
    )


@dataclass(frozen=True, slots=True)
class _Pressed:
    """The press files of an order."""

    order: KitOrder
    stylesheets: Stylesheets
    laid_out: LaidOut

    @property
    def condition(self) -> str:
        """The identifier of the printing condition, such as FOGRA39."""
        return self._specification(Colour.CMYK).condition.identifier

    def interior(self) -> Interior:
        """The pages between the covers."""
        information = self.order.screen.information
        wanted = self._specification(colour_of_interior(self.order.document))
        return interior_pdf(
            self.stylesheets, self.laid_out, self.order.interior, wanted, information
        )

    def cover(self, wanted: CoverOrder | None) -> Cover | None:
        """The cover, if it is printed apart."""
        if wanted is None:
            return None
        return make_cover(wanted, self._specification(colour_of_cover(self.order.document)))

    def imprints(self, pages: int) -> PressPdf | None:
        """The imprint page of each copy, if there is a run and a page to number."""
        order = self.order
        given = (order.document, order.project, order.settings)
        page = imprint_page(*given, pages)
        if order.run is None or SLOT not in page:
            return None
        if "imprint" not in KINDS[order.document.publication.metadata.kind].front:
            return None
        shift = gutter_shift(pages, order.interior.binding)
        numbered = numbered_imprint(page, order.run, order.document.locale, shift)
        html = imprints_html(*given, numbered)
        wanted = self._specification(colour_of_interior(order.document))
        information = order.screen.information
        return imprints_pdf(
            self.stylesheets, html, Numbering(SLOT, numbers(order.run)), wanted, information
        )

    def to_check(
        self, made: Mapping[str, PressPdf], cover: CoverOrder | None
    ) -> Iterator[PressFile]:
        """The files with what each has to be."""
        for part, pdf in made.items():
            name = f"{self.order.screen.name}-{part}.pdf"
            yield PressFile(name, pdf.data, self._expected(part, cover))

    def _expected(self, part: str, cover: CoverOrder | None) -> Expectations:
        document, shop = self.order.document, self.order.shop
        page_format = format_of(document)
        if part == "cover" and cover is not None:
            return cover_expected(
                document.publication.metadata.print.binding,
                TRIM[page_format],
                cover.geometry.spine,
                colour_of_cover(document),
                shop,
                self.condition,
                emblem=self._has_emblem(),
            )
        multiple = self.order.interior.multiple if part == "interior" else 1
        colour = colour_of_interior(document)
        return interior_expected(page_format, colour, shop, self.condition, multiple)

    def _has_emblem(self) -> bool:
        """Whether the emblem of the European Union leads the funders' band."""
        document = self.order.document
        band = publication_band(self.order.project, document.publication.metadata, document.locale)
        return band is not None and band.lead is not None and band.lead.is_eu_emblem

    def _specification(self, colour: Colour) -> PressSpecification:
        order = self.order
        shared = order.settings.content / "_shared"
        return specification(order.shop, colour, order.project.brand, shared)


def _office(order: KitOrder, laid_out: LaidOut, screen: bytes) -> Iterator[tuple[str, bytes]]:
    """Files for the printer in the office."""
    name, whole = f"{OFFICE}/{order.screen.name}", has_cover(order.document)
    in_grey = grey(one_colour_pdf(order.screen, laid_out).data)
    yield f"{name}.pdf", screen
    yield f"{name}-grey.pdf", in_grey
    try:
        yield f"{name}-booklet.pdf", booklet(screen, back_cover=whole)
        yield f"{name}-booklet-grey.pdf", booklet(in_grey, back_cover=whole)
    except PageFormatError:  # no office printer has paper of twice that size
        pass
    font = (FONTS / _HANDOUT_FONT).read_bytes()
    for pages in _HANDOUTS:
        yield f"{name}-handout-{pages}.pdf", handout(screen, pages, font=font)
