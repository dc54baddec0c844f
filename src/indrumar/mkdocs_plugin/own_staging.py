"""Staging by a run that was started by hand: `mkdocs build`, `mkdocs serve`."""

from __future__ import annotations

from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from indrumar.inspect import inspect
from indrumar.problems import Severity
from indrumar.settings import Settings
from indrumar.website.preview import offered
from indrumar.website.staging import write_stage
from indrumar.workshop.making import Workshop

log = get_plugin_logger("indrumar")


def staged_project(settings: Settings, workshop: Workshop, *, preview: bool) -> Path:
    """Reads, checks and composes the project and writes its pages; a preview goes on with less."""
    inspection = inspect(settings)
    for problem in inspection.problems:
        (log.error if problem.severity is Severity.ERROR else log.warning)("%s", problem)
    errors = [found for found in inspection.problems if found.severity is Severity.ERROR]
    if errors and not preview:
        raise PluginError(f"the content has {len(errors)} errors; nothing was built")
    return write_stage(
        inspection, settings, offered(inspection.documents) if preview else (), workshop
    )
