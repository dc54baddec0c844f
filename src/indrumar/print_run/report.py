"""What a person needs to know about a kit before going to the print shop, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from imposition import PAGES_PER_SHEET
from indrumar.languages import Locale, Text
from indrumar.messages import Message, Value, said
from indrumar.model import Project
from indrumar.print_run.kit import OFFICE, PRESS, Kit
from indrumar.print_run.kit_order import KitOrder, format_of
from indrumar.print_run.kit_papers import PRIVATE
from indrumar.production.funding_report import used_words
from indrumar.production.sheets import SignatureFit, signature_fit
from indrumar.reading.locales import load_locale
from indrumar.reading.messages import message_languages
from indrumar.wording.amounts import count, counted

STAPLED = 15
"""How many sheets of 80 g/m² an office staple goes through (24/6 and 26/6: about 30 leaves)."""
_FOLDERS: Mapping[str, Message] = {
    PRESS: said("kit.press"),
    OFFICE: said("kit.office"),
    PRIVATE: said("kit.distribution"),
}


def report_lines(
    project: Project, orders: Sequence[KitOrder], made: Sequence[Kit], files: Sequence[str]
) -> Iterator[Message]:
    """Pages, sheets and verdicts of each document, funders' words, and what each folder is for.

    `files` are paths below the kit's folder.
    """
    for order, kit in zip(orders, made, strict=True):
        yield said("kit.document", name=order.screen.name)
        for line in (*_sizes(order, kit), *_verdicts(kit)):
            yield said("kit.indented", line=line)
    editions = [(order.document.publication.metadata, order.document.locale) for order in orders]
    for words in used_words(project, editions):
        yield said("build.funders", words=words.message)
    counts = Counter(name.partition("/")[0] for name in files)
    for folder, purpose in _FOLDERS.items():
        if number := counts[folder]:
            size = said("amount.files", count=number)
            yield said("kit.folder", folder=folder, files=size, purpose=purpose)


def _verdicts(kit: Kit) -> Iterator[Message]:
    for file, verdict in kit.verdicts.items():
        yield said("kit.verdict", file=file, verdict=Text(verdict))


def _sizes(order: KitOrder, kit: Kit) -> Iterator[Message]:
    sizes = kit.sizes
    pages = said("amount.pages", count=sizes.screen)
    given: dict[str, Value] = {
        "screen": pages,
        "interior": sizes.interior,
        "condition": sizes.condition,
    }
    if sizes.spine:
        yield said("kit.sizes-with-spine", spine=float(sizes.spine), **given)
    else:
        yield said("kit.sizes", **given)
    if order.run is None:
        yield said("kit.no-run")
    page_format = format_of(order.document)
    fit = signature_fit(sizes.interior, page_format, order.run or 1, order.interior.multiple)
    words = {tag: fit_in_words(fit, load_locale(tag)) for tag in message_languages()}
    yield said("kit.fit", fit=Text(words))
    sheets = -(-sizes.screen // PAGES_PER_SHEET)
    if f"{OFFICE}/{order.screen.name}-booklet.pdf" in kit.files and sheets > STAPLED:
        yield said("kit.too-thick", sheets=said("amount.sheets", count=sheets), most=STAPLED)


def fit_in_words(fit: SignatureFit, locale: Locale) -> str:
    """One or two sentences: how the pages sit, and what dropping those over would save."""
    sentences = [_sits(fit, locale)]
    if fit.full and fit.over:
        saved = counted(fit.saved, "printrun.fit.paper", locale)
        sentences.append(counted(fit.over, "printrun.fit.saving", locale, saved=saved))
    return " ".join(sentences)


def _sits(fit: SignatureFit, locale: Locale) -> str:
    pages, over, signature = (
        count(number, "pages", locale) for number in (fit.pages, fit.over, fit.signature)
    )
    full = counted(fit.full, "printrun.fit.full", locale, signature=signature)
    name = "none" if not fit.full else "over" if fit.over else "even"
    return locale[f"printrun.fit.{name}"].format(
        pages=pages, full=full, over=over, signature=signature
    )
