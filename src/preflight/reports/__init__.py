"""What preflight found, said to people (text, HTML) and to programs (JSON).

Each form takes reports by the names of their files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from indrumar.languages import Locale
from preflight.report import Report
from preflight.reports.as_html import as_html
from preflight.reports.as_json import as_json
from preflight.reports.as_text import as_text, report_text

__all__ = ["FORMS", "Form", "as_html", "as_json", "as_text", "report_text"]

Form = Callable[[Mapping[str, Report], Locale], str]

FORMS: dict[str, Form] = {
    "text": as_text,
    "html": as_html,
    "json": lambda reports, locale: as_json(reports),
}
