"""Inline scripts and styles, moved into files.

A browser that runs nothing inline cannot run code injected into a text. Themes, house styles and
Markdown tables still write inline code, so it is moved when a page is finished.
"""

from __future__ import annotations

import hashlib
import html
import re
from dataclasses import dataclass, field

FOLDER = "assets/inline"

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S | re.I)
_STYLE = re.compile(r"<style(?P<attributes>[^>]*)>(?P<code>.*?)</style>", re.S | re.I)
_KEPT = re.compile(r"(<!--.*?-->|<script\b.*?</script>)", re.S | re.I)
_TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>""")
_DECLARED = re.compile(r"""\sstyle=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.I)
_CLASS = re.compile(r'(\sclass=")')
# What would end the rule around the declarations.
_NO_DECLARATIONS = re.compile(r"[{}<]|/\*")
# A browser runs these; every other type is data.
_RUN = ("", "module", "text/javascript", "application/javascript")


@dataclass(frozen=True, slots=True)
class Separated:
    """A page without inline code, and the files it loads: path below the base → bytes."""

    html: str
    files: dict[str, bytes] = field(default_factory=dict)


def without_inline_code(page: str, base: str) -> Separated:
    """A whole page whose inline code is in files below `base`, the address of their folder.

    A `style` attribute becomes a class, in a rule that beats the site's own as the attribute did.
    """
    files: dict[str, bytes] = {}

    def kept(code: str, ending: str) -> str:
        data = code.encode()
        path = f"{FOLDER}/{hashlib.sha256(data).hexdigest()[:12]}.{ending}"
        files[path] = data
        return f"{base.rstrip('/')}/{path}"

    def script(found: re.Match[str]) -> str:
        attributes = found["attributes"]
        if not found["code"].strip() or not _runs(attributes):
            return found[0]
        return f'<script{attributes} src="{kept(found["code"], "js")}"></script>'

    def style(found: re.Match[str]) -> str:
        address = kept(found["code"], "css")
        return f'<link rel="stylesheet"{found["attributes"]} href="{address}">'

    outside = _STYLE.sub(style, _SCRIPT.sub(script, page))
    classed, rules = _with_classes(outside)
    if rules:
        link = f'<link rel="stylesheet" href="{kept("".join(sorted(rules)), "css")}">\n'
        classed = classed.replace("</head>", f"{link}</head>", 1)
    return Separated(classed, files)


def _runs(attributes: str) -> bool:
    """Whether a script with these attributes is code, and not in a file already."""
    if re.search(r"\ssrc=", attributes):
        return False
    kind = re.search(r"""\stype=["']?([^"'\s]*)""", attributes)
    return (kind[1] if kind else "").lower() in _RUN


def _with_classes(page: str) -> tuple[str, set[str]]:
    """A page with classes in the place of `style` attributes, and the rules of these classes."""
    rules: set[str] = set()

    def tag(found: re.Match[str]) -> str:
        declared = _DECLARED.search(found[0])
        if declared is None:
            return found[0]
        rest = found[0][: declared.start()] + found[0][declared.end() :]
        declarations = html.unescape(declared["double"] or declared["single"] or "").strip()
        if not declarations or _NO_DECLARATIONS.search(declarations):
            return rest
        name = f"inline-{hashlib.sha256(declarations.encode()).hexdigest()[:8]}"
        rules.add(f"{f'.{name}' * 4}{{{declarations}}}\n")
        if _CLASS.search(rest):
            return _CLASS.sub(rf"\g<1>{name} ", rest, count=1)
        return re.sub(r"^(<[^\s/>]+)", rf'\1 class="{name}"', rest)

    parts = _KEPT.split(page)
    return "".join(part if _KEPT.fullmatch(part) else _TAG.sub(tag, part) for part in parts), rules
