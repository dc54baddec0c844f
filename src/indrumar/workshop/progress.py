"""What a command is doing: in place on a terminal, line by line in a log.

Written to standard error, so that a report on standard output stays clean.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO

from indrumar.messages import Message


@dataclass(frozen=True, slots=True)
class Progress:
    """Names steps and their times on a stream, as `words` puts them; `quiet` writes nothing."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    quiet: bool = False
    words: Callable[[Message], str] = str

    @contextmanager
    def step(self, step: Message) -> Iterator[None]:
        """A step that begins now; its time follows when it is done."""
        start = time.monotonic()
        name = self.words(step)
        self._say(f"… {name}", passing=True)
        yield
        self._say(f"✓ {name}  {time.monotonic() - start:.1f} s")

    def report(self, done: Message) -> None:
        """Something that is done."""
        self._say(f"  {self.words(done)}")

    def _say(self, line: str, passing: bool = False) -> None:
        if self.quiet:
            return
        terminal = self.stream.isatty()
        if passing and terminal:
            self.stream.write(f"\r\033[K{line}")
        elif not passing:
            self.stream.write(f"\r\033[K{line}\n" if terminal else f"{line}\n")
        self.stream.flush()


SILENT = Progress(quiet=True)
