"""`scripts/bench print`: seconds a page and peak memory of every file that is printed from.

Each file is made in a process of its own, so that its memory is its own. What counts is the time
of the processor: other work on the machine changes it little.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from print_case import CASES
from synthetic_book import SLUG, write_book

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GUIDE = "ghid-monitorizare-evaluare"
LANGUAGE = "ro"
COLUMNS = (
    *("", "pages", "layout s", "writing s", "s a page"),
    *("all : screen", "writing : screen", "peak MB"),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """One file of one book: processor seconds, and the most memory its process had, in bytes."""

    case: str
    pages: int
    layout: float
    writing: float
    peak: int

    @property
    def seconds(self) -> float:
        """Layout and writing together."""
        return self.layout + self.writing


@click.option("--pages", default=300, show_default=True, help="About how long the made-up book is.")
@click.option("--guide/--no-guide", default=True, help="With the guide of this repository.")
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write the numbers here.")
def measure(pages: int, guide: bool, file: Path | None) -> None:
    """Files for screen, press and office: seconds a page and peak memory."""
    found: dict[str, list[Measured]] = {}
    with tempfile.TemporaryDirectory() as workshop:
        book = Path(workshop) / "book"
        write_book(book, pages)
        books = [(ROOT, GUIDE)] if guide else []
        for project, slug in [*books, (book, SLUG)]:
            found[slug] = list(_measured(project, slug, Path(workshop) / f"{slug}.pdf"))
            _tell(slug, found[slug])
    if file is not None:
        values = {
            slug: [{name: getattr(one, name) for name in one.__slots__} for one in measured]
            for slug, measured in found.items()
        }
        file.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")


def _measured(project: Path, slug: str, screen: Path) -> Iterator[Measured]:
    """Every case of a book; the first leaves the screen file that the office files are from."""
    for case in CASES:
        click.echo(f"  {slug}: {case} …", err=True)
        done = subprocess.run(
            [sys.executable, HERE / "print_case.py", case, project, slug, LANGUAGE, screen],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        if done.returncode:
            raise click.ClickException(f"{case} of {slug} could not be made; see above")
        yield Measured(case, **json.loads(done.stdout))


def _tell(slug: str, measured: list[Measured]) -> None:
    """The table of a book; ratios are to the file for screens.

    A build that makes both lays the pages out once: a press file then costs its writing alone.
    """
    screen = measured[0]
    rows = [COLUMNS]
    for one in measured:
        rows.append(
            (
                one.case,
                str(one.pages),
                f"{one.layout:.2f}" if one.layout else "–",
                f"{one.writing:.2f}",
                f"{one.seconds / one.pages:.3f}",
                f"{one.seconds / screen.seconds:.2f} ×",
                f"{one.writing / screen.writing:.2f} ×",
                f"{one.peak / 1e6:.0f}",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    click.echo(f"\n{slug}")
    for name, *cells in rows:
        numbers = "  ".join(
            cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)
        )
        click.echo(f"  {name.ljust(widths[0])}  {numbers}")
