"""WeasyPrint's way to the files of a `ResourceReader`."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from weasypress.resources import RefusedResourceError, ResourceReader

_TYPES = mimetypes.MimeTypes()  # the standard library's table, not the machine's


class ProjectFetcher(URLFetcher):  # type: ignore[misc]
    """Gives WeasyPrint the files of a `ResourceReader`; keeps refused addresses in `refused`."""

    def __init__(self, resources: ResourceReader) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self.resources = resources
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """Answer `url` from the project; ``data:`` addresses carry their own bytes."""
        if url.startswith("data:"):
            return super().fetch(url, headers)
        try:
            data = self.resources.read(url)
        except RefusedResourceError as refusal:
            self.refused.append(str(refusal))
            raise
        kind = _TYPES.guess_type(urlsplit(url).path)[0] or "application/octet-stream"
        return URLFetcherResponse(url, data, {"Content-Type": kind})
