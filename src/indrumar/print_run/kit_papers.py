"""The papers of a print run: job ticket, price request, and where each copy goes.

`outputs.run_papers` writes them as HTML; here they are filled with values and become files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path

from indrumar.fonts import FONTS
from indrumar.languages import Locale, Text
from indrumar.metadata import Organisation, Paper, PrintShop
from indrumar.outputs.book.style import STYLE as BOOK_STYLE
from indrumar.outputs.pdf.order import GENERATOR
from indrumar.outputs.run_papers.distribution import Distribution, summary
from indrumar.outputs.run_papers.hand_over import hand_over_html
from indrumar.outputs.run_papers.job import (
    CoverOrder,
    FileRole,
    InteriorOrder,
    JobTicket,
    OrderedPaper,
    PressFile,
)
from indrumar.outputs.run_papers.job_ticket import job_ticket_html, job_ticket_json
from indrumar.outputs.run_papers.labels import SHEETS, labels_html
from indrumar.outputs.run_papers.price_request import (
    offers_html,
    price_request_html,
    price_request_json,
)
from indrumar.outputs.run_papers.signature_sheets import signature_sheets_html
from indrumar.outputs.run_papers.templating import STYLE, STYLE_SHEETS
from indrumar.outputs.run_papers.work import Letterhead, Party, Work
from indrumar.pictures.publishing import for_paper
from indrumar.print_run.kit import OFFICE, PRESS, Kit
from indrumar.print_run.kit_order import KitOrder, colour_of_cover, colour_of_interior, format_of
from indrumar.production.funders_band import publication_band
from indrumar.production.page_formats import TRIM
from indrumar.production.stocks import stock
from indrumar.reading.locales import load_locale
from indrumar.wording.licences import licence
from weasypress.information import Information
from weasypress.renderer import Stylesheets, parse_stylesheets, render
from weasypress.resources import ResourceReader

PRIVATE = "distribution"
"""The folder of a kit for papers with names on them."""
_ROLES: tuple[FileRole, ...] = ("interior", "cover", "imprints")
_STANDARDS = {"x-4": "PDF/X-4", "x-1a": "PDF/X-1a:2001"}


@dataclass(frozen=True, slots=True)
class Paperwork:
    """What all papers of a document's run are about."""

    order: KitOrder
    kit: Kit
    run: int

    def order_files(self) -> Iterator[tuple[str, bytes]]:
        """Job ticket and price request in each language of the site."""
        ticket = self._ticket()
        name = f"{PRESS}/{self.order.screen.name}"
        for tag in self.order.settings.tags:
            head = self._head(load_locale(tag, self.order.settings.root))
            written = {
                f"{name}-job-ticket": job_ticket_html(ticket, head),
                f"{name}-price-request": price_request_html(ticket, head),
                # A print shop must not see the prices of others.
                f"{OFFICE}/{self.order.screen.name}-offers": offers_html(ticket, head),
            }
            for paper, html in written.items():
                yield f"{paper}-{tag}.pdf", self._pdf(html, head)
        yield f"{name}-job-ticket.json", _json(job_ticket_json(ticket))
        yield f"{name}-price-request.json", _json(price_request_json(ticket))

    def distribution_files(self, distribution: Distribution) -> Iterator[tuple[str, bytes]]:
        """Signature sheets, labels and hand-over records: they contain names."""
        head = self._head(self.order.document.locale)
        free = self.order.document.publication.metadata.print.price is None
        name = f"{PRIVATE}/{self.order.screen.name}"
        written = {
            "signature-sheets": signature_sheets_html(distribution, head),
            "hand-over": hand_over_html(distribution, head, free),
            **{
                f"labels-{sheet}": labels_html(distribution, head, size)
                for sheet, size in SHEETS.items()
                if distribution.listed
            },
        }
        for paper, html in written.items():
            yield f"{name}-{paper}.pdf", self._pdf(html, head)
        yield f"{name}-summary.json", _json(summary(distribution))

    def _ticket(self) -> JobTicket:
        order, sizes = self.order, self.kit.sizes
        metadata = order.document.publication.metadata
        printing, shop = metadata.print, order.shop
        files = tuple(self._press_files())
        return JobTicket(
            work=self._work(),
            copies=self.run,
            page_format=format_of(order.document),
            interior=InteriorOrder(
                sizes.interior,
                _ordered(printing.interior, "offset-80", shop),
                colour_of_interior(order.document),
                sizes.colour_pages,
            ),
            cover=self._cover(),
            binding=printing.binding,
            spine=sizes.spine or None,
            numbered=any(file.role == "imprints" for file in files),
            bleed=shop.bleed,
            marks=shop.marks,
            files=files,
            licence=licence(metadata.licence, order.document.locale).name,
            shop=_shop(shop, order.document.language),
            delivery=printing.delivery,
            price=printing.price,
        )

    def _cover(self) -> CoverOrder | None:
        printing = self.order.document.publication.metadata.print
        if not self.kit.sizes.cover:
            return None
        paper = _ordered(printing.cover, "coated-250", self.order.shop)
        film = printing.cover.lamination if printing.cover else "none"
        return CoverOrder(paper, colour_of_cover(self.order.document), film)

    def _press_files(self) -> Iterator[PressFile]:
        sizes, shop = self.kit.sizes, self.order.shop
        pages = {"interior": sizes.interior, "cover": sizes.cover, "imprints": sizes.imprints}
        width, height = TRIM[format_of(self.order.document)]
        for role in _ROLES:
            name = f"{self.order.screen.name}-{role}.pdf"
            data = self.kit.files.get(f"{PRESS}/{name}")
            if data is None:
                continue
            whole = role == "cover" and bool(sizes.spine)
            yield PressFile(
                name=name,
                role=role,
                pages=pages[role],
                trim=(round(2 * width + sizes.spine, 1), height) if whole else (width, height),
                sha256=hashlib.sha256(data).hexdigest(),
                standard=_STANDARDS[shop.standard],
                condition=self.kit.sizes.condition,
            )

    def _work(self) -> Work:
        order = self.order
        publication, project = order.document.publication, order.project
        metadata, tag = publication.metadata, order.document.language
        funding = project.funding.get(metadata.funding or "")
        audience = order.document.audience.value if len(metadata.audiences) > 1 else ""
        names = (publication.slug, tag, str(metadata.edition.number), audience)
        return Work(
            number="-".join(filter(None, names)),
            title=metadata.title.into(tag),
            subtitle=metadata.subtitle.into(tag) if metadata.subtitle else "",
            language=tag,
            edition=metadata.edition.number,
            date=metadata.edition.date,
            publisher=_party(project.organisations[metadata.publisher]),
            isbn=metadata.isbns(tag).get("print", ""),
            project=funding.programme if funding else None,
            contract=(funding.contract or "") if funding else "",
            audience=audience,
        )

    def _head(self, locale: Locale) -> Letterhead:
        metadata = self.order.document.publication.metadata
        band = publication_band(self.order.project, metadata, locale)
        return Letterhead(self._work(), locale, band)

    def _pdf(self, html: str, head: Letterhead) -> bytes:
        date = head.work.date.isoformat()
        title = unescape(html.partition("<title>")[2].partition("</title>")[0])
        information = Information(
            title, head.locale.tag, created=date, modified=date, generator=GENERATOR
        )
        return render(_stylesheets(self.order.settings.content), html, information).data


@lru_cache(maxsize=2)
def _stylesheets(content: Path) -> Stylesheets:
    folders = {
        "/content/": content,
        "/style/": BOOK_STYLE,
        "/fonts/": FONTS,
        "/printrun/": STYLE,
    }
    return parse_stylesheets(ResourceReader(folders, for_paper), STYLE_SHEETS)


def _ordered(paper: Paper | None, usual: str, shop: PrintShop) -> OrderedPaper:
    name = usual if paper is None else paper.paper
    return OrderedPaper(name.rpartition("-")[0], stock(name, shop).grammage)


def _party(organisation: Organisation) -> Party:
    return Party(
        name=organisation.name,
        address=organisation.address,
        fiscal_code=organisation.fiscal_code or "",
        contact=organisation.contact,
        email=organisation.email or "",
        phone=organisation.phone or "",
    )


def _shop(shop: PrintShop, tag: str) -> Party | None:
    """The print shop; None if none is named, for a line to be filled in."""
    if not shop.name:
        return None
    return Party(
        name=Text({tag: shop.name}),
        address=Text({tag: shop.address}) if shop.address else None,
        email=shop.email or "",
        phone=shop.phone or "",
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
