"""Staging by a run that was started by hand: `mkdocs build`, `mkdocs serve`."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from indrumar.inspect import inspect
from indrumar.messages import said
from indrumar.problems import Severity
from indrumar.reading.messages import in_one_line, in_words, language_in
from indrumar.settings import Settings
from indrumar.website.preview import offered
from indrumar.website.staging import stage_folder, write_stage

log = get_plugin_logger("indrumar")


def staged_project(settings: Settings, *, preview: bool) -> Path:
    """Reads, checks and composes the project and writes its pages; a preview goes on with less."""
    inspection = inspect(settings)
    language = language_in(os.environ)
    for problem in inspection.problems:
        line = in_one_line(problem, language)
        (log.error if problem.severity is Severity.ERROR else log.warning)("%s", line)
    errors = [found for found in inspection.problems if found.severity is Severity.ERROR]
    if errors and not preview:
        message = said("build.content-errors", count=len(errors))
        raise PluginError(in_words(message, language))
    folder = stage_folder(settings, preview=True)
    write_stage(inspection, settings, offered(inspection.documents) if preview else (), folder)
    return folder
