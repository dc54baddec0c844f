"""Reading the hand-written pages of the site, as far as publications need to know them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from indrumar.messages import said
from indrumar.model import SitePage
from indrumar.problems import Place, Problem
from indrumar.project.names import is_hidden
from indrumar.reading.front_matter import MarkdownFile, split
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import read_yaml

_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)


def read_pages(
    docs: Path, tag: str, root: Path
) -> tuple[tuple[SitePage, ...], tuple[Problem, ...]]:
    """The pages in `docs/<tag>/`. Their front matter is the theme's: we read its title alone."""
    pages: list[SitePage] = []
    problems: list[Problem] = []
    for path in sorted((docs / tag).rglob("*.md")):
        if is_hidden(path.name) or not path.is_file():
            continue
        file = path.relative_to(root).as_posix()
        text, unread = read_text(path, file)
        parts, unsplit = split(text, file) if text is not None else (None, ())
        problems += unread + unsplit
        if parts is None:
            continue
        title, untitled = _title(parts, file)
        problems += untitled
        name = path.relative_to(docs / tag).as_posix()
        pages.append(SitePage(tag, name, title or path.stem, parts.body, parts.body_line))
    return tuple(pages), tuple(problems)


def _title(parts: MarkdownFile, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The title in the front matter, else the first heading."""
    values, _, problems = read_yaml(parts.front_matter or "", file, first_line=2)
    written = values.get("title") if isinstance(values, Mapping) else None
    heading = _HEADING.search(parts.body)
    if isinstance(written, str) and written:
        return written, problems
    if heading:
        return heading[1], problems
    if values is not None:
        problems += (Problem("missing-key", Place(file), said("missing-key.page-title")),)
    return "", problems
