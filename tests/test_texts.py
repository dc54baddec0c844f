"""The texts of the project keep to the rules for numbers that CONTRIBUTING.md gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
CODE = re.compile(r"^```.*?^```|`[^`\n]*`|\{[^}\n]*\}|<[^>\n]*>|\]\([^)\n]*\)", re.M | re.S)
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
