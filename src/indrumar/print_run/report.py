"""What a person wants to know of a kit before going to the print shop, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from imposition import PAGES_PER_SHEET
from indrumar.model import Project
from indrumar.print_run.kit import OFFICE, PRESS, Kit
from indrumar.print_run.kit_order import KitOrder, format_of
from indrumar.print_run.papers import PRIVATE
from indrumar.production.funding_report import used_words
from indrumar.production.sheets import signature_fit
from indrumar.reading.locales import load_locale
from indrumar.wording.sheets import fit_in_words

STAPLED = 15
"""How many sheets of 80 g/m² the staple of an office holds (24/6 and 26/6: about 30 leaves)."""
_FOLDERS: Mapping[str, str] = {
    PRESS: "for the print shop: press files with what preflight says, and the papers of the run",
    OFFICE: "for you: booklet, handouts and grey version to print, a table to compare prices",
    PRIVATE: "papers to sign, with the names of people: never publish or send them",
}


def told(
    project: Project, orders: Sequence[KitOrder], made: Sequence[Kit], files: Sequence[str]
) -> Iterator[str]:
    """Pages, sheets and verdicts of each document, funders' words, and what each folder is for.

    `files` are paths below the kit's folder.
    """
    for order, kit in zip(orders, made, strict=True):
        yield f"{order.screen.name}:"
        yield from (f"  {line}" for line in _sizes(order, kit))
        yield from (f"  {name}: {verdict}" for name, verdict in kit.verdicts.items())
    editions = [(order.document.publication.metadata, order.document.locale) for order in orders]
    yield from (f"Funders: {words}" for words in used_words(project, editions))
    counts = Counter(name.partition("/")[0] for name in files)
    for folder, purpose in _FOLDERS.items():
        if number := counts[folder]:
            yield f"{folder}/ ({number} files): {purpose}"


def _sizes(order: KitOrder, kit: Kit) -> Iterator[str]:
    sizes = kit.sizes
    spine = f", spine {sizes.spine:g} mm" if sizes.spine else ""
    yield f"{sizes.screen} pages on screen, {sizes.interior} inside the book{spine}, " + (
        f"printing condition {sizes.condition}"
    )
    if order.run is None:
        yield "print.copies names no run in this language: no job ticket, no numbered copies"
    given = (sizes.interior, format_of(order.document))
    fit = signature_fit(*given, order.run or 1, order.interior.multiple)
    yield fit_in_words(fit, load_locale("en"))
    sheets = -(-sizes.screen // PAGES_PER_SHEET)
    if f"{OFFICE}/{order.screen.name}-booklet.pdf" in kit.files and sheets > STAPLED:
        yield (
            f"the booklet has {sheets} sheets: an office staple holds about {STAPLED}, "
            "have it bound or print the handout"
        )
