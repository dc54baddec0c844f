"""The command line: parses what is typed, calls the library, says what came of it.

Exit codes: 0 fine, 1 problems in content, 2 wrong use.
"""

from __future__ import annotations

import click

from indrumar import __version__
from indrumar.cli.content import check, new, schema, status
from indrumar.cli.edition import keep
from indrumar.cli.print_run import print_kit
from indrumar.cli.site import build, serve
from preflight.cli import main as preflight

COMMANDS = (new, check, build, serve, keep, print_kit, preflight, status, schema)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="indrumar %(version)s")
def main() -> None:
    """Guides, strategies and manuals: one Markdown source, a bilingual website and PDFs."""


for command in COMMANDS:
    main.add_command(command)
