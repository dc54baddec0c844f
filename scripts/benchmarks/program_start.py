"""`scripts/bench start`: what a command costs before it does anything.

Each is a process of its own, as a user starts it; `--version` needs almost nothing of the program.
"""

from __future__ import annotations

import resource
import subprocess
import sys

import click

COMMANDS = ("--version", "--help", "check --help", "build --help", "print --help")


@click.option("--times", default=5, show_default=True, help="Starts of each command.")
def measure(times: int) -> None:
    """Start: processor time of the commands that only say something."""
    for command in COMMANDS:
        seconds = [_seconds(command.split()) for _ in range(times)]
        click.echo(
            f"indrumar {command:15} {min(seconds):.2f} s at best, {max(seconds):.2f} at worst"
        )


def _seconds(words: list[str]) -> float:
    """The processor time of one process, from its first to its last moment."""
    before = _children()
    command = [sys.executable, "-m", "indrumar", *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
