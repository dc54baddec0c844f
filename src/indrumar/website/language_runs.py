"""How the site generator is run: once for each language, each in a process of its own.

The runs share nothing but the staged files, so they can go at the same time. Each writes
`SITE/<language>/`; what lies above the languages is `root_files`'s.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# Read by mkdocs.yml (`build_only_locale: !ENV [LOCALE, ro]`): the language of the run.
LANGUAGE = "LOCALE"
# The folder of staged files. With it a run makes one language and stages nothing itself.
STAGE = "INDRUMAR_STAGE"
# The address of the root of the site, where it is not the one in mkdocs.yml (a preview).
SITE_URL = "INDRUMAR_SITE_URL"
# Set where the server of a preview will put its own script into the pages of the run.
PREVIEW = "INDRUMAR_PREVIEW"


@dataclass(frozen=True, slots=True)
class Run:
    """A command and the environment variables it needs beside those that are there."""

    command: tuple[str, ...]
    variables: Mapping[str, str]

    @property
    def environment(self) -> dict[str, str]:
        """The whole environment of the process."""
        return {**os.environ, **self.variables}


def language_run(
    config: Path,
    tag: str,
    *,
    stage: Path,
    site: Path,
    site_url: str = "",
    strict: bool = False,
    preview: bool = False,
) -> Run:
    """The run that makes one language of the site from staged files into `site/<tag>/`.

    It exits with 0 when that went well; what it does and what is wrong it says on standard error.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config)]
    command += ["--site-dir", str(site), *(["--strict"] if strict else [])]
    variables = {LANGUAGE: tag, STAGE: str(stage), "NO_MKDOCS_2_WARNING": "1"}
    if site_url:
        variables[SITE_URL] = site_url
    if preview:
        variables[PREVIEW] = "1"
    return Run(tuple(command), variables)
