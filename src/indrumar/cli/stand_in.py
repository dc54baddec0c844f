"""A command that is known by its name and help alone until somebody calls it."""

from __future__ import annotations

from importlib import import_module

import click


class StandIn(click.Command):
    """Takes the place of a command in the list of commands.

    The commands together import most of the program and of its libraries, which takes a second;
    help and the version need none of it. `place` is `package.module:function`.
    """

    def __init__(self, name: str, place: str) -> None:
        super().__init__(name, help=f"command.{name}")
        self.place = place

    def command(self) -> click.Command:
        """The command itself, from its module."""
        module, _, function = self.place.partition(":")
        found = getattr(import_module(module), function)
        assert isinstance(found, click.Command)
        return found
