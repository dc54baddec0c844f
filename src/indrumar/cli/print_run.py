"""The command for paper: the kit of a print run."""

from __future__ import annotations

import sys
from pathlib import Path

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
    strict_option,
)
from indrumar.metadata import Audience
from indrumar.reporter import as_text
from indrumar.selection import Selection

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("print")
@click.argument("slug")
@project_option
@strict_option
@final_option
@click.option("--lang", metavar="TAG", default="", help="Only one language.")
@click.option("--audience", type=click.Choice([a.value for a in Audience]), default=None)
@explain_option
@click.option("--list", "list_file", type=_FILE, default=None, help="The distribution list.")
def print_kit(
    slug: str,
    project: Path,
    strict: bool,
    final: bool,
    lang: str,
    audience: str | None,
    explain: bool,
    list_file: Path | None,
) -> None:
    """Make the print run of a publication: files for the press and the office, its papers."""
    settings = settings_of(project)
    must_exist(lang, settings.tags, "language")
    must_exist(slug, [path.name for path in settings.content.glob("[!_.]*/")], "publication")
    selection = Selection(slug, lang, Audience(audience) if audience else None)
    place = settings.root / "print" / slug
    with pdf_engine():
        from indrumar.print_run.pipeline import ListError, print_run  # it loads the PDF engine
    try:
        with at_work(settings, place, explain=explain) as workshop:
            result = print_run(
                settings, selection, workshop, strict=strict, final=final, list_file=list_file
            )
    except ListError as error:
        raise click.UsageError(str(error)) from error
    if result.problems:
        click.echo(as_text(result.problems, settings.root), err=True)
    if not result.made or result.folder is None:
        click.echo(still_there(place), err=True)
        sys.exit(1)
    click.echo("\n".join((*result.told, f"All of it is in {result.folder}/")))
