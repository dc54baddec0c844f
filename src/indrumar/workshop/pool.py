"""Worker processes with one owner: all of them end when it does, whichever way that is.

Laying out a book costs a processor some seconds and cannot be shared between threads, and neither
can runs of the site generator. A job is a maker, `package.module:function`, and its order.
"""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from types import TracebackType
from typing import Any, TypeVar

Order = TypeVar("Order")
_SIGNALS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]


class WorkerDiedError(Exception):
    """A worker was ended from outside, most likely because the machine ran out of memory."""


@dataclass(slots=True)
class Pool:
    """Works on jobs side by side, as a context; the workers start when there are several jobs."""

    size: int = field(default_factory=lambda: os.cpu_count() or 1)
    _workers: ProcessPoolExecutor | None = None
    _scratch: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type | None, error: object, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the workers, busy or not."""
        workers, self._workers = self._workers, None
        if workers is None:
            return
        with _signals_wait():
            workers.shutdown(wait=False, cancel_futures=True)
            children = active_children()
            for child in children:
                child.kill()
            for child in children:
                child.join()
        if self._scratch is not None:
            self._scratch.cleanup()

    def run(self, maker: str, orders: Sequence[Order]) -> Iterator[tuple[Order, Any]]:
        """Each order with what the maker made of it, as it is done, begun in their order.

        Raises what a maker raises, and WorkerDiedError; other orders are then given up.
        """
        if len(orders) < 2 or self.size < 2:
            make = function_of(maker)
            yield from ((order, make(order)) for order in orders)
            return
        yield from self.start((maker, order) for order in orders)

    def start(self, jobs: Iterable[tuple[str, Order]]) -> Iterator[tuple[Order, Any]]:
        """Begins jobs in workers at once; what comes back yields them as they are done."""
        if self._workers is None:
            # An ended worker cannot clear away its temporary files, such as copies of fonts.
            self._scratch = tempfile.TemporaryDirectory(prefix="indrumar-")
            # "spawn": WeasyPrint's libraries do not survive being forked on every system.
            # Python's own helper begins here, too, and would end when a terminal is closed.
            with _signals_wait():
                self._workers = ProcessPoolExecutor(
                    self.size, get_context("spawn"), _begin, (self._scratch.name,)
                )
        workers = self._workers
        with _signals_wait(), self._noticing():
            begun = {workers.submit(_work, maker, order): order for maker, order in jobs}

        def results() -> Iterator[tuple[Order, Any]]:
            with self._noticing():
                for job in as_completed(begun):
                    yield begun[job], job.result()

        return results()

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        """Raises WorkerDiedError if a worker died; whoever goes on starts with new ones."""
        try:
            yield
        except BrokenProcessPool as error:
            self.close()
            raise WorkerDiedError from error


def function_of(maker: str) -> Callable[[Any], Any]:
    """The function that is named `package.module:function`."""
    module, _, name = maker.partition(":")
    function: Callable[[Any], Any] = getattr(import_module(module), name)
    return function


def _work(maker: str, order: object) -> object:
    return function_of(maker)(order)


@contextmanager
def _signals_wait() -> Iterator[None]:
    """Holds signals back, so that none finds a worker half begun or half ended.

    A worker that begins here goes on holding them back, from its first moment: Ctrl-C goes to
    every process of a terminal, and the owner decides what follows.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(scratch: str) -> None:
    """Leaves Ctrl-C to the owner, also on Windows; a worker whose owner was killed ends itself."""
    tempfile.tempdir = scratch
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_owner, daemon=True).start()


def _end_with_owner() -> None:
    owner = parent_process()
    if owner is not None:
        wait([owner.sentinel])
        shutil.rmtree(tempfile.gettempdir(), ignore_errors=True)
        os._exit(1)
