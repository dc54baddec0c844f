"""The last work on a page that MkDocs has rendered: the content security policy, and size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from indrumar.outputs.finished.completing import valid_page
from indrumar.outputs.finished.image_sizes import Size, image_size, with_image_sizes
from indrumar.outputs.finished.inline_code import without_inline_code
from indrumar.outputs.finished.joined_styles import with_joined_styles
from indrumar.outputs.finished.policy import with_policy
from indrumar.workshop.files import write


@dataclass(frozen=True, slots=True)
class Finishing:
    """Finishes the pages of a language, whose other files are in `folder` already.

    A preview does not state the policy: MkDocs puts a script of its own into its pages. `files`
    gathers the files that finished pages load: path below the folder → bytes.
    """

    folder: Path
    preview: bool
    files: dict[str, bytes] = field(default_factory=dict)

    def page(self, html: str, address: str) -> str:
        """A page that is served at an address below the folder, such as `ghid/pasi/`."""
        depth = address.count("/")
        base = "/".join([".."] * depth) or "."
        return self._finished(html, base, address)

    def page_not_found(self, html: str, base: str) -> str:
        """A page that is shown at any address; `base` is the address of the folder."""
        return self._finished(html, base, "")

    def write(self) -> None:
        """Writes the files that finished pages load."""
        for path, content in self.files.items():
            write(self.folder / path, content)

    def _finished(self, html: str, base: str, address: str) -> str:
        joined = with_joined_styles(valid_page(html), base, self._text)
        page = without_inline_code(with_image_sizes(joined.html, self._sizes_from(address)), base)
        self.files.update(joined.files | page.files)
        return page.html if self.preview else with_policy(page.html)

    def _text(self, path: str) -> str | None:
        file = self.folder / unquote(urlsplit(path).path)
        return file.read_text("utf-8") if file.is_file() else None

    def _sizes_from(self, address: str) -> Callable[[str], Size | None]:
        def size_of(source: str) -> Size | None:
            path = unquote(urlsplit(urljoin(f"http://site/{address}", source)).path)
            return image_size(self.folder / path.lstrip("/")) if "//" not in source else None

        return size_of
