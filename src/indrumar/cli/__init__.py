"""The command line: parses what is typed, calls the library, reports the result.

Exit codes: 0 fine, 1 problems in content, 2 wrong use, 3 a fault of the machine.
"""

from __future__ import annotations

import click

from indrumar import __version__
from indrumar.cli.content import check, locale, new, schema, status
from indrumar.cli.edition import keep
from indrumar.cli.language import OPTION, SpeakingGroup
from indrumar.cli.preflight import preflight
from indrumar.cli.print_run import print_kit
from indrumar.cli.site import build, serve
from indrumar.reading.messages import VARIABLE, message_languages

COMMANDS = (new, check, build, serve, keep, print_kit, preflight, status, schema, locale)


@click.group(
    cls=SpeakingGroup,
    help="command.main",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    OPTION,
    type=click.Choice(message_languages()),
    envvar=VARIABLE,
    show_envvar=True,
    expose_value=False,
    help="option.language",
)
@click.version_option(__version__, message="indrumar %(version)s", help="option.version")
def main() -> None:
    """All commands; what `help` names is put into words by `SpeakingGroup`."""


for command in COMMANDS:
    main.add_command(command)
