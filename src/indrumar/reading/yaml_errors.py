"""PyYAML's errors in words for people who do not know its parser."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indrumar.messages import Message, said


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is wrong and what to do; `at_beginning` if the cause is before the error."""

    message: Message
    at_beginning: bool = False


@dataclass(frozen=True, slots=True)
class _Kind:
    """The beginning of PyYAML's message, and our message's name; a group fills its gap `mark`."""

    pattern: str
    name: str
    at_beginning: bool = False


_KINDS = (
    _Kind(r"found character '\\t'|found a tab character", "bad-yaml.tab"),
    _Kind(r"mapping values are not allowed here", "bad-yaml.colon"),
    _Kind(
        r"found character ['\"](.)['\"] that cannot start any token",
        "bad-yaml.first-character",
    ),
    _Kind(r"could not find expected ':'", "bad-yaml.no-colon", at_beginning=True),
    _Kind(r"found unexpected end of stream", "bad-yaml.open-quotation-mark", at_beginning=True),
    _Kind(r"found unknown escape character '(.)'", "bad-yaml.escape"),
    _Kind(r"expected <block end>, but found '<scalar>'", "bad-yaml.text-after-quotation"),
    _Kind(r"expected <block end>|sequence entries are not allowed", "bad-yaml.indentation"),
    _Kind(r"expected ',' or '([\]}])'", "bad-yaml.open-bracket", at_beginning=True),
    _Kind(r"expected the node content, but found '(.)'", "bad-yaml.first-character"),
    _Kind(r"found undefined alias '(.+)'", "bad-yaml.alias"),
    _Kind(r"expected alphabetic or numeric character", "bad-yaml.star", at_beginning=True),
    _Kind(r"second occurrence|found duplicate anchor", "bad-yaml.same-anchor"),
    _Kind(r"but found another document", "bad-yaml.second-document"),
    _Kind(r"expected chomping or indentation indicators", "bad-yaml.block-text"),
)


def explain(problem: str) -> Explanation:
    """The meaning of a message of PyYAML."""
    for kind in _KINDS:
        if found := re.match(kind.pattern, problem):
            marks = {"mark": found[1]} if found.groups() else {}
            return Explanation(said(kind.name, **marks), kind.at_beginning)
    return Explanation(said("bad-yaml.unreadable"))
