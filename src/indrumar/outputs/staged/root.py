"""The files above the languages: the choice between them, the error page, the sitemaps."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

from indrumar.languages import Locale
from indrumar.outputs.finished.inline_code import without_inline_code
from indrumar.outputs.finished.policy import server_files, with_policy
from indrumar.outputs.staged.brand_sheet import ICON
from indrumar.outputs.views.render import render_root
from indrumar.settings import Settings

# Marks a folder that a build made and a later one may replace.
MARK = ".indrumar"
MARKED = b"Made by a build, which replaces this folder.\n"
"""The name and the content of the file by which a build knows a folder that it may replace."""


def root_files(settings: Settings, locales: Mapping[str, Locale]) -> Mapping[str, bytes]:
    """The files at the root of the site: path → bytes."""
    base = settings.site_url.rstrip("/") + "/"
    values = {
        "languages": [(found.tag, found.name, locales[found.tag]) for found in settings.languages],
        "site_name": settings.site_name,
        "base": base,
        "root": urlsplit(base).path,
        "icon": ICON,
    }
    start = without_inline_code(render_root("root_index.html", **values), ".")
    missing = without_inline_code(render_root("root_404.html", **values), urlsplit(base).path)
    return {
        "index.html": with_policy(start.html).encode(),
        "404.html": with_policy(missing.html).encode(),
        **start.files,
        **missing.files,
        **server_files(settings),
        "sitemap.xml": _sitemap_index(base, settings.tags).encode(),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n".encode(),
        # GitHub Pages would otherwise leave out files it takes for Jekyll's.
        ".nojekyll": b"",
        MARK: MARKED,
    }


def _sitemap_index(base: str, tags: tuple[str, ...]) -> str:
    entries = "".join(
        f"  <sitemap><loc>{escape(base)}{tag}/sitemap.xml</loc></sitemap>\n" for tag in tags
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{entries}</sitemapindex>\n"
    )
