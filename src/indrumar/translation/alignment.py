"""Which section of a translation belongs to which of the original.

By the id that both have; else by what is recorded, which survives that a section moves; else by the
position between two that belong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from indrumar.metadata.translation import TranslationRecord
from indrumar.translation.fingerprint import fingerprint
from indrumar.translation.sections import Section

Known = Mapping[str, TranslationRecord]


@dataclass(frozen=True, slots=True)
class Pair:
    """A section of the original, that of the translation, and what is recorded; one may lack."""

    original: Section | None
    translation: Section | None
    record: TranslationRecord | None = None

    @property
    def section(self) -> Section:
        """The section of the original, or the one that only the translation has."""
        found = self.original or self.translation
        assert found is not None
        return found


def aligned(
    original: Sequence[Section], translation: Sequence[Section], known: Known
) -> tuple[Pair, ...]:
    """The pairs in the order of the original; what only the translation has follows its neighbour.

    Each section is in exactly one pair.
    """
    partners = _by_id(original, translation)
    _by_record(original, translation, known, partners)
    _by_position(original, translation, partners)
    taken = {id(theirs) for theirs in partners.values()}
    pairs: list[Pair] = []
    lone = _lone_after(translation, taken)
    pairs += (Pair(None, one) for one in lone.get(None, ()))
    for ours in original:
        theirs = partners.get(id(ours))
        pairs.append(Pair(ours, theirs, _record(ours, theirs, known)))
        pairs += (Pair(None, one) for one in lone.get(id(theirs), ()) if theirs is not None)
    return tuple(pairs)


def _by_id(original: Iterable[Section], translation: Iterable[Section]) -> dict[int, Section]:
    """The partner of each section with an id of its own, by the identity of the section."""
    theirs = {one.key: one for one in translation if one.has_id}
    return {id(one): theirs[one.key] for one in original if one.has_id and one.key in theirs}


def _by_record(
    original: Iterable[Section],
    translation: Iterable[Section],
    known: Known,
    partners: dict[int, Section],
) -> None:
    """Adds the partners that are recorded as each other's text."""
    recorded = {(one.original, one.translation) for one in known.values()}
    translated_by = {second: first for first, second in recorded}
    taken = {id(one) for one in partners.values()}
    free = {
        translated_by[fingerprint(one.text)]: one
        for one in translation
        if id(one) not in taken and fingerprint(one.text) in translated_by
    }
    for ours in original:
        if id(ours) not in partners and (theirs := free.pop(fingerprint(ours.text), None)):
            partners[id(ours)] = theirs


def _by_position(
    original: Sequence[Section], translation: Sequence[Section], partners: dict[int, Section]
) -> None:
    """Adds partners of the same sort and level, one gap between two known pairs at a time."""
    places = {id(one): n for n, one in enumerate(translation)}
    taken = {id(one) for one in partners.values()}
    at = 0
    for ours in original:
        known = partners.get(id(ours))
        if ours.has_id and known is None:
            continue  # what its author named has the same name in the translation
        if known is not None:
            at = places[id(known)] + 1
            continue
        theirs = next(_gap(translation, at, taken, ours), None)
        if theirs is not None:
            partners[id(ours)] = theirs
            taken.add(id(theirs))
            at = places[id(theirs)] + 1


def _gap(
    translation: Sequence[Section], at: int, taken: set[int], ours: Section
) -> Iterator[Section]:
    """The free sections before the next one that is taken, which are like the original."""
    for one in translation[at:]:
        if id(one) in taken or one.file != ours.file:
            return
        if not one.has_id and (one.sort, one.level) == (ours.sort, ours.level):
            yield one


def _lone_after(translation: Iterable[Section], taken: set[int]) -> dict[int | None, list[Section]]:
    """The sections without a partner, by the one with a partner that stands before them."""
    found: dict[int | None, list[Section]] = {}
    before: int | None = None
    for one in translation:
        if id(one) in taken:
            before = id(one)
        else:
            found.setdefault(before, []).append(one)
    return found


def _record(ours: Section, theirs: Section | None, known: Known) -> TranslationRecord | None:
    """What is recorded under the key or, if that is another text's, where the section was."""
    found, original = known.get(ours.key), fingerprint(ours.text)
    if theirs is None or (found is not None and found.original == original):
        return found
    translation = fingerprint(theirs.text)
    same = (
        one for one in known.values() if one.original == original and one.translation == translation
    )
    return next(same, found)
