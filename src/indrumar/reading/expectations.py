"""What was expected and what was found, in words for authors: one line per kind of error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

from indrumar.metadata import FORMS

MISSING = "missing"
UNKNOWN = "extra_forbidden"
TOO_FEW = "too_short"

# pydantic's name of an error → what was expected; names in braces come from the error.
_EXPECTED = {
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "date_type": "a date, such as 2021-08-31",
    "dict_type": "keys with values",
    "float_parsing": "a number",
    "float_type": "a number",
    "greater_than": "a number above {gt}",
    "greater_than_equal": "a number from {ge}",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "less_than": "a number below {lt}",
    "less_than_equal": "a number up to {le}",
    "model_type": "keys with values",
    "string_too_short": "a text",
    "string_type": "a text",
    TOO_FEW: "at least {min_length} in the list",
    "tuple_type": "a list, such as [a, b]",
}
_LONGEST_QUOTE = 40


def expectation(detail: ErrorDetails) -> str:
    """What an error of pydantic's says was expected."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in {"enum", "literal_error"}:
        return str(context["expected"]).replace("'", "")
    if kind == "string_pattern_mismatch":
        return FORMS[context["pattern"]]
    if kind == "value_error":  # raised by a validator of ours, which says what it expects
        return str(context["error"])
    return _EXPECTED.get(kind, "another value").format(**context)


def found(value: Any) -> str:
    """A value as it is shown to an author."""
    if value is None or value == "":
        return "nothing"
    if isinstance(value, Mapping):
        return f"keys with values ({', '.join(map(str, value)) or 'none'})"
    if isinstance(value, list | tuple):
        return "a list" if value else "an empty list"
    text = " ".join(str(value).split())
    return f"'{text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + '…'}'"
