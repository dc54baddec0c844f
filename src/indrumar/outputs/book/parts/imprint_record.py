"""How a publication is recorded: its CIP description, citation, history, and who paid for it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indrumar.languages import Locale
from indrumar.outputs.book.addresses import for_print
from indrumar.outputs.book.parts.funders import band
from indrumar.outputs.book.parts.imprint_facts import is_pending
from indrumar.outputs.book.parts.imprint_line import Line, in_a_row, labelled
from indrumar.outputs.book.volume import Volume
from indrumar.reading.locales import load_locale
from indrumar.wording.citation import cite


def cip_block(volume: Volume) -> Iterator[Line]:
    """The CIP description line by line as it was received, or in a draft that it is coming."""
    descriptions = volume.metadata.imprint.cip
    written = descriptions.get(volume.document.language) if descriptions else None
    if written is not None:
        yield Line("", Markup.escape(written), "cip")
    elif is_pending(volume) and "cip" in volume.project.jurisdiction.imprint.required:
        pending = f"CIP – {volume.locale['imprint.pending']}"
        yield Line("", Markup.escape(f"[{pending}]"), "cip pending")


def citation_line(volume: Volume) -> Iterator[Line]:
    """How to cite it, its address on the web, and that of its errata; of a specimen nothing."""
    if volume.metadata.specimen:
        return
    address = volume.addresses.publication()
    value = Markup('{} <a class="address" href="{}">{}</a>').format(
        citation(volume), address, for_print(address)
    )
    values = [labelled(volume.word("cite"), value)]
    if errata := volume.metadata.imprint.errata:
        link = Markup('<a class="address" href="{}">{}</a>').format(errata, for_print(errata))
        values.append(labelled(volume.locale["imprint.errata"], link))
    yield Line("", in_a_row(values))


def citation(volume: Volume) -> Markup:
    """How to cite it, with the title in italics."""
    return _citation(volume, volume.locale)


def _citation(volume: Volume, locale: Locale) -> Markup:
    metadata = volume.metadata
    publisher = volume.organisation(metadata.publisher)
    cited = cite(metadata, publisher.name if publisher else None, locale)
    parts = (
        Markup("<em>{}</em>").format(part) if part == cited.title else Markup.escape(part)
        for part in cited.parts()
    )
    return Markup(". ").join(parts) + Markup(".")


def history_line(volume: Volume) -> Iterator[Line]:
    """The editions and what changed in them."""
    editions = [
        Markup("{}: {}").format(
            volume.word("edition-date", number=past.number, date=volume.date(past.date)),
            volume.text(past.changes),
        )
        for past in volume.metadata.history
    ]
    if editions:
        yield Line(volume.word("history"), Markup("<br>").join(editions))


def funding_line(volume: Volume) -> Iterator[Line]:
    """The funders' band, and whose responsibility the contents are."""
    if volume.band is None:
        return
    yield Line("", Markup(band(volume)), "funding", is_block=True)
    if volume.disclaimer is not None:
        yield Line("", volume.disclaimer, "disclaimer")


def state_line(volume: Volume) -> Iterator[Line]:
    """The main facts in the state language, which the law of a country may require beside ours."""
    tag = volume.project.jurisdiction.imprint.state_language
    if tag is None or tag == volume.document.language or tag not in volume.metadata.title:
        return
    values = [_citation(volume, load_locale(tag))]
    publisher = volume.organisation(volume.metadata.publisher)
    if publisher is not None and publisher.address is not None:
        values.append(Markup("{}.").format(publisher.address.into(tag)))
    yield Line("", Markup('<span lang="{}">{}</span>').format(tag, Markup(" ").join(values)))
