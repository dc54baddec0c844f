"""WeasyPrint's log messages, as values."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_LOGGERS = ("weasyprint", "weasypress")


class _Collector(logging.Handler):
    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        message = f"{record.levelname}: {record.getMessage()}"
        if message not in self.messages:
            self.messages.append(message)


@contextmanager
def collected() -> Iterator[list[str]]:
    """Gather the warnings and errors logged meanwhile, each once; nothing is printed."""
    messages: list[str] = []
    collector = _Collector(messages)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger.propagate, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(collector)
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    try:
        yield messages
    finally:
        for logger, (propagate, level) in zip(loggers, before, strict=True):
            logger.removeHandler(collector)
            logger.propagate = propagate
            logger.setLevel(level)
