"""Adjacent style sheets of a page, joined into one file.

Every file that a browser has to wait for before it shows a page costs a slow line a round trip:
a dozen small style sheets are two seconds on a telephone.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Callable

from indrumar.outputs.finished.inline_code import Separated

FOLDER = "assets/styles"

_LINK = r'<link rel="stylesheet" href="(?![a-z]+:|//)([^"]+)">'
_RUN = re.compile(rf"{_LINK}(?:\s*{_LINK})+")
_ONE = re.compile(_LINK)
_ADDRESS = re.compile(r"""url\(\s*(["']?)(?!data:|[a-z]+:|/|#)([^"')]+)\1\s*\)""")


def with_joined_styles(page: str, base: str, read: Callable[[str], str | None]) -> Separated:
    """A whole page in which one file below `base` takes the place of those beside each other.

    `read` gives the text of a style sheet by its path below `base`, or None if there is none; such
    a run of links is left as it is, and so are links with conditions, such as a medium.
    """
    files: dict[str, bytes] = {}

    def joined(run: re.Match[str]) -> str:
        paths = [_below(base, address) for address in _ONE.findall(run[0])]
        texts = [read(path) if path else None for path in paths]
        if any(text is None or "@import" in text for text in texts):
            return run[0]
        data = "\n".join(
            _moved(text or "", path or "") for path, text in zip(paths, texts, strict=True)
        ).encode()
        name = f"{FOLDER}/{hashlib.sha256(data).hexdigest()[:12]}.css"
        files[name] = data
        return f'<link rel="stylesheet" href="{base.rstrip("/")}/{name}">'

    return Separated(_RUN.sub(joined, page), files)


def _below(base: str, address: str) -> str | None:
    """The path of an address below the base; None if it leads out of it."""
    start = "" if base == "." else f"{base.rstrip('/')}/"
    path = posixpath.normpath(address.removeprefix(start))
    inside = address.startswith(start) and not path.startswith(("..", "/"))
    return path if inside else None


def _moved(text: str, path: str) -> str:
    """A style sheet whose addresses lead from the folder of joined ones."""
    folder = posixpath.dirname(path)

    def address(found: re.Match[str]) -> str:
        target = posixpath.relpath(posixpath.join(folder, found[2]), FOLDER)
        return f'url("{target}")'

    return _ADDRESS.sub(address, text)
