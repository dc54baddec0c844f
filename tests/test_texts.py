"""The texts of the project keep to the rules for numbers that CONTRIBUTING.md gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
CODE = re.compile(r"^ *```.*?^ *```$|`[^`\n]*`|\{[^}\n]*\}|<[^>\n]*>|\]\([^)\n]*\)", re.M | re.S)
# Passages in another language keep its signs; titles of admonitions are written in straight ones.
OTHER = re.compile(
    r"\A---\n.*?\n---\n|<span lang=.*?</span>|^(?:!!!|\?\?\?\+?|===)[^\n]*$|^ {4}[\w-]+: [^\n]*$",
    re.M | re.S,
)
WRONG = {
    "ro": {
        "a per cent sign without a space": r"\d%(?!\w)",
        "thousands with a full stop": r"(?<![\d.,§-])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.-])",
    },
    "en": {
        "a space before a per cent sign": r"\d[ \u00a0]%(?!\w)",
        "thousands with a space": r"(?<![\d+-])[1-9]\d{0,2}[\u00a0\u202f]\d{3}(?!\d)",
    },
}


def texts() -> Iterator[tuple[str, Path]]:
    for language in WRONG:
        for folder in (f"docs/{language}", *(f"content/{one.name}/{language}" for one in works())):
            for file in sorted((ROOT / folder).rglob("*.md")):
                yield language, file


def values(part: object, language: str) -> Iterator[str]:
    """The texts of a language in metadata: below a key of its name, alone or in a list."""
    if isinstance(part, dict):
        own = part.get(language)
        yield from [own] if isinstance(own, str) else own if isinstance(own, list) else []
    below = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    for one in below:
        yield from values(one, language)


def works() -> list[Path]:
    return [path for path in sorted((ROOT / "content").iterdir()) if not path.name.startswith("_")]


def test_numbers_are_written_by_one_rule_for_each_language() -> None:
    found = [
        f"{file.relative_to(ROOT)}: {what}: {text[max(0, match.start() - 20) : match.end() + 9]!r}"
        for language, file in texts()
        for text in [CODE.sub("", OTHER.sub("", file.read_text("utf-8")))]
        for what, pattern in WRONG[language].items()
        for match in re.finditer(pattern, text)
    ]
    assert found == []


def test_metadata_keep_to_the_same_rules() -> None:
    found = [
        f"{file.relative_to(ROOT)}: {what}: {text[:60]!r}"
        for file in sorted((ROOT / "content").rglob("*.yml"))
        for language in WRONG
        for text in values(yaml.safe_load(file.read_text("utf-8")), language)
        for what, pattern in WRONG[language].items()
        if re.search(pattern, text)
    ]
    assert found == []
