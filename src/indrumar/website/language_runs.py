"""How the site generator is run: once for each language, each in a worker of its own.

The runs share nothing but the staged files, so they can go at the same time. What lies above the
languages is `root_files`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from indrumar.settings import Settings
from indrumar.workshop.digests import Reads, everything_in

# Read by mkdocs.yml (`build_only_locale: !ENV [LOCALE, ro]`): the language of the run.
LANGUAGE = "LOCALE"
# The folder of staged files. With it a run makes one language and stages nothing itself.
STAGE = "INDRUMAR_STAGE"
# The address of the root of the site, if it is not the one in mkdocs.yml (a preview).
SITE_URL = "INDRUMAR_SITE_URL"
# Set if the server of a preview will put its own script into the pages of the run.
PREVIEW = "INDRUMAR_PREVIEW"


class CarrierError(Exception):
    """The site generator failed; the message is what it said."""


@dataclass(frozen=True, slots=True)
class LanguageOrder:
    """Everything that the pages of a language are made from; they come to `into/<tag>/`.

    `configuration` is mkdocs.yml as it was understood, with what it inherits and the versions of
    the plugins it names; `site` has the project's own files for its pages: overrides, hooks, words.
    """

    tag: str
    config: Path
    configuration: str
    site: Reads
    staged: Reads
    site_url: str
    into: Path
    strict: bool = True
    preview: bool = False

    @property
    def variables(self) -> Mapping[str, str]:
        """The environment variables of the run."""
        found = {LANGUAGE: self.tag, STAGE: str(self.staged.root), "NO_MKDOCS_2_WARNING": "1"}
        if self.site_url:
            found[SITE_URL] = self.site_url
        if self.preview:
            found[PREVIEW] = "1"
        return found


def language_order(
    settings: Settings,
    tag: str,
    stage: Path,
    into: Path,
    *,
    site_url: str,
    strict: bool = True,
    preview: bool = False,
) -> LanguageOrder:
    """The order for one language of the site, from the files that are staged in a folder."""
    return LanguageOrder(
        tag=tag,
        config=settings.root / "mkdocs.yml",
        configuration=settings.configuration,
        site=_for_pages(settings),
        staged=_staged_for(tag, stage),
        site_url=site_url,
        into=into,
        strict=strict,
        preview=preview,
    )


def _for_pages(settings: Settings) -> Reads:
    """What the project brings for its pages; its looks on paper lie in the same folder."""
    found = everything_in(settings.root, *settings.looks)
    paper = f"{settings.overrides.name}/print/"
    return Reads(found.root, tuple(path for path in found.paths if not path.startswith(paper)))


def _staged_for(tag: str, stage: Path) -> Reads:
    """What a language's pages are made from: its own files, and those above the languages."""
    every = everything_in(stage, ".")
    own = (
        path
        for path in every.paths
        if path.startswith(f"{tag}/") or f"/{tag}/" in path or "/" not in path
    )
    return Reads(stage, tuple(own))
