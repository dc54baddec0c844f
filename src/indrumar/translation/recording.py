"""Recording that sections are translated: what they were made from, by whom, and how far they are.

A change of the original that the translation does not follow is never recorded as followed: either
the translation has changed too, or somebody says that the change asks for nothing (`unchanged`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from indrumar.metadata import TranslationRecord, TranslationState, Unchanged
from indrumar.translation.fingerprint import fingerprint
from indrumar.translation.sections import Section
from indrumar.translation.status import Freshness, SectionStatus, TranslationStatus, seen

RecordFiles = Mapping[str, Mapping[str, TranslationRecord]]
"""The records of a language by file (the name of a chapter or YAML file) and key."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who says what of which day. Without a state, a text keeps the one that it has, or is a draft.

    `unchanged`: a stale text is right as it is. `original` is the text that was translated, if it
    is an older one than today's.
    """

    date: datetime.date
    by: str | None = None
    state: TranslationState | None = None
    unchanged: bool = False
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """All records of a translation, and what became of the chosen sections.

    `recorded` are those whose record is new. `unmoved` are stale and not changed since, so that
    they stay stale; `missing` have no translation.
    """

    files: RecordFiles
    recorded: tuple[Section, ...]
    unmoved: tuple[Section, ...]
    missing: tuple[Section, ...]


def record(status: TranslationStatus, signed: Callable[[Section], Signature | None]) -> Recorded:
    """Records the sections of a translation that are signed; all others stay as they are."""
    files: dict[str, dict[str, TranslationRecord]] = {}
    recorded, unmoved, missing = list[Section](), list[Section](), list[Section]()
    for one in status.sections:
        known = one.pair.record
        if signature := signed(one.section):
            if one.freshness is Freshness.MISSING:
                missing.append(one.section)
            elif _is_unmoved(one) and not signature.unchanged:
                unmoved.append(one.section)
            else:
                before, known = known, _signed(one, signature)
                recorded += [one.section] if known != before else []
        if known is not None:
            files.setdefault(one.section.file, {})[one.section.key] = known
    return Recorded(files, tuple(recorded), tuple(unmoved), tuple(missing))


def _is_unmoved(one: SectionStatus) -> bool:
    """Whether the original has changed and the translation has not."""
    record, translation = one.pair.record, one.pair.translation
    if one.freshness is not Freshness.STALE or record is None or translation is None:
        return False
    return record.translation == fingerprint(translation.text)


def _signed(one: SectionStatus, signature: Signature) -> TranslationRecord:
    known, translation = one.pair.record, one.pair.translation
    assert translation is not None
    same = known is not None and known.translation == fingerprint(translation.text)
    state = signature.state or (one.state if same else None) or TranslationState.DRAFT
    if known is not None and same and one.freshness in (Freshness.STALE, Freshness.WAIVED):
        return _waived(one, known, signature)
    if known is not None and same and state is known.state:
        return known
    text = one.section.text if signature.original is None else signature.original
    return TranslationRecord(
        original=fingerprint(text),
        translation=fingerprint(translation.text),
        state=state,
        date=signature.date,
        by=signature.by,
        pictures=one.pictures,
        text=text,
    )


def _waived(
    one: SectionStatus, known: TranslationRecord, signature: Signature
) -> TranslationRecord:
    """The record with the word that the change asks for nothing, and the state if it is new."""
    changes: dict[str, object] = {}
    if one.freshness is Freshness.STALE:
        looked_at = seen(one.section.text, one.pictures)
        changes["unchanged"] = Unchanged(original=looked_at, date=signature.date, by=signature.by)
    if signature.state not in (None, known.state):
        changes |= {"state": signature.state, "date": signature.date, "by": signature.by}
    return known.model_copy(update=changes)
