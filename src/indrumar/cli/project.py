"""What commands share: the project they are for, and how they end when something is in the way."""

from __future__ import annotations

import errno
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from indrumar.cli.speech import progress, refused, say, say_problems, unable
from indrumar.messages import Message, said
from indrumar.metadata import Audience
from indrumar.mkdocs_plugin import settings_from
from indrumar.problems import did_you_mean
from indrumar.selection import Selection
from indrumar.settings import Settings, SettingsError
from indrumar.workshop.fault import FULL
from indrumar.workshop.files import BusyError, sweep
from indrumar.workshop.making import Workshop, opened
from indrumar.workshop.pool import WorkerDiedError
from weasypress.exchange import UnsupportedWeasyPrintError
from weasypress.system_libraries import SystemLibrary, missing_libraries

F = TypeVar("F", bound=Callable[..., Any])


def settings_of(project: Path) -> Settings:
    """The settings of the project in this folder, or the end of the program."""
    config = project / "mkdocs.yml"
    if not config.is_file():
        raise refused(said("refused.no-project", file=str(config)))
    try:
        return settings_from(config)
    except SettingsError as error:
        say_problems(error.problems, project)
        sys.exit(2)


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


def selected(
    settings: Settings, slug: str, lang: str = "", audience: str | None = None
) -> Selection:
    """What a command is for, by its options; ends the program if the project does not have it."""
    must_exist(lang, settings.tags, said("refused.no-language", name=lang))
    slugs = [path.name for path in settings.content.glob("[!_.]*/")]
    must_exist(slug, slugs, said("refused.no-publication", name=slug))
    return Selection(slug, lang, Audience(audience) if audience else None)


explain_option = click.option("--explain", is_flag=True, help="option.explain")


@contextmanager
def at_work(settings: Settings, place: Path, *, explain: bool = False) -> Iterator[Workshop]:
    """The project's workshop for one command whose output goes to a place.

    Ends the program with a line if it cannot go on: as `writing` does, and if another command is
    in the workshop or a worker dies.
    """
    with writing(place):
        try:
            with opened(settings.workshop, progress(), explain=explain) as workshop:
                sweep(place.parent, place.name)  # what a killed command left is put right first
                sweep(place, "ed-*")
                yield workshop
        except BusyError as error:
            raise refused(error.message) from error
        except WorkerDiedError:
            ended(said("refused.worker-died"), place)


@contextmanager
def writing(place: Path | None = None) -> Iterator[None]:
    """Ends the program with a line if somebody stops it or a file cannot be written.

    A second line says that the output at `place` is whole.
    """
    with stoppable():
        try:
            yield
        except KeyboardInterrupt:
            ended(said("refused.interrupted"), place, status=1)
        except OSError as error:
            if error.filename is None and not _is_full(error):
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


def ended(why: Message, place: Path | None, status: int = 3) -> NoReturn:
    """Ends the program, and says what is still there."""
    click.echo(err=True)  # after the ^C of a terminal
    for message in (why, still_there(place)) if place else (why,):
        say(message, err=True)
    sys.exit(status)


def still_there(place: Path) -> Message:
    """What became of the output at a place when nothing was replaced."""
    if place.exists():
        return said("refused.nothing-replaced", folder=place.name)
    return said("refused.nothing-written", folder=place.name)


def _is_full(error: OSError) -> bool:
    """Whether there is no room, also in any folder for temporary files."""
    no_temporary = error.errno == errno.ENOENT and error.filename is None  # as `tempfile` says it
    return error.errno in FULL or no_temporary


def _unwritable(error: OSError) -> Message:
    """One sentence on a file that cannot be read or written."""
    if _is_full(error):
        return said("refused.disk-full")
    reason = {"file": str(error.filename), "reason": str(error.strerror)}
    return said("refused.no-permission", **reason)


@contextmanager
def pdf_engine() -> Iterator[None]:
    """Says what to install if WeasyPrint, or a library that it draws text with, is not there."""
    if missing := missing_libraries():
        raise unable(said("refused.missing-libraries", **_packages(missing)))
    try:
        yield
    except UnsupportedWeasyPrintError as error:
        raise unable(said("refused.weasyprint", reason=str(error))) from error
    except OSError as error:
        reason = str(error).splitlines()[0]
        raise unable(said("refused.no-engine", reason=reason)) from error


def _packages(missing: Sequence[SystemLibrary]) -> dict[str, str]:
    """The names of libraries, and of their packages for each system that has a way of its own."""
    systems = {"debian": "Debian/Ubuntu", "fedora": "Fedora", "macos": "macOS", "msys2": "MSYS2"}
    named = {
        key: " ".join(dict.fromkeys(one.packages[system] for one in missing))
        for key, system in systems.items()
    }
    return {"names": ", ".join(one.name for one in missing), **named}
