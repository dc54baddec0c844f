"""What of a translation lags behind its original: a note for each chapter, which stops nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indrumar.messages import Message, said
from indrumar.problems import Place, Problem
from indrumar.translation.status import (
    Freshness,
    SectionStatus,
    TranslationStatus,
    by_file,
)
from indrumar.wording.plain_text import shortened

_NAMED = 3  # sections by their titles; of more, the others are counted
_LONGEST = 60


def lagging(statuses: Sequence[TranslationStatus]) -> Iterator[Problem]:
    """lagging-translation: the stale and missing sections, a problem for each chapter.

    A chapter that is missing as a whole is reported by `missing-counterpart`, and a translation of
    which nothing is recorded is not known to lag.
    """
    for status in statuses:
        for sections in by_file(status).values() if status.is_recorded else ():
            stale = [one for one in sections if one.freshness is Freshness.STALE]
            missing = [one for one in sections if one.freshness is Freshness.MISSING]
            if len(missing) < len(sections) and (stale or missing):
                yield _problem(status, sections, stale, missing)


def _problem(
    status: TranslationStatus,
    sections: Sequence[SectionStatus],
    stale: Sequence[SectionStatus],
    missing: Sequence[SectionStatus],
) -> Problem:
    names = {"slug": status.slug, "language": status.language}
    if not missing:
        message = said("lagging-translation.stale", count=len(stale), titles=_titles(stale))
    elif not stale:
        message = said("lagging-translation.missing", count=len(missing), titles=_titles(missing))
    else:
        both = {"stale": _titles(stale), "missing": _titles(missing)}
        message = said("lagging-translation.both", **both)
    hint = said("lagging-translation.next", **names)
    return Problem("lagging-translation", _place(sections, (*stale, *missing)), message, hint)


def _titles(sections: Sequence[SectionStatus]) -> tuple[Message, ...]:
    more = len(sections) - _NAMED
    rest = (said("different-numbers.more", count=more),) if more > 0 else ()
    titles = (shortened(one.section.title, _LONGEST) for one in sections[:_NAMED])
    return (*(said("quoted", words=title) for title in titles), *rest)


def _place(sections: Sequence[SectionStatus], waiting: Sequence[SectionStatus]) -> Place:
    """The first stale section of the translation, or where one is to be added."""
    translations = [one.pair.translation for one in waiting if one.pair.translation]
    if translations:
        return min(one.place for one in translations)
    there = next(one.pair.translation for one in sections if one.pair.translation)
    return replace(there.place, line=1, column=1)
