"""The command that looks up the words of a project in dictionaries."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from indrumar.cli.project import must_exist, project_option, settings_of
from indrumar.cli.speech import say, say_problems
from indrumar.composing.source.spelling import (
    Use,
    own_words,
    own_words_file,
    used_words,
    without_own,
)
from indrumar.messages import said
from indrumar.model import Project
from indrumar.project.load import load
from indrumar.reading import hunspell
from indrumar.workshop.program import answer_of

_NEAR = 4  # suggestions for a word


@click.command(help="command.spelling")
@project_option
@click.option("--lang", default="", metavar="metavar.language", help="option.spelling-lang")
def spelling(project: Path, lang: str) -> None:
    """Lists the words that are in no dictionary; fails if there are any, or no dictionary."""
    settings = settings_of(project)
    must_exist(lang, settings.tags, said("refused.no-language", name=lang))
    loaded, _ = load(settings)
    listed = answer_of(hunspell.LIST_DICTIONARIES)
    tags = [lang] if lang else settings.tags
    sys.exit(int(not all([_is_known(loaded, tag, listed) for tag in tags])))


def _is_known(project: Project, tag: str, listed: tuple[str, str] | None) -> bool:
    """Reports on a language; whether all of its words are known."""
    name = hunspell.dictionary_for(tag, "".join(listed)) if listed else ""
    if not name:
        packages = hunspell.packages_for(tag)
        say(said("spelling.no-dictionary", language=tag, packages=packages))
        return False
    own, problems = own_words(project, tag)
    say_problems(problems, project.root)
    used = without_own(used_words(project, tag), own)
    answer = answer_of(hunspell.command(name), hunspell.question(used))
    unknown = dict(hunspell.unknown(used, answer[0] if answer else ""))
    for word, found in unknown.items():
        _show(word, used[word], found)
    count = len(unknown)
    message = "spelling.unknown" if unknown else "spelling.none"
    say(said(message, count=count, language=tag, dictionary=name))
    if unknown:
        say(said("spelling.own-words", file=own_words_file(tag)))
    return not unknown


def _show(word: str, use: Use, found: hunspell.Unknown) -> None:
    """A line for a word, with the part of it that is meant if it is not all of it."""
    part = "" if found.word in (word, word.replace("’", "'")) else f" ({found.word})"
    near = f" → {', '.join(found.near[:_NEAR])}" if found.near else ""
    place = click.style(str(use.first), bold=True)
    click.echo(f"{place}: {word}{part} ×{use.count}{near}")
