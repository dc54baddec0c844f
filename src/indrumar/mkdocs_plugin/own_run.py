"""A run that was started by hand: `mkdocs build`, `mkdocs serve`. It stages what it builds.

The pages of a language do not depend on this module: the plugin asks for it by name, so that their
recipe leaves out all that only stages.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from indrumar.inspect import inspect
from indrumar.messages import Message, said
from indrumar.mkdocs_plugin.preview import watched, with_pdfs
from indrumar.outputs.staged.root import root_files
from indrumar.outputs.table import PAGES
from indrumar.problems import Severity
from indrumar.reading.locales import load_locales
from indrumar.reading.messages import in_one_line, in_words, language_in
from indrumar.settings import Settings
from indrumar.website.descriptions import root_list_file
from indrumar.website.language_runs import CarrierError, language_order
from indrumar.website.missing import missing
from indrumar.website.pdfs_on_request import offered
from indrumar.website.staging import write_stage
from indrumar.workshop.fault import fault
from indrumar.workshop.files import BusyError, write
from indrumar.workshop.making import Workshop, opened
from indrumar.workshop.pool import WorkerDiedError

log = get_plugin_logger("indrumar")

_LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.NOTE: logging.INFO,
}


@dataclass(slots=True)
class OwnRun:
    """Keeps a workshop beside that of builds, and the workers of the other languages.

    `settings` are those of the last time that mkdocs.yml was read.
    """

    settings: Settings
    preview: bool
    workshop: Workshop
    _closing: ExitStack
    _others: Iterator[Any] = field(default_factory=lambda: iter(()))
    _missing: tuple[Message, ...] = ()

    def close(self) -> None:
        """Ends the workers and leaves the workshop."""
        self._closing.close()

    def stage(self, settings: Settings) -> Path:
        """Reads, checks and composes the project and writes its pages; a preview shows the rest.

        Raises PluginError, which MkDocs reports in a line, for whatever goes wrong.
        """
        self.settings = settings
        try:
            return self._staged(settings)
        except PluginError:
            raise
        except Exception as error:
            message = fault(error, sys.argv, settings.workshop)
            raise PluginError(_spoken(message)) from error

    def _staged(self, settings: Settings) -> Path:
        inspection = inspect(settings)
        for problem in inspection.problems:
            line = in_one_line(problem, language_in(os.environ))
            log.log(_LEVELS[problem.severity], "%s", line)
        if self.preview:
            return write_stage(inspection, settings, offered(inspection.documents), self.workshop)
        sound = inspection.screened(settings)
        if sound.stopped(strict=False):
            errors = sum(one.severity is Severity.ERROR for one in inspection.problems)
            raise PluginError(_spoken(said("build.content-errors", count=errors)))
        self._missing = tuple(missing(sound))
        return write_stage(sound, settings, (), self.workshop)

    def begin_others(self, own: str, stage: Path, site: Path, site_url: str, strict: bool) -> None:
        """Starts the other languages, which do not depend on this one."""
        orders = [
            language_order(
                self.settings,
                tag,
                stage,
                site,
                site_url=site_url,
                strict=strict,
                preview=self.preview,
            )
            for tag in self.settings.tags
            if tag != own
        ]
        with _reported():
            self._others = self.workshop.pool.start((PAGES.maker, order) for order in orders)

    def finish(self, site: Path) -> None:
        """Waits for the other languages and writes what lies above them."""
        with _reported():
            for order, _ in self._others:
                log.info("%s", _spoken(said("build.language-made", tag=order.tag)))
        locales = load_locales(self.settings.tags, self.settings.root)
        above = {**root_files(self.settings, locales), **root_list_file(self.settings)}
        for path, content in above.items():
            write(site / path, content)
        if not self.preview:
            log.info("%s", _spoken(said("build.without-pdfs")))
        if self._missing:
            raise PluginError("\n".join(_spoken(line) for line in self._missing))

    def watched(self) -> tuple[str, ...]:
        """The files and folders that a preview follows."""
        return watched(self.settings)

    def with_pdfs(self, pages: Any) -> Any:
        """A web application that answers as `pages` does, and makes PDFs on request."""
        return with_pdfs(lambda: self.settings, self.workshop, pages)


@contextmanager
def _reported() -> Iterator[None]:
    """Lets MkDocs report what ended a worker; a preview then waits for the next change."""
    try:
        yield
    except CarrierError as error:
        raise PluginError(str(error)) from error
    except WorkerDiedError as error:
        raise PluginError(_spoken(said("refused.worker-died"))) from error


def _spoken(message: Message) -> str:
    return in_words(message, language_in(os.environ))


def begin(run: tuple[Settings, bool]) -> OwnRun:
    """Enters the workshop, for a preview or not; raises PluginError if another run is in it."""
    settings, preview = run
    closing = ExitStack()
    try:
        workshop = closing.enter_context(opened(settings.workshop / "preview"))
    except BusyError as error:
        raise PluginError(_spoken(error.message)) from error
    return OwnRun(settings, preview, workshop, closing)
