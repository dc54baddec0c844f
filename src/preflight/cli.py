"""The command `preflight`: checks PDFs, and writes what it found as text, HTML or JSON.

Exit codes: 0 all files are ready for press, 1 at least one is not, 2 wrong use, or a file that is
not there or cannot be read. A file that is no PDF, or damaged or locked, is not ready: 1.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Literal

import click

from preflight import LANGUAGES, CoverSize, Expectations, preflight
from preflight.expectations import Standard
from preflight.reports import FORMS

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False, readable=True)
_NUMBER = r"(\d+(?:[.,]\d+)?)"
_SIZE = re.compile(rf"{_NUMBER}[x×]{_NUMBER}")
_COVER = re.compile(rf"{_NUMBER}[x×]{_NUMBER}\+{_NUMBER}")
_USUAL = Expectations()


class _FileError(click.ClickException):
    """A file that cannot be read."""

    exit_code = 2


def _trim(
    context: click.Context, option: click.Parameter, written: str | None
) -> tuple[float, float] | None:
    """Width and height in mm, of `148x210`."""
    if written is None:
        return None
    if not (match := _SIZE.fullmatch(written.lower())):
        wanted = "width and height in mm, such as 148x210"
        raise click.BadParameter(f"'{written}' is not a size; expected {wanted}.")
    width, height = map(_number, match.groups())
    return width, height


def _cover(
    context: click.Context, option: click.Parameter, written: str | None
) -> CoverSize | None:
    """Width and height of the front and width of the spine in mm, of `148x210+12`."""
    if written is None:
        return None
    if not (match := _COVER.fullmatch(written.lower())):
        wanted = "width and height of the front and width of the spine in mm, such as 148x210+12"
        raise click.BadParameter(f"'{written}' is not the size of a cover; expected {wanted}.")
    return CoverSize(*map(_number, match.groups()))


def _number(written: str) -> float:
    return float(written.replace(",", "."))


@click.command(
    "preflight",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 all files are ready for press, 1 at least one is not, 2 wrong use, "
    "or a file that is not there or cannot be read.",
)
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", show_default=True)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="The language of text and HTML.",
)
@click.option(
    "--standard",
    type=click.Choice(["x-4", "x-1a", "none"]),
    help="The PDF/X standard to check against; by default the one that the file claims.",
)
@click.option(
    "--trim", metavar="WxH", callback=_trim, help="Size of a trimmed page in mm: 148x210."
)
@click.option(
    "--cover",
    metavar="WxH+S",
    callback=_cover,
    help="The file is a cover: size of its front and width of its spine in mm: 148x210+12.",
)
@click.option("--bleed", type=click.FloatRange(min=0), help="Bleed that each page needs, in mm.")
@click.option(
    "--page-multiple",
    type=click.IntRange(min=1),
    help="The number of pages has to be a multiple of this.",
)
@click.option("--colour", type=click.Choice(["black", "cmyk"]), help="Inks that were ordered.")
@click.option("--condition", metavar="NAME", help="Printing condition, such as FOGRA39.")
@click.option(
    "--ink-limit",
    type=click.FloatRange(min=0),
    default=_USUAL.ink_limit,
    show_default=True,
    help="Limit of ink coverage, in percent.",
)
def main(
    files: tuple[Path, ...],
    form: str,
    lang: str,
    standard: Standard | None,
    trim: tuple[float, float] | None,
    cover: CoverSize | None,
    bleed: float | None,
    page_multiple: int | None,
    colour: Literal["black", "cmyk"] | None,
    condition: str | None,
    ink_limit: float,
) -> None:
    """Check PDFs as a print shop does: boxes, bleed, colours, ink, fonts, images, PDF/X."""
    expected = Expectations(
        standard=standard,
        trim=trim,
        cover=cover,
        bleed=bleed,
        page_multiple=page_multiple,
        colour=colour,
        condition=condition,
        ink_limit=ink_limit,
    )
    reports = {str(file): preflight(_read(file), expected) for file in files}
    _write(FORMS[form](reports, lang))
    sys.exit(int(not all(report.passes for report in reports.values())))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise _FileError(f"{file} cannot be read: {error.strerror}.") from error


def _write(text: str) -> None:
    """To a terminal in its own encoding; to files and pipes in UTF-8, as HTML and JSON have it."""
    click.echo(text if sys.stdout.isatty() else text.encode())
