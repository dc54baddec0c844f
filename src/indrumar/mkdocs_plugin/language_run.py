"""One run of MkDocs, in this process: a language of the site, from staged files."""

from __future__ import annotations

import io
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr

from mkdocs.__main__ import cli
from mkdocs.exceptions import MkDocsException

from indrumar.messages import said
from indrumar.website.language_runs import CarrierError, LanguageOrder
from indrumar.workshop.artifact import Artifact


def make(order: LanguageOrder) -> Artifact:
    """The pages of a language; raises CarrierError with what MkDocs said if it cannot make them."""
    command = ["build", "--config-file", str(order.config), "--site-dir", str(order.into)]
    log = io.StringIO()
    with _variables(order), redirect_stderr(log), _loggers_as_they_were():
        try:
            cli.main([*command, *(["--strict"] if order.strict else [])], standalone_mode=False)
        except (MkDocsException, SystemExit) as error:
            raise CarrierError(f"{log.getvalue()}{error}".strip()) from None
        except Exception as error:  # a plugin, an extension or a hook of the site's own
            raise CarrierError(f"{log.getvalue()}{type(error).__name__}: {error}") from error
    return Artifact(order.into / order.tag, line=said("build.language-made", tag=order.tag))


@contextmanager
def _variables(order: LanguageOrder) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(order.variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _loggers_as_they_were() -> Iterator[None]:
    """Each run of MkDocs adds a handler that writes to the standard error of its time."""
    logger = logging.getLogger("mkdocs")
    handlers, level = logger.handlers[:], logger.level
    try:
        yield
    finally:
        logger.handlers, logger.level = handlers, level
