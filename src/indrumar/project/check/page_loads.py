"""What hand-written pages load and run: nothing from another site, no scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from indrumar.messages import Message, said
from indrumar.model import Project, SitePage
from indrumar.pictures.style_safety import loads_of_style
from indrumar.problems import Problem
from indrumar.project.prose import without_code

_FORBIDDEN = re.compile(r"<(script|iframe|frame|object|embed|link|meta|base)\b", re.I)
_STYLE = re.compile(r"<style\b[^>]*>(?P<sheet>.*?)(?:</style|\Z)", re.I | re.S)
_TAG = re.compile(
    # not the angle brackets around the address of a link
    r"""(?<!\]\()<(?P<tag>[a-z][\w-]*)\b(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>""",
    re.I,
)
_ATTRIBUTE_LIST = re.compile(r"\{:?(?P<attributes>[^{}\n]*)\}")
_ATTRIBUTE = re.compile(r"""(?<![\w:-])([a-z][\w:-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.I)
_IMAGE = re.compile(
    r"(?<!\\)!\[(?P<alt>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"(?:\(\s*<?(?P<target>[^()\s>]*)|\s?\[(?P<name>[^\[\]]*)\])?"
)
_DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)([^\]]+)\]:[ ]*<?([^\s>]+)", re.M)
_ELSEWHERE = re.compile(r"\s*(?:https?:|[/\\]{2})", re.I)
_ONE_ELSEWHERE = re.compile(r"(?:^|[\s,])(?:https?:|[/\\]{2})", re.I)
_LOADED = ("src", "poster", "background", "data")
_LINKS = ("a", "area")


def loads_of_pages(project: Project) -> Iterator[Problem]:
    """unsafe-address and missing-alt-text: what pages of `docs/` load, run and show."""
    for page in project.pages:
        text = without_code(page.body)
        yield from _forbidden(page, text)
        yield from _attributes(page, text)
        yield from _images(page, text)


def _forbidden(page: SitePage, text: str) -> Iterator[Problem]:
    for found in _FORBIDDEN.finditer(text):
        message = said("unsafe-address.page-element", element=found[1].lower())
        yield Problem("unsafe-address", page.place(found.start()), message)
    for found in _STYLE.finditer(text):
        for address in _elsewhere(found["sheet"]):
            at = max(found["sheet"].lower().find(address.lower()), 0)
            place = page.place(found.start("sheet") + at)
            yield Problem("unsafe-address", place, said("unsafe-address.page-style"))


def _attributes(page: SitePage, text: str) -> Iterator[Problem]:
    """The contents of tags and of attribute lists: `{ .class key=value }`."""
    for found in _TAG.finditer(text):
        tag = found["tag"].lower()
        if _FORBIDDEN.match(found[0]):
            continue
        yield from _loaded(page, tag, found)
        given = {name.lower(): value for name, value in _ATTRIBUTE.findall(found["attributes"])}
        if tag == "img" and not given.get("alt", "").strip("\"' "):
            yield _without_words(page, found.start(), 'alt="…"')
    for found in _ATTRIBUTE_LIST.finditer(text):
        yield from _loaded(page, "", found)


def _loaded(page: SitePage, tag: str, found: re.Match[str]) -> Iterator[Problem]:
    for attribute in _ATTRIBUTE.finditer(found["attributes"]):
        name, value = attribute[1].lower(), attribute[2].strip("\"'")
        if message := _trouble(tag, name, value):
            place = page.place(found.start("attributes") + attribute.start())
            yield Problem("unsafe-address", place, message)


def _trouble(tag: str, name: str, value: str) -> Message | None:
    if name.startswith("on"):
        return said("unsafe-address.program", attribute=name)
    if name == "style" and any(_elsewhere(f"x{{{unescape(value)}}}")):
        return said("unsafe-address.style-elsewhere")
    loads = name in _LOADED or (name.endswith("href") and tag and tag not in _LINKS)
    if (loads and _ELSEWHERE.match(value)) or (name == "srcset" and _ONE_ELSEWHERE.search(value)):
        file = "image" if name in _LOADED else "other"
        return said(f"unsafe-address.loads-{file}", attribute=f"{name}={value}")
    return None


def _elsewhere(css: str) -> Iterator[str]:
    """What a style loads from another site, in whatever spelling."""
    loads = loads_of_style(css)
    return (one for one in loads if one == "@import" or _ELSEWHERE.match(one))


def _images(page: SitePage, text: str) -> Iterator[Problem]:
    named: Mapping[str, str] = {found[1].lower(): found[2] for found in _DEFINITION.finditer(text)}
    for found in _IMAGE.finditer(text):
        name = (found["name"] or found["alt"]).lower()
        target = named.get(name) if found["target"] is None else found["target"]
        if target is None:
            continue
        if re.match("https?:", target, re.I):
            group = "target" if found["target"] else 0
            message = said("unsafe-address.image-elsewhere", address=target)
            yield Problem("unsafe-address", page.place(found.start(group)), message)
        if not found["alt"].strip():
            yield _without_words(page, found.start(), "![…](…)")


def _without_words(page: SitePage, offset: int, example: str) -> Problem:
    message = said("missing-alt-text", example=example)
    return Problem("missing-alt-text", page.place(offset), message)
