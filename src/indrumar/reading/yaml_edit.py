"""Texts of a YAML file, changed in place: comments, order and all other values stay.

The marks of the parser say where a text is; what stands there is written in the form it has now:
plain, quoted, folded or literal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import yaml

from indrumar.model import YamlPath
from indrumar.reading.rewording import reworded
from indrumar.reading.text_edit import Edit, edited_text
from indrumar.reading.yaml_file import read_yaml

_UNSAFE = re.compile(
    r"""\A[-?:,\[\]{}#&*!|>'"%@`\s=]|:(?:\s|\Z)|\s\#|\s\Z|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]"""
    r"""|\A(?:---|\.\.\.)|\A\Z"""
)
_IN_FLOW = re.compile(r"[,\[\]{}]|:\S*\Z")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def scalar(text: str, style: str | None = None, *, in_flow: bool = False) -> str:
    """A text as a YAML scalar in one line: as it is, if it may, else in quotation marks."""
    unsafe = _UNSAFE.search(text) or (in_flow and _IN_FLOW.search(text))
    if style not in ("'", '"') and not unsafe:
        return text
    if style != '"' and not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in text) + '"'


def text_edits(text: str, wanted: Mapping[YamlPath, str]) -> tuple[Edit, ...] | None:
    """The edits that give the texts at some paths these words, new or in place of others.

    A path that is not there is a key of a mapping that is. None if the file cannot say so without
    changing another value too, because two places share a text (`*name`).
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    lines = text.split("\n")
    edits: list[Edit] = []
    for path, words in wanted.items():
        parent = _node(root, path[:-1])
        if not isinstance(parent, yaml.MappingNode):
            return None
        known = _child(parent, path[-1])
        if known is not None and not isinstance(known, yaml.ScalarNode):
            return None
        edits.append(
            _added(parent, str(path[-1]), words, lines)
            if known is None
            else _replaced(known, words, lines, in_flow=bool(parent.flow_style))
        )
    return tuple(edits) if _is_meant(text, edits, wanted) else None


def _is_meant(text: str, edits: list[Edit], wanted: Mapping[YamlPath, str]) -> bool:
    """Whether the edits change the texts that are wanted and nothing else."""
    if len({edit.start for edit in edits}) < len(edits):
        return False
    value, _, _ = read_yaml(text, "")
    meant: Any = deepcopy(value)
    for path, words in wanted.items():
        parent = meant
        for key in path[:-1]:
            parent = parent[key]
        parent[path[-1]] = words
    made, _, problems = read_yaml(edited_text(text, edits), "")
    return not problems and _stripped(made) == _stripped(meant)


def _stripped(value: Any) -> Any:
    """The value without line ends behind texts, which depend on the form they are written in."""
    if isinstance(value, dict):
        return {key: _stripped(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_stripped(part) for part in value]
    return value.rstrip("\n") if isinstance(value, str) else value


def _node(node: yaml.Node | None, path: YamlPath) -> yaml.Node | None:
    for key in path:
        node = _child(node, key)
    return node


def _child(node: yaml.Node | None, key: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
        items: list[yaml.Node] = node.value
        return items[key] if key < len(items) else None
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == str(key)), None)
    return None


def _replaced(node: yaml.ScalarNode, words: str, lines: list[str], *, in_flow: bool) -> Edit:
    start, end = _position(node.start_mark), _position(node.end_mark)
    if node.style in (">", "|"):
        return _block_replaced(node, words, lines)
    if start[0] != end[0] and node.style is None and not in_flow and "\n" not in words:
        old = "\n".join(_lines_between(start, end, lines))
        new = reworded(old, words)
        if not _UNSAFE.search(words):
            indent = re.match(" *", lines[end[0]])
            return Edit(start, end, new.replace("\n", "\n" + (indent[0] if indent else "")))
    return Edit(start, end, scalar(words, node.style, in_flow=in_flow))


def _lines_between(start: tuple[int, int], end: tuple[int, int], lines: list[str]) -> list[str]:
    first, *inner = lines[start[0] : end[0]]
    return [first[start[1] :].strip(), *map(str.strip, inner), lines[end[0]][: end[1]].strip()]


def _block_replaced(node: yaml.ScalarNode, words: str, lines: list[str]) -> Edit:
    """New lines below `>-` or `|`, which themselves stay."""
    first, last = node.start_mark.line + 1, _last_line(node, lines)
    indent = " " * (len(lines[first]) - len(lines[first].lstrip(" ")))
    old = "\n".join(line.strip() for line in lines[first : last + 1])
    if node.style == "|":
        new = words
    elif "\n\n" in old or "\n" in words.strip("\n"):
        new = words.strip("\n").replace("\n", "\n\n")
    else:
        new = reworded(old, words.strip("\n"))
    written = "\n".join(f"{indent}{line}" if line else "" for line in new.split("\n"))
    return Edit((first, 0), (last, len(lines[last])), written.rstrip("\n"))


def _added(parent: yaml.MappingNode, key: str, words: str, lines: list[str]) -> Edit:
    """A key behind the last one, in the form of its value."""
    first_key, last = parent.value[0][0], parent.value[-1][1]
    if parent.flow_style:
        at = _position(last.end_mark)
        return Edit(at, at, f", {key}: {scalar(words, last.style, in_flow=True)}")
    indent = " " * first_key.start_mark.column
    line = _last_line(last, lines)
    at = (line, len(lines[line]))
    if last.style in (">", "|") and not words.startswith(" "):
        head = lines[last.start_mark.line][last.start_mark.column :].partition("#")[0].strip()
        style, text = head, words.strip("\n")
        text = text.replace("\n", "\n\n") if last.style == ">" else text
        body = "\n".join(f"{indent}  {one}" if one else "" for one in text.split("\n"))
        return Edit(at, at, f"\n{indent}{key}: {style}\n{body}")
    return Edit(at, at, f"\n{indent}{key}: {scalar(words, last.style)}")


def _last_line(node: yaml.Node, lines: list[str]) -> int:
    """The last line of a value; that of a block text may be followed by empty ones."""
    mark = node.end_mark
    line = mark.line if mark.column else mark.line - 1
    if not isinstance(node, yaml.ScalarNode) or node.style not in (">", "|"):
        line = mark.line
    while line > node.start_mark.line and (line >= len(lines) or not lines[line].strip()):
        line -= 1
    return line


def _position(mark: yaml.Mark) -> tuple[int, int]:
    return mark.line, mark.column
