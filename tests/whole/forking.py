"""A process that has imported the program, and splits off a process for each command.

Where a test is about the process of a command, not about its start, this saves the imports.
Run as a program it reads a command a line, as JSON, and answers with its process id, then with its
exit status.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


@dataclass(frozen=True)
class Command:
    """A command that was begun, in a session of its own; `errors` is its standard error."""

    pid: int
    errors: Path
    _server: subprocess.Popen[str]

    def ended(self) -> tuple[int, str]:
        """Waits for its end: its exit status as a shell sees it, and what it said."""
        assert self._server.stdout is not None
        status = int(self._server.stdout.readline())
        return status, self.errors.read_text("utf-8")


@dataclass(frozen=True)
class Server:
    """What begins commands, one after the other."""

    process: subprocess.Popen[str]

    def begin(self, folder: Path, words: list[str], errors: Path, room: int = 0) -> Command:
        """Begins a command in a folder; with `room`, no file may have more bytes than that."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        order = {"folder": str(folder), "words": words, "errors": str(errors), "room": room}
        print(json.dumps(order), file=self.process.stdin, flush=True)
        return Command(int(self.process.stdout.readline()), errors, self.process)


@contextmanager
def serving() -> Iterator[Server]:
    """A server for the tests of a file."""
    command = [sys.executable, str(Path(__file__))]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, text=True, encoding="utf-8") as process:
        yield Server(process)


def _serve() -> None:
    from indrumar.cli import edition, main, print_run, site  # noqa: F401  imports what they run
    from indrumar.outputs.pdf import screen  # noqa: F401

    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(order)
            main(args=order["words"], prog_name="indrumar")
        _answer(child)
        _answer(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _answer(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _become(order: dict[str, Any]) -> None:
    """Makes this process that of a command: its own session, folder, output and limits."""
    os.setsid()
    os.chdir(order["folder"])
    nothing, errors = os.open(os.devnull, os.O_RDWR), os.open(order["errors"], _NEW)
    for descriptor, end in ((nothing, 0), (nothing, 1), (errors, 2)):
        os.dup2(descriptor, end)
    if order["room"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["room"],) * 2)


if __name__ == "__main__":
    _serve()
