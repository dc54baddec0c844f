"""The command that shows an original and its translation side by side."""

from __future__ import annotations

from pathlib import Path

import click

from indrumar.cli.project import must_exist, pdf_engine, project_option, settings_of, writing
from indrumar.cli.speech import language
from indrumar.cli.translation import numbers_of, status_of
from indrumar.inspect import Inspection, inspect
from indrumar.messages import said
from indrumar.outputs.proof.pages import ProofWork, proof_pages
from indrumar.outputs.table import PROOF
from indrumar.translation.status import SHARED
from indrumar.workshop.files import write, write_tree


@click.command(help="command.proof")
@project_option
@click.argument("slug", metavar="metavar.slug")
@click.argument("lang", metavar="metavar.language")
@click.option("--paper", is_flag=True, help="option.proof-paper")
def proof(project: Path, slug: str, lang: str, paper: bool) -> None:
    """Writes pages with the original and a translation side by side."""
    settings = settings_of(project)
    found = inspect(settings)
    must_exist(slug, (*found.whole.publications, SHARED), said("refused.no-publication", name=slug))
    work = _work(found, slug, lang)
    pages = proof_pages(work)
    folder = settings.root / work.place
    with writing():
        write_tree(folder, pages)
        click.echo(folder / "index.html")
        if paper:
            file = folder.with_suffix(".pdf")
            write(file, _pdf(work))
            click.echo(file)


def _work(found: Inspection, slug: str, lang: str) -> ProofWork:
    status = status_of(found, slug, lang)
    shared = slug == SHARED
    title = slug if shared else found.whole.publications[slug].metadata.title.into(status.original)
    return ProofWork(
        status=status,
        title=title,
        names={one.tag: one.name for one in found.project.languages},
        numbers={} if shared else numbers_of(found, slug),
        place=PROOF.at(slug=slug, language=lang).rstrip("/"),
        language=language(),
    )


def _pdf(work: ProofWork) -> bytes:
    with pdf_engine():
        from indrumar.outputs.proof.paper import proof_pdf  # loads the PDF engine
    return proof_pdf(work)
