"""What commands share: the project they are for, and how they end when something is in the way."""

from __future__ import annotations

import errno
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from indrumar.mkdocs_plugin import settings_from
from indrumar.problems import did_you_mean
from indrumar.settings import Settings, SettingsError
from indrumar.workshop.files import BusyError
from indrumar.workshop.making import Workshop, opened
from indrumar.workshop.pool import WorkerDiedError
from indrumar.workshop.progress import Progress
from weasypress.exchange import UnsupportedWeasyPrintError

F = TypeVar("F", bound=Callable[..., Any])
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


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


explain_option = click.option("--explain", is_flag=True, help="Say why each file was made or kept.")


@contextmanager
def at_work(settings: Settings, place: Path, *, explain: bool = False) -> Iterator[Workshop]:
    """The project's workshop for one command whose output goes to a place.

    Ends the program with a line if it cannot go on: somebody stops it, another command is in the
    workshop, a file cannot be written, a worker dies.
    """
    with stoppable():
        try:
            with opened(settings.workshop, Progress(), explain=explain) as workshop:
                yield workshop
        except BusyError as error:
            raise click.UsageError(str(error)) from error
        except WorkerDiedError:
            ended("A worker was ended from outside: did the machine run out of memory?", place)
        except KeyboardInterrupt:
            ended("Interrupted.", place, status=1)
        except OSError as error:
            if error.filename is None and error.errno not in _FULL:
                raise
            ended(_unwritable(error), place)


@contextmanager
def stoppable() -> Iterator[None]:
    """Lets a request of the system to end, or a closed terminal, count as Ctrl-C."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)
    yield


def ended(why: str, place: Path, status: int = 3) -> NoReturn:
    """Ends the program, and says what is still there."""
    click.echo(f"\n{why} {still_there(place)}", err=True)
    sys.exit(status)


def still_there(place: Path) -> str:
    """What became of the output at a place when nothing was replaced."""
    if place.exists():
        return f"Nothing was replaced: {place.name}/ is as it was."
    return f"Nothing was written: there is no {place.name}/ yet."


def _unwritable(error: OSError) -> str:
    """One sentence on a file that cannot be read or written."""
    if error.errno in _FULL:
        return "The disk is full, or a limit for files is reached. Make room and try again."
    return f"{error.filename}: {error.strerror}."


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
