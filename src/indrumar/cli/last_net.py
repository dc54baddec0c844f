"""The end of a command that met an error which no code expected."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from indrumar.reading.messages import in_words

_STATUS = 3


def caught(error: Exception, arguments: Sequence[str], language: str) -> NoReturn:
    """Ends the program with one sentence."""
    from indrumar.workshop.fault import fault  # only now: help and version need none of it

    message = fault(error, ("indrumar", *arguments), _workshop(arguments))
    click.echo(in_words(message, language), err=True)
    sys.exit(_STATUS)


def _workshop(arguments: Sequence[str]) -> Path | None:
    """`build/` of the project that the command was for, if there is one."""
    given = [*arguments, ""]
    after = given[given.index("--project") + 1] if "--project" in given else ""
    named = next((one.partition("=")[2] for one in given if one.startswith("--project=")), after)
    project = Path(named)
    return project / "build" if (project / "mkdocs.yml").is_file() else None
