"""Worker processes with one owner: all of them end when it does, whichever way that is.

Laying out a book costs a processor some seconds and cannot be shared between threads, and neither
can runs of the site generator. A job is a maker, `package.module:function`, and its order.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from types import TracebackType
from typing import Any, TypeVar

Order = TypeVar("Order")
_GRACE = 2.0
"""How many seconds a worker has to end before it is ended."""


class WorkerDiedError(Exception):
    """A worker was ended from outside, most likely because the machine ran out of memory."""


@dataclass(slots=True)
class Pool:
    """Works on jobs side by side, as a context; the workers start when there are several jobs."""

    size: int = field(default_factory=lambda: os.cpu_count() or 1)
    _workers: ProcessPoolExecutor | None = None

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type | None, error: object, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the workers, busy or not."""
        workers, self._workers = self._workers, None
        if workers is None:
            return
        workers.shutdown(wait=False, cancel_futures=True)
        children = active_children()
        for child in children:
            child.terminate()
        for child in children:
            child.join(_GRACE)
            if child.is_alive():
                child.kill()

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
            # "spawn": WeasyPrint's libraries do not survive being forked on every system.
            self._workers = ProcessPoolExecutor(self.size, get_context("spawn"), _begin)
        workers = self._workers
        begun = {workers.submit(_work, maker, order): order for maker, order in jobs}

        def results() -> Iterator[tuple[Order, Any]]:
            try:
                for job in as_completed(begun):
                    yield begun[job], job.result()
            except BrokenProcessPool as error:
                raise WorkerDiedError from error

        return results()


def function_of(maker: str) -> Callable[[Any], Any]:
    """The function that is named `package.module:function`."""
    module, _, name = maker.partition(":")
    function: Callable[[Any], Any] = getattr(import_module(module), name)
    return function


def _work(maker: str, order: object) -> object:
    return function_of(maker)(order)


def _begin() -> None:
    """Ctrl-C goes to every process of a terminal: the owner decides what follows.

    A worker whose owner was killed ends by itself.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_owner, daemon=True).start()


def _end_with_owner() -> None:
    owner = parent_process()
    if owner is not None:
        wait([owner.sentinel])
        os._exit(1)
