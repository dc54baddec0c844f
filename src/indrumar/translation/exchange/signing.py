"""Which sections are recorded when a file comes back, and as what."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from indrumar.metadata import TranslationState
from indrumar.translation.exchange.answers import Answer, Resolved, section_of
from indrumar.translation.exchange.texts import Texts, keys
from indrumar.translation.fingerprint import fingerprint
from indrumar.translation.status import Freshness, SectionStatus, TranslationStatus


@dataclass(frozen=True, slots=True)
class Signed:
    """What is recorded of a section; see `Signature` in `recording.py`."""

    state: TranslationState | None = None
    unchanged: bool = False
    original: str | None = None


def signed(
    status: TranslationStatus,
    found: Resolved,
    texts: Texts,
    placed: Set[str],
    state: TranslationState | None,
) -> Mapping[str, Signed]:
    """What is recorded, by key of the section.

    Only what the translator did: a section of which nothing is new stays as it is, unless a `state`
    is given for all.
    """
    made: dict[str, Signed] = {}
    for one in status.sections:
        answers = [found.answers[key] for key in keys(one) if key in found.answers]
        if answers and texts.is_complete(one):
            signature = _signed(one, answers, found, one.section.key in placed, state)
            if signature:
                made[one.section.key] = signature
    return made


def _signed(
    one: SectionStatus,
    answers: list[Answer],
    found: Resolved,
    is_placed: bool,
    given: TranslationState | None,
) -> Signed | None:
    states = [answer.entry.state for answer in answers]
    known = [state for state in states if state is not None]
    lowest = min(known, key=lambda one: one.rank) if len(known) == len(states) else None
    state = given or lowest
    if any(answer.is_changed for answer in answers):
        return Signed(state, original=_older(one, answers, found)) if is_placed else None
    if any(answer.is_confirmed for answer in answers):
        return Signed(state, unchanged=True) if is_placed else None
    if one.freshness in (Freshness.MISSING, Freshness.STALE):
        return None
    is_new = state is not None and state is not (one.state or TranslationState.DRAFT)
    return Signed(state) if given or is_new else None


def _older(one: SectionStatus, answers: list[Answer], found: Resolved) -> str | None:
    """The original that was translated, if it has changed since."""
    key = one.section.key
    entries = [
        *(answer.entry for answer in answers),
        *(entry for entry in found.unknown if section_of(entry.key) == key),
    ]
    if len(entries) == len(answers) and not any(answer.is_older for answer in answers):
        return None
    text = one.section.text
    for segment, unit_key in zip(one.section.segments, keys(one), strict=True):
        answer = found.answers.get(unit_key)
        if answer and answer.is_older:
            text = text.replace(segment.text, answer.entry.source, 1)
    if len(entries) > len(answers) or fingerprint(text) == fingerprint(one.section.text):
        return "\n\n".join(entry.source for entry in entries)
    return text
