"""Templates of the theme, compiled once for all runs of MkDocs in a process.

Each run has an environment of its own, and Material's hundred templates cost it as much as the
pages made with them. A preview makes all languages again after each change.
"""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates in memory; Jinja compares each with its source before it is used."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills a bucket, if its template has been compiled before."""
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remembers a template that was compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()


COMPILED = CompiledTemplates()
