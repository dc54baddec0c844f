"""The site as a copy that opens from a disk: its pages, its first page, its name."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping

from indrumar.languages import Locale
from indrumar.outputs.finished.for_disk import INDEX, for_disk
from indrumar.outputs.finished.inline_code import Separated, without_inline_code
from indrumar.outputs.finished.policy import with_policy
from indrumar.outputs.staged.brand_sheet import ICON
from indrumar.outputs.views.render import render_root
from indrumar.settings import Settings

# For servers and search engines, which a disk does not have.
_FOR_SERVERS = re.compile(
    r"(?:.*/)?(?:404\.html|sitemap\.xml(?:\.gz)?|llms\.txt)|robots\.txt|_headers|\..+"
)


def offline_files(
    site: Mapping[str, bytes],
    settings: Settings,
    locales: Mapping[str, Locale],
    newest: datetime.date | None,
) -> dict[str, bytes]:
    """The files of the copy, from those of the finished site: path → bytes.

    `newest` is the day of the newest edition, by which readers know how old their copy is.
    """
    kept = {path: data for path, data in site.items() if not _FOR_SERVERS.fullmatch(path)}
    start = _start_page(settings, locales, newest)
    names = (INDEX, _open_me(settings, locales))
    kept |= {**start.files, **dict.fromkeys(names, with_policy(start.html).encode())}
    paths = frozenset(kept)
    return {
        path: for_disk(data.decode(), path, paths, settings.site_url).encode()
        if path.endswith(".html")
        else data
        for path, data in kept.items()
    }


def offline_name(settings: Settings, newest: datetime.date | None) -> str:
    """The name of the file: `biblioteca-de-ghiduri-offline-2021-08-31.zip`."""
    titles = (settings.site_name.get(tag, "") for tag in settings.tags)
    site = _plain(next((title for title in titles if title), "")) or "site"
    return "-".join((site, "offline", *([newest.isoformat()] if newest else []))) + ".zip"


def _open_me(settings: Settings, locales: Mapping[str, Locale]) -> str:
    """The name of the file to open among folders: „Deschideti-ma - Open me.html”.

    Without diacritics, which old systems unpack wrongly.
    """
    words = (locales[tag]["site.offline.open-me"] for tag in settings.tags)
    return f"{' - '.join(dict.fromkeys(words))}.html"


def _start_page(
    settings: Settings, locales: Mapping[str, Locale], newest: datetime.date | None
) -> Separated:
    page = render_root(
        "offline_start.html",
        languages=[(found.tag, found.name, locales[found.tag]) for found in settings.languages],
        site_name=settings.site_name,
        newest=newest,
        icon=ICON,
    )
    return without_inline_code(page, ".")


def _plain(text: str) -> str:
    """A text as a part of a file's name: small Latin letters, digits, hyphens."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60]
