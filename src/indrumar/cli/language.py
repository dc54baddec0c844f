"""The language of the command line: the one that was chosen, else the system's.

Our own words come from `locales/messages/`; those that click has of its own go through gettext,
and their translations are in `locales/click/`.
"""

from __future__ import annotations

import gettext
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from itertools import takewhile
from typing import Any, TypeVar

import click

from indrumar.cli.last_net import caught
from indrumar.cli.stand_in import StandIn
from indrumar.locales import LOCALES
from indrumar.messages import said
from indrumar.outputs.table import OUTPUTS
from indrumar.reading.messages import VARIABLE, in_words, language_in

OPTION = "--language"
_CLICK = "click"
_GETTEXT = "LANGUAGE"  # the variable that gettext reads first

AnyCommand = TypeVar("AnyCommand", bound=click.Command)


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language to speak; English if the wanted one has no messages."""
    asked = _asked_for(arguments)
    return language_in({**environment, VARIABLE: asked} if asked else environment)


def _asked_for(arguments: Sequence[str]) -> str:
    """The value of the option, which comes before the name of the command."""
    before = list(takewhile(lambda one: one.startswith("-"), arguments))
    for argument in before:
        if argument.startswith(f"{OPTION}="):
            return argument.partition("=")[2]
    value = len(before)
    return arguments[value] if before[-1:] == [OPTION] and value < len(arguments) else ""


def in_language(command: AnyCommand, language: str) -> AnyCommand:
    """The same command, with words in place of the names of messages that it was declared with."""
    spoken = copy(command)
    spoken.help = command.help and in_words(said(command.help), language)
    spoken.options_metavar = in_words(said("metavar.options"), language)
    spoken.params = [_parameter(one, language) for one in command.params]
    spoken.epilog = _outputs(command.name or "", language) or None
    if isinstance(spoken, click.Group):
        spoken.subcommand_metavar = in_words(said("metavar.command"), language)
        spoken.commands = {
            name: in_language(one, language) for name, one in spoken.commands.items()
        }
    return spoken


def _outputs(journey: str, language: str) -> str:
    """What a command makes and where, a line each; click keeps the lines after ``\\b``."""
    lines = [
        in_words(said(f"outputs.{one.kind}", place=_shown(one.place)), language)
        for one in OUTPUTS
        if one.journey == journey
    ]
    return "\n".join(["\b", *lines]) if lines else ""


def _shown(place: str) -> str:
    """`print/SLUG/ed-EDITION/` of `print/{slug}/ed-{edition}/`."""
    return re.sub(r"\{(\w+)\}", lambda gap: gap[1].upper(), place)


def _parameter(parameter: click.Parameter, language: str) -> click.Parameter:
    spoken = copy(parameter)
    for attribute in ("help", "metavar"):
        if name := getattr(parameter, attribute, None):
            setattr(spoken, attribute, in_words(said(name), language))
    if isinstance(parameter.type, click.Path):  # its name was translated when it was declared
        spoken.type = copy(parameter.type)
        spoken.type.name = gettext.gettext(parameter.type.name)
    return spoken


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Lets click, MkDocs' plugin and every process that is started speak a language."""
    before, domain = dict(os.environ), gettext.textdomain()
    os.environ |= {VARIABLE: language, _GETTEXT: language}
    gettext.bindtextdomain(_CLICK, LOCALES / _CLICK)
    gettext.textdomain(_CLICK)
    try:
        yield
    finally:
        gettext.textdomain(domain)
        for name in (VARIABLE, _GETTEXT):
            os.environ.pop(name)
        os.environ |= before


class SpeakingGroup(click.Group):
    """A group whose commands, and click itself, speak the language that `language_of` finds."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> Any:
        """Runs a command; its context's `obj` is the language."""
        given = sys.argv[1:] if args is None else args
        language = language_of(given, os.environ)
        with speaking(language):
            try:
                spoken = in_language(self, language)
                return click.Group.main(spoken, args, *rest, obj=language, **more)
            except Exception as error:  # noqa: BLE001 - whatever it is, it ends in one sentence
                caught(error, given, language)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called, itself and in words, in the place of its stand-in."""
        name, command, rest = super().resolve_command(ctx, args)
        if isinstance(command, StandIn):
            command = in_language(command.command(), ctx.obj)
        return name, command, rest
