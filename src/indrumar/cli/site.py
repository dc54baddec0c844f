"""Commands that build the website and its PDFs, or show them while they are written."""

from __future__ import annotations

import errno
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indrumar.cli.project import (
    at_work,
    explain_option,
    final_option,
    must_exist,
    pdf_engine,
    project_option,
    settings_of,
    still_there,
    stoppable,
    strict_option,
)
from indrumar.metadata import Audience
from indrumar.reporter import as_text
from indrumar.selection import Selection
from indrumar.website.destination import refusal
from indrumar.website.offline import OfflineError

if TYPE_CHECKING:
    from indrumar.settings import Settings
    from indrumar.website.pipeline import Result


@click.command()
@project_option
@strict_option
@final_option
@click.option("--only", metavar="SLUG", default="", help="Only the PDFs of one publication.")
@click.option("--lang", metavar="TAG", default="", help="Only one language.")
@click.option("--audience", type=click.Choice([a.value for a in Audience]), default=None)
@click.option("--output", type=click.Path(path_type=Path), default=None, help="Instead of site/.")
@explain_option
@click.option("--offline", is_flag=True, help="Also make a ZIP that opens without the internet.")
def build(
    project: Path,
    strict: bool,
    final: bool,
    only: str,
    lang: str,
    audience: str | None,
    output: Path | None,
    explain: bool,
    offline: bool,
) -> None:
    """Build the website and the PDFs."""
    settings = settings_of(project)
    must_exist(lang, settings.tags, "language")
    must_exist(only, [path.name for path in settings.content.glob("*/")], "publication")
    selection = Selection(only, lang, Audience(audience) if audience else None)
    if offline and not selection.is_everything:
        raise click.UsageError("--offline needs a whole build, without --only, --lang, --audience")
    with pdf_engine():
        from indrumar.website.pipeline import build as build_all  # it loads the PDF engine
    settings = replace(settings, site=output.absolute()) if output else settings
    if why := refusal(settings, whole=selection.is_everything):
        raise click.UsageError(f"the output cannot go there: {why}")
    with at_work(settings, settings.output, explain=explain) as workshop:
        try:
            result = build_all(
                settings, workshop, selection, strict=strict, final=final, offline=offline
            )
        except OfflineError as error:
            click.echo(f"The website is built, but not its offline copy:\n{error}", err=True)
            sys.exit(1)
    _tell(result, settings)


def _tell(result: Result, settings: Settings) -> None:
    """Says what came of a build; ends the program where nothing did."""
    if result.problems:
        click.echo(as_text(result.problems, settings.root), err=True)
    if result.log:
        click.echo(result.log, err=True)
    if not result.built:
        click.echo(still_there(settings.output), err=True)
        sys.exit(1)
    for words in result.words:
        click.echo(f"Funders: {words}")
    click.echo(_built(result, settings.output))
    if copy := result.offline:
        size = f"{copy.size / 1_000_000:.1f} MB"
        click.echo(f"Offline copy: {copy.path}, {size}, {copy.files} files")


def _built(result: Result, output: Path) -> str:
    """One line on what was built and where it is."""
    files, sheets = len(result.printed), sum(one.pages for one in result.printed)
    website = f"{result.pages} web pages, " if result.pages else ""
    return f"{website}{files} PDF{'s' * (files != 1)} with {sheets} pages in {output}/"


@click.command()
@project_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(project: Path, port: int) -> None:
    """Show the website on this machine and keep it fresh while you write."""
    from indrumar.mkdocs_plugin.preview import serve as serve_site  # only here: it starts a server

    settings_of(project)
    try:
        with stoppable():
            serve_site(project / "mkdocs.yml", port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise click.UsageError(f"port {port} is taken; try --port {port % 65535 + 1}") from error
