"""The accessibility statement, after the model of Implementing Decision (EU) 2018/1523.

A hand-written page has a mark for it; what is between the mark and its end are limits of the site's
own. The results of a build are known only when the pages are made: until then comments mark their
places.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from dataclasses import dataclass

from indrumar.languages import Locale
from indrumar.outputs.finished.page_checks import CHECKS, PageReport
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.render import render
from indrumar.reading.jurisdictions import load_jurisdiction

# Code is matched first, so that a mark inside code stays as it is.
_MARK = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[ \t]*$"
    r"|^<!-- indrumar:statement -->[ \t]*"
    r"(?:\n(?P<own>(?:(?!<!-- )[^\n]*\n)*)<!-- /indrumar:statement -->)?",
    re.M | re.S,
)
_PLACE = re.compile(r"<!-- indrumar:(checks|failures) ([A-Za-z-]+) -->")


@dataclass(frozen=True, slots=True)
class PdfFiles:
    """The PDFs beside the site, all of which passed the checks of PDF/A and PDF/UA."""

    files: int
    pages: int


def with_statement(text: bytes, page: str, library: Library, locale: Locale) -> bytes:
    """A hand-written page with its mark, if it has one, replaced by the statement."""
    if b"<!-- indrumar:statement -->" not in text:
        return text

    def replaced(found: re.Match[str]) -> str:
        own = found["own"] or ""
        return found[0] if found["fence"] else _statement(own, page, library, locale)

    return _MARK.sub(replaced, text.decode()).encode()


def _statement(own: str, page: str, library: Library, locale: Locale) -> str:
    name = library.settings.site_name
    profile = load_jurisdiction(library.settings.jurisdiction).accessibility
    return render(
        "statement.md",
        page,
        locale,
        name=name.get(locale.tag) or next(iter(name.values())),
        own=own.strip(),
        profile=profile,
        contact=_contact(library),
        prepared=library.settings.statement_date or newest_edition(library),
        newest=newest_edition(library),
    )


def newest_edition(library: Library) -> datetime.date | None:
    """The date of the newest edition: the day the content is of, whenever it is built."""
    return max((one.metadata.edition.date for one in library.publications), default=None)


def _contact(library: Library) -> str:
    """The site's address for readers, else that of who publishes most of its publications."""
    publishers = Counter(one.metadata.publisher for one in library.publications)
    organisations = library.project.organisations
    emails = (
        organisations[key].email for key, _ in publishers.most_common() if key in organisations
    )
    return library.settings.contact or next((str(found) for found in emails if found), "")


def languages_of_results(page: str) -> frozenset[str]:
    """The languages in which a made page waits for results; none on most pages."""
    return frozenset(tag for _, tag in _PLACE.findall(page))


def with_results(page: str, path: str, report: PageReport, pdfs: PdfFiles, locale: Locale) -> str:
    """A made page, at a path of the site, with the build's results in their places."""

    def result(found: re.Match[str]) -> str:
        return render(
            f"{found[1]}.html",
            "",
            locale,
            report=report,
            pdfs=pdfs,
            rules=tuple(CHECKS),
            failures=_failures(report),
            root="../" * path.count("/"),
        )

    return _PLACE.sub(result, page)


def _failures(report: PageReport) -> dict[str, list[str]]:
    """The addresses of the pages that break a rule, by rule."""
    failures: dict[str, list[str]] = {}
    for found in report.findings:
        address = found.page.removesuffix("index.html")
        pages = failures.setdefault(found.rule, [])
        if address not in pages:
            pages.append(address)
    return failures
