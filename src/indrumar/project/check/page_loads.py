"""What hand-written pages load and run: nothing from another site, no programs of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from indrumar.model import Project, SitePage
from indrumar.problems import Problem
from indrumar.project.check.page_links import place_in
from indrumar.project.prose import without_code

_FORBIDDEN = re.compile(r"<(script|iframe|frame|object|embed|link|meta|base)\b", re.I)
_STYLE = re.compile(r"<style\b.*?(?:</style|\Z)", re.I | re.S)
_TAG = re.compile(r"""<(?P<tag>[a-z][\w-]*)\b(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.I)
_ATTRIBUTE_LIST = re.compile(r"\{:?(?P<attributes>[^{}\n]*)\}")
_ATTRIBUTE = re.compile(r"""(?<![\w:-])([a-z][\w:-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.I)
_IMAGE = re.compile(
    r"(?<!\\)!\[(?P<alt>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"(?:\(\s*<?(?P<target>[^()\s>]*)|\s?\[(?P<name>[^\[\]]*)\])?"
)
_DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)([^\]]+)\]:[ ]*<?([^\s>]+)", re.M)
_ELSEWHERE = re.compile(r"\s*(?:https?:|[/\\]{2})", re.I)
_ONE_ELSEWHERE = re.compile(r"(?:^|[\s,])(?:https?:|[/\\]{2})", re.I)
_STYLE_ELSEWHERE = re.compile(r"""@import|url\(\s*["']?\s*(?:https?:|[/\\]{2})""", re.I)
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
    hint = "a page loads and runs nothing of its own; link to what is elsewhere"
    for found in _FORBIDDEN.finditer(text):
        message = f"<{found[1].lower()}> cannot stand on a page"
        yield Problem("unsafe-address", place_in(page, found.start()), message, hint)
    for found in _STYLE.finditer(text):
        if loaded := _STYLE_ELSEWHERE.search(found[0]):
            place = place_in(page, found.start() + loaded.start())
            yield Problem("unsafe-address", place, "the page's style loads a file", "remove it")


def _attributes(page: SitePage, text: str) -> Iterator[Problem]:
    """What stands in tags and in lists of attributes: `{ .class key=value }`."""
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
            place = place_in(page, found.start("attributes") + attribute.start())
            hint = "put the file into docs/" if name in _LOADED else "remove it"
            yield Problem("unsafe-address", place, message, hint)


def _trouble(tag: str, name: str, value: str) -> str:
    if name.startswith("on"):
        return f"'{name}' may hold no program"
    if name == "style" and _STYLE_ELSEWHERE.search(value):
        return "the style loads a file from another site"
    loads = name in _LOADED or (name.endswith("href") and tag and tag not in _LINKS)
    if (loads and _ELSEWHERE.match(value)) or (name == "srcset" and _ONE_ELSEWHERE.search(value)):
        return f"'{name}={value}' loads a file from another site"
    return ""


def _images(page: SitePage, text: str) -> Iterator[Problem]:
    named: Mapping[str, str] = {found[1].lower(): found[2] for found in _DEFINITION.finditer(text)}
    for found in _IMAGE.finditer(text):
        name = (found["name"] or found["alt"]).lower()
        target = named.get(name) if found["target"] is None else found["target"]
        if target is None:
            continue
        if re.match("https?:", target, re.I):
            group = "target" if found["target"] else 0
            message = f"the image '{target}' is on another site"
            place = place_in(page, found.start(group))
            yield Problem("unsafe-address", place, message, "put the file into docs/")
        if not found["alt"].strip():
            yield _without_words(page, found.start(), "![…](…)")


def _without_words(page: SitePage, offset: int, example: str) -> Problem:
    hint = f"say what it shows: {example}"
    return Problem(
        "missing-alt-text", place_in(page, offset), "an image has no alternative text", hint
    )
