"""Commands for paper: the kit of a print run, and a look at any PDF before a print shop's."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

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
from indrumar.reading.locales import known_locales
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


@click.command("preflight")
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "json"]),
    default="text",
    show_default=True,
)
@click.option("--lang", type=click.Choice(known_locales()), default="en", show_default=True)
@click.option(
    "--standard",
    type=click.Choice(["x-4", "x-1a", "none"]),
    default=None,
    help="What the file has to be; otherwise what it says it is.",
)
@click.option("--trim", metavar="WxH", default="", help="The size of a cut page in mm: 148x210.")
@click.option("--bleed", type=float, default=None, help="In mm.")
def preflight_files(
    files: tuple[Path, ...],
    form: str,
    lang: str,
    standard: Literal["x-4", "x-1a", "none"] | None,
    trim: str,
    bleed: float | None,
) -> None:
    """Look at any PDF with a print shop's eyes; exits with 1 where one would be sent back."""
    from indrumar.reading.locales import load_locale
    from preflight import Expectations, preflight
    from preflight.reports import FORMS

    expected = Expectations(standard=standard, trim=_trim(trim), bleed=bleed)
    reports = {str(file): preflight(file.read_bytes(), expected) for file in files}
    click.echo(FORMS[form](reports, load_locale(lang)))
    sys.exit(int(not all(report.passes for report in reports.values())))


def _trim(written: str) -> tuple[float, float] | None:
    """Width and height in mm, of `148x210`."""
    if not written:
        return None
    parts = written.lower().replace("×", "x").split("x")
    try:
        width, height = (float(part) for part in parts)
    except ValueError:
        message = f"'{written}' is not a size; expected width and height in mm, such as 148x210"
        raise click.BadParameter(message, param_hint="--trim") from None
    return width, height
