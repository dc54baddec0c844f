"""Which words each segment of a translation is to have, by what came back and what is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indrumar.translation.exchange.answers import Answer
from indrumar.translation.exchange.protected import has_words
from indrumar.translation.exchange.units import key_of, paired, text_of
from indrumar.translation.status import SectionStatus


@dataclass(frozen=True, slots=True)
class Texts:
    """The answers by key of the unit."""

    answers: Mapping[str, Answer]

    def changed(self, key: str) -> str | None:
        """The words that are new, or None."""
        answer = self.answers.get(key)
        return answer.entry.translation if answer and answer.is_changed else None

    def is_touched(self, one: SectionStatus) -> bool:
        """Whether anything of a section is new or confirmed."""
        return any(
            answer.is_changed or answer.is_confirmed
            for answer in map(self.answers.get, keys(one))
            if answer
        )

    def final(self, one: SectionStatus) -> tuple[str | None, ...]:
        """The words of each segment of the original, or None for what is not translated.

        Without words to translate, they are the original's own.
        """
        found: list[str | None] = []
        for key, segment, pair in zip(keys(one), one.section.segments, paired(one), strict=True):
            answer = self.answers.get(key)
            current = pair.sure and not pair.previous
            if (words := self.changed(key)) is not None:
                found.append(words)
            elif pair.translation and (current or (answer and answer.is_confirmed)):
                found.append(pair.translation)
            else:
                source = text_of(segment)
                found.append(None if has_words(source) else source)
        return tuple(found)

    def is_complete(self, one: SectionStatus) -> bool:
        """Whether each segment of a section is translated."""
        return None not in self.final(one)


def keys(one: SectionStatus) -> tuple[str, ...]:
    """The keys of a section's segments."""
    count = len(one.section.segments)
    return tuple(key_of(one.section, number) for number in range(1, count + 1))
