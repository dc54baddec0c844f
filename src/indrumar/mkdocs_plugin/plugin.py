"""MkDocs builds the website; only this folder depends on it.

A run makes one language. Started by `website.language_runs` it takes files that are staged
already; started by hand (`mkdocs build`, `mkdocs serve`) it stages them itself and runs the
other languages beside it.
"""

from __future__ import annotations

import json
import os
import re
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from indrumar.composing.source.alerts import with_alert_titles
from indrumar.fonts.web import WEB_FONTS
from indrumar.messages import said
from indrumar.mkdocs_plugin.beside_pages import Gathered, write_plain, write_search
from indrumar.mkdocs_plugin.compiled_templates import COMPILED
from indrumar.mkdocs_plugin.configuration import add_honoured, settings_or_error
from indrumar.mkdocs_plugin.finishing import Finishing
from indrumar.mkdocs_plugin.options import Options
from indrumar.mkdocs_plugin.own_hosts import for_own_hosts
from indrumar.mkdocs_plugin.page_heads import breadcrumbs, name_of, window_title
from indrumar.mkdocs_plugin.page_links import by_address, links_to_anchors
from indrumar.outputs.finished.completing import completed
from indrumar.outputs.finished.outline import outline
from indrumar.outputs.staged.search_page import search_view
from indrumar.outputs.staged.site_index import (
    FILE,
    HEADS,
    PLAIN,
    SiteIndex,
    translations,
    with_publications,
)
from indrumar.outputs.staged.untranslated import with_notice
from indrumar.outputs.views.bands import SITE, band_html
from indrumar.reading.locales import load_locale
from indrumar.reading.messages import in_words, language_in
from indrumar.theme import THEME
from indrumar.website.language_runs import PREVIEW, SITE_URL, STAGE
from indrumar.wording.languages import in_language
from indrumar.workshop.pool import function_of

log = get_plugin_logger("indrumar")

# After static-i18n (-100), which reads the folders that we exchange.
_LAST = -200
_FIRST = 100
# Source maps are half of the theme's weight; its search is not ours.
_LEFT_OUT = re.compile(r"^assets/javascripts/(?:lunr|workers)/|\.map$")


class IndrumarPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Stages what is not staged, hands composed pages to MkDocs, and completes each page."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Notes whether this is a preview, in which problems are reported and the rest is shown."""
        self.preview = command == "serve" or PREVIEW in os.environ
        self.own_run: Any = None

    def on_shutdown(self) -> None:
        """Ends what a run by hand has begun."""
        if self.own_run is not None:
            self.own_run.close()

    @event_priority(_FIRST)
    def _read(self, config: MkDocsConfig) -> None:
        """Before the theme is translated: reads the project and stages it if need be."""
        self.settings = settings_or_error(config)
        self.site = Path(config.site_dir)
        site_url = os.environ.get(SITE_URL) or config.site_url or ""
        self.site_url = f"{site_url.rstrip('/')}/"
        self.stage = Path(os.environ[STAGE]) if STAGE in os.environ else self._staged()
        self.index = SiteIndex.from_json((self.stage / FILE).read_text("utf-8"))
        self.heads = json.loads((self.stage / HEADS).read_text("utf-8"))

    def _staged(self) -> Path:
        """What a run by hand has staged. By its name: a run for a build does not depend on it."""
        if self.own_run is None:
            begin = function_of("indrumar.mkdocs_plugin.own_run:begin")
            self.own_run = begin((self.settings, self.preview))
        return Path(self.own_run.stage(self.settings))

    @event_priority(_LAST)
    def _arrange(self, config: MkDocsConfig) -> None:
        """After that: the folders and addresses of this language."""
        self.tag = str(vars(config.plugins["i18n"])["current_language"])
        self.locale = load_locale(self.tag, self.settings.root)
        self.translations = translations(
            self.index, self.settings.languages, self.site_url, self.tag, self.stage
        )
        config.docs_dir, config.site_dir = str(self.stage), str(self.site / self.tag)
        config.site_url = f"{self.site_url}{self.tag}/"
        self.gathered = Gathered(synonyms=set(self.index.synonyms_in(self.tag)))
        self.finishing = Finishing(Path(config.site_dir), self.preview)
        publications, title = self.index.publications[self.tag], self.locale["site.catalogue.title"]
        config.nav = with_publications(config.nav or [], publications, title)
        config.theme["language"] = self.tag
        add_honoured(config, self.tag)
        own = [config.theme.custom_dir] if config.theme.custom_dir else []
        others = [path for path in config.theme.dirs if path not in own and "i18n" not in path]
        config.theme.dirs = [*own, str(THEME), *others]

    on_config = CombinedEvent(_read, _arrange)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Starts the other languages, which do not depend on this one."""
        if self.own_run is not None:
            strict = bool(config.strict)
            self.own_run.begin_others(self.tag, self.stage, self.site, self.site_url, strict)

    @event_priority(_LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds our fonts, leaves out what no reader needs."""
        for file in [found for found in files if _LEFT_OUT.search(found.src_uri)]:
            files.remove(file)
        for font in sorted(WEB_FONTS.glob("*.woff2")):
            address = f"assets/indrumar/fonts/{font.name}"
            files.append(File.generated(config, address, abs_src_path=str(font)))
        return files

    @event_priority(_LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps "previous" and "next" within a publication; notes where links can lead."""
        self.files = by_address(files)  # all plugins have had their say
        titles = self.index.titles(self.tag)
        for page in nav.pages:
            here = _publication(page)
            if page.parent is not None and here not in titles:
                self.gathered.asides.add(page.url)
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
        if page.meta.get("original"):  # a text in another language is found in that one
            page.meta["search"] = {"exclude": True}
        if not page.meta.get("composed"):
            return markdown
        self.html = markdown
        return ""

    @event_priority(_FIRST)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Gives a composed page its HTML, its outline and its ids; marks an untranslated one."""
        if not page.meta.get("composed"):
            original = page.meta.get("original")
            path = page.file.src_uri.removeprefix(f"{self.tag}/")
            whole = completed(with_alert_titles(html, self.locale), self.locale)
            self.gathered.read(page.url, whole)
            return with_notice(whole, original, path, self.locale) if original else whole
        self.html = completed(self.html, self.locale)
        self.gathered.read(page.url, self.html)
        found = outline(self.html)
        page.toc = get_toc(list(found.headings))
        page.present_anchor_ids = set(found.ids)
        page.links_to_anchors = links_to_anchors(page, found, self.files)
        return self.html

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Gives templates our words and the addresses above the language."""
        env.bytecode_cache = COMPILED
        env.globals["words"] = lambda key, **parts: self.locale[f"site.{key}"].format(**parts)
        env.filters["in_language"] = partial(in_language, locale=self.locale)
        env.globals["site_root"] = self.site_url
        env.globals.update(window_title=window_title, name_of=name_of)
        env.globals["looks"] = self.index.looks
        env.globals["search_words"] = partial(search_view, self.locale, self.settings.languages)
        return env

    def on_page_context(self, context: Any, *, page: Page, config: Any, **_: Any) -> Any:
        """Gives a page its translations, the way to it, and who funded it."""
        catalogue = self.locale["site.catalogue.title"], f"{config.site_url}catalog/"
        home = config.site_name, config.site_url
        context["breadcrumbs"] = breadcrumbs(page, home, catalogue)
        path = page.file.src_uri.removeprefix(f"{self.tag}/")
        root = "../" * (page.url.count("/") + 1)
        context["translations"] = self.translations(path, page.url, root)
        context["head"] = self.heads[self.tag].get(path, "")
        bands = self.index.bands[self.tag]
        band = bands.get(page.meta.get("publication", SITE)) or bands.get(SITE)
        own = page.meta.get("role") == "landing" and page.meta.get("publication") in bands
        context["funders_band"] = band_html(band, path, self.locale) if band and not own else ""
        return context

    @event_priority(_LAST)
    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Does the last work on a page."""
        return self.finishing.page(output, page.url)

    @event_priority(_LAST)
    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str:
        """The same for the page that is not found, which is shown at any address."""
        if not template_name.endswith(".html"):
            return output_content
        base = f"{urlsplit(self.site_url).path}{self.tag}"
        return self.finishing.page_not_found(output_content, base)

    def on_template_context(self, context: Any, **_: Any) -> Any:
        """The same for pages without a source, above all the page that is not found."""
        context["translations"] = self.translations("", "", urlsplit(self.site_url).path)
        context["page_languages"] = self.index.translations
        return context

    @event_priority(_LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes what is beside pages; waits for the other languages, writes what is above them."""
        write_search(Path(config.site_dir), self.index.titles(self.tag), self.tag, self.gathered)
        write_plain(self.stage / PLAIN / self.tag, Path(config.site_dir))
        self.finishing.write()
        if self.own_run is not None:
            self.own_run.finish(self.site)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any
    ) -> LiveReloadServer:
        """Watches what authors write, not what is staged from it."""
        server.unwatch(config.docs_dir)
        for place in self.own_run.watched():
            server.watch(place)
        server.set_app(for_own_hosts(self.own_run.with_pdfs(server.get_app()), server.url))
        message = said("serve.address", address=urljoin(server.url, "/"))
        log.info("%s", in_words(message, language_in(os.environ)))
        return server


def _publication(page: Page | None) -> str:
    """The first part of a page's address, by which its publication is known; none on top."""
    return page.url.partition("/")[0] if page is not None and page.parent is not None else ""
