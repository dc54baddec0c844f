"""What has been translated before: the same and similar texts are proposed to translators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz import fuzz, process

from indrumar.translation.exchange.protected import has_words
from indrumar.translation.exchange.units import Need, Proposal, Unit, paired, texts_of
from indrumar.translation.fingerprint import normal
from indrumar.translation.status import TranslationStatus

_LEAST = 75  # per cent: of less, rewriting takes longer than translating
_MOST = 2  # proposals for one text
_SHORTEST = 15  # letters of a text for which similar ones are of use

Known = tuple[str, str]


@dataclass(frozen=True)
class Memory:
    """Pairs of an original and its translation, each original once."""

    pairs: tuple[Known, ...] = ()

    @cached_property
    def _by_text(self) -> Mapping[str, Known]:
        return {normal(pair[0]): pair for pair in reversed(self.pairs)}

    @cached_property
    def _texts(self) -> Sequence[str]:
        return tuple(self._by_text)

    def proposals(self, source: str) -> tuple[Proposal, ...]:
        """The same text or, if there is none, the most similar ones."""
        wanted = normal(source)
        if same := self._by_text.get(wanted):
            return (Proposal(*same, 100),)
        if len(wanted) < _SHORTEST:
            return ()
        near = process.extract(
            wanted, self._texts, scorer=fuzz.ratio, limit=_MOST, score_cutoff=_LEAST
        )
        return tuple(
            Proposal(*self._by_text[text], min(int(likeness), 99)) for text, likeness, _ in near
        )


def remembered(statuses: Iterable[TranslationStatus], original: str, tag: str) -> Memory:
    """What is translated from a language into another in some publications."""
    every = (
        pair
        for status in statuses
        if status.language == tag and status.original in ("", original)
        for pair in _pairs(status)
    )
    return Memory(tuple(dict.fromkeys(every)))


def _pairs(status: TranslationStatus) -> Iterator[Known]:
    for one in status.sections:
        for source, pair in zip(texts_of(one.section), paired(one), strict=True):
            if pair.translation and pair.sure and has_words(source):
                yield (pair.previous or source), pair.translation


def with_proposals(units: Iterable[Unit], memory: Memory) -> tuple[Unit, ...]:
    """The units with what is proposed for those that are to be translated."""
    return tuple(
        unit if unit.need is Need.DONE else replace(unit, proposals=memory.proposals(unit.source))
        for unit in units
    )
