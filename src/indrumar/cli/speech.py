"""Prints messages in the language of the running command."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from indrumar.messages import Message
from indrumar.problems import Problem
from indrumar.reading.messages import DEFAULT, in_words
from indrumar.reporter import as_text
from indrumar.workshop.progress import Progress


def language() -> str:
    """The language of the command that runs; English outside of any."""
    context = click.get_current_context(silent=True)
    return context.find_object(str) or DEFAULT if context else DEFAULT


def words_of(message: Message) -> str:
    """A message in the language of the running command."""
    return in_words(message, language())


def say(message: Message, *, err: bool = False) -> None:
    """Prints a message, as a line of its own."""
    click.echo(words_of(message), err=err)


def say_problems(problems: Sequence[Problem], root: Path) -> None:
    """Prints problems to standard error, if there are any."""
    if problems:
        click.echo(as_text(problems, root, language()), err=True)


def refused(message: Message) -> click.UsageError:
    """An exception that ends the program with a message."""
    return click.UsageError(words_of(message))


class MachineError(click.ClickException):
    """Ends the program because of the machine it runs on, not of the content."""

    exit_code = 3


def unable(message: Message) -> MachineError:
    """An exception that ends the program with what is wrong with the machine."""
    return MachineError(words_of(message))


def progress() -> Progress:
    """What a command is doing, in words of its language."""
    return Progress(words=words_of)
