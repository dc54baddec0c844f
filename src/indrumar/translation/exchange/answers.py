"""What came back, text by text: which unit each entry answers, and what it says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from indrumar.reading.rewording import is_same
from indrumar.translation.exchange.exchange_file import Entry
from indrumar.translation.exchange.matching import is_like, matched
from indrumar.translation.exchange.units import Need, Unit
from indrumar.translation.fingerprint import normal


@dataclass(frozen=True, slots=True)
class Answer:
    """An entry and the unit that it is for; `sent` is the translation that the file began with.

    None if that is not known: then what differs from the project counts as changed.
    """

    unit: Unit
    entry: Entry
    sent: str | None = None

    @property
    def is_older(self) -> bool:
        """Whether the original has changed since."""
        return normal(self.entry.source) != normal(self.unit.source)

    @property
    def is_changed(self) -> bool:
        """Whether there is a finished text that the project does not have."""
        text = self.entry.translation
        if not text.strip() or self.entry.finished is False or is_same(text, self.unit.translation):
            return False
        # A proposal that somebody says is right is new, though it was sent like this.
        is_confirmed = self.entry.finished is True and self.unit.need is not Need.DONE
        return is_confirmed or self.sent is None or not is_same(text, self.sent)

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody says that a stale translation is right as it is."""
        same = is_same(self.entry.translation, self.unit.translation)
        return self.unit.need is Need.STALE and self.entry.finished is True and same

    @property
    def is_in_conflict(self) -> bool:
        """Whether both the translator and the project have changed the text since."""
        if self.sent is None or not self.is_changed:
            return False
        touched = not is_same(self.entry.translation, self.sent)
        return (
            touched
            and bool(self.unit.translation)
            and not is_same(self.unit.translation, self.sent)
        )

    @property
    def is_unfinished(self) -> bool:
        """Whether it is left for later, though there is a text."""
        return self.entry.finished is False and bool(self.entry.translation.strip())


@dataclass(frozen=True, slots=True)
class Resolved:
    """The answers by the key of the unit, and the entries that are for no unit."""

    answers: Mapping[str, Answer]
    unknown: tuple[Entry, ...]


def resolved(entries: Sequence[Entry], units: Sequence[Unit], sent: Mapping[str, str]) -> Resolved:
    """Finds the unit of each entry, also if texts were added, moved or changed since."""
    pairs: dict[str, Entry] = {}
    by_key = {unit.key: unit for unit in units}
    left = list[Entry]()
    for entry in entries:
        unit = by_key.get(entry.key)
        if unit and unit.key not in pairs and normal(unit.source) == normal(entry.source):
            pairs[unit.key] = entry
        else:
            left.append(entry)
    left = [*_by_text(left, units, pairs)]
    left = [*_in_their_sections(left, units, pairs)]
    answers = {
        key: Answer(by_key[key], entry, sent.get(entry.key) if sent else None)
        for key, entry in pairs.items()
    }
    return Resolved(answers, tuple(left))


def section_of(key: str) -> str:
    """The section of a unit's key."""
    return key.rpartition("#")[0]


def _in_their_sections(
    entries: Iterable[Entry], units: Iterable[Unit], pairs: dict[str, Entry]
) -> Iterator[Entry]:
    """Adds what is found in the section that the key names; gives the rest."""
    free: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.key not in pairs:
            free.setdefault(unit.section, []).append(unit)
    waiting: dict[str, list[Entry]] = {}
    for entry in entries:
        waiting.setdefault(section_of(entry.key), []).append(entry)
    for section, some in waiting.items():
        there = free.get(section, [])
        found = matched([one.source for one in some], [unit.source for unit in there])
        taken = set[int]()
        for unit, at in zip(there, found, strict=True):
            keyed = at is not None and some[at].key == unit.key and len(some) == len(there)
            if at is not None and (keyed or is_like(some[at].source, unit.source)):
                pairs[unit.key] = some[at]
                taken.add(at)
        yield from (entry for at, entry in enumerate(some) if at not in taken)


def _by_text(
    entries: Iterable[Entry], units: Iterable[Unit], pairs: dict[str, Entry]
) -> Iterator[Entry]:
    """Adds what moved to another section, if there is one such text; gives the rest."""
    free = {normal(unit.source): unit for unit in units if unit.key not in pairs}
    counts = Counter(normal(unit.source) for unit in units if unit.key not in pairs)
    for entry in entries:
        text = normal(entry.source)
        unit = free.get(text)
        if unit and counts[text] == 1 and unit.key not in pairs:
            pairs[unit.key] = entry
        else:
            yield entry
