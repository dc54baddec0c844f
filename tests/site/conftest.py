"""A small library built as the real site is: with this repository's own mkdocs.yml."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.conftest import MadeOnce
from tests.window import Window

from indrumar.inspect import inspect
from indrumar.metadata import Audience, PageFormat
from indrumar.mkdocs_plugin import settings_from
from indrumar.outputs.staged.root import root_files
from indrumar.outputs.staged.statement import PdfFiles
from indrumar.outputs.table import PAGES
from indrumar.outputs.views.downloads import Download
from indrumar.website.descriptions import root_list_file
from indrumar.website.editions import edition_files
from indrumar.website.language_runs import language_order
from indrumar.website.page_problems import results_in_pages, site_report
from indrumar.website.staging import write_stage
from indrumar.workshop.files import write
from indrumar.workshop.making import opened

HERE = Path(__file__).parent
PDF = b"%PDF-1.7\n% not a real one, but a file\n"


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project's folder: a guide, a leaflet without translation, a superseded guide."""
    folder = tmp_path_factory.mktemp("library") / "project"
    shutil.copytree(HERE / "library", folder)
    config = (HERE.parent.parent / "mkdocs.yml").read_text("utf-8")
    without_handbook = re.sub(r"^  - Pentru autori:\n(?:      - .*\n)+", "", config, flags=re.M)
    (folder / "mkdocs.yml").write_text(without_handbook, "utf-8")
    (folder / "overrides").mkdir()
    return folder


@pytest.fixture(scope="session")
def site(library: Path, made_once: MadeOnce) -> Path:
    """The library's site, staged with a download and built language by language."""
    return made_once("library", partial(build_site, library))


def build_site(library: Path, site: Path) -> None:
    """Builds the site of the library into a folder."""
    config = library / "mkdocs.yml"
    settings = settings_from(config)
    inspection = inspect(settings)
    everyone = Audience.EVERYONE
    download = Download("ghid", "ro", everyone, "ghid-ro.pdf", len(PDF), 12, PageFormat.A5)
    with opened(settings.workshop) as workshop:
        staged = write_stage(inspection, settings, [download], workshop)
        orders = [language_order(settings, tag, staged, site, site_url="") for tag in settings.tags]
        assert len(list(workshop.pool.run(PAGES.maker, orders))) == len(orders)
    root = {**root_files(settings, inspection.locales), **root_list_file(settings)}
    folders = {tag: site / tag for tag in settings.tags}
    report = site_report(folders, root)
    assert report.findings == ()
    pdfs = PdfFiles(1, download.pages or 0)
    results = results_in_pages(folders, report, pdfs, inspection.locales)
    for path, content in {**root, **results}.items():
        write(site / path, content)
    target = site / download.address
    target.parent.mkdir(parents=True)
    target.write_bytes(PDF)
    made = {download.address: target}
    editions = edition_files(inspection.project, settings, [download], made)
    for address, source in editions.items():
        write(site / address, source.read_bytes())


class _Handler(SimpleHTTPRequestHandler):
    """Answers as a web server that is set up for the site: a language's own 404 page."""

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends the page that says what is missing, in the language of the address."""
        root = Path(self.directory)
        own = root / self.path.split("/")[1] / "404.html"
        page = (own if own.is_file() else root / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serves a site; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(site) as found:
        yield found


@dataclass
class Visit:
    """A page that is open, and what went wrong on it."""

    page: Page
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


Visitor = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, address: str, window: Window) -> Iterator[Visitor]:
    """Opens a page of the site at a width, and listens.

    All visits of a test are in one window, one after the other; those `anew` or with options of a
    context, such as ``java_script_enabled``, have a window of their own.
    """
    contexts: list[BrowserContext] = []

    def opened(path: str, width: int = 1280, *, anew: bool = False, **options: object) -> Visit:
        own = window
        if anew or options:
            contexts.append(browser.new_context(**options))  # type: ignore[arg-type]
            own = Window(contexts[-1].new_page())
        else:
            window.empty()
        found = Visit(own.page)
        own.listen("console", lambda said: _note(found, said.type, said.text))
        own.listen("pageerror", lambda error: found.errors.append(str(error)))
        own.listen("request", lambda asked: _watch(found, asked.url, address))
        own.open(f"{address}/{path}", width)
        return found

    yield opened
    for context in contexts:
        context.close()


def _note(visit: Visit, kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        visit.errors.append(text)


def _watch(visit: Visit, asked: str, address: str) -> None:
    if not asked.startswith((address, "data:", "blob:")):
        visit.elsewhere.append(asked)
