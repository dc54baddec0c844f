"""Runs all that reads, on a mutated project: whatever is in it, there are problems or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.mutations import Case

from indrumar.inspect import Inspection, inspect
from indrumar.mkdocs_plugin import settings_from
from indrumar.reading.messages import message_languages
from indrumar.reporter import REPORTS
from indrumar.settings import Settings, SettingsError
from indrumar.status_report import status_table
from indrumar.website.staging import write_stage
from indrumar.workshop.making import Workshop


@dataclass(slots=True)
class Project:
    """A folder whose files are those of one case after another."""

    folder: Path
    base: Mapping[str, bytes]
    _settings: Settings | None = None
    _dirty: set[str] = field(default_factory=set)

    def write(self, case: Case) -> None:
        """Puts the files of a case in place; those of the case before are as they were."""
        paths = set(case.changed) | self._dirty if self._settings else set(case.files)
        for path in paths:
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if path in case.files:
                file.write_bytes(case.files[path])
            else:
                file.unlink(missing_ok=True)
        self._dirty = set(case.changed)

    def settings(self, case: Case) -> Settings:
        """The project's settings; raises SettingsError."""
        if self._settings is None or "mkdocs.yml" in case.changed:
            found = settings_from(self.folder / "mkdocs.yml")
            if "mkdocs.yml" in case.changed:
                return found
            self._settings = found
        return self._settings

    def inspected(self, case: Case) -> Inspection | SettingsError:
        """All that is known without making a file, reported in every form and language."""
        self.write(case)
        try:
            settings = self.settings(case)
        except SettingsError as error:
            return error
        found = inspect(settings)
        for language in message_languages():
            for report in REPORTS.values():
                report(found.problems, settings.root, language).encode()
            status_table(found.project, language).encode()
        return found

    def staged(self, case: Case, workshop: Workshop) -> Inspection | SettingsError:
        """The same, and the files from which the pages of what is sound are made."""
        found = self.inspected(case)
        if isinstance(found, SettingsError):
            return found
        settings = self.settings(case)
        screened = found.screened(settings)
        if not screened.stopped(strict=False):
            write_stage(screened, settings, (), workshop)
        return screened


def misplaced(found: Inspection) -> Iterator[str]:
    """Problems whose place is none."""
    for problem in found.problems:
        if problem.place.line < 1 or problem.place.column < 1 or not problem.place.file:
            yield str(problem)
