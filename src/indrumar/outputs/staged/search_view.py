"""The values for the script of the search box: addresses of the indexes, and its words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from indrumar.languages import Language, Locale

_WORDS = ("none", "partly", "nothing-to-look-for", "failed", "others", "more", "all")


def search_view(locale: Locale, languages: Iterable[Language], base: str) -> dict[str, Any]:
    """For a page from which `base` leads to the folder of its language (`..`, `.`)."""
    return {
        "root": f"{base}/",
        "own": {"tag": locale.tag, "folder": f"{base}/search/"},
        "languages": [
            {
                "tag": other.tag,
                "folder": f"{base}/../{other.tag}/search/",
                "page": f"{base}/../{other.tag}/search/",
                "results": _forms(locale, "elsewhere", language=_in(locale, other)),
            }
            for other in languages
            if other.tag != locale.tag
        ],
        "words": {
            **{name.replace("-", "_"): locale[f"site.search.{name}"] for name in _WORDS},
            "results": _forms(locale, "count"),
        },
    }


def _in(locale: Locale, language: Language) -> str:
    """„în engleză”; a language without a word in our locales has its own name."""
    return locale.words.get(f"site.language-in.{language.tag}", f"({language.name})")


def _forms(locale: Locale, name: str, **values: str) -> dict[str, str]:
    """A text by the plural categories of CLDR; `{count}` stays for the script to fill."""
    forms = {
        form: locale[f"site.search.{name}.{form}"].format(count="{count}", **values)
        for form in ("one", "few", "many")
    }
    return {**forms, "other": forms["many"]}
