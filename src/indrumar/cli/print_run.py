"""Commands for paper: the kit of a print run, and checks of any PDF before a print shop's."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import click

from indrumar.cli.project import (
    audience_option,
    final_option,
    lang_option,
    must_exist,
    pdf_engine,
    project_option,
    settings_of,
    strict_option,
    whatever_happens,
)
from indrumar.cli.speech import language, progress, refused, say, say_problems, words_of
from indrumar.messages import said
from indrumar.metadata import Audience
from indrumar.reading.locales import known_locales
from indrumar.selection import Selection
from indrumar.workshop.files import only_one

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("print", help="command.print")
@click.argument("slug", metavar="metavar.slug")
@project_option
@strict_option
@final_option
@lang_option
@audience_option
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
    list_file: Path | None,
) -> None:
    """Makes the print run of a publication: files for the press and the office, its papers."""
    settings = settings_of(project)
    must_exist(lang, settings.tags, said("refused.no-language", name=lang))
    slugs = [path.name for path in settings.content.glob("[!_.]*/")]
    must_exist(slug, slugs, said("refused.no-publication", name=slug))
    selection = Selection(slug, lang, Audience(audience) if audience else None)
    with pdf_engine():
        from indrumar.print_run.pipeline import ListError, print_run  # it loads the PDF engine
    try:
        with whatever_happens(), only_one(settings.workshop):
            result = print_run(
                settings,
                selection,
                strict=strict,
                final=final,
                list_file=list_file,
                progress=progress(),
            )
    except ListError as error:
        raise refused(error.message) from error
    say_problems(result.problems, settings.root)
    if not result.made or result.folder is None:
        say(said("kit.nothing"), err=True)
        sys.exit(1)
    for message in (*result.told, said("kit.place", folder=str(result.folder))):
        say(message)


@click.command("preflight", help="command.preflight")
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="metavar.files")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "json"]),
    default="text",
    show_default=True,
    help="option.preflight-format",
)
@click.option("--lang", type=click.Choice(known_locales()), default=None, help="option.report-lang")
@click.option(
    "--standard",
    type=click.Choice(["x-4", "x-1a", "none"]),
    default=None,
    help="option.standard",
)
@click.option("--trim", metavar="metavar.size", default="", help="option.trim")
@click.option("--bleed", type=float, default=None, metavar="metavar.number", help="option.bleed")
def preflight_files(
    files: tuple[Path, ...],
    form: str,
    lang: str | None,
    standard: Literal["x-4", "x-1a", "none"] | None,
    trim: str,
    bleed: float | None,
) -> None:
    """Checks any PDF as a print shop would; exits with 1 if one would be sent back."""
    from indrumar.reading.locales import load_locale
    from preflight import Expectations, preflight
    from preflight.reports import FORMS

    expected = Expectations(standard=standard, trim=_trim(trim), bleed=bleed)
    reports = {str(file): preflight(file.read_bytes(), expected) for file in files}
    click.echo(FORMS[form](reports, load_locale(lang or language())))
    sys.exit(int(not all(report.passes for report in reports.values())))


def _trim(written: str) -> tuple[float, float] | None:
    """Width and height in mm, of `148x210`."""
    if not written:
        return None
    parts = written.lower().replace("×", "x").split("x")
    try:
        width, height = (float(part) for part in parts)
    except ValueError:
        message = words_of(said("refused.size", written=written))
        raise click.BadParameter(message, param_hint="--trim") from None
    return width, height
