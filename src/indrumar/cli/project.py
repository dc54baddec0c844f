"""What commands share: the project they are for, and how they end when something is in the way."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from indrumar.cli.speech import refused, say
from indrumar.messages import Message, said
from indrumar.metadata import Audience
from indrumar.mkdocs_plugin import settings_from
from indrumar.problems import did_you_mean
from indrumar.settings import Settings, SettingsError
from indrumar.workshop.files import BusyError

_REMEDY = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

F = TypeVar("F", bound=Callable[..., Any])


def settings_of(project: Path) -> Settings:
    """The settings of the project in this folder, or the end of the program."""
    config = project / "mkdocs.yml"
    if not config.is_file():
        raise refused(said("refused.no-project", file=str(config)))
    try:
        return settings_from(config)
    except SettingsError as error:
        raise refused(error.message) from error


def project_option(command: F) -> F:
    """The option that names the folder of a project."""
    return click.option(
        "--project",
        type=click.Path(path_type=Path),
        default=Path(),
        show_default=True,
        metavar="metavar.folder",
        help="option.project",
    )(command)


def strict_option(command: F) -> F:
    """The option that treats warnings as errors."""
    return click.option("--strict", is_flag=True, help="option.strict")(command)


def final_option(command: F) -> F:
    """The option that requires what a final edition must not lack."""
    return click.option("--final", is_flag=True, help="option.final")(command)


def lang_option(command: F) -> F:
    """The option that chooses one language of the site."""
    option = click.option("--lang", metavar="metavar.language", default="", help="option.lang")
    return option(command)


def audience_option(command: F) -> F:
    """The option that chooses the edition for one audience."""
    audiences = click.Choice([audience.value for audience in Audience])
    return click.option("--audience", type=audiences, default=None, help="option.audience")(command)


def must_exist(given: str, known: Any, missing: Message) -> None:
    """Ends the program with `missing` if the project does not have what is named."""
    if given and given not in known:
        hint = did_you_mean(given, known)
        raise refused(said("refused.with-hint", fault=missing, hint=hint) if hint else missing)


@contextmanager
def whatever_happens() -> Iterator[None]:
    """Ends a build that cannot go on with a line instead of a traceback."""

    def terminated(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, terminated)
    try:
        yield
    except BusyError as error:
        raise refused(error.message) from error
    except PermissionError as error:
        reason = {"file": str(error.filename), "reason": str(error.strerror)}
        raise refused(said("refused.no-permission", **reason)) from error
    except KeyboardInterrupt:
        click.echo(err=True)  # after the ^C of a terminal
        say(said("refused.interrupted"), err=True)
        sys.exit(1)


@contextmanager
def pdf_engine() -> Iterator[None]:
    """Says what to install if the libraries are missing that WeasyPrint draws text with."""
    try:
        yield
    except OSError as error:
        reason = str(error).splitlines()[0]
        raise refused(said("refused.no-engine", reason=reason, remedy=_REMEDY)) from error
