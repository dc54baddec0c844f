"""From YAML text to plain values: every scalar is the text that was typed, every value has a place.

YAML would read `no` as false, `010` as eight and `12:30` as 750. Here types are given by the
metadata schemas alone. A key without a value is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from indrumar.messages import Message, said
from indrumar.model import Source, YamlPath
from indrumar.problems import Place, Problem
from indrumar.reading.yaml_errors import explain

# Aliases can expand a few lines into millions of values; our files stay far below this.
_MOST_VALUES = 100_000
# What no file of text can have; `\t` and line ends may be in a text.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "map", "seq"))

Value = str | dict[str, Any] | list[Any] | None


class _Loader(yaml.SafeLoader):
    """A loader for which every scalar is text."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - the library's own name and type


class _NotPlainError(Exception):
    """Well-formed YAML with more than texts, lists and keys with values."""

    def __init__(self, place: Place, message: Message) -> None:
        super().__init__(message)
        self.problem = Problem("bad-yaml", place, message)


@dataclass(slots=True)
class _Reading:
    """What is collected while the nodes of one file become values."""

    file: str
    first_line: int
    any_type: bool = False
    places: dict[YamlPath, Place] = field(default_factory=dict)
    keys: dict[YamlPath, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, mark: yaml.Mark) -> Place:
        return Place(self.file, mark.line + self.first_line, mark.column + 1)

    def value(self, node: yaml.Node, path: YamlPath, around: tuple[yaml.Node, ...]) -> Value:
        """The value of a node, which is inside the nodes `around`."""
        self.places[path] = place = self.place(node.start_mark)
        if node in around:
            raise _NotPlainError(place, said("bad-yaml.inside-itself"))
        if node.tag not in _PLAIN_TAGS and not self.any_type:
            tag = node.tag.removeprefix("tag:yaml.org,2002:")
            raise _NotPlainError(place, said("bad-yaml.type", type=tag))
        if len(self.places) > _MOST_VALUES:
            raise _NotPlainError(place, said("bad-yaml.too-many-values", count=_MOST_VALUES))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, path, (*around, node)))
        if isinstance(node, yaml.SequenceNode):
            inside = (*around, node)
            return [self.value(item, (*path, i), inside) for i, item in enumerate(node.value)]
        typed = node.value or (isinstance(node, yaml.ScalarNode) and node.style)
        if unwritable := _UNWRITABLE.search(node.value):  # by an escape, such as "\0"
            code = f"U+{ord(unwritable[0]):04X}"
            raise _NotPlainError(place, said("unreadable-file.control-character", code=code))
        return str(node.value) if typed else None

    def _pairs(
        self, node: yaml.MappingNode, path: YamlPath, around: tuple[yaml.Node, ...]
    ) -> Iterator[tuple[str, Value]]:
        for key, child in node.value:
            place = self.place(key.start_mark)
            if not isinstance(key, yaml.ScalarNode) or not key.value:
                raise _NotPlainError(place, said("bad-yaml.key-not-a-word"))
            here = (*path, key.value)
            if first := self.keys.get(here):
                message = said("duplicate-key", key=key.value, line=first.line)
                self.problems.append(Problem("duplicate-key", place, message))
                continue
            self.keys[here] = place
            yield key.value, self.value(child, here, around)


def read_yaml(
    text: str, file: str, first_line: int = 1, *, any_type: bool = False
) -> tuple[Value, Source, tuple[Problem, ...]]:
    """The values of a YAML text, their places, and what is wrong with it.

    `first_line` is the line of the file on which the text begins (2 in a front matter). With
    `any_type`, values may have types such as `!ENV`. The value is None if the text is not YAML; if
    a key is given twice, the first value counts.
    """
    reading = _Reading(file, first_line, any_type)
    unread = Source(file, text="\n" * (first_line - 1) + text)
    try:
        node = _Loader(text).get_single_node()
        value = reading.value(node, (), ()) if node else None
    except yaml.MarkedYAMLError as error:
        return None, unread, (_marked(error, reading),)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + first_line
        problem = Problem("bad-yaml", Place(file, line), said("bad-yaml.character"))
        return None, unread, (problem,)
    except RecursionError:
        problem = Problem("bad-yaml", Place(file, first_line), said("bad-yaml.too-deep"))
        return None, unread, (problem,)
    except _NotPlainError as error:
        return None, unread, (error.problem,)
    source = replace(unread, places=reading.places, keys=reading.keys)
    return {} if value is None else value, source, tuple(reading.problems)


def _marked(error: yaml.MarkedYAMLError, reading: _Reading) -> Problem:
    """A parser's error in our words."""
    found = explain(error.problem or error.context or "")
    mark = error.context_mark if found.at_beginning else error.problem_mark
    mark = mark or error.problem_mark or error.context_mark
    place = reading.place(mark) if mark else Place(reading.file, reading.first_line)
    return Problem("bad-yaml", place, found.message)
