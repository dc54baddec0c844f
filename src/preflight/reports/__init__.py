"""What preflight found, in words for people (text, HTML) and in values for programs (JSON).

Each form takes reports by the names of their files, and the BCP 47 tag of a language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from preflight.report import Report
from preflight.reports.as_html import as_html
from preflight.reports.as_json import as_json
from preflight.reports.as_text import as_text, verdict
from preflight.reports.wording import BrokenRule, Message, broken_rules

__all__ = [
    "FORMS",
    "BrokenRule",
    "Form",
    "Message",
    "as_html",
    "as_json",
    "as_text",
    "broken_rules",
    "verdict",
]

Form = Callable[[Mapping[str, Report], str], str]

FORMS: dict[str, Form] = {
    "text": as_text,
    "html": as_html,
    "json": lambda reports, language: as_json(reports),
}
