"""`llms.txt`: the plain texts of a language in one list, for programs that read for people.

The form is that of llmstxt.org: a title, a line on what this is, links under headings.
"""

from __future__ import annotations

from collections.abc import Iterable

from indrumar.languages import Locale
from indrumar.outputs.machine_readable.markdown import plain
from indrumar.outputs.machine_readable.record import Record
from indrumar.wording.dates import day


def language_list(name: str, description: str, records: Iterable[Record], locale: Locale) -> bytes:
    """The list of a language: each publication with its chapters, the newest first."""
    lines = [f"# {plain(name)}", "", f"> {plain(description)}", ""]
    for record in records:
        facts = (record.kind_name, record.edition_name, day(record.date, locale))
        lines += [f"## {plain(record.full_title)}", "", plain(" · ".join(facts)), ""]
        link = f"[{plain(record.title)}]({record.address}index.md)"
        lines.append(f"- {link}: {plain(record.summary)}")
        for chapter in record.chapters:
            number = f"{chapter.number}. " if chapter.number else ""
            lines.append(f"- [{number}{plain(chapter.title)}]({chapter.address}index.md)")
        lines.append("")
    return "\n".join(lines).encode()


def root_list(name: str, description: str, lists: Iterable[tuple[str, str]]) -> bytes:
    """The list above the languages: names of languages and the addresses of their lists."""
    links = "".join(f"- [{plain(language)}]({address})\n" for language, address in lists)
    return f"# {plain(name)}\n\n> {plain(description)}\n\n{links}".encode()
