"""Commands that build the website and its PDFs, or show them while they are written."""

from __future__ import annotations

import errno
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indrumar.cli.project import (
    at_work,
    audience_option,
    explain_option,
    final_option,
    lang_option,
    pdf_engine,
    project_option,
    selected,
    settings_of,
    still_there,
    stoppable,
    strict_option,
)
from indrumar.cli.speech import refused, say, say_problems
from indrumar.inspect import stops
from indrumar.messages import Message, said
from indrumar.website.destination import refusal
from indrumar.website.offline import OfflineError

if TYPE_CHECKING:
    from indrumar.settings import Settings
    from indrumar.website.pipeline import Result


@click.command(help="command.build")
@project_option
@strict_option
@final_option
@click.option("--only", metavar="metavar.slug", default="", help="option.only")
@lang_option
@audience_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=None,
    metavar="metavar.folder",
    help="option.output",
)
@explain_option
@click.option("--offline", is_flag=True, help="option.offline")
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
    """Builds the website and the PDFs."""
    settings = settings_of(project)
    selection = selected(settings, only, lang, audience)
    if offline and not selection.is_everything:
        raise refused(said("build.offline-not-whole"))
    with pdf_engine():
        from indrumar.website.pipeline import build as build_all  # it loads the PDF engine
    settings = replace(settings, site=output.absolute()) if output else settings
    if why := refusal(settings, whole=selection.is_everything):
        raise refused(why)
    with at_work(settings, settings.output, explain=explain) as workshop:
        try:
            result = build_all(
                settings, workshop, selection, strict=strict, final=final, offline=offline
            )
        except OfflineError as error:
            for message in (said("build.offline-failed"), *error.messages):
                say(message, err=True)
            sys.exit(1)
    _report(result, settings)


def _report(result: Result, settings: Settings) -> None:
    """Reports the result of a build; ends the program if something is not built."""
    say_problems(result.problems, settings.root)
    if result.log:
        click.echo(result.log, err=True)
    if not result.built:
        say(still_there(settings.output), err=True)
        sys.exit(1)
    for words in result.words:
        say(said("build.funders", words=words.message))
    say(_built(result, settings.output))
    if copy := result.offline:
        files = said("amount.files", count=copy.files)
        size = Decimal(f"{copy.size / 1_000_000:.1f}")
        say(said("build.offline-copy", path=str(copy.path), size=size, files=files))
    for line in result.missing:
        say(line, err=True)
    sys.exit(int(stops(result.problems, strict=False)))


def _built(result: Result, output: Path) -> Message:
    """One line on what was built and where it is."""
    pdfs = said("amount.pdfs", count=len(result.pdfs))
    sheets = said("amount.pages", count=sum(one.pages for one in result.pdfs))
    if not result.pages:
        return said("build.only-pdfs", pdfs=pdfs, sheets=sheets, folder=str(output))
    pages = said("amount.web-pages", count=result.pages)
    return said("build.whole", pages=pages, pdfs=pdfs, sheets=sheets, folder=str(output))


@click.command(help="command.serve")
@project_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    metavar="metavar.number",
    help="option.port",
)
def serve(project: Path, port: int) -> None:
    """Shows the website on this machine and keeps it fresh while an author writes."""
    from indrumar.mkdocs_plugin.preview import serve as serve_site  # only here: it starts a server

    settings_of(project)
    try:
        with stoppable():
            serve_site(project / "mkdocs.yml", port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise refused(said("refused.port", port=port, other=port % 65535 + 1)) from error
