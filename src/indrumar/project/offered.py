"""The files of `docs/` and of `content/_shared/logos/`, spelled as the disk has them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from indrumar.project.names import is_readable
from indrumar.resource import composed


def docs_files(root: Path) -> tuple[str, ...]:
    """The files below `docs/` of the project at `root`.

    Left out are those whose name begins with a dot or is no text, and links to files outside of
    `docs/`.
    """
    docs = root / "docs"
    home = docs.resolve()
    return tuple(
        path.relative_to(docs).as_posix()
        for path in sorted(docs.rglob("*"))
        if not any(part.startswith(".") for part in path.relative_to(docs).parts)
        and is_readable(path.name)
        and path.is_file()
        and path.resolve().is_relative_to(home)
    )


def logo_names(shared: Path) -> Mapping[str, str]:
    """The logos of `content/_shared/`: their names with composed letters → as the disk has them."""
    logos = shared / "logos"
    names = (path.relative_to(logos).as_posix() for path in logos.rglob("*") if path.is_file())
    return {composed(name): name for name in sorted(names)}
