"""What a build leaves out because of errors, in lines for the people who build."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.inspect import Inspection
from indrumar.messages import Message, said
from indrumar.project.withheld import Errors


def missing(found: Inspection) -> Iterator[Message]:
    """A line for each publication and page that is withheld, with what still links to it."""
    for slug, errors in found.withheld.publications.items():
        yield _line(slug, errors, tuple(_linking(found, f"publication:{slug}", f"{slug}/")))
    for path, errors in found.withheld.pages.items():
        yield _line(f"docs/*/{path}", errors, tuple(_linking(found, f"page:{path}", path)))


def _line(name: str, errors: Errors, linking: tuple[str, ...]) -> Message:
    count = said("summary.error", count=len(errors))
    first = str(errors[0].place)
    if linking:
        return said("missing.linked", name=name, errors=count, first=first, linking=linking)
    return said("missing.alone", name=name, errors=count, first=first)


def _linking(found: Inspection, composed: str, written: str) -> Iterator[str]:
    """The publications and hand-written pages with a link to it, as it is composed or written."""
    slugs = {
        document.publication.slug
        for document in found.documents
        if any(f'"{composed}{end}' in one.html for one in document.chapters for end in '"#')
    }
    yield from sorted(slugs)
    for page in found.project.pages:
        if any(f"{before}{written}" in page.body for before in '(/"'):
            yield page.file
