"""The command for paper: the kit of a print run."""

from __future__ import annotations

import sys
from pathlib import Path

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
    strict_option,
)
from indrumar.cli.speech import refused, say, say_problems
from indrumar.messages import said

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("print", help="command.print")
@click.argument("slug", metavar="metavar.slug")
@project_option
@strict_option
@final_option
@lang_option
@audience_option
@explain_option
@click.option(
    "--list", "list_file", type=_FILE, default=None, metavar="metavar.file", help="option.list"
)
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
    """Makes the print run of a publication: files for the press and the office, its papers."""
    settings = settings_of(project)
    selection = selected(settings, slug, lang, audience)
    place = settings.root / "print" / slug
    with pdf_engine():
        from indrumar.print_run.pipeline import ListError, print_run  # it loads the PDF engine
    try:
        with at_work(settings, place, explain=explain) as workshop:
            result = print_run(
                settings, selection, workshop, strict=strict, final=final, list_file=list_file
            )
    except ListError as error:
        raise refused(error.message) from error
    say_problems(result.problems, settings.root)
    if not result.made or result.folder is None:
        say(still_there(place), err=True)
        sys.exit(1)
    for message in (*result.lines, said("kit.place", folder=str(result.folder))):
        say(message)
