"""The preview: MkDocs' own server, with PDFs that are made when a reader asks for them."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from mkdocs.commands.serve import serve as serve_site

from indrumar.outputs.views.downloads import DOWNLOADS
from indrumar.settings import Settings
from indrumar.website.pdfs_on_request import PdfError, pdf_on_request
from indrumar.workshop.making import Workshop

# The PDF engine is patched while it writes, so one file is made at a time.
_ONE_AT_A_TIME = threading.Lock()


def serve(config_path: Path, port: int) -> None:
    """Shows the site in all languages at http://127.0.0.1:PORT/ until it is interrupted."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    logger = logging.getLogger("mkdocs")
    logger.addHandler(logging.StreamHandler())
    logger.setLevel(logging.INFO)
    serve_site(str(config_path), dev_addr=f"127.0.0.1:{port}")


def watched(settings: Settings) -> tuple[str, ...]:
    """What a preview follows: what authors write, and what pages are made with."""
    looks = (settings.root / name for name in settings.looks)
    places = (settings.content, settings.docs, settings.overrides, *looks)
    return tuple(dict.fromkeys(str(place) for place in places if place.exists()))


def with_pdfs(settings: Callable[[], Settings], workshop: Workshop, pages: Any) -> Any:
    """A web application that makes a PDF when a reader asks for it, and answers all else.

    `settings` gives those of the moment: mkdocs.yml may change while it is served.
    """

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        address = unquote(environ["PATH_INFO"]).lstrip("/")
        if not address.startswith(f"{DOWNLOADS}/"):
            return cast("Iterable[bytes]", pages(environ, start_response))
        try:
            with _ONE_AT_A_TIME:
                file = pdf_on_request(settings(), address, workshop)
        except PdfError as error:
            start_response("500 The PDF cannot be made", [("Content-Type", "text/plain")])
            return [str(error).encode()]
        if file is None:
            return cast("Iterable[bytes]", pages(environ, start_response))
        start_response("200 OK", [("Content-Type", "application/pdf")])
        return [file.read_bytes()]

    return answer
