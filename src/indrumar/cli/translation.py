"""Commands about translations: how far they are, and that sections are finished."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click

from indrumar.cli.project import lang_option, must_exist, project_option, settings_of, writing
from indrumar.cli.speech import language, refused, say
from indrumar.inspect import Inspection, inspect
from indrumar.messages import Message, said
from indrumar.metadata import TranslationState
from indrumar.model import Publication
from indrumar.problems import did_you_mean
from indrumar.project.records import RECORDS
from indrumar.reading.record_file import record_file
from indrumar.settings import Settings
from indrumar.status_report import status_json, status_table, translation_report
from indrumar.translation.numbers import names, numbers
from indrumar.translation.recording import Recorded, Signature, record
from indrumar.translation.sections import Section, chapter_sections
from indrumar.translation.status import (
    SHARED,
    TranslationStatus,
    publication_status,
    shared_status,
    statuses,
)
from indrumar.workshop.files import write

_MANY = 5  # sections named in a message; of more, the others are counted
_SIGNED = (TranslationState.REVIEWED, TranslationState.APPROVED)


@click.command(help="command.status")
@project_option
@click.argument("slug", metavar="metavar.slug", default="")
@lang_option
@click.option("--json", "as_json", is_flag=True, help="option.status-json")
def status(project: Path, slug: str, lang: str, as_json: bool) -> None:
    """Shows what exists and how far its translations are."""
    found = inspect(settings_of(project))
    slugs = (*found.whole.publications, SHARED)
    must_exist(slug, slugs, said("refused.no-publication", name=slug))
    wanted = [
        one
        for one in statuses(found.whole)
        if slug in ("", one.slug) and lang in ("", one.language)
    ]
    counted = {one: numbers_of(found, one) for one in found.whole.publications}
    if as_json:
        click.echo(status_json(wanted, counted))
    elif not slug:
        click.echo(status_table(found.whole, language()))
    else:
        reports = (translation_report(one, counted.get(slug, {}), language()) for one in wanted)
        click.echo("\n\n".join(reports))


def numbers_of(found: Inspection, slug: str) -> Mapping[str, str]:
    """The numbers of a publication's sections, by key."""
    publication = found.whole.publications[slug]
    original = publication.languages[:1]
    documents = (
        one
        for one in found.documents
        if one.publication.slug == slug and (one.locale.tag,) == original
    )
    document = next(documents, None)
    if document is None:
        return {}
    return numbers(document, chapter_sections(publication, original[0]))


@click.command(help="command.translated")
@project_option
@click.argument("slug", metavar="metavar.slug")
@click.argument("lang", metavar="metavar.language")
@click.argument("sections", nargs=-1, metavar="metavar.sections")
@click.option(
    "--state",
    type=click.Choice([state.value for state in TranslationState]),
    help="option.translated-state",
)
@click.option("--by", metavar="metavar.name", help="option.translated-by")
@click.option("--unchanged", is_flag=True, help="option.translated-unchanged")
def translated(
    project: Path,
    slug: str,
    lang: str,
    sections: tuple[str, ...],
    state: str | None,
    by: str | None,
    unchanged: bool,
) -> None:
    """Records that sections are translated from the original as it is now."""
    settings = settings_of(project)
    found = inspect(settings)
    must_exist(slug, (*found.whole.publications, SHARED), said("refused.no-publication", name=slug))
    if state in _SIGNED and not by:
        raise refused(said("translated.by-whom", state=state))
    if unchanged and not sections:
        raise refused(said("translated.which-sections"))
    current = status_of(found, slug, lang)
    signature = Signature(
        datetime.date.today(), by, TranslationState(state) if state else None, unchanged
    )
    chosen = _chosen(current, found, sections)
    result = record(current, lambda section: signature if chosen(section) else None)
    with writing():
        _write(settings, current, result)
    _report(result, named=bool(sections), slug=slug, lang=lang)


def status_of(found: Inspection, slug: str, lang: str) -> TranslationStatus:
    """The translation that is meant, or the end of the program."""
    if slug == SHARED:
        must_exist(lang, [one.tag for one in found.project.languages], _no_language(slug, lang))
        return shared_status(found.whole, lang)
    publication = found.whole.publications[slug]
    translations = publication.languages[1:]
    must_exist(lang, translations, _no_language(slug, lang, publication))
    return publication_status(found.whole, publication, lang)


def _no_language(slug: str, lang: str, publication: Publication | None = None) -> Message:
    if publication is not None and publication.languages[:1] == (lang,):
        return said("translated.original", slug=slug, language=lang)
    return said("translated.no-language", slug=slug, language=lang)


def _chosen(
    current: TranslationStatus, found: Inspection, wanted: Iterable[str]
) -> Callable[[Section], bool]:
    """Whether a section is one of those that were named; all if none was."""
    if not wanted:
        return lambda section: True
    counted = {} if current.slug == SHARED else numbers_of(found, current.slug)
    known = {
        name: one.section.key for one in current.sections for name in names(one.section, counted)
    }
    for name in wanted:
        if name not in known:
            fault = said("translated.no-section", slug=current.slug, name=name)
            hint = did_you_mean(name, known)
            raise refused(said("refused.with-hint", fault=fault, hint=hint) if hint else fault)
    return lambda section: any(name in names(section, counted) for name in wanted)


def _write(settings: Settings, current: TranslationStatus, result: Recorded) -> None:
    """Writes the files with records, and removes those that have none left."""
    folder = settings.content / current.slug / RECORDS / current.language
    for path in folder.glob("*.yml"):
        if path.stem not in result.files:
            path.unlink()
    for name, records in result.files.items():
        write(folder / f"{name}.yml", record_file(records).encode())


def _report(result: Recorded, *, named: bool, slug: str, lang: str) -> None:
    """Says what was recorded and what was not; ends with 1 if something named was not."""
    count = len(result.recorded)
    say(said("translated.recorded", count=count) if count else said("translated.nothing-new"))
    if result.unmoved:
        count, sections = len(result.unmoved), _named(result.unmoved)
        names = {"slug": slug, "language": lang}
        say(said("translated.unmoved", count=count, sections=sections, **names), err=True)
    if named and result.missing:
        say(said("translated.missing", sections=_named(result.missing)), err=True)
    if named and (result.missing or result.unmoved):
        sys.exit(1)


def _named(sections: tuple[Section, ...]) -> tuple[str | Message, ...]:
    more = len(sections) - _MANY
    rest = (said("translated.more", count=more),) if more > 0 else ()
    return (*(one.key for one in sections[:_MANY]), *rest)
