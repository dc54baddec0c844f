"""A staged page: YAML front matter and an HTML body, which any site generator could take."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

Meta = Mapping[str, Any]


def staged_page(meta: Meta, body: str) -> bytes:
    """The bytes of a composed page.

    Values are written as JSON, which is also YAML: no title can break out of its key.
    """
    lines = [
        f"{key}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in {**meta, "composed": True}.items()
        if value not in (None, "")
    ]
    return "\n".join(["---", *lines, "---", "", body.strip(), ""]).encode()
