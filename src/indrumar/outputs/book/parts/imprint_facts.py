"""What a publication is: its numbers, its series, its original, its rights."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indrumar.kinds.table import KINDS
from indrumar.metadata import Status
from indrumar.outputs.book.addresses import for_print
from indrumar.outputs.book.parts.imprint_line import Line, in_a_row, labelled
from indrumar.outputs.book.volume import Volume
from indrumar.wording.languages import language_name, prevails
from indrumar.wording.licences import licence
from indrumar.wording.translation import translation_in_words

_NOT_YET = (Status.DRAFT, Status.CONSULTATION)


def numbers_line(volume: Volume) -> Iterator[Line]:
    """The ISBNs of this language by format, and the class of the decimal classification.

    In a draft that will have an ISBN, that it is coming.
    """
    numbers = volume.metadata.isbns(volume.document.language)
    values = []
    if numbers:
        forms = [volume.locale[f"imprint.format.{form}"] for form in numbers]
        written = (_number(*one, len(numbers)) for one in zip(numbers.values(), forms, strict=True))
        values.append(labelled("ISBN", in_a_row(written)))
    elif is_pending(volume):
        values.append(labelled("ISBN", volume.locale["imprint.pending"]))
    if (udc := volume.metadata.imprint.udc) is not None:
        values.append(labelled(volume.locale["imprint.udc"], udc))
    if values:
        yield Line("", in_a_row(values))


def is_pending(volume: Volume) -> bool:
    """Whether this is a draft of something that has numbers once it is final."""
    return volume.metadata.status in _NOT_YET and KINDS[volume.metadata.kind].isbn_required


def _number(number: str, form: str, count: int) -> Markup:
    """A number, with its format if there are several."""
    whole = Markup('<span class="number">{}</span>').format(number)
    return Markup("{} ({})").format(whole, form) if count > 1 else whole


def series_line(volume: Volume) -> Iterator[Line]:
    """The series, the number in it, its ISSN."""
    series = volume.metadata.imprint.series
    if series is None:
        return
    title = volume.text(series.title)
    if series.number is not None:
        title = Markup("{}, {}").format(
            title, volume.locale["imprint.number"].format(number=series.number)
        )
    values = [title]
    if series.issn is not None:
        values.append(Markup('ISSN <span class="number">{}</span>').format(series.issn))
    yield Line(volume.locale["imprint.series"], in_a_row(values))


def original_lines(volume: Volume) -> Iterator[Line]:
    """Of a translation: the original's language and title, and which text prevails."""
    metadata, here = volume.metadata, volume.document.language
    written_in = next(iter(metadata.title))
    if written_in != here:
        title = Markup('<em lang="{}">{}</em>').format(written_in, metadata.title[written_in])
        value = Markup("{}, {}").format(language_name(written_in, volume.locale), title)
        yield Line(volume.word("original"), value)
    if volume.document.translation is not None:
        words = translation_in_words(volume.document.translation, volume.locale)
        yield Line(volume.locale["site.facts.translation"], Markup.escape(words))
    if words := prevails(metadata, here, volume.locale):
        yield Line("", Markup.escape(words))


def rights_line(volume: Volume) -> Iterator[Line]:
    """The holder of the rights, the year of the first edition, how the text may be used."""
    metadata = volume.metadata
    held = metadata.imprint.copyright
    holder = volume.organisation_name(metadata.publisher) if held is None else volume.text(held)
    year = min(one.date.year for one in (metadata.edition, *metadata.history))
    values = (
        Markup("© {}, {}").format(holder, year),
        labelled(volume.word("licence"), licence_line(volume)),
    )
    yield Line("", in_a_row(values))


def licence_line(volume: Volume) -> Markup:
    """The name of the licence, with the address of its text."""
    found = licence(volume.metadata.licence, volume.locale)
    return Markup('{}, <a class="address" href="{}">{}</a>').format(
        found.name, found.address, for_print(found.address)
    )


def note_line(volume: Volume) -> Iterator[Line]:
    """A sentence of the publisher's own."""
    if volume.metadata.imprint.note is not None:
        yield Line("", volume.text(volume.metadata.imprint.note))
