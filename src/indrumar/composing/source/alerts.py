"""The titles of alerts and admonitions that have none of their own, in the words of a language.

`> [!NOTE]`, `!!! note` and `??? note` are all titled "Note" by their extensions.
"""

from __future__ import annotations

import re

from indrumar.languages import Locale

_TITLE = re.compile(
    r'(?P<before><(?:div|details) class="(?:admonition )?(?P<sort>[a-z]+)"[^>]*>\s*'
    r'<(?P<tag>p class="admonition-title"|summary)>)(?P<title>\w+)(?=</)'
)


def with_alert_titles(html: str, locale: Locale) -> str:
    """HTML as Markdown made it, with the titles that it made in the words of the language."""
    return _TITLE.sub(lambda found: found["before"] + _title(found, locale), html)


def _title(found: re.Match[str], locale: Locale) -> str:
    is_made = found["title"] == found["sort"].capitalize()
    name = f"composing.alert.{found['sort']}"
    return locale.words.get(name, found["title"]) if is_made else found["title"]
