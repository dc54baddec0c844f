"""Makes the website from documents and their PDFs, beside the one that is there.

The languages run side by side; a language whose staged files and looks are those of the last
run is not run again.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import indrumar
from indrumar.inspect import Inspection, stops
from indrumar.messages import said
from indrumar.outputs.staged import Download, root_files
from indrumar.outputs.staged.statement import PrintedFiles
from indrumar.problems import Problem
from indrumar.settings import Settings
from indrumar.website.descriptions import PLAIN, root_list_file
from indrumar.website.editions import edition_files
from indrumar.website.language_runs import language_run
from indrumar.website.page_problems import page_problems, results_in_pages, site_report
from indrumar.website.screen_pdfs import PrintedDocument
from indrumar.website.staging import stage_folder, write_stage
from indrumar.workshop.files import exchange, write
from indrumar.workshop.progress import Progress
from indrumar.workshop.store import fingerprint, fingerprint_of_folder

_PACKAGE = Path(indrumar.__file__).parent


class SiteError(Exception):
    """A run of the site generator failed; `log` is what it said."""

    def __init__(self, log: str) -> None:
        super().__init__("the website could not be made")
        self.log = log


@dataclass(frozen=True, slots=True)
class Website:
    """How many pages were put in place, and what is wrong with them; none where that stopped it."""

    pages: int
    problems: tuple[Problem, ...]


def downloads(printed: Iterable[PrintedDocument]) -> tuple[Download, ...]:
    """The PDFs as the pages offer them."""
    return tuple(
        Download(
            publication=one.document.publication.slug,
            language=one.document.language,
            audience=one.document.audience,
            file=f"{one.document.name}.pdf",
            size=one.pdf.stat().st_size,
            pages=one.pages,
            page_format=one.page_format,
            cover=one.cover.read_bytes(),
        )
        for one in printed
    )


def make_site(
    inspection: Inspection,
    printed: tuple[PrintedDocument, ...],
    settings: Settings,
    progress: Progress,
    strict: bool = False,
) -> Website:
    """Makes the site, holds its pages to what readers need and puts it in its place.

    Raises SiteError; the site that was there is then still there.
    """
    offered = downloads(printed)
    staged = write_stage(inspection, settings, offered, stage_folder(settings))
    made = settings.workshop / "site"
    _run_languages(settings, staged, made, progress)
    files = {one.address: source.pdf for one, source in zip(offered, printed, strict=True)}
    files |= edition_files(inspection.project, settings, offered, files)
    root = {**root_files(settings, inspection.locales), **root_list_file(settings)}
    report = site_report(made, settings.tags, root)
    problems = page_problems(report, inspection.project)
    if stops(problems, strict):
        return Website(0, problems)
    sheets = PrintedFiles(len(printed), sum(one.pages for one in printed))
    results = results_in_pages(made, settings.tags, report, sheets, inspection.locales)
    _assemble(settings, made, files, {**root, **results})
    return Website(sum(1 for _ in settings.output.glob("*/**/index.html")), problems)


def _run_languages(
    settings: Settings, staged: Mapping[str, bytes], made: Path, progress: Progress
) -> None:
    """Runs MkDocs for the languages that changed, all at once."""
    looks = _fingerprint_of_looks(settings)
    stamps = {tag: fingerprint((looks, *_parts_of(staged, tag))) for tag in settings.tags}
    running = {
        tag: _start(settings, tag, made)
        for tag, stamp in stamps.items()
        if not _is_made(made / tag, stamp)
    }
    failures = []
    for tag, process in running.items():
        output, _ = process.communicate()
        if process.returncode == 0:
            write(made / f"{tag}.stamp", stamps[tag].encode())
            progress.tell(said("build.language-made", tag=tag))
        else:
            failures.append(output)
    if failures:
        raise SiteError("\n".join(failures))


def _start(settings: Settings, tag: str, made: Path) -> subprocess.Popen[str]:
    (made / f"{tag}.stamp").unlink(missing_ok=True)
    run = language_run(
        settings.root / "mkdocs.yml",
        tag,
        stage=stage_folder(settings),
        site=made,
        site_url=settings.site_url,
        strict=True,
    )
    return subprocess.Popen(
        run.command,
        env=run.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def _is_made(folder: Path, stamp: str) -> bool:
    file = folder.with_name(f"{folder.name}.stamp")
    return folder.is_dir() and file.is_file() and file.read_text("utf-8") == stamp


def _parts_of(staged: Mapping[str, bytes], tag: str) -> Iterable[bytes | str]:
    """What a language's pages are made from: its own files, and those above the languages."""
    for path in sorted(staged):
        if path.startswith((f"{tag}/", f"{PLAIN}/{tag}/")) or "/" not in path:
            yield path
            yield staged[path]


def _fingerprint_of_looks(settings: Settings) -> str:
    """Names what all pages share: the configuration, the theme, the words."""
    ours = ("theme", "locales", "fonts/web", "mkdocs_plugin", "outputs")
    folders = [*(_PACKAGE / name for name in ours), settings.overrides]
    configuration = (settings.root / "mkdocs.yml").read_bytes()
    return fingerprint((configuration, *(fingerprint_of_folder(folder) for folder in folders)))


def _assemble(
    settings: Settings, made: Path, files: Mapping[str, Path], root: Mapping[str, bytes]
) -> None:
    """Puts languages, downloads and what lies above them into one folder, then in place."""
    new = settings.output.with_name(f".{settings.output.name}.new")
    if new.exists():
        shutil.rmtree(new)
    new.mkdir(parents=True)
    for tag in settings.tags:
        shutil.copytree(made / tag, new / tag)
    for address, source in files.items():
        (new / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, new / address)
    for path, content in root.items():
        write(new / path, content)
    exchange(new, settings.output)
