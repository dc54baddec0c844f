"""PDF/X: the version that a file declares, and its requirements.

PDF/X-1a: ISO 15930-1 and -4. PDF/X-4: ISO 15930-7. Only what decides on a press is checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from preflight.content.document import OutputIntent
from preflight.content.images import Image
from preflight.content.page import PageContent
from preflight.content.painted import Painted
from preflight.findings import Finding, Word
from preflight.rules.case import Case, one, standard_of

_NAMES = {"x-4": "PDF/X-4", "x-1a": "PDF/X-1a"}
_NEWEST = {"x-4": "1.6", "x-1a": "1.4"}
_DATES = ("CreationDate", "ModDate")
_LATER_FILTERS = {"JPXDecode": "jpeg-2000", "JBIG2Decode": "jbig2"}


def check(case: Case) -> Iterator[Finding]:
    """All rules about PDF/X, and the metadata it requires."""
    yield from _claim(case)
    yield from _title(case)
    if case.standard == "none":
        return
    yield from (one("two-page-boxes", page) for page in case.pages if _has_both(page))
    yield from _intent(case)
    yield from _metadata(case)
    if case.standard == "x-1a":
        yield from _older(case)


def _claim(case: Case) -> Iterator[Finding]:
    said, held_to = case.document.standard, case.standard
    if held_to == "none":
        if case.expected.standard is None:
            yield one("no-standard", given=said or Word("nothing"))
        return
    if standard_of(said) != held_to:
        yield one("wrong-standard", given=said or Word("nothing"), wanted=_NAMES[held_to])
    newest = "1.3" if "X-1" in said and "2001" in said else _NEWEST[held_to]
    if _version(case.document.version) > _version(newest):
        given = case.document.version
        yield one("pdf-version", given=given, wanted=newest, standard=_NAMES[held_to])


def _has_both(page: PageContent) -> bool:
    """Whether a page says twice what is on it (ISO 15930-7, 6.13)."""
    return None not in (page.boxes.given["/TrimBox"], page.boxes.given["/ArtBox"])


def _version(written: str) -> tuple[int, ...]:
    return tuple(int(part) for part in written.split(".") if part.isdigit())


def _intent(case: Case) -> Iterator[Finding]:
    intent = case.document.intent
    if intent is None:
        yield one("no-output-intent")
        return
    others = sum(other.subtype == intent.subtype for other in case.document.intents)
    if others > 1:
        yield one("more-output-intents", given=others)
    if not intent.identifier:
        yield one("no-condition")
    elif case.expected.condition and intent.identifier != case.expected.condition:
        yield one("wrong-condition", given=intent.identifier, wanted=case.expected.condition)
    yield from _profile(intent, case.standard)


def _profile(intent: OutputIntent, standard: str) -> Iterator[Finding]:
    """X-1a needs no profile if the condition is in a registry."""
    if not intent.profile:
        if standard == "x-4" or not intent.registry:
            yield one("output-profile", given=Word("no-profile"))
    elif intent.profile not in ("CMYK", "GRAY"):
        yield one("output-profile", given=intent.profile)
    elif intent.device != "prtr":
        yield one("output-profile", given=Word("not-output"))


def _metadata(case: Case) -> Iterator[Finding]:
    info = case.document.info
    if info.get("Trapped") not in ("True", "False"):
        yield one("no-trapped")
    missing = [key for key in _DATES if not info.get(key)]
    if missing:
        yield one("no-dates", keys=", ".join(missing))
    if not case.document.has_identifier:
        yield one("no-identifier")


def _title(case: Case) -> Iterator[Finding]:
    title, other = case.document.info.get("Title", "").strip(), case.document.xmp_title.strip()
    if not title and not other:
        yield one("no-title")
    elif title and other and title != other:
        yield one("different-title", title=title, other=other)


def _older(case: Case) -> Iterator[Finding]:
    """What is newer than the PDF of X-1a."""
    for page in case.pages:
        for painted in page.painted:
            for sort in painted.transparency:
                yield one("transparency", page, painted.box, what=Word(sort.value))
            if painted.image:
                yield from _later_image(page, painted, painted.image.image)
        if any(group.of_page for group in page.groups):
            yield one("transparency", page, what=Word("page-group"))
    if case.document.layers:
        yield one("newer-feature", what=Word("layers"))


def _later_image(page: PageContent, painted: Painted, image: Image) -> Iterator[Finding]:
    found = [_LATER_FILTERS[name] for name in image.filters if name in _LATER_FILTERS]
    if image.bits > 8:
        found.append("sixteen-bits")
    for name in found:
        yield one("newer-feature", page, painted.box, what=Word(name))
