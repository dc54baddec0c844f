"""Makers for the tests of pools: a worker finds them by their names."""

from __future__ import annotations

import os
import signal
import tempfile
import time


def double(order: int) -> int:
    return 2 * order


def fail(order: int) -> int:
    raise ValueError(f"wrong order {order}")


def die(order: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return order


def held_back(order: int) -> bool:
    return order in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def temporary(order: int) -> str:
    return tempfile.mkdtemp()


def tell_and_wait(order: int) -> int:
    """Says who works, then works for longer than any test."""
    os.write(1, f"{os.getpid()}\n".encode())
    time.sleep(600)
    return order
