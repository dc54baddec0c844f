"""PyYAML's errors in words for people who do not know its parser."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is wrong and what to do; `at_beginning` where the cause stands before the error."""

    message: str
    hint: str = ""
    at_beginning: bool = False


_QUOTE = "put the text in quotation marks"
_INDENT = "keys that belong together begin in the same column"

# The beginning of what PyYAML says → what we say; groups of the pattern fill {0}.
_EXPLANATIONS: tuple[tuple[str, Explanation], ...] = (
    (
        r"found character '\\t'|found a tab character",
        Explanation("a tab character in the indentation", "indent with spaces"),
    ),
    (
        r"mapping values are not allowed here",
        Explanation("a colon where none can stand", f"{_QUOTE} if the colon is part of it"),
    ),
    (
        r"found character ['\"](.)['\"] that cannot start any token",
        Explanation("a text cannot begin with '{0}'", _QUOTE),
    ),
    (
        r"could not find expected ':'",
        Explanation("a key without a colon", "write it as 'key: value'", at_beginning=True),
    ),
    (
        r"found unexpected end of stream",
        Explanation("a quotation mark that is never closed", at_beginning=True),
    ),
    (
        r"found unknown escape character '(.)'",
        Explanation(
            r"'\{0}' means nothing between double quotation marks",
            "use single quotation marks",
        ),
    ),
    (
        r"expected <block end>, but found '<scalar>'",
        Explanation("text after a closing quotation mark", "double a quotation mark inside a text"),
    ),
    (
        r"expected <block end>|sequence entries are not allowed",
        Explanation("this line does not fit the indentation of those above", _INDENT),
    ),
    (
        r"expected ',' or '([\]}])'",
        Explanation("a bracket without its '{0}', or a comma is missing", at_beginning=True),
    ),
    (
        r"expected the node content, but found '(.)'",
        Explanation("a text cannot begin with '{0}'", _QUOTE),
    ),
    (
        r"found undefined alias '(.+)'",
        Explanation("'*{0}' refers to nothing", f"{_QUOTE} if it begins with '*'"),
    ),
    (
        r"expected alphabetic or numeric character",
        Explanation("a text cannot begin with '*' or '&'", _QUOTE, at_beginning=True),
    ),
    (
        r"second occurrence|found duplicate anchor",
        Explanation("two values are marked with the same name after '&'"),
    ),
    (
        r"but found another document",
        Explanation("a line '---' inside the file", "one file holds one set of keys: delete it"),
    ),
    (
        r"expected chomping or indentation indicators",
        Explanation(
            "text on the same line as '|' or '>'",
            f"begin it on the next line, or {_QUOTE} if the sign is part of it",
        ),
    ),
)
_OTHERWISE = Explanation(
    "this cannot be read as YAML", "check indentation, colons and quotation marks around here"
)


def explain(problem: str) -> Explanation:
    """What a message of PyYAML means."""
    for pattern, said in _EXPLANATIONS:
        if found := re.match(pattern, problem):
            message = (
                said.message.replace("{0}", found.group(1)) if found.groups() else said.message
            )
            return Explanation(message, said.hint, said.at_beginning)
    return _OTHERWISE
