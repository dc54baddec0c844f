"""Findings and facts in the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from babel.numbers import get_decimal_symbol

from preflight.facts import Extreme, Facts, FontFact, Size
from preflight.findings import Finding, Severity, Value, Word
from preflight.words import Words, words_of

_PLACES = 2  # findings of a message shown with their places; of more, only the pages are
_DIGITS = 2
_NBSP, _MINUS = "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"
_UNIT = re.compile(r"(?<=\d) (?=%|(?:mm|pt|ppi|мм|пт)\b)")


@dataclass(frozen=True, slots=True)
class Message:
    """What was found, and where: "p. 3, 7–9", with the place on the page if there are few."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule that a file breaks: its messages, and what to do about them."""

    code: str
    severity: Severity
    messages: tuple[Message, ...]
    advice: str


def broken_rules(findings: Sequence[Finding], language: str = "en") -> tuple[BrokenRule, ...]:
    """The findings by rule in their order, those with the same message in one line."""
    words, rules = words_of(language), []
    for code, group in groupby(findings, key=lambda one: one.rule):
        same = list(group)
        messages = tuple(_messages(same, words))
        advice = _in_words(same[0], "advice", words)
        rules.append(BrokenRule(code, same[0].severity, messages, advice))
    return tuple(rules)


def _messages(findings: Sequence[Finding], words: Words) -> Iterator[Message]:
    by_text: dict[str, list[Finding]] = {}
    for finding in findings:
        by_text.setdefault(_in_words(finding, "message", words), []).append(finding)
    for text, same in by_text.items():
        yield Message(text, "; ".join(_where(same, words)))


def _where(findings: Sequence[Finding], words: Words) -> Iterator[str]:
    if len(findings) <= _PLACES and any(finding.where for finding in findings):
        yield from filter(None, (_place(finding, words) for finding in findings))
    elif pages := [one.page for one in findings if one.page]:
        yield on_pages(pages, words)


def _place(finding: Finding, words: Words) -> str:
    if finding.page is None:
        return ""
    page = on_pages([finding.page], words)
    if finding.where is None:
        return page
    left, top = (number(side, words, 0) for side in (finding.where.x0, finding.where.y0))
    place = words["place"].format(left=left, top=top).replace(" ", _NBSP)
    return f"{page}, {place}"


def _in_words(finding: Finding, what: Literal["message", "advice"], words: Words) -> str:
    values = {name: _value(value, words) for name, value in finding.values.items()}
    text = words[f"rule.{finding.rule}.{what}"].format(**values)
    return _UNIT.sub(_NBSP, text)


def _value(value: Value, words: Words) -> str:
    if isinstance(value, Word):
        return words[f"word.{value.name}"]
    return number(value, words) if isinstance(value, int | float) else value


def number(value: float, words: Words, digits: int = _DIGITS) -> str:
    """A number as the language writes it, without needless zeros."""
    written = f"{round(float(value), digits) + 0.0:.{digits}f}"  # + 0.0: never "-0"
    plain = written.rstrip("0").rstrip(".") if digits else written
    return plain.replace(".", get_decimal_symbol(words.cldr)).replace("-", _MINUS)


def on_pages(pages: Sequence[int], words: Words) -> str:
    """Page numbers, rows of them shortened: "p. 3, 7–9"."""
    return words["page"].format(pages=ranges(pages)).replace(". ", f".{_NBSP}", 1)


def ranges(pages: Sequence[int]) -> str:
    """Numbers, rows of three and more shortened: "3, 5, 7–9"."""
    parts = []
    for _, row in groupby(enumerate(sorted(set(pages))), key=lambda pair: pair[1] - pair[0]):
        numbers = [page for _, page in row]
        if len(numbers) > 2:
            parts.append(f"{numbers[0]}–{numbers[-1]}")
        else:
            parts += map(str, numbers)
    return ", ".join(parts)


def facts_in_words(facts: Facts, words: Words) -> Iterator[tuple[str, str]]:
    """Labels and values of the facts that are worth a line."""
    for name, value in _facts(facts, words):
        if value:
            yield words[f"fact.{name}"], value


def _facts(facts: Facts, words: Words) -> Iterator[tuple[str, str]]:
    none = words["value.none"]
    yield "pages", str(facts.pages)
    yield "version", facts.version
    yield "standard", facts.standard
    intent = facts.intent
    yield "intent", " ".join(filter(None, (intent.identifier, intent.profile))) if intent else ""
    for size in facts.sizes:
        yield from _size(size, len(facts.sizes) > 1, words)
    yield "inks", ", ".join(facts.inks)
    yield "colour-pages", ranges(facts.colour_pages) or none
    yield "blank-pages", ranges(facts.blank_pages)
    yield "transparent-pages", ranges(facts.transparent_pages)
    yield "most-ink", _extreme(facts.most_ink, "percent", words)
    yield "lowest-resolution", _extreme(facts.lowest_resolution, "ppi", words)
    for kind, names in facts.spaces.items():
        yield "spaces", f"{words[f'word.{kind}']}: {', '.join(names)}"
    for font in facts.fonts:
        yield "fonts", _font(font, words)
    yield "layers", ", ".join(facts.layers)
    for key, value in facts.metadata.items():
        yield "metadata", f"{key}: {value}" if value else ""
    yield "sha256", facts.sha256


def _size(size: Size, several: bool, words: Words) -> Iterator[tuple[str, str]]:
    def in_mm(value: str) -> str:
        mm = words["value.mm"].format(value=value)
        return f"{mm} ({on_pages(size.pages, words)})" if several else mm

    for name, sides in (("trim", size.trim), ("media", size.media)):
        yield name, in_mm(" × ".join(number(side, words) for side in sides))
    yield "bleed", in_mm(number(size.bleed, words))


def _extreme(extreme: Extreme | None, unit: str, words: Words) -> str:
    if extreme is None:
        return ""
    value = words[f"value.{unit}"].format(value=number(extreme.value, words, 0))
    return words["value.on-pages"].format(value=value, pages=extreme.page)


def _font(font: FontFact, words: Words) -> str:
    state = "embedded" if font.embedded else "not-embedded"
    said = [font.sort, words[f"value.{state}"]]
    if font.embedded and font.subset and font.sort != "Type3":
        said.append(words["value.subset"])
    return f"{font.name} ({', '.join(said)})"
