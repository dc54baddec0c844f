"""The rules, and what is said when one is broken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from preflight.content.geometry import Box


class Severity(StrEnum):
    """An error keeps a file from being printed, a warning needs checking, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the message that each language has of its own: `word.NAME`."""

    name: str


Value = str | int | float | Word


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule of `RULES` that is broken, once or `count` times on a page.

    `page` counts from 1 and is None for the file as a whole; `where` is in mm from the upper left
    corner of the trimmed page. `values` fill the message `rule.RULE.message`.
    """

    rule: str
    page: int | None = None
    where: Box | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    count: int = 1

    @property
    def severity(self) -> Severity:
        """The severity of its rule."""
        return RULES[self.rule]


def _rules(severity: Severity, *codes: str) -> Iterator[tuple[str, Severity]]:
    return ((code, severity) for code in codes)


# In the order of the report. Each code has its words in words/*.yml, its row in
# docs/*/handbook/preflight.md, and a broken file in tests/preflight/.
RULES: dict[str, Severity] = {
    **dict(
        _rules(
            Severity.ERROR,
            # file
            "unreadable",
            "encrypted",
            "unreadable-page",
            # boxes
            "no-trim-box",
            "nested-boxes",
            "two-page-boxes",
            "trim-size",
            "different-trim",
            "narrow-bleed-box",
            "cover-size",
            "page-multiple",
            # colours
            "rgb-text",
            "rgb-drawing",
            "rgb-image",
            "rgb-shading",
            "rgb-group",
            "lab-colour",
            "colour-in-black",
            "four-colour-black",
            "ink-limit",
            "image-ink-limit",
            "overprinted-ink",
            "registration-colour",
            "white-overprint",
            # fonts and images
            "font-not-embedded",
            "font-not-permitted",
            "low-resolution",
            "coarse-line-art",
            # edges
            "missing-bleed",
            "text-cut",
            # PDF/X
            "wrong-standard",
            "pdf-version",
            "no-output-intent",
            "more-output-intents",
            "no-condition",
            "wrong-condition",
            "output-profile",
            "transparency",
            "newer-feature",
            "no-trapped",
            "no-dates",
            "no-identifier",
            # what does not belong in a press file
            "annotations",
            "form-fields",
            "scripts",
            "attachments",
            "postscript",
            "transfer-function",
            # funders
            "no-emblem",
            "small-emblem",
            "emblem-colours",
        )
    ),
    **dict(
        _rules(
            Severity.WARNING,
            "repaired",
            "media-origin",
            "mixed-orientation",
            "rotated-page",
            "user-unit",
            "profiled-cmyk",
            "spot-colour",
            "small-coloured-text",
            "drawn-font",
            "modest-resolution",
            "modest-line-art",
            "text-near-edge",
            "hairline",
            "small-type",
            "blank-pages",
            "no-standard",
            "layers",
            "no-title",
            "different-title",
        )
    ),
    **dict(
        _rules(Severity.NOTE, "font-not-subset", "excess-resolution", "blank-page", "bookmarks")
    ),
}
_ORDER = {code: rank for rank, code in enumerate(RULES)}


def gathered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in order; the same one on a page reported once, with the box around all."""
    once: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        key = (one.rule, one.page, tuple(one.values.items()))
        before = once.get(key)
        once[key] = _joined(before, one) if before else one
    return tuple(sorted(once.values(), key=lambda one: (_ORDER[one.rule], one.page or 0)))


def _joined(one: Finding, other: Finding) -> Finding:
    where = one.where.joined(other.where) if one.where and other.where else one.where
    return replace(one, where=where, count=one.count + other.count)
