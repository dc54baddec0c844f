"""Numbers in the texts of metadata and of the glossary, and in their translations.

Those of chapters are compared in `composing/parity/`, which sees what Markdown means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indrumar.composing.parity.comparing import numbers_problem
from indrumar.composing.parity.numbers import different_numbers
from indrumar.languages import Locale
from indrumar.model import Project
from indrumar.problems import Problem
from indrumar.translation.sections import Section, metadata_sections, shared_sections


def unequal_metadata(project: Project, locales: Mapping[str, Locale]) -> Iterator[Problem]:
    """unequal-numbers: a text in YAML whose translation has other numbers.

    What publications share is read as if it were written in the site's first language.
    """
    for publication in project.publications.values():
        for tag in publication.languages[1:]:
            texts = metadata_sections(publication.metadata, publication.source, tag, "publication")
            yield from _compared(texts, locales.get(publication.languages[0]), locales.get(tag))
    first, *others = (locales.get(language.tag) for language in project.languages)
    for locale in others:
        if locale is not None:
            yield from _compared(shared_sections(project, locale.tag), first, locale)


def _compared(
    texts: Iterator[tuple[Section, Section | None]], ours: Locale | None, theirs: Locale | None
) -> Iterator[Problem]:
    for there, here in texts if ours and theirs else ():
        if here is None or ours is None or theirs is None:
            continue
        found = different_numbers([there.text], [here.text], ours, theirs)
        if found is not None:
            yield numbers_problem(found, there.place, here.place)
