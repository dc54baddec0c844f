"""What a print run asks for: papers that are known, folded sheets, ICC profiles for a press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from indrumar.messages import Message, said
from indrumar.metadata import Binding, PrintShop
from indrumar.model import Project, Publication, Source
from indrumar.problems import Problem
from indrumar.production.stocks import UnknownStockError, stock
from weasypress.press.icc_profile import profile_fault

_SHOPS = "content/_shared/printshops.yml"
_LARGEST = 20_000_000  # bytes: the profiles of the ECI have at most 4 MB


def unknown_stocks(project: Project) -> Iterator[Problem]:
    """unknown-name: a paper of unknown thickness."""
    for publication in project.publications.values():
        yield from _unknown(publication, project)


def _unknown(publication: Publication, project: Project) -> Iterator[Problem]:
    printing = publication.metadata.print
    shop = project.printshops.get(printing.printshop or "")
    for part in ("interior", "cover"):
        paper = getattr(printing, part)
        if paper is None:
            continue
        try:
            stock(paper.paper, shop)
        except UnknownStockError as error:
            place = publication.source.place("print", part, "paper")
            yield Problem("unknown-name", place, error.message)


def copies_of_no_edition(project: Project) -> Iterator[Problem]:
    """unknown-name: copies of an edition for an audience that the publication does not have."""
    for publication in project.publications.values():
        copies, known = publication.metadata.print.copies, publication.metadata.audiences
        for tag, asked in copies.items() if isinstance(copies, dict) else ():
            for audience in asked if isinstance(asked, dict) else ():
                if audience not in known:
                    names = tuple(one.value for one in known)
                    message = said("unknown-name.edition", audience=audience.value, known=names)
                    place = publication.source.key_place("print", "copies", tag, audience.value)
                    yield Problem("unknown-name", place, message)


def wrong_page_multiples(project: Project) -> Iterator[Problem]:
    """bad-value: a folded sheet of a stapled booklet has four pages, another leaf has two."""
    for publication in project.publications.values():
        printing = publication.metadata.print
        stapled = printing.binding is Binding.SADDLE_STITCH
        pages, name = (4, "stapled-multiple") if stapled else (2, "leaf-multiple")
        given = printing.page_multiple
        if given is not None and given % pages:
            message = said(f"bad-value.{name}", given=given)
            place = publication.source.place("print", "page_multiple")
            yield Problem("bad-value", place, message)


def wrong_profiles(project: Project) -> Iterator[Problem]:
    """bad-value: a profile that a print shop's press file cannot use."""
    source = project.sources.get(_SHOPS, Source(_SHOPS))
    for key, shop in project.printshops.items():
        fault = _fault(shop, project.root / "content" / "_shared")
        if fault is not None:
            message = said("bad-value.profile", file=str(shop.profile), fault=fault)
            yield Problem("bad-value", source.place(key, "profile"), message)
        if shop.standard == "x-4" and not shop.embed_profile:
            message = said("bad-value.embedded-profile")
            yield Problem("bad-value", source.place(key, "embed_profile"), message)
        if shop.condition is not None and shop.profile is None and shop.condition != "FOGRA39":
            message = said("bad-value.condition", condition=shop.condition)
            yield Problem("bad-value", source.place(key, "condition"), message)


def _fault(shop: PrintShop, folder: Path) -> Message | None:
    if shop.profile is None:
        return None
    file = (folder / shop.profile).resolve()
    if not file.is_relative_to(folder.resolve()) or not file.is_file():
        return said("profile.missing")
    if file.stat().st_size > _LARGEST:
        return said("profile.too-large")
    fault = profile_fault(file.read_bytes())
    if fault is None:
        return None
    return said(f"profile.{fault.kind}", **({"space": fault.space} if fault.space else {}))
