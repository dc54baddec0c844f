"""The command that keeps an edition."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from indrumar.cli.project import (
    at_work,
    pdf_engine,
    project_option,
    selected,
    settings_of,
)
from indrumar.cli.speech import refused, say_problems


@click.command(help="command.keep")
@project_option
@click.argument("slug", metavar="metavar.slug")
def keep(project: Path, slug: str) -> None:
    """Keeps the current edition of a publication as it is, for good."""
    settings = settings_of(project)
    selected(settings, slug)
    with pdf_engine():
        from indrumar.website.keeping import KeptAlreadyError, keep_edition  # loads the PDF engine
    place = settings.content / slug / "editions"
    with at_work(settings, place) as workshop:
        try:
            kept = keep_edition(settings, slug, workshop)
        except KeptAlreadyError as error:
            raise refused(error.message) from error
    say_problems(kept.problems, settings.root)
    if not kept.files:
        sys.exit(1)
    for file in kept.files:
        click.echo(file.relative_to(settings.root.resolve()))
