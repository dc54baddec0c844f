"""Commands for translators: the file that they get, and what comes back."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from indrumar.cli.project import must_exist, project_option, settings_of, writing
from indrumar.cli.speech import refused, say, say_problems, words_of
from indrumar.inspect import stops
from indrumar.messages import said
from indrumar.metadata import TranslationState
from indrumar.model import Project
from indrumar.problems import Problem, in_order
from indrumar.project.load import load
from indrumar.project.records import RECORDS
from indrumar.reading.record_file import record_file
from indrumar.settings import Settings
from indrumar.translation.exchange.exchange_file import ExchangeFile
from indrumar.translation.exchange.formats import FORMATS, TMX, Format
from indrumar.translation.exchange.incoming import Plan, planned
from indrumar.translation.exchange.outgoing import header_of, memory_of, outgoing
from indrumar.translation.exchange.returned import Answered, read_files
from indrumar.translation.exchange.sent import FOLDER, sent_path, sent_texts
from indrumar.translation.exchange.tmx import write_tmx
from indrumar.translation.exchange.units import Need
from indrumar.translation.recording import Signature, record
from indrumar.translation.status import (
    SHARED,
    TranslationStatus,
    publication_status,
    shared_status,
)
from indrumar.workshop.files import write

_SIGNED = (TranslationState.REVIEWED, TranslationState.APPROVED)


@click.command(help="command.to-translators")
@project_option
@click.argument("slug", metavar="metavar.slug")
@click.argument("lang", metavar="metavar.language")
@click.option(
    "--format",
    "file_format",
    type=click.Choice([*FORMATS, TMX]),
    default="po",
    show_default=True,
    help="option.to-translators-format",
)
@click.option("--only-stale", is_flag=True, help="option.to-translators-only-stale")
def to_translators(project: Path, slug: str, lang: str, file_format: str, only_stale: bool) -> None:
    """Writes what there is to translate into a file for translators."""
    settings = settings_of(project)
    found, problems = load(settings)
    status = _status(found, problems, settings, slug, lang)
    folder = settings.root / FOLDER / slug
    with writing():
        if file_format == TMX:
            _write_memory(found, status, folder / f"{slug}-{lang}.{TMX}", settings)
        else:
            file = outgoing(found, status, only_waiting=only_stale)
            made = FORMATS[file_format]
            _write_file(file, made, folder / f"{slug}-{lang}.{made.endings[0]}", settings)


def _write_memory(
    found: Project, status: TranslationStatus, place: Path, settings: Settings
) -> None:
    memory = memory_of(found, status)
    write(place, write_tmx(memory, header_of(found, status, ())))
    say(said("to-translators.memory", file=_shown(place, settings), count=len(memory.pairs)))


def _write_file(file: ExchangeFile, made: Format, place: Path, settings: Settings) -> None:
    _keep(place, settings)
    slug = file.header.slug
    write(sent_path(settings.root, slug, file.header.sent), sent_texts(file.units))
    write(place, made.write(file, words_of))
    waiting = sum(unit.need is not Need.DONE for unit in file.units)
    shown = _shown(place, settings)
    say(said("to-translators.written", count=len(file.units), file=shown, waiting=waiting))


def _keep(place: Path, settings: Settings) -> None:
    """Keeps an earlier file, in which somebody may have worked, beside the new one."""
    if place.is_file():
        before = place.with_name(f"{place.stem}.before{place.suffix}")
        write(before, place.read_bytes())
        say(said("to-translators.kept", file=_shown(before, settings)))


def _shown(path: Path, settings: Settings) -> str:
    return path.relative_to(settings.root).as_posix()


def _status(
    found: Project, problems: Iterable[Problem], settings: Settings, slug: str, lang: str
) -> TranslationStatus:
    """The translation that is meant, or the end of the program."""
    must_exist(slug, (*found.publications, SHARED), said("refused.no-publication", name=slug))
    must_exist(lang, settings.tags, said("translated.no-language", slug=slug, language=lang))
    if slug == SHARED:
        return shared_status(found, lang)
    publication = found.publications[slug]
    if not publication.sound or not publication.languages:
        file = publication.source.file
        say_problems([one for one in problems if one.place.file == file], settings.root)
        raise refused(said("to-translators.unsound", slug=slug))
    if publication.languages[0] == lang:
        raise refused(said("translated.original", slug=slug, language=lang))
    return publication_status(found, publication, lang)


@click.command(help="command.from-translators")
@project_option
@click.argument("files", nargs=-1, required=True, metavar="metavar.files")
@click.option(
    "--state",
    type=click.Choice([state.value for state in TranslationState]),
    help="option.from-translators-state",
)
@click.option("--by", metavar="metavar.name", help="option.translated-by")
def from_translators(
    project: Path, files: tuple[str, ...], state: str | None, by: str | None
) -> None:
    """Reads files that came back, checks them, and puts the translations in their places."""
    settings = settings_of(project)
    given = TranslationState(state) if state else None
    found, _ = load(settings)
    answered, problems = read_files([Path(file) for file in files], found)
    plans = [(one, _planned(found, one, given)) for one in answered]
    every = in_order((*problems, *(problem for _, plan in plans for problem in plan.problems)))
    say_problems(every, settings.root)
    if stops(every, strict=False):
        say(said("from-translators.nothing-written"), err=True)
        sys.exit(1)
    _must_be_signed(plans, by)
    with writing():
        for one, plan in plans:
            for path, data in plan.files.items():
                write(settings.root / path, data)
            count = _record(settings, one, plan, by)
            _report(plan, one, count)


def _planned(found: Project, one: Answered, state: TranslationState | None) -> Plan:
    return planned(found, one.status, one.entries, one.sent, state)


def _must_be_signed(plans: Iterable[tuple[Answered, Plan]], by: str | None) -> None:
    states = (signed.state for _, plan in plans for signed in plan.signed.values())
    state = next((one for one in states if one in _SIGNED), None)
    if state and not by:
        raise refused(said("translated.by-whom", state=state.value))


def _record(settings: Settings, one: Answered, plan: Plan, by: str | None) -> int:
    """Records what is translated now; gives the number of sections."""
    found, _ = load(settings)
    slug, tag = one.status.slug, one.status.language
    publication = found.publications.get(slug)
    status = (
        publication_status(found, publication, tag) if publication else shared_status(found, tag)
    )
    today = datetime.date.today()
    signatures = {
        key: Signature(today, by, signed.state, signed.unchanged, signed.original)
        for key, signed in plan.signed.items()
    }
    result = record(status, lambda section: signatures.get(section.key))
    if result.recorded:
        folder = settings.content / slug / RECORDS / tag
        for name, records in result.files.items():
            write(folder / f"{name}.yml", record_file(records).encode())
    return len(result.recorded)


def _report(plan: Plan, one: Answered, recorded: int) -> None:
    """Says what was changed and recorded, and what waits."""
    names = {"slug": one.status.slug, "language": one.status.language}
    say(said("from-translators.changed", count=plan.changed, recorded=recorded, **names))
    if plan.unfinished:
        say(said("from-translators.unfinished", count=plan.unfinished))
    if plan.waiting:
        titles = tuple(dict.fromkeys(section.key for section in plan.waiting))
        say(said("from-translators.waiting", count=len(titles), sections=titles), err=True)
