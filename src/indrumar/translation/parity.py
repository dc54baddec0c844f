"""Numbers in the texts of metadata and of the glossary, and in their translations.

Those of chapters are compared in `composing/parity/`, which sees what Markdown means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from indrumar.composing.parity.comparing import numbers_problem
from indrumar.composing.parity.numbers import different_numbers
from indrumar.languages import Locale
from indrumar.model import Project
from indrumar.problems import Problem
from indrumar.translation.sections import Section, SectionSort
from indrumar.translation.status import TranslationStatus


def unequal_metadata(
    project: Project, statuses: Iterable[TranslationStatus], locales: Mapping[str, Locale]
) -> Iterator[Problem]:
    """unequal-numbers: a text in YAML whose translation has other numbers.

    What publications share is read as if it were written in the site's first language.
    """
    first = next((language.tag for language in project.languages), "")
    for status in statuses:
        ours, theirs = locales.get(status.original or first), locales.get(status.language)
        if ours is None or theirs is None:
            continue
        for there, here in _texts(status):
            found = different_numbers([there.text], [here.text], ours, theirs)
            if found is not None:
                yield numbers_problem(found, there.place, here.place)


def _texts(status: TranslationStatus) -> Iterator[tuple[Section, Section]]:
    for one in status.sections:
        there, here = one.pair.original, one.pair.translation
        if there and here and there.sort is SectionSort.METADATA:
            yield there, here
