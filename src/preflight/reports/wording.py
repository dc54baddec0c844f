"""Findings and facts in the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from babel.numbers import get_decimal_symbol

from indrumar.languages import Locale
from preflight.content.geometry import Box
from preflight.facts import Extreme, Facts, FontFact, Size
from preflight.findings import Finding, Severity, Value, Word

_PLACES = 2  # findings of a message told with their places; of more only the pages are
_DIGITS = 2
_NBSP, _MINUS = "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"
_UNIT = re.compile(r"(?<=\d) (?=%|(?:mm|pt|ppi|мм|пт)\b)")


@dataclass(frozen=True, slots=True)
class Told:
    """A message, and where it holds: "p. 3, 7–9", with the place where there are few."""

    message: str
    where: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A broken rule: its messages, and what to do about them."""

    code: str
    severity: Severity
    told: tuple[Told, ...]
    advice: str


def rules_of(findings: Sequence[Finding], locale: Locale) -> tuple[Rule, ...]:
    """The findings by rule in their order, those with the same message in one line."""
    rules = []
    for code, group in groupby(findings, key=lambda one: one.rule):
        same = list(group)
        told = tuple(_told(same, locale))
        rules.append(Rule(code, same[0].severity, told, said(same[0], "advice", locale)))
    return tuple(rules)


def _told(findings: Sequence[Finding], locale: Locale) -> Iterator[Told]:
    by_message: dict[str, list[Finding]] = {}
    for finding in findings:
        by_message.setdefault(said(finding, "message", locale), []).append(finding)
    for message, same in by_message.items():
        yield Told(message, "; ".join(_where(same, locale)))


def _where(findings: Sequence[Finding], locale: Locale) -> Iterator[str]:
    if len(findings) <= _PLACES and any(finding.where for finding in findings):
        yield from filter(None, (_place(finding, locale) for finding in findings))
    elif pages := [one.page for one in findings if one.page]:
        yield on_pages(pages, locale)


def _place(finding: Finding, locale: Locale) -> str:
    if finding.page is None:
        return ""
    page = on_pages([finding.page], locale)
    if finding.where is None:
        return page
    words = {name: number(at, locale, 0) for name, at in _corner(finding.where).items()}
    place = locale["preflight.place"].format(**words).replace(" ", _NBSP)
    return f"{page}, {place}"


def _corner(box: Box) -> dict[str, float]:
    return {"left": box.x0, "top": box.y0}


def said(finding: Finding, what: str, locale: Locale) -> str:
    """The message or the advice of a finding."""
    words = {name: _value(value, locale) for name, value in finding.values.items()}
    text = locale[f"preflight.rule.{finding.rule}.{what}"].format(**words)
    return _UNIT.sub(_NBSP, text)


def _value(value: Value, locale: Locale) -> str:
    if isinstance(value, Word):
        return locale[f"preflight.word.{value.name}"]
    return number(value, locale) if isinstance(value, int | float) else value


def number(value: float, locale: Locale, digits: int = _DIGITS) -> str:
    """A number as the language writes it, without needless zeros."""
    written = f"{round(float(value), digits) + 0.0:.{digits}f}"  # + 0.0: never "-0"
    plain = written.rstrip("0").rstrip(".") if digits else written
    return plain.replace(".", get_decimal_symbol(locale.cldr)).replace("-", _MINUS)


def on_pages(pages: Sequence[int], locale: Locale) -> str:
    """Page numbers, rows of them shortened: "p. 3, 7–9"."""
    return locale["preflight.page"].format(pages=ranges(pages)).replace(". ", f".{_NBSP}", 1)


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


def facts_in_words(facts: Facts, locale: Locale) -> Iterator[tuple[str, str]]:
    """Labels and values of the facts that are worth a line."""
    for name, value in _facts(facts, locale):
        if value:
            yield locale[f"preflight.fact.{name}"], value


def _facts(facts: Facts, locale: Locale) -> Iterator[tuple[str, str]]:
    none = locale["preflight.value.none"]
    yield "pages", str(facts.pages)
    yield "version", facts.version
    yield "standard", facts.standard
    intent = facts.intent
    yield "intent", " ".join(filter(None, (intent.identifier, intent.profile))) if intent else ""
    for size in facts.sizes:
        yield from _size(size, len(facts.sizes) > 1, locale)
    yield "inks", ", ".join(facts.inks)
    yield "colour-pages", ranges(facts.colour_pages) or none
    yield "blank-pages", ranges(facts.blank_pages)
    yield "transparent-pages", ranges(facts.transparent_pages)
    yield "most-ink", _extreme(facts.most_ink, "percent", locale)
    yield "lowest-resolution", _extreme(facts.lowest_resolution, "ppi", locale)
    for kind, names in facts.spaces.items():
        yield "spaces", f"{locale[f'preflight.word.{kind}']}: {', '.join(names)}"
    for font in facts.fonts:
        yield "fonts", _font(font, locale)
    yield "layers", ", ".join(facts.layers)
    for key, value in facts.metadata.items():
        yield "metadata", f"{key}: {value}" if value else ""
    yield "sha256", facts.sha256


def _size(size: Size, several: bool, locale: Locale) -> Iterator[tuple[str, str]]:
    def in_mm(value: str) -> str:
        mm = locale["preflight.value.mm"].format(value=value)
        return f"{mm} ({on_pages(size.pages, locale)})" if several else mm

    for name, sides in (("trim", size.trim), ("media", size.media)):
        yield name, in_mm(" × ".join(number(side, locale) for side in sides))
    yield "bleed", in_mm(number(size.bleed, locale))


def _extreme(extreme: Extreme | None, unit: str, locale: Locale) -> str:
    if extreme is None:
        return ""
    value = locale[f"preflight.value.{unit}"].format(value=number(extreme.value, locale, 0))
    return locale["preflight.value.on-pages"].format(value=value, pages=extreme.page)


def _font(font: FontFact, locale: Locale) -> str:
    state = "embedded" if font.embedded else "not-embedded"
    words = [font.sort, locale[f"preflight.value.{state}"]]
    if font.embedded and font.subset and font.sort != "Type3":
        words.append(locale["preflight.value.subset"])
    return f"{font.name} ({', '.join(words)})"
