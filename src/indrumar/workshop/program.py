"""Asks another program of the system, such as a spelling checker, which answers at once."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence


def answer_of(command: Sequence[str], question: str = "") -> tuple[str, str] | None:
    """What a program writes to its output and to its errors; None if it is not installed.

    It gets the `question` and ends when that is read; with us, if we are interrupted.
    """
    try:
        done = subprocess.run(command, input=question, capture_output=True, encoding="utf-8")
    except FileNotFoundError:
        return None
    return done.stdout, done.stderr
