"""An Atom feed of a language: new editions, and publications that were withdrawn (RFC 4287)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from urllib.parse import urlsplit

from lxml import etree

from indrumar.outputs.machine_readable.news import News

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"
# RFC 4151: the authority and a year in which it had its name. Changing it would show every reader
# all entries again.
_TAG_YEAR = "2026"


def atom(name: str, description: str, base: str, tag: str, news: Iterable[News]) -> bytes:
    """The feed of a language; `base` is the address of the root of the site.

    Its dates are those of its entries, never that of the build.
    """
    entries = sorted(news, key=lambda one: (one.record.slug, one.event))
    entries.sort(key=lambda one: one.date, reverse=True)
    home = f"{base}{tag}/"
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})  # type: ignore[dict-item]
    feed.set(f"{{{_XML}}}lang", tag)
    _add(feed, "id", _tag_id(base, tag))
    _add(feed, "title", name)
    _add(feed, "subtitle", description)
    _add(feed, "updated", _moment(entries[0].date if entries else datetime.date(2000, 1, 1)))
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{home}feed.xml")
    _add(feed, "link", rel="alternate", type="text/html", hreflang=tag, href=home)
    _add(_add(feed, "author"), "name", name)
    for one in entries:
        _entry(feed, one, base)
    text: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return text


def _entry(feed: etree._Element, news: News, base: str) -> None:
    record = news.record
    entry = _add(feed, "entry")
    _add(entry, "id", _tag_id(base, f"{record.language}/{record.slug}/{news.event}"))
    _add(entry, "title", news.title)
    _add(entry, "updated", _moment(news.date))
    _add(entry, "published", _moment(news.date))
    _add(entry, "link", rel="alternate", type="text/html", href=news.address)
    for file in record.files if news.event == f"ed-{record.edition}" else ():
        if file.language == record.language:
            link = _add(entry, "link", rel="enclosure", type=file.media_type, href=file.address)
            if file.size:
                link.set("length", str(file.size))
    for one in record.authors:
        _add(_add(entry, "author"), "name", one.name)
    for subject in record.subjects:
        _add(entry, "category", term=subject)
    _add(entry, "summary", news.text)


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    made = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    made.text = " ".join(text.split()) or None
    return made


def _moment(date: datetime.date) -> str:
    """A day as RFC 3339 writes a moment: noon in UTC, the same day from Lisbon to Vladivostok."""
    return f"{date.isoformat()}T12:00:00Z"


def _tag_id(base: str, name: str) -> str:
    parts = urlsplit(base)
    return f"tag:{parts.hostname or 'localhost'},{_TAG_YEAR}:{parts.path.strip('/')}/{name}"
