"""The files in which is kept what each section was translated from.

`translation/<language>/<chapter>.yml` beside the language folders; `publication.yml` for metadata.
An entry has several lines and its key a line of its own, so that the work of two people on
different sections merges.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from indrumar.metadata.translation import TranslationRecord

HEAD = (
    "# Which original each section was translated from. Written by `indrumar translated` and\n"
    "# `indrumar from-translators`; keep it with the texts.\n"
)


class _Dumper(yaml.SafeDumper):
    """A writer that keeps texts of several lines readable."""


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.yaml_implicit_resolvers = {}  # every scalar is read as text
_Dumper.add_representer(str, _text)


def record_file(records: Mapping[str, TranslationRecord]) -> str:
    """The text of a file with these records, in their order."""
    entries: dict[str, Any] = {
        key: record.model_dump(mode="json", exclude_none=True) for key, record in records.items()
    }
    written = (
        yaml.dump({key: entry}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9)
        for key, entry in entries.items()
    )
    return HEAD + "".join(f"\n{entry}" for entry in written)
