"""The checks of every finished page: what a program can check of WCAG 2.2 in its HTML alone.

A program finds that an alternative text is missing, not that it is bad; what only a browser can
find (contrast, focus, reflow) is checked by the tests of the theme.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lxml import etree, html
from lxml.html import HtmlElement

_Check = Callable[[HtmlElement], Iterator[tuple[HtmlElement, bool]]]
_LONGEST_EXCERPT = 80
# Fields that need no label, and the switches of menus, which are never visible.
_UNLABELLED = 'not(@type="hidden" or @type="submit" or @type="reset" or @type="button")'
_FIELDS = f'//input[{_UNLABELLED}][not(contains(@class, "md-toggle"))] | //select | //textarea'


@dataclass(frozen=True, slots=True)
class Finding:
    """What fails on a page: the rule (a key of `CHECKS`) and an excerpt of the HTML."""

    page: str
    rule: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class PageReport:
    """The checks of a site: how many pages, how many things by rule, and what fails."""

    pages: int
    checked: Mapping[str, int]
    findings: tuple[Finding, ...]

    def failing(self, rule: str) -> int:
        """How many things break a rule."""
        return sum(found.rule == rule for found in self.findings)


def check_pages(pages: Iterable[tuple[str, bytes]]) -> PageReport:
    """The report on pages, given as their paths on the site and their HTML."""
    checked: Counter[str] = Counter(dict.fromkeys(CHECKS, 0))
    findings: list[Finding] = []
    count = 0
    for path, content in pages:
        count += 1
        root = html.document_fromstring(content, parser=_parser())
        for rule, check in CHECKS.items():
            for element, holds in check(root):
                checked[rule] += 1
                if not holds:
                    findings.append(Finding(path, rule, _excerpt(element)))
    return PageReport(count, dict(checked), tuple(findings))


@cache
def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8")


def _excerpt(element: HtmlElement) -> str:
    """The start tag, or as much of it as fits into a line."""
    bare = etree.Element(element.tag, dict(element.attrib))
    written = etree.tostring(bare, encoding="unicode", method="html")
    tag = written.partition(">")[0] + ">"
    return tag if len(tag) <= _LONGEST_EXCERPT else f"{tag[:_LONGEST_EXCERPT]}…"


def _found(root: HtmlElement, path: str) -> Iterator[HtmlElement]:
    """The elements of a path that are not hidden from everyone."""
    for element in root.xpath(path):
        if not element.xpath('ancestor-or-self::*[@hidden or @aria-hidden="true"]'):
            yield element


def _name(element: HtmlElement) -> str:
    """Whether and how an element is named, roughly as browsers do."""
    labels = (element.get("aria-labelledby") or "").split()
    given = [element.get("aria-label", ""), element.get("title", ""), element.get("alt", "")]
    given += [_text(one) for id in labels for one in element.xpath("//*[@id=$id]", id=id)]
    return " ".join([*given, _text(element)]).strip()


def _text(element: HtmlElement) -> str:
    """What is read of an element's content: texts and alternative texts, without hidden ones."""
    shown = "descendant-or-self::*[not(ancestor-or-self::*[@aria-hidden='true'])]"
    read = element.xpath(f"{shown}/text() | {shown}/@alt | {shown}/@aria-label")
    return " ".join(part.strip() for part in read if part.strip())


def _language(root: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    yield root, bool((root.get("lang") or "").strip())
    for part in root.xpath("//body//*[@lang]"):
        yield part, bool(part.get("lang").strip())


def _title(root: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    yield root, bool("".join(root.xpath("/html/head/title/text()")).strip())


def _headings(root: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    """One of the first level at least, none empty, none two levels below the one before it."""
    headings = list(_found(root, "//h1 | //h2 | //h3 | //h4 | //h5 | //h6"))
    levels = [int(heading.tag[1]) for heading in headings]
    if 1 not in levels:
        yield root, False
    before = 0
    for level, heading in zip(levels, headings, strict=True):
        yield heading, level <= before + 1 and bool(_name(heading))
        before = level


def _images(root: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    for image in _found(root, "//img"):
        yield image, image.get("alt") is not None
    for drawing in _found(root, '//svg[@role="img"]'):
        yield drawing, bool(_name(drawing))


def _tables(root: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    """Tables with header cells, each with its scope."""
    for table in _found(root, '//table[not(@role="presentation")]'):
        cells = table.xpath(".//th")
        yield table, bool(cells) and all(cell.get("scope") for cell in cells)


def _links(root: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    for link in _found(root, "//a[@href] | //button | //summary"):
        yield link, bool(_name(link))


def _ids(root: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    seen: set[str] = set()
    for element in root.xpath("//*[@id]"):
        yield element, element.get("id") not in seen
        seen.add(element.get("id"))


def _labels(root: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    for field in _found(root, _FIELDS):
        labels = field.xpath("ancestor::label | //label[@for=$id]", id=field.get("id") or "")
        yield field, bool(_name(field)) or any(_text(label) for label in labels)


CHECKS: Mapping[str, _Check] = {
    "language": _language,
    "title": _title,
    "headings": _headings,
    "images": _images,
    "tables": _tables,
    "links": _links,
    "labels": _labels,
    "ids": _ids,
}
"""What is checked, by the names of its words (`site.statement.check.NAME`)."""
