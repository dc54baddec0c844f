"""The page of search results, and the values for the script of the search box."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from indrumar.languages import Language, Locale
from indrumar.outputs.staged.front_matter import staged_page
from indrumar.outputs.views.addresses import CATALOGUE, GLOSSARY, SEARCH
from indrumar.outputs.views.render import render
from indrumar.wording.languages import in_language

_WORDS = ("none", "partly", "nothing-to-look-for", "failed", "others", "more", "all")


def search_view(locale: Locale, languages: Iterable[Language], base: str) -> dict[str, Any]:
    """The words of the script and the addresses of its indexes.

    They are for a page from which `base` leads to the folder of its language (`..`, `.`).
    """
    return {
        "root": f"{base}/",
        "own": {"tag": locale.tag, "folder": f"{base}/search/"},
        "languages": [
            {
                "tag": other.tag,
                "folder": f"{base}/../{other.tag}/search/",
                "page": f"{base}/../{other.tag}/search/",
                "results": _forms(locale, "elsewhere", language=in_language(other.tag, locale)),
            }
            for other in languages
            if other.tag != locale.tag
        ],
        "words": {
            **{name.replace("-", "_"): locale[f"site.search.{name}"] for name in _WORDS},
            "results": _forms(locale, "count"),
        },
    }


def _forms(locale: Locale, name: str, **values: str) -> dict[str, str]:
    """A text by the plural categories of CLDR; `{count}` stays for the script to fill."""
    forms = {
        form: locale[f"site.search.{name}.{form}"].format(count="{count}", **values)
        for form in ("one", "few", "many")
    }
    return {**forms, "other": forms["many"]}


def search_page(locale: Locale) -> bytes:
    """The page of results, which a script fills; without one it leads to catalogue and glossary."""
    body = render("search.html", SEARCH, locale, catalogue=CATALOGUE, glossary=GLOSSARY)
    meta = {
        "title": locale["site.search.title"],
        "description": locale["site.search.label"],
        "template": "search.html",
        "role": "search",
        "robots": "noindex",  # what is found there has a page of its own
        "search": {"exclude": True},
    }
    return staged_page(meta, body)
