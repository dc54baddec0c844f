"""The README as package registries show it: outside the repository, so without relative links.

Called by hatchling whenever the project's metadata is made; see `[tool.hatch.metadata.hooks]`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_RELATIVE = re.compile(r"(?P<picture>!?)\[(?P<words>[^\]]*)\]\((?![a-z]+:|#)(?P<path>[^)]+)\)")


def for_registries(readme: str, home: str | None, version: str) -> str:
    """Let relative links lead to the tagged files of `home`; without a home, keep their words.

    The addresses are those of GitHub, which GitLab understands, too.
    """

    def outside(link: re.Match[str]) -> str:
        picture, words, path = link.group("picture", "words", "path")
        if home is None:
            return "" if picture else words
        view = "raw" if picture else "blob"
        return f"{picture}[{words}]({home.rstrip('/')}/{view}/v{version}/{path})"

    return _RELATIVE.sub(outside, readme)


class ReadmeHook(MetadataHookInterface):
    """Fills in the field `readme`, which pyproject.toml names as dynamic."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add the long description; `metadata` is the table `project` with its version found."""
        readme = (Path(self.root) / "README.md").read_text("utf-8")
        home = metadata.get("urls", {}).get("Repository")
        text = for_registries(readme, home, metadata["version"])
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
