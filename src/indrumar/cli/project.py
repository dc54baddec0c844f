"""What commands share: the project they are for, and how they end when something is in the way."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from indrumar.mkdocs_plugin import settings_from
from indrumar.problems import did_you_mean
from indrumar.settings import Settings, SettingsError
from indrumar.workshop.files import BusyError
from weasypress import UnsupportedWeasyPrintError

F = TypeVar("F", bound=Callable[..., Any])


def settings_of(project: Path) -> Settings:
    """The settings of the project in this folder, or the end of the program."""
    config = project / "mkdocs.yml"
    if not config.is_file():
        raise click.UsageError(
            f"there is no {config}; go to the project's folder, "
            "or make a project: indrumar new my-site"
        )
    try:
        return settings_from(config)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error


def project_option(command: F) -> F:
    """The option that names the folder of a project."""
    return click.option(
        "--project",
        type=click.Path(path_type=Path),
        default=Path(),
        show_default=True,
        help="The project's folder, which holds mkdocs.yml.",
    )(command)


def strict_option(command: F) -> F:
    """The option that lets warnings stop a command."""
    return click.option("--strict", is_flag=True, help="Let warnings stop it, too.")(command)


def final_option(command: F) -> F:
    """The option that holds publications to what a final edition must not lack."""
    told = "Refuse what a final edition must not lack: ISBN, CIP, act, imprint."
    return click.option("--final", is_flag=True, help=told)(command)


def must_exist(given: str, known: Any, what: str) -> None:
    """Ends the program where something is named that the project does not have."""
    if given and given not in known:
        hint = did_you_mean(given, known)
        message = f"there is no {what} '{given}' in this project"
        raise click.UsageError(f"{message}; {hint}" if hint else message)


@contextmanager
def whatever_happens() -> Iterator[None]:
    """Ends a build that cannot go on with a line instead of a traceback."""

    def terminated(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, terminated)
    try:
        yield
    except BusyError as error:
        raise click.UsageError(str(error)) from error
    except PermissionError as error:
        raise click.UsageError(f"{error.filename} cannot be written: {error.strerror}") from error
    except KeyboardInterrupt:
        click.echo("\nInterrupted: the last good output is still there.", err=True)
        sys.exit(1)


@contextmanager
def pdf_engine() -> Iterator[None]:
    """Says what to install if WeasyPrint, or a library that it draws text with, is not there."""
    try:
        yield
    except UnsupportedWeasyPrintError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(
            f"the PDF engine cannot start ({str(error).splitlines()[0]}); on Debian and Ubuntu: "
            "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        ) from error
