"""The command line: parses what is typed, calls the library, reports the result.

Exit codes: 0 fine, 1 problems in content, 2 wrong use, 3 a fault of the machine.
"""

from __future__ import annotations

import click

from indrumar import __version__
from indrumar.cli.language import OPTION, SpeakingGroup
from indrumar.cli.stand_in import StandIn
from indrumar.reading.messages import VARIABLE, message_languages

COMMANDS = {
    "new": "indrumar.cli.content:new",
    "check": "indrumar.cli.content:check",
    "spelling": "indrumar.cli.spelling:spelling",
    "build": "indrumar.cli.site:build",
    "serve": "indrumar.cli.site:serve",
    "keep": "indrumar.cli.edition:keep",
    "print": "indrumar.cli.print_run:print_kit",
    "preflight": "indrumar.cli.preflight:preflight",
    "status": "indrumar.cli.translation:status",
    "translated": "indrumar.cli.translation:translated",
    "to-translators": "indrumar.cli.exchange:to_translators",
    "from-translators": "indrumar.cli.exchange:from_translators",
    "proof": "indrumar.cli.proof:proof",
    "schema": "indrumar.cli.content:schema",
    "locale": "indrumar.cli.content:locale",
}
"""Where each command is; its module is imported only when the command is called."""


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


for name, place in COMMANDS.items():
    main.add_command(StandIn(name, place))
