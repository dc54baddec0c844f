"""Commands that start a project, check it, and write what its authors fill in."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from indrumar.cli.project import (
    final_option,
    project_option,
    settings_of,
    strict_option,
    writing,
)
from indrumar.cli.speech import language, refused, say
from indrumar.inspect import inspect, stops
from indrumar.messages import said
from indrumar.problems import Problem
from indrumar.project.mending import is_mended, mended
from indrumar.reading.locale_file import filled_in, locale_file
from indrumar.reading.locales import OWN, TAG, own_words
from indrumar.reporter import REPORTS, each_as_text
from indrumar.schema import schemas
from indrumar.workshop.files import write


@click.command(help="command.new")
@click.argument("folder", type=click.Path(path_type=Path), metavar="metavar.folder")
def new(folder: Path) -> None:
    """Makes a small bilingual project that builds at once."""
    from indrumar.starter import copy_to  # only here: nothing else needs the starter

    try:
        with writing(folder):
            copy_to(folder)
    except FileExistsError as error:
        raise refused(said("new.not-empty", folder=str(folder))) from error
    say(said("new.ready", folder=str(folder)))


@click.command(help="command.check")
@project_option
@strict_option
@final_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help="option.check-format",
)
@click.option("--all", "every", is_flag=True, help="option.check-all")
@click.option("--fix", is_flag=True, help="option.check-fix")
def check(project: Path, strict: bool, final: bool, form: str, every: bool, fix: bool) -> None:
    """Checks the whole content without building it."""
    settings = settings_of(project)
    problems = inspect(settings, final=final).problems
    if fix and _mend(problems, settings.root):
        problems = inspect(settings, final=final).problems
    report = each_as_text if every and form == "text" else REPORTS[form]
    click.echo(report(problems, settings.root, language()))
    sys.exit(int(stops(problems, strict)))


def _mend(problems: Sequence[Problem], root: Path) -> bool:
    """Writes the files in which something can be mended, and says how many; whether there are."""
    texts = mended(problems, lambda file: (root / file).read_bytes().decode("utf-8"))
    with writing():
        for file, text in texts.items():
            write(root / file, text.encode("utf-8"))
    if texts:
        count = sum(is_mended(problem) for problem in problems)
        say(said("check.mended", count=count, files=len(texts)), err=True)
    return bool(texts)


@click.command(help="command.schema")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path(".indrumar/schemas"),
    metavar="metavar.folder",
    show_default=True,
    help="option.schema-output",
)
def schema(output: Path) -> None:
    """Writes JSON Schemas, so that an editor completes publication.yml."""
    from indrumar.workshop.files import write  # the only code that writes

    with writing():
        for name, made in schemas().items():
            write(output / name, json.dumps(made, ensure_ascii=False, indent=2).encode() + b"\n")
            click.echo(output / name)


@click.command(help="command.locale")
@click.argument("tag")
@project_option
def locale(tag: str, project: Path) -> None:
    """Writes the file with the words of the website in a language; keeps those that are there."""
    from indrumar.workshop.files import write  # the only code that writes

    if not TAG.fullmatch(tag):
        raise refused(said("refused.no-tag", tag=tag))
    root = settings_of(project).root
    own, file = own_words(tag, root), root / OWN / f"{tag}.yml"
    with writing():
        write(file, locale_file(tag, own).encode())
    filled, every = filled_in(own)
    say(said("locale.written", file=f"{OWN}/{tag}.yml", filled=filled, all=every))
