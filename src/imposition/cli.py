"""The command `python -m imposition`: files for the office printer, from a finished PDF.

Exit codes: 0 made, 1 a file cannot be read, made or written, 2 wrong use.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import click
import pikepdf

from imposition import PerSheet, booklet, grey, handout

_FILE = click.Path(path_type=Path, dir_okay=False)
_IN = click.argument("source", metavar="IN", type=_FILE)
_OUT = click.argument("target", metavar="OUT", type=_FILE)
_LAYOUTS = {str(pages): pages for pages in get_args(PerSheet)}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Make files for the office printer from a finished PDF."""


@main.command("booklet")
@_IN
@_OUT
@click.option("--caliper", type=click.FloatRange(min=0), default=0.1, show_default=True)
@click.option("--back-cover/--no-back-cover", default=True, help="Keep the last page outside.")
@click.option("--marks", is_flag=True, help="Show where to fold and staple.")
def _booklet(source: Path, target: Path, caliper: float, back_cover: bool, marks: bool) -> None:
    """Two pages a side, to fold and staple; the caliper of a leaf is in mm."""
    _make(source, target, lambda data: booklet(data, caliper, back_cover=back_cover, marks=marks))


@main.command("handout")
@_IN
@_OUT
@click.option("--pages", type=click.Choice(list(_LAYOUTS)), default="4", show_default=True)
def _handout(source: Path, target: Path, pages: str) -> None:
    """Several pages a side of A4, with lines for notes beside three."""
    _make(source, target, lambda data: handout(data, _LAYOUTS[pages]))


@main.command("grey")
@_IN
@_OUT
def _grey(source: Path, target: Path) -> None:
    """The same pages without colour."""
    _make(source, target, grey)


def _make(source: Path, target: Path, make: Callable[[bytes], bytes]) -> None:
    """Write what is made of a file; a file that is there stays if nothing can be made."""
    try:
        target.write_bytes(make(source.read_bytes()))
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}.") from error
    except pikepdf.PasswordError as error:
        raise click.ClickException(f"{source} is protected by a password.") from error
    except pikepdf.PdfError as error:
        raise click.ClickException(f"{source} is not a PDF that can be read.") from error
    except ValueError as error:
        raise click.ClickException(f"{source}: {error}.") from error
