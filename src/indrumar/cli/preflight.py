"""The command `preflight` as one of ours: it speaks the language of the others."""

from __future__ import annotations

from copy import copy

import click

from indrumar.reading.messages import VARIABLE
from preflight.cli import main

_HELP = {
    "form": "option.preflight-format",
    "lang": "option.preflight-lang",
    "standard": "option.preflight-standard",
    "trim": "option.preflight-trim",
    "cover": "option.preflight-cover",
    "bleed": "option.preflight-bleed",
    "page_multiple": "option.preflight-page-multiple",
    "colour": "option.preflight-colour",
    "condition": "option.preflight-condition",
    "ink_limit": "option.preflight-ink-limit",
}
_METAVARS = {"files": "metavar.files", "trim": "metavar.size"}


def _named(parameter: click.Parameter) -> click.Parameter:
    """A parameter with the names of messages in place of its English words."""
    named, name = copy(parameter), parameter.name or ""
    named.metavar = _METAVARS.get(name)
    if isinstance(named, click.Option):
        named.help = _HELP[name]
    if name == "lang":
        named.envvar = VARIABLE
    return named


preflight = copy(main)
preflight.help, preflight.epilog = "command.preflight", None
preflight.params = [_named(parameter) for parameter in main.params]
