"""Checks what came back before any of it is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from indrumar.messages import Message, said
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.check.written_language import other_language
from indrumar.reading.rewording import BREAK, is_same
from indrumar.translation.exchange.answers import Answer, Resolved
from indrumar.translation.exchange.exchange_file import Entry
from indrumar.translation.exchange.protected import is_web_address, kept
from indrumar.translation.exchange.units import Unit
from indrumar.translation.fingerprint import normal
from indrumar.translation.segments import RUNNING
from indrumar.wording.plain_text import shortened

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LEAST_WORDS = 3  # of a language, that tell it
_PART = 1 / 3  # of the texts, in another language, that makes it another file
_LONGEST = 60


def problem_of(code: str, entry: Entry, message: Message, hint: Message | None = None) -> Problem:
    """A problem at an entry, with the cell or row where the file has no lines."""
    if entry.where:
        message = said("bad-translation.where", where=entry.where, fault=message)
    return Problem(code, entry.place, message, hint)


def checked(
    resolved: Resolved,
    entries: Sequence[Entry],
    units: Sequence[Unit],
    sent: Mapping[str, str],
    language: str,
) -> Iterator[Problem]:
    """What is wrong with the texts of a translation into a language; `sent` see `sent.py`."""
    answers = resolved.answers
    if _is_swapped(units, entries):
        yield problem_of("bad-translation-file", entries[0], said("bad-translation-file.swapped"))
        return
    yield from _repeated(entries)
    yield from (_unknown(entry, answers) for entry in resolved.unknown if _is_new(entry, sent))
    changed = [answer for answer in answers.values() if answer.is_changed]
    for answer in changed:
        yield from _of_answer(answer)
    yield from _older(answers.values())
    yield from _in_another_language(changed, language)


def _is_new(entry: Entry, sent: Mapping[str, str]) -> bool:
    """Whether a translator has written something."""
    text = entry.translation.strip()
    return bool(text) and entry.finished is not False and not is_same(text, sent.get(entry.key, ""))


def _is_swapped(units: Sequence[Unit], entries: Sequence[Entry]) -> bool:
    """Whether the originals are where the translations should be."""
    originals = {normal(unit.source) for unit in units}
    as_source = sum(normal(entry.source) in originals for entry in entries)
    as_translation = sum(normal(entry.translation) in originals for entry in entries)
    return as_translation > max(as_source, len(entries) / 2)


def _repeated(entries: Sequence[Entry]) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in entries:
        before = first.setdefault(entry.key, entry)
        if before is not entry and not is_same(before.translation, entry.translation):
            place = before.where or said("bad-translation.line", line=before.place.line)
            message = said("bad-translation.repeated", key=entry.key, first=place)
            yield problem_of("bad-translation", entry, message)


def _unknown(entry: Entry, answers: Mapping[str, Answer]) -> Problem:
    text = shortened(entry.source, _LONGEST)
    if not entry.key:
        message = said("bad-translation.no-key", text=text)
        return problem_of("bad-translation", entry, message)
    hint = None if entry.key in answers else did_you_mean(entry.key, answers)
    message = said("bad-translation.unknown", key=entry.key, text=text)
    return problem_of("bad-translation", entry, message, hint)


def _of_answer(answer: Answer) -> Iterator[Problem]:
    entry, unit = answer.entry, answer.unit
    if control := _CONTROL.search(entry.translation):
        message = said("unreadable-file.control-character", code=f"U+{ord(control[0]):04X}")
        yield problem_of("bad-translation", entry, message)
    if answer.is_in_conflict:
        message = said("bad-translation.both", text=shortened(unit.translation, _LONGEST))
        yield problem_of("bad-translation", entry, message)
    lost, added, elsewhere = _changes(answer)
    if lost:
        yield problem_of("bad-translation", entry, said("bad-translation.lost", parts=tuple(lost)))
    if added:
        message = said("bad-translation.added", parts=tuple(added))
        yield problem_of("bad-translation", entry, message)
    if elsewhere:
        message = said("doubtful-translation.address", before=elsewhere[0], after=elsewhere[1])
        yield problem_of("doubtful-translation", entry, message)
    if unit.sort in RUNNING and BREAK in unit.source:
        counts = (unit.source.count(BREAK), entry.translation.strip(BREAK).count(BREAK))
        if counts[0] != counts[1]:
            message = said("bad-translation.breaks", wanted=counts[0], found=counts[1])
            yield problem_of("bad-translation", entry, message)


def _changes(answer: Answer) -> tuple[list[str], list[str], tuple[str, str] | None]:
    """What of an original is lost, what came in, and a web address in place of another.

    Where the translation that is there differs in the same way, nobody means to change that now.
    """
    unit = answer.unit
    ours, theirs = kept(answer.entry.source), kept(answer.entry.translation)
    if unit.translation and not answer.is_older:
        before = kept(unit.previous or unit.source), kept(unit.translation)
        lost = (ours - theirs) - (before[0] - before[1])
        added = (theirs - ours) - (before[1] - before[0])
    else:
        lost, added = ours - theirs, theirs - ours
    return _without_addresses(lost, added)


def _without_addresses(
    lost: Counter[str], added: Counter[str]
) -> tuple[list[str], list[str], tuple[str, str] | None]:
    gone = [part for part in lost.elements() if is_web_address(part)]
    come = [part for part in added.elements() if is_web_address(part)]
    swapped = (gone[0].strip("]()"), come[0].strip("]()")) if gone and come else None
    if len(gone) != len(come):
        return sorted(lost.elements()), sorted(added.elements()), None
    return (
        sorted(part for part in lost.elements() if part not in gone),
        sorted(part for part in added.elements() if part not in come),
        swapped,
    )


def _older(answers: Iterable[Answer]) -> Iterator[Problem]:
    """doubtful-translation: a text whose original has changed since the file was made."""
    for answer in answers:
        if answer.is_older and (answer.is_changed or answer.is_confirmed):
            now = shortened(answer.unit.source, _LONGEST)
            message = said("doubtful-translation.older", section=answer.unit.section, now=now)
            yield problem_of("doubtful-translation", answer.entry, message)


def _in_another_language(changed: Sequence[Answer], language: str) -> Iterator[Problem]:
    """An error if the file as a whole is in another language, else a warning for each text."""
    wrong = [
        (answer.entry, other)
        for answer in changed
        if (other := other_language(answer.entry.translation, language, _LEAST_WORDS))
    ]
    if wrong and len(wrong) > len(changed) * _PART and len(changed) > _LEAST_WORDS:
        entry, other = wrong[0]
        message = said("bad-translation-file.language", other=other, tag=language)
        yield problem_of("bad-translation-file", entry, message)
        return
    for entry, other in wrong:
        words = shortened(entry.translation, _LONGEST)
        message = said("wrong-language.words", words=words, tag=language, other=other)
        yield problem_of("wrong-language", entry, message)


def header_problem(file: str, message: Message, hint: Message | None = None) -> Problem:
    """A problem of the whole file."""
    return Problem("bad-translation-file", Place(file), message, hint)
