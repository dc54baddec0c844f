"""MkDocs carries the website; this is the only module that knows it.

A run makes one language. Started by `outputs.pages.runs` it takes files that are staged
already; started by hand (`mkdocs build`, `mkdocs serve`) it stages them itself and runs the
other languages beside it.
"""

from __future__ import annotations

import logging
import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urljoin, urlsplit

from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from indrumar.build.files import write, write_tree
from indrumar.build.preview import PrintError, offered, pdf_on_request
from indrumar.inspect import inspect
from indrumar.languages import Language
from indrumar.outputs.pages import DOWNLOADS, SiteIndex, hand_written, root_files, stage
from indrumar.outputs.pages.outline import Outline, links_within, outline
from indrumar.outputs.pages.runs import SITE_URL, STAGE, language_run
from indrumar.outputs.pages.search import forgiving_worker
from indrumar.outputs.pages.site_index import FILE, translations, with_publications
from indrumar.problems import Severity
from indrumar.reading.locales import load_locale, load_locales
from indrumar.settings import Settings, SettingsError

log = get_plugin_logger("indrumar")

_HERE = Path(__file__).parent
# After static-i18n (-100), which reads the folders that we exchange.
_LAST = -200
_FIRST = 100
# Source maps are half of the theme's weight; the stemmers are for languages we do not search so.
_WORKER = re.compile(r"^assets/javascripts/workers/search\..*\.js$")
_LEFT_OUT = re.compile(r"^assets/javascripts/lunr/|\.map$")


def settings_from(config_path: Path) -> Settings:
    """The settings of a project, from its mkdocs.yml; raises SettingsError for a broken one."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    try:
        return _settings(load_config(config_file=str(config_path)))
    except MkDocsException as error:
        raise SettingsError(f"{config_path}: {error}") from error


def serve(config_path: Path, port: int) -> None:
    """Shows the site in all languages at http://127.0.0.1:PORT/ until it is interrupted."""
    from mkdocs.commands.serve import serve as serve_site  # only here: it loads a web server

    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    told = logging.getLogger("mkdocs")
    told.addHandler(logging.StreamHandler())
    told.setLevel(logging.INFO)
    serve_site(str(config_path), dev_addr=f"127.0.0.1:{port}")


def _settings(config: MkDocsConfig) -> Settings:
    languages = config.plugins["i18n"].config["languages"]
    return Settings(
        root=Path(config.config_file_path).resolve().parent,
        site_name={found.locale: found.site_name or config.site_name for found in languages},
        site_url=config.site_url or "/",
        languages=tuple(Language(found.locale, found.name) for found in languages),
        markdown_extensions=tuple(config.markdown_extensions),
        markdown_options=config.mdx_configs or {},
        site=Path(config.site_dir),
    )


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin has none: what there is to say stands in mkdocs.yml's own keys."""


class IndrumarPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Stages what is not staged, hands composed pages to MkDocs, and completes each page."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Notes whether this is a preview: there, problems are told and the rest is shown."""
        self.preview = command == "serve"

    @event_priority(_FIRST)
    def _read(self, config: MkDocsConfig) -> None:
        """Before the theme is translated: reads the project and stages it if need be."""
        self.settings = _settings(config)
        self.own_run = STAGE not in os.environ
        self.stage = Path(os.environ.get(STAGE, self.settings.workshop / "stage"))
        self.site = Path(config.site_dir)
        site_url = os.environ.get(SITE_URL) or config.site_url or ""
        self.site_url = f"{site_url.rstrip('/')}/"
        if self.own_run:
            _stage(self.settings, self.stage, self.preview)
        self.index = SiteIndex.from_json((self.stage / FILE).read_text("utf-8"))

    @event_priority(_LAST)
    def _arrange(self, config: MkDocsConfig) -> None:
        """After that: the folders and addresses of this language."""
        self.tag = str(vars(config.plugins["i18n"])["current_language"])
        self.locale = load_locale(self.tag)
        self.translations = translations(
            self.index, self.settings.languages, self.site_url, self.tag, self.stage
        )
        config.docs_dir, config.site_dir = str(self.stage), str(self.site / self.tag)
        config.site_url = f"{self.site_url}{self.tag}/"
        config.nav = with_publications(config.nav or [], self.index.publications[self.tag])
        config.theme["language"] = self.tag
        own = [config.theme.custom_dir] if config.theme.custom_dir else []
        others = [path for path in config.theme.dirs if path not in own and "i18n" not in path]
        config.theme.dirs = [*own, str(_HERE / "theme"), *others]

    on_config = CombinedEvent(_read, _arrange)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Starts the other languages, which do not depend on this one."""
        self.siblings: dict[str, subprocess.Popen[bytes]] = {}
        for tag in self.settings.tags if self.own_run else ():
            if tag != self.tag:
                run = language_run(
                    Path(config.config_file_path),
                    tag,
                    stage=self.stage,
                    site=self.site,
                    site_url=self.site_url,
                    strict=bool(config.strict),
                )
                self.siblings[tag] = subprocess.Popen(run.command, env=run.environment)

    @event_priority(_LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds our fonts, lets the search forgive, leaves out what no reader needs."""
        for worker in [found for found in files if _WORKER.match(found.src_uri)]:
            source = forgiving_worker(worker.content_string, self.tag)
            files.remove(worker)
            name = worker.src_uri.rpartition("/")[2]
            files.append(File.generated(config, f"assets/indrumar/{name}", content=source))
        for file in [found for found in files if _LEFT_OUT.search(found.src_uri)]:
            files.remove(file)
        for font in sorted((_HERE / "fonts" / "web").glob("*.woff2")):
            address = f"assets/indrumar/fonts/{font.name}"
            files.append(File.generated(config, address, abs_src_path=str(font)))
        return files

    @event_priority(_LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps "previous" and "next" within a publication."""
        for page in nav.pages:
            here = _publication(page)
            if not here or _publication(page.previous_page) != here:
                page.previous_page = None
            if not here or _publication(page.next_page) != here:
                page.next_page = None
        return nav

    @event_priority(_FIRST)
    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Takes a composed page's HTML aside: it is rendered already."""
        if page.is_homepage:
            page.meta.setdefault("template", "home.html")
        if not page.meta.get("composed"):
            return markdown
        self.html = markdown
        return ""

    @event_priority(_FIRST)
    def on_page_content(self, html: str, *, page: Page, files: Files, **_: Any) -> str:
        """Gives a composed page its HTML, its outline and its ids."""
        if not page.meta.get("composed"):
            return html
        found = outline(self.html)
        page.toc = get_toc(list(found.headings))
        page.present_anchor_ids = set(found.ids)
        page.links_to_anchors = _links(page, found, files)
        return self.html

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Gives templates our words and the addresses above the language."""
        env.globals["words"] = lambda key, **parts: self.locale[f"site.{key}"].format(**parts)
        env.globals["site_root"] = self.site_url
        return env

    def on_page_context(self, context: Any, *, page: Page, **_: Any) -> Any:
        """Tells a page its translations."""
        path = page.file.src_uri.removeprefix(f"{self.tag}/")
        root = "../" * (page.url.count("/") + 1)
        context["translations"] = self.translations(path, page.url, root)
        return context

    def on_template_context(self, context: Any, **_: Any) -> Any:
        """The same for pages without a source, above all the page that is not found."""
        context["translations"] = self.translations("", "", urlsplit(self.site_url).path)
        context["page_languages"] = self.index.translations
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Waits for the other languages and writes what lies above them all."""
        if not self.own_run:
            return
        failed = [tag for tag, process in self.siblings.items() if process.wait() != 0]
        if failed:
            raise PluginError(f"the site could not be built in: {', '.join(failed)}")
        locales, _ = load_locales(self.settings.tags)
        for path, content in root_files(self.settings, locales).items():
            write(self.site / path, content)

    def on_build_error(self, **_: Any) -> None:
        """Stops the other languages when this one fails."""
        for process in getattr(self, "siblings", {}).values():
            process.terminate()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any
    ) -> LiveReloadServer:
        """Watches what authors write, not what is staged from it."""
        server.unwatch(config.docs_dir)
        settings = self.settings
        for folder in (settings.content, settings.docs, settings.overrides):
            if folder.is_dir():
                server.watch(str(folder))
        server.set_app(_with_pdfs(settings, server.get_app()))
        log.info("The site in all languages: %s", urljoin(server.url, "/"))
        return server


def _stage(settings: Settings, folder: Path, preview: bool) -> None:
    """Reads, checks and composes the project and writes its pages; a preview goes on with less."""
    inspection = inspect(settings)
    for problem in inspection.problems:
        (log.error if problem.severity is Severity.ERROR else log.warning)("%s", problem)
    errors = [found for found in inspection.problems if found.severity is Severity.ERROR]
    if errors and not preview:
        raise PluginError(f"the content has {len(errors)} errors; nothing was built")
    files = stage(
        inspection.project,
        inspection.documents,
        inspection.locales,
        settings,
        offered(inspection.documents) if preview else (),
        docs=hand_written(settings),
        media=lambda path: (settings.content / path).read_bytes(),
    )
    write_tree(folder, files)


def _with_pdfs(settings: Settings, pages: Any) -> Any:
    """A web application that makes a PDF when a reader asks for it, and answers all else."""

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        address = unquote(environ["PATH_INFO"]).lstrip("/")
        if not address.startswith(f"{DOWNLOADS}/"):
            return cast("Iterable[bytes]", pages(environ, start_response))
        try:
            file = pdf_on_request(settings, address)
        except PrintError as error:
            start_response("500 The PDF cannot be made", [("Content-Type", "text/plain")])
            return [str(error).encode()]
        if file is None:
            return cast("Iterable[bytes]", pages(environ, start_response))
        start_response("200 OK", [("Content-Type", "application/pdf")])
        return [file.read_bytes()]

    return answer


def _publication(page: Page | None) -> str:
    """The first part of a page's address, by which its publication is known; none on top."""
    return page.url.partition("/")[0] if page is not None and page.parent is not None else ""


def _links(page: Page, found: Outline, files: Files) -> dict[File, dict[str, str]]:
    """The ids that a page's links lead to, by file; tells of links that lead to no file."""
    by_address = {file.url if file.url != "./" else "": file for file in files}
    anchors: dict[File, dict[str, str]] = {}
    for address, id, link in links_within(found, page.url):
        file = by_address.get(address)
        if file is None:
            log.warning("'%s' contains a link '%s' that leads nowhere", page.file.src_uri, link)
        elif id:
            anchors.setdefault(file, {})[id] = link
    return anchors
