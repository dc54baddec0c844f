"""What was expected and what was found, in words for authors: one line per kind of error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

from indrumar.messages import Message, UnexpectedError, said
from indrumar.metadata import FORMS

MISSING = "missing"
UNKNOWN = "extra_forbidden"
TOO_FEW = "too_short"

# pydantic's name of an error → what was expected.
_EXPECTED = {
    "bool_parsing": said("expected.true-or-false"),
    "bool_type": said("expected.true-or-false"),
    "date_type": said("expected.date"),
    "dict_type": said("expected.keys"),
    "float_parsing": said("expected.number"),
    "float_type": said("expected.number"),
    "int_parsing": said("expected.whole-number"),
    "int_type": said("expected.whole-number"),
    "model_type": said("expected.keys"),
    "string_too_short": said("expected.text"),
    "string_type": said("expected.text"),
    "tuple_type": said("expected.list"),
}
_LONGEST_QUOTE = 40


def expectation(detail: ErrorDetails) -> Message:
    """What pydantic expected, from its error."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in {"enum", "literal_error"}:
        return said("expected.one-of", choices=tuple(choices(detail)))
    if kind == "string_pattern_mismatch":
        return FORMS[context["pattern"]]
    if kind == "value_error":  # raised by one of our validators, with what it expects
        return _own(context["error"])
    return _EXPECTED.get(kind) or _limit(kind, context)


def _own(error: Exception) -> Message:
    return error.expected if isinstance(error, UnexpectedError) else said("expected.another-value")


def _limit(kind: str, context: Mapping[str, Any]) -> Message:
    """What one of our limits requires; its number comes from the error."""
    match kind:
        case "greater_than":
            return said("expected.above", limit=context["gt"])
        case "greater_than_equal":
            return said("expected.at-least", limit=context["ge"])
        case "less_than":
            return said("expected.below", limit=context["lt"])
        case "less_than_equal":
            return said("expected.at-most", limit=context["le"])
        case "too_short":
            return said("expected.items", count=context["min_length"])
    return said("expected.another-value")


def choices(detail: ErrorDetails) -> list[str]:
    """The values an enumeration knows, as pydantic lists them: 'a', 'b' or 'c'."""
    listed = str(detail.get("ctx", {}).get("expected", ""))
    return listed.split("'")[1::2]


def found(value: Any) -> Message:
    """A value as it is shown to an author."""
    if value is None or value == "":
        return said("found.nothing")
    if isinstance(value, Mapping):
        return said("found.keys", keys=tuple(map(str, value))) if value else said("found.no-keys")
    if isinstance(value, list | tuple):
        return said("found.list") if value else said("found.empty-list")
    text = " ".join(str(value).split())
    shown = text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…"
    return said("found.value", value=shown)
