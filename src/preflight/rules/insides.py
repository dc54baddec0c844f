"""What a file carries besides its pages: comments, forms, scripts, attachments, layers."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.findings import Finding
from preflight.rules.case import Case, one

# Marks for the printer, which PDF/X allows.
_ALLOWED = ("PrinterMark", "TrapNet")
_ODDITIES = {"postscript": "PostScript", "opi": "OPI"}


def check(case: Case) -> Iterator[Finding]:
    """All rules about what does not belong in a press file."""
    document = case.document
    if document.encrypted:
        yield one("encrypted")
    if document.repaired:
        yield one("repaired")
    for name in ("form-fields", "scripts", "attachments", "bookmarks"):
        if name in document.carries:
            yield one(name, given=document.carries[name])
    yield from _annotations(case)
    yield from _oddities(case)
    if document.layers:
        off = [layer.name for layer in document.layers if not layer.on]
        names = ", ".join(layer.name for layer in document.layers)
        yield one("layers", names=names, off=len(off))


def _oddities(case: Case) -> Iterator[Finding]:
    for page in case.pages:
        for oddity in sorted(page.oddities):
            if oddity in _ODDITIES:
                yield one("postscript", page, what=_ODDITIES[oddity])
            else:
                yield one(oddity, page)


def _annotations(case: Case) -> Iterator[Finding]:
    """Fields of a form are reported as such."""
    for page in case.pages:
        for sort in page.annotations:
            if sort not in _ALLOWED and sort != "Widget":
                yield one("annotations", page, sort=sort)
