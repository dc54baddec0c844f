"""The command line: parses what is typed, calls the library, says what came of it.

Exit codes: 0 fine, 1 problems in content, 2 wrong use.
"""

from __future__ import annotations

import errno
import json
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from indrumar import __version__
from indrumar.build.destination import refusal
from indrumar.build.files import BusyError, only_one
from indrumar.build.progress import Progress
from indrumar.build.selection import Selection
from indrumar.inspect import inspect, stops
from indrumar.metadata import Audience
from indrumar.mkdocs_plugin import settings_from
from indrumar.problems import did_you_mean
from indrumar.reporter import REPORTS, as_text, status_table
from indrumar.schema import schemas
from indrumar.settings import Settings, SettingsError

if TYPE_CHECKING:
    from indrumar.build.pipeline import Result

F = TypeVar("F", bound=Callable[..., Any])


def _settings(project: Path) -> Settings:
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


def _project_option(command: F) -> F:
    return click.option(
        "--project",
        type=click.Path(path_type=Path),
        default=Path(),
        show_default=True,
        help="The project's folder, which holds mkdocs.yml.",
    )(command)


def _strict_option(command: F) -> F:
    return click.option("--strict", is_flag=True, help="Let warnings stop it, too.")(command)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="indrumar %(version)s")
def main() -> None:
    """Guides, strategies and manuals: one Markdown source, a bilingual website and PDFs."""


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Make a small bilingual project that builds at once."""
    from indrumar.starter import copy_to  # only here: nothing else needs the starter

    try:
        copy_to(folder)
    except FileExistsError as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"{folder}/ is ready. Next: cd {folder} && indrumar build")


@main.command()
@_project_option
@_strict_option
@click.option(
    "--format", "form", type=click.Choice(list(REPORTS)), default="text", show_default=True
)
def check(project: Path, strict: bool, form: str) -> None:
    """Check the whole content without building it."""
    settings = _settings(project)
    problems = inspect(settings).problems
    click.echo(REPORTS[form](problems, settings.root))
    sys.exit(int(stops(problems, strict)))


@main.command()
@_project_option
@_strict_option
@click.option("--only", metavar="SLUG", default="", help="Only the PDFs of one publication.")
@click.option("--lang", metavar="TAG", default="", help="Only one language.")
@click.option("--audience", type=click.Choice([a.value for a in Audience]), default=None)
@click.option("--output", type=click.Path(path_type=Path), default=None, help="Instead of site/.")
def build(
    project: Path, strict: bool, only: str, lang: str, audience: str | None, output: Path | None
) -> None:
    """Build the website and the PDFs."""
    settings = _settings(project)
    _known(lang, settings.tags, "language")
    _known(only, [path.name for path in settings.content.glob("*/")], "publication")
    selection = Selection(only, lang, Audience(audience) if audience else None)
    with _pdf_engine():
        from indrumar.build.pipeline import build as build_all  # it loads the PDF engine
    settings = replace(settings, site=output.absolute()) if output else settings
    if why := refusal(settings, whole=selection.is_everything):
        raise click.UsageError(f"the output cannot go there: {why}")
    with _whatever_happens(), only_one(settings.workshop):
        result = build_all(settings, selection, strict=strict, progress=Progress())
    if result.problems:
        click.echo(as_text(result.problems, settings.root), err=True)
    if result.log:
        click.echo(result.log, err=True)
    if not result.built:
        click.echo("Nothing was replaced: the last good output is still there.", err=True)
        sys.exit(1)
    click.echo(_built(result, settings.output))


@contextmanager
def _whatever_happens() -> Iterator[None]:
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
def _pdf_engine() -> Iterator[None]:
    """Says what to install where the libraries are missing that WeasyPrint draws text with."""
    try:
        yield
    except OSError as error:
        raise click.UsageError(
            f"the PDF engine cannot start ({str(error).splitlines()[0]}); on Debian and Ubuntu: "
            "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        ) from error


def _built(result: Result, output: Path) -> str:
    """One line on what was built and where it is."""
    files, sheets = len(result.printed), sum(one.pages for one in result.printed)
    website = f"{result.pages} web pages, " if result.pages else ""
    return f"{website}{files} PDF{'s' * (files != 1)} with {sheets} pages in {output}/"


def _known(given: str, known: Any, what: str) -> None:
    if given and given not in known:
        hint = did_you_mean(given, known)
        raise click.UsageError(f"there is no {what} '{given}' in this project {hint}".strip())


@main.command()
@_project_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(project: Path, port: int) -> None:
    """Show the website on this machine and keep it fresh while you write."""
    from indrumar.mkdocs_plugin import serve as serve_site  # only here: it starts a server

    _settings(project)
    try:
        serve_site(project / "mkdocs.yml", port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise click.UsageError(f"port {port} is taken; try --port {port % 65535 + 1}") from error


@main.command()
@_project_option
def status(project: Path) -> None:
    """Show what exists: publications, languages, audiences, editions."""
    click.echo(status_table(inspect(_settings(project)).project))


@main.command()
@click.option("--output", type=click.Path(path_type=Path), default=Path(".indrumar/schemas"))
def schema(output: Path) -> None:
    """Write JSON Schemas, so that an editor completes publication.yml."""
    from indrumar.build.files import write  # the only code that writes

    for name, made in schemas().items():
        write(output / name, json.dumps(made, ensure_ascii=False, indent=2).encode() + b"\n")
        click.echo(output / name)
