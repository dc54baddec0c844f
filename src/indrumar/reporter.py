"""Shows problems: as text for people, as JSON or annotations for programs.

Text on a terminal is coloured and quotes the author's line with a caret under the place.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import click

from indrumar.messages import Message, said
from indrumar.problems import Problem, Severity
from indrumar.reading.messages import DEFAULT, hint_in_words, in_words, severity_in_words

Report = Callable[[Sequence[Problem], Path, str], str]
Lines = Callable[[Path], Sequence[str]]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
# As GitHub calls them.
_ANNOTATIONS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
_LONGEST_LINE = 100
_MANY = 10  # problems of one cause; of more than these,
_SHOWN = 3  # the first are shown and the others counted,
_FILES = 5  # with the files that have most of them


def as_text(problems: Sequence[Problem], root: Path, language: str = DEFAULT) -> str:
    """A paragraph per problem and a line that counts them. `root` is the project folder.

    Of many with one cause the first few are shown; the others are counted, by file.
    """
    causes: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        causes.setdefault(_cause(problem), []).append(problem)
    left_out = {cause: found[_SHOWN:] for cause, found in causes.items() if len(found) > _MANY}
    hidden = {id(problem) for found in left_out.values() for problem in found}
    shown = [problem for problem in problems if id(problem) not in hidden]
    more = [_counted(found, language) for found in left_out.values()]
    return "\n".join((*_each(shown, root, language), *more, summary(problems, language)))


def each_as_text(problems: Sequence[Problem], root: Path, language: str = DEFAULT) -> str:
    """The same with a paragraph for each problem, however many have one cause."""
    return "\n".join((*_each(problems, root, language), summary(problems, language)))


def _each(problems: Sequence[Problem], root: Path, language: str) -> list[str]:
    lines = cache(_lines)  # a file with many problems is read once
    return [_paragraph(problem, root, language, lines) for problem in problems]


def _cause(problem: Problem) -> tuple[str, str]:
    message = problem.message
    return problem.code, message.name if isinstance(message, Message) else message


def _counted(left_out: Sequence[Problem], language: str) -> str:
    """How many problems of one cause are not shown, and in which files they are."""
    files = Counter(problem.place.file for problem in left_out).most_common()
    named = (f"{file} ({count})" for file, count in files[:_FILES])
    rest = len(files) - _FILES
    others = (said("summary.more-files", count=rest),) if rest > 0 else ()
    message = said(
        "summary.more", count=len(left_out), code=left_out[0].code, files=(*named, *others)
    )
    return f"{in_words(message, language)}\n"


def _paragraph(problem: Problem, root: Path, language: str, lines: Lines) -> str:
    severity = severity_in_words(problem, language)
    colour = _COLOURS[problem.severity]
    head = (
        f"{click.style(str(problem.place), bold=True)}: "
        f"{click.style(severity, fg=colour, bold=True)}: "
        f"{in_words(problem.message, language)} {click.style(f'[{problem.code}]', dim=True)}"
    )
    hint = hint_in_words(problem, language)
    shown_hint = f"    → {hint}\n" if hint else ""
    return f"{head}\n{_quote(problem, root, colour, lines)}{shown_hint}"


def _quote(problem: Problem, root: Path, colour: str, lines: Lines) -> str:
    """The author's line with a caret under the place, or nothing if there is none."""
    there = lines(root / problem.place.file)
    line = there[problem.place.line - 1] if problem.place.line <= len(there) else ""
    if not line.strip():
        return ""
    column = min(problem.place.column, len(line) + 1)
    start = max(0, column - _LONGEST_LINE // 2) if len(line) > _LONGEST_LINE else 0
    shown = line[start : start + _LONGEST_LINE].expandtabs(1)
    caret = " " * (column - 1 - start) + click.style("^", fg=colour, bold=True)
    number = f"{problem.place.line:>5}"
    return f"{number} | {shown}\n{' ' * len(number)} | {caret}\n"


def _lines(file: Path) -> Sequence[str]:
    try:
        return file.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return ()


def summary(problems: Sequence[Problem], language: str = DEFAULT) -> str:
    """Counts them, e.g. `2 errors, 1 warning`, or that there are none."""
    counts = [
        (sum(problem.severity is severity for problem in problems), severity)
        for severity in Severity
    ]
    parts = [
        click.style(
            in_words(said(f"summary.{severity}", count=count), language), fg=_COLOURS[severity]
        )
        for count, severity in counts
        if count
    ]
    return ", ".join(parts) or click.style(in_words(said("summary.none"), language), fg="green")


def as_json(problems: Sequence[Problem], root: Path, language: str = DEFAULT) -> str:
    """A JSON array of objects: code, severity, file, line, column, message, hint."""
    return json.dumps(
        [
            {
                "code": problem.code,
                "severity": problem.severity.value,
                "file": problem.place.file,
                "line": problem.place.line,
                "column": problem.place.column,
                "message": in_words(problem.message, language),
                "hint": hint_in_words(problem, language),
            }
            for problem in problems
        ],
        ensure_ascii=False,
        indent=2,
    )


def as_github(problems: Sequence[Problem], root: Path, language: str = DEFAULT) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request.

    The form and its escapes: GitHub's documentation, "Workflow commands for GitHub Actions".
    """
    return "\n".join(
        f"::{_ANNOTATIONS[problem.severity]} file={_property(problem.place.file)},"
        f"line={problem.place.line},col={problem.place.column},title={_property(problem.code)}::"
        + _data(_message_and_hint(problem, language))
        for problem in problems
    )


def _message_and_hint(problem: Problem, language: str) -> str:
    parts = (in_words(problem.message, language), hint_in_words(problem, language))
    return "; ".join(filter(None, parts))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTS: dict[str, Report] = {"text": as_text, "json": as_json, "github": as_github}
