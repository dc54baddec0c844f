"""The command that keeps an edition."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from indrumar.cli.project import (
    at_work,
    must_exist,
    pdf_engine,
    project_option,
    settings_of,
)
from indrumar.reporter import as_text


@click.command()
@project_option
@click.argument("slug")
def keep(project: Path, slug: str) -> None:
    """Keep the current edition of a publication as it is, for good."""
    settings = settings_of(project)
    must_exist(slug, [path.name for path in settings.content.glob("*/")], "publication")
    with pdf_engine():
        from indrumar.website.keeping import KeptAlreadyError, keep_edition  # loads the PDF engine
    place = settings.content / slug / "editions"
    with at_work(settings, place) as workshop:
        try:
            kept = keep_edition(settings, slug, workshop)
        except KeptAlreadyError as refused:
            raise click.UsageError(str(refused)) from refused
    if kept.problems:
        click.echo(as_text(kept.problems, settings.root), err=True)
    if not kept.files:
        sys.exit(1)
    for file in kept.files:
        click.echo(file.relative_to(settings.root.resolve()))
