"""The command `preflight` as one of ours: it speaks the language of the others."""

from __future__ import annotations

from copy import copy

import click

from preflight.cli import main


def _named(parameter: click.Parameter) -> click.Parameter:
    """A parameter with the name of a message in place of its English help."""
    named = copy(parameter)
    if isinstance(named, click.Option):
        named.help = f"option.preflight-{named.opts[0].removeprefix('--')}"
    if named.name == "lang":
        named.envvar = "INDRUMAR_LANGUAGE"
    named.metavar = None
    return named


preflight = copy(main)
preflight.help, preflight.epilog = "command.preflight", None
preflight.params = [_named(parameter) for parameter in main.params]
